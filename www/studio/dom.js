// Comes in: a tag, properties and children. Goes out: an element. Strings become text nodes, never markup.

/** Makes an element: `h("button", { type: "button", onclick: save }, "Save")`. Functions become listeners, `true` an empty attribute, `false` and `null` none. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A `<select>` of `[value, label]` pairs, each perhaps with properties of its own. */
export function select(properties, options, chosen) {
  const element = h("select", properties, ...options.map(([value, label, own]) => h("option", { value, ...own }, label)));
  if (chosen !== undefined) element.value = chosen;
  return element;
}

let fields = 0;

/** A control under its label, with a hint if there is one. */
export function field(label, control, hint) {
  control.id ||= `field-${(fields += 1)}`;
  if (hint) control.setAttribute("aria-describedby", `${control.id}-hint`);
  return h("p", { class: "field" }, h("label", { for: control.id }, label), control, hint && h("span", { class: "hint", id: `${control.id}-hint` }, hint));
}

/** A button that does something. */
export const button = (label, onclick, properties = {}) => h("button", { type: "button", onclick, ...properties }, label);
