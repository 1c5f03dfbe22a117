// Comes in: embed.html?src=…&published=…&principals=…&theme=…, src being relative to embed.html.
// Goes out: the element's attributes, and the page's height to the page around it, which frame.js listens for.

const map = document.querySelector("trilateral-map");
const query = new URLSearchParams(location.search);
for (const name of ["src", "published", "principals", "theme"]) {
  if (query.has(name)) map.setAttribute(name, query.get(name));
}
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
