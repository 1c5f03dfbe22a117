// Comes in: the session and the panel in the page. Goes out: the list of what needs an eye, of all statements, actors and corrections; each entry
// selects its place in the map and opens what puts it right.

import { actorForm, nameForm } from "./actor-form.js";
import { button, h } from "./dom.js";
import { entry, findings, isSeen } from "./findings.js";
import { say } from "./language.js";
import { statementForm } from "./statement-form.js";
import { date, english, listed, name as nameOf, parties, spoken } from "./told.js";

/** An actor as an entry of a list. */
const actorEntry = (analysis, actor) => ({
  key: `actor.${actor.id}`,
  title: nameOf(analysis, actor.id, say),
  why: [say("{count} mentions", { count: actor.mentions.length }, "1 mention")],
  link: `actor.${actor.id}`,
  actor,
});

/** A correction in a line. */
function describe(correction) {
  const [[kind, { at, actors, into }]] = Object.entries(correction);
  const words = at && english(`“${(Array.isArray(at) ? at.map((q) => q.exact).join("”, “") : at.exact).slice(0, 90)}”`);
  switch (kind) {
    case "accept":
      return spoken(say("Confirmed: {words}"), { words });
    case "reject":
      return spoken(say("Taken out: {words}"), { words });
    case "edit":
      return spoken(say("Put right: {words}"), { words });
    case "add":
      return spoken(say("Added: {words}"), { words });
    case "merge":
      return spoken(say("Made one: {actors}"), { actors: english([...actors, into].join(", ")) });
    default:
      return spoken(say("{words} named {name}"), { words, name: english(into.name) });
  }
}

