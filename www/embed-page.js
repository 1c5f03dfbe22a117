// Comes in: embed.html?src=…&corrections=…&published=…&principals=…&views=…&theme=…&lang=…, addresses being relative to embed.html; or, instead of
// src, the text itself behind the #, which browsers send to nobody: #text=…&corrections=….
// Goes out: the element's attributes, and the page's height to the page around it, which frame.js listens for.

const map = document.querySelector("trilateral-map");
const query = new URLSearchParams(location.search);
for (const name of ["src", "corrections", "published", "principals", "views", "theme"]) {
  if (query.has(name)) map.setAttribute(name, query.get(name));
}
const carried = new URLSearchParams(location.hash.slice(1));
for (const name of ["text", "corrections"]) {
  if (carried.has(name)) map[name] = carried.get(name);
}
if (query.has("lang")) document.documentElement.lang = query.get("lang");
if (query.has("theme")) document.documentElement.dataset.theme = query.get("theme");

map.addEventListener("trilateral:ready", ({ detail }) => {
  if (detail.title) document.title = `${detail.title} · Trilateral`;
});

if (parent !== window) {
  let told = 0;
  // The height is no secret, so any page may have it.
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: "trilateral:height", height }, "*");
  }).observe(document.body);
}
