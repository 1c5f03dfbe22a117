// Comes in: a statement, or none for a new one, and the session. Goes out: a form that confirms it, takes it out, or puts it right.

import * as correct from "./correct.js";
import { button, field, h, select } from "./dom.js";
import { say } from "./language.js";
import { choice, name } from "./told.js";
import { STATUSES, TONES, TYPES, dateOf } from "./words.js";

/** Actors as buttons that take them away, with a list to add others. */
function side(label, analysis, chosen) {
  const box = h("fieldset", { class: "side" }, h("legend", {}, label));
  const draw = () => {
    const rest = analysis.actors.filter(({ id }) => !chosen.includes(id)).map((actor) => choice(actor, say));
    const more = select({ "aria-label": say("{side}: add", { side: label }) }, [["", say("Add …")], ...rest]);
    more.addEventListener("change", () => {
      chosen.push(more.value);
      draw();
      box.querySelector("select").focus();
    });
    const taken = chosen.map((id, i) => {
      const who = name(analysis, id, say);
      const without = button(who, () => {
        chosen.splice(i, 1);
        draw();
        box.querySelector("select").focus();
      }, { class: "chip", "aria-label": say("{side}: without {name}", { side: label, name: who.textContent ?? who }) });
      without.append(" ×");
      return without;
    });
    box.replaceChildren(box.firstChild, ...taken, more);
  };
  draw();
  return box;
}

/** The sentence of a statement, its trigger marked. */
function quotation(analysis, text, { sentence, trigger }) {
  const { start, end } = analysis.sentences[sentence];
  return h("blockquote", { lang: "en" }, text.slice(start, trigger.start), h("mark", {}, text.slice(trigger.start, trigger.end)), text.slice(trigger.end, end));
}

/** The form. For a new statement `sentence` is the number of the sentence it begins with. */
export function statementForm(session, statement, sentence = -1) {
  const { map } = session;
  const [analysis, text] = [map.analysis(), map.text];
  const before = statement
    ? { actor: statement.actor, recipient: statement.recipient, reciprocal: statement.reciprocal, type: statement.type, tone: statement.tone, status: statement.status, date: dateOf(analysis, statement) }
    : { actor: [], recipient: [], reciprocal: false, type: "SUPPORT", tone: "cooperative", status: "asserted", date: "" };
  const [actor, recipient] = [[...before.actor], [...before.recipient]];
  const each = h("input", { type: "checkbox", checked: before.reciprocal });
  const [type, tone, status] = [[TYPES, before.type], [TONES, before.tone], [STATUSES, before.status]].map(([words, chosen]) => select({}, Object.entries(words).map(([code, label]) => [code, say(label)]), chosen));
  const date = h("input", { value: before.date, placeholder: "2025-05-09", autocomplete: "off", pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" });
  const line = h("p", { class: "problem", role: "alert" });
  const words = !statement && h("textarea", { rows: 3, required: true });
  if (words && analysis.sentences[sentence]) words.value = text.slice(analysis.sentences[sentence].start, analysis.sentences[sentence].end).replace(/\s+/g, " ");
  const now = () => ({ actor, recipient, reciprocal: each.checked, type: type.value, tone: tone.value, status: status.value, date: date.value.trim() });

  const save = (event) => {
    event.preventDefault();
    line.textContent = "";
    if (statement) {
      const to = correct.change(before, now());
      return session.make(to ? correct.edit(map, statement.id, to) : correct.accept(map, statement.id));
    }
    const added = correct.add(map, words.value, sentence, now());
    if (added) session.make(added);
    else line.textContent = say("These words are not in one sentence of the text.");
  };
  const verdict = statement && h("p", { class: "buttons" },
    button(say("It is right"), () => session.make(correct.accept(map, statement.id))),
    button(say("Not in the text"), () => session.make(correct.reject(map, statement.id))));
  return h("form", { class: "statement", onsubmit: save },
    statement && quotation(analysis, text, statement),
    statement && h("p", { class: "hint" }, map.why(statement.id)),
    verdict,
    words && field(say("The words that say it"), words, say("As they stand in the text; a part of one sentence.")),
    side(say("Who does it"), analysis, actor),
    side(say("To whom"), analysis, recipient),
    h("p", { class: "check" }, h("label", {}, each, " ", say("Each to the other"))),
    h("div", { class: "pairs" }, field(say("Type"), type), field(say("What it does to them"), tone), field(say("Who vouches for it"), status), field(say("When"), date, say("Year, month or day; may stay empty."))),
    line,
    h("p", { class: "buttons" }, h("button", { type: "submit", class: "main" }, statement ? say("Put it right") : say("Add it"))));
}