/** Builds the panel. `askDate` leads to where the day of publication is set. */
export function proofPanel(session, panel, askDate) {
  const { map } = session;
  const part = (name) => panel.querySelector(`[data-part="${name}"]`);
  const [list, tabs, status, undo, redo, adder] = ["list", "tabs", "status", "undo", "redo", "add"].map(part);
  let view = "eye";
  /** The entry that is open, and where it stood. */
  let open = { key: null, index: 0 };

  const views = {
    eye: [() => say("Needs an eye"), () => findings(map), () => say("Nothing needs an eye any more.")],
    all: [() => say("Statements"), (analysis) => analysis.statements.map(entry), () => say("No statement was read.")],
    actors: [() => say("Actors"), (analysis) => analysis.actors.map((actor) => actorEntry(analysis, actor)), () => say("No actor was found.")],
    done: [() => say("Put right"), () => session.list.map((correction, index) => ({ key: `done.${index}`, title: describe(correction), why: [], link: "", index })), () => say("Nothing was put right yet.")],
  };

  function leaveToDate() {
    open.key = null;
    askDate();
  }

  /** What an entry opens into. */
  function inside(item) {
    if (item.statement) return statementForm(session, item.statement);
    if (item.actor) return actorForm(session, item.actor);
    if (item.published) return button(say("Set the day"), leaveToDate);
    if (item.index !== undefined) return button(say("Take this back"), () => session.remove(item.index));
    const note = map.analysis().notes[item.note];
    if (note.kind === "unresolved") return nameForm(session, () => [`note.${item.note}`]);
    return note.kind === "unknown-year" ? button(say("Set the day of publication"), leaveToDate) : null;
  }

  function heading(item) {
    const { statement } = item;
    if (!statement) return [h("strong", {}, item.title)];
    const facts = [say(statement.status), date(map.analysis(), statement, map.text, say), isSeen(statement) && say("seen")].filter(Boolean);
    return [h("strong", {}, ...parties(map.analysis(), statement, say)), " ", english(statement.label), " ", h("span", { class: "hint" }, ...listed(say, facts))];
  }

  function row(item, index) {
    const body = h("div", { class: "open", id: `entry-${index}`, hidden: true });
    const toggle = h("button", { type: "button", class: "entry", "aria-expanded": "false", "aria-controls": body.id }, ...heading(item), ...item.why.map((why) => h("span", { class: "why" }, why)));
    toggle.addEventListener("click", () => (toggle.ariaExpanded === "true" ? shut() : show(item, index)));
    return h("li", { "data-key": item.key, class: item.statement && `tone-${item.statement.tone}` }, toggle, body);
  }

  function shut() {
    open.key = null;
    for (const other of list.children) {
      other.querySelector(".entry").ariaExpanded = "false";
      other.querySelector(".open").replaceChildren();
      other.querySelector(".open").hidden = true;
    }
  }

  function show(item, index) {
    shut();
    open = { key: item.key, index };
    const place = list.children[index];
    const content = inside(item);
    place.querySelector(".entry").ariaExpanded = "true";
    place.querySelector(".open").hidden = !content;
    if (content) place.querySelector(".open").append(content);
    if (item.link) map.select(item.link);
  }

  function draw() {
    const analysis = map.analysis();
    if (!analysis) return;
    const items = Object.fromEntries(Object.entries(views).map(([name, [, make]]) => [name, make(analysis)]));
    const hadFocus = list.contains(document.activeElement);
    for (const tab of tabs.children) {
      tab.setAttribute("aria-pressed", String(tab.value === view));
      tab.textContent = `${views[tab.value][0]()} (${items[tab.value].length})`;
    }
    [undo.disabled, redo.disabled] = [!session.canUndo, !session.canRedo];
    adder.parentElement.hidden = view !== "all";
    const shown = items[view];
    list.replaceChildren(...shown.map(row));
    part("none").textContent = shown.length ? "" : views[view][2]();
    const done = say("{count} corrections.", { count: session.list.length }, "1 correction.");
    const more = say("{count} places to look at.", { count: items.eye.length }, "1 place to look at.");
    const problem = session.problem && spoken(say("That does not fit: {reason}"), { reason: english(session.problem) });
    status.replaceChildren(problem || say("{text} {more}", { text: done, more }));
    status.classList.toggle("problem", session.problem !== "");
    if (open.key === null) return;
    // The entry that was open; if it is done, the one that stands in its place.
    const same = shown.findIndex((item) => item.key === open.key);
    const next = same >= 0 ? same : Math.min(open.index, shown.length - 1);
    if (next < 0) return;
    show(shown[next], next);
    if (hadFocus) list.children[next].querySelector(".entry").focus();
  }

  for (const name of Object.keys(views)) {
    const tab = button("", () => {
      view = name;
      open.key = null;
      part("new").replaceChildren();
      draw();
    }, { value: name });
    tabs.append(tab);
  }
  /** The sentence of what is selected in the map. */
  let sentence = -1;
  map.addEventListener("trilateral:select", ({ detail }) => {
    if (detail.kind === "sentence") sentence = Number(detail.link.split(".")[1]);
    if (detail.kind !== "statement") return;
    const { statements } = map.analysis();
    sentence = statements[detail.statements[0]]?.sentence ?? -1;
    const key = statements[detail.statements[0]] && entry(statements[detail.statements[0]]).key;
    const place = key && [...list.children].findIndex((li) => li.dataset.key === key);
    // A thread that is chosen in the picture opens its entry.
    if (place >= 0 && open.key !== key) list.children[place].querySelector(".entry").click();
  });
  adder.addEventListener("click", () => {
    shut();
    part("new").replaceChildren(statementForm(session, null, sentence));
    part("new").querySelector("textarea").focus();
  });
  undo.addEventListener("click", () => session.undo());
  redo.addEventListener("click", () => session.redo());
  panel.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || event.target.matches("input:not([type=checkbox]), textarea")) return;
    event.preventDefault();
    if (event.shiftKey) session.redo();
    else session.undo();
  });
  session.addEventListener("change", () => {
    part("new").replaceChildren();
    draw();
  });
}
