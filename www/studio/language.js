// Comes in: the address (?lang=ko), the languages that the browser prefers, and what is chosen in the masthead. Goes out: the page in that language,
// and `say` for whatever is made later. What stays as it is has a `lang` of its own.

import { learn, speaker } from "../trilateral/1/language.js";

/** The languages beside English, each with a file in lang/. */
const LANGUAGES = ["km", "ko", "ru", "zh"];
const ENGLISH = { lang: "en", say: speaker(new Map()) };
let language = ENGLISH;
/** What was asked for last: of two files, the one that comes later need not be the one that is wanted. */
let wanted;

/** What is spoken now: `{ lang, say }`. */
export const spokenHere = () => language;

/** A phrase in that language. */
export const say = (...phrase) => language.say(...phrase);

/** The languages of ours in which somebody would like to read, the dearest first. */
const liked = (query) =>
  [query.get("lang"), ...navigator.languages].map((tag) => tag?.toLowerCase().split("-")[0]).filter((tag) => tag === "en" || LANGUAGES.includes(tag));

/** The phrases of the page as it was written, each with how to put another in its place. */
function phrases() {
  const found = [];
  const stays = (element) => element.closest("body [lang], code");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { data } = node;
    const key = data.trim();
    if (key && !stays(node.parentElement)) found.push([key, (told) => (node.data = data.replace(key, () => told))]);
  }
  for (const name of ["aria-label", "data-drop"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) found.push([element.getAttribute(name), (told) => element.setAttribute(name, told)]);
  }
  return found;
}

/** Has the page speak the language that is liked best, and any other from the moment that it is chosen. `changed` is called each time. */
export function speak(chooser, changed) {
  const page = phrases();
  const tell = (tag) => {
    document.documentElement.lang = tag;
    for (const map of document.querySelectorAll("trilateral-map")) map.setAttribute("lang", tag);
  };

  async function begin(tag) {
    wanted = chooser.value = tag;
    // The map asks for its own file as soon as it knows the language.
    tell(tag);
    const learnt = tag === "en" ? ENGLISH : await learn(tag, new URL(`lang/${tag}.json`, import.meta.url)).catch(() => ENGLISH);
    if (wanted !== tag) return;
    language = learnt;
    chooser.value = language.lang;
    tell(language.lang);
    for (const [key, put] of page) put(say(key));
    changed();
  }

  chooser.addEventListener("change", () => {
    const address = new URL(location);
    address.searchParams.set("lang", chooser.value);
    history.replaceState(history.state, "", address);
    begin(chooser.value);
  });
  begin(liked(new URLSearchParams(location.search))[0] ?? "en");
}
