// Comes in: an actor, or words whose actor could not be told, and the session. Goes out: forms that make two actors one, and that tell whom words name.

import * as correct from "./correct.js";
import { button, field, h, select } from "./dom.js";
import { say } from "./language.js";
import { choice, english, name as nameOf, spoken } from "./told.js";
import { KINDS } from "./words.js";

/** What makes an actor the same as another, and parts of it others. */
export function actorForm(session, actor) {
  const { map } = session;
  const [analysis, text] = [map.analysis(), map.text];
  const others = analysis.actors.filter(({ id }) => id !== actor.id).map((other) => choice(other, say));
  const into = select({}, others);
  const boxes = actor.mentions.map((_, i) => h("input", { type: "checkbox", value: `actor.${actor.id}.${i}` }));
  const mentions = actor.mentions.map(({ start, end }, i) =>
    h("li", {}, h("label", {}, boxes[i], english(" … ", text.slice(Math.max(0, start - 24), start), h("mark", {}, text.slice(start, end)), text.slice(end, end + 24), " …"))));
  return h("div", {},
    others.length > 0 && h("div", { class: "inline" }, field(spoken(say("{name} is the same as"), { name: nameOf(analysis, actor.id, say) }), into), button(say("Make them one"), () => session.make(correct.merge([actor.id], into.value)))),
    h("fieldset", {}, h("legend", {}, say("Words that name somebody else")), h("ul", { class: "mentions" }, ...mentions)),
    nameForm(session, () => boxes.filter((box) => box.checked).map((box) => box.value)));
}

/** Who is named by some words: `places` gives them as `map.quote` takes them. */
export function nameForm(session, places) {
  const { map } = session;
  const analysis = map.analysis();
  const names = h("datalist", { id: "names" }, ...analysis.actors.map(({ name }) => h("option", { value: name })));
  const name = h("input", { list: "names", required: true, autocomplete: "off" });
  const kind = select({}, Object.entries(KINDS).map(([code, label]) => [code, say(label)]), "person");
  const country = select({}, [["", "—"], ...analysis.actors.filter((a) => a.kind === "country").map((actor) => choice(actor, say))]);
  const line = h("p", { class: "problem", role: "alert" });
  const save = (event) => {
    event.preventDefault();
    const chosen = places();
    line.textContent = chosen.length ? "" : say("Tick the words first.");
    if (!chosen.length) return;
    const known = analysis.actors.find((a) => a.name.toLowerCase() === name.value.trim().toLowerCase());
    const into = known ?? { kind: kind.value, country: country.value || null };
    session.make(correct.split(map, chosen, { name: name.value.trim(), kind: into.kind, country: into.country }));
  };
  return h("form", { onsubmit: save }, names,
    h("div", { class: "pairs" }, field(say("They name"), name, say("One of the text’s actors, by its English name, or a new one.")), field(say("Kind, if new"), kind), field(say("State, if new"), country)),
    line,
    h("p", { class: "buttons" }, h("button", { type: "submit" }, say("Name them"))));
}
