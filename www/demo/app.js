// Comes in: a route in the address. Goes out: its view, with a map where the story has one. Each view is thrown away with its map when
// the route changes, as frameworks do.

import "../trilateral/1/embed.js";

const STORIES = {
  visits: { title: "A week of visits", src: "visits.txt", published: "2025-03-20" },
  kursk: { title: "After Kursk", src: "../sample/editorial.txt", published: "2025-05-12" },
};

const main = document.querySelector("main");

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function show() {
  const route = location.hash.replace(/^#\//, "");
  const story = Object.hasOwn(STORIES, route) ? STORIES[route] : null;
  if (!story) {
    main.replaceChildren(element("h1", { textContent: "About" }), element("p", { textContent: "Choose a story. Each map comes and goes with its view." }));
    return;
  }
  const text = await (await fetch(story.src)).text();
  // Another route may have been chosen meanwhile.
  if (location.hash.replace(/^#\//, "") !== route) return;
  const map = element("trilateral-map", {}, element("p", { textContent: "A map of this story is drawn here where the browser can." }));
  map.setAttribute("published", story.published);
  map.setAttribute("loading", "eager");
  map.text = text;
  main.replaceChildren(element("h1", { textContent: story.title }), map);
}

addEventListener("hashchange", show);
show();
