// Comes in: an editor's corrections, as JSON or as plain objects. Goes out: plain objects of the shape that schema 1 gives them, or an
// error whose message names the first thing that is not. The module reads only the fields it knows, so unknown ones are found here.

const QUOTE = { exact: "", prefix: "", suffix: "", trigger: "", between: [""] };
const CHANGE = { actor: [""], recipient: [""], reciprocal: true, type: "", tone: "", status: "", date: "" };
const CORRECTION = {
  accept: { at: QUOTE },
  reject: { at: QUOTE },
  edit: { at: QUOTE, to: CHANGE },
  add: { at: QUOTE, to: CHANGE },
  merge: { actors: [""], into: "" },
  split: { at: [QUOTE], into: { name: "", kind: "", country: "" } },
};
const DOCUMENT = { schema: 1, corrections: [CORRECTION] };

/** Checks a document, or its JSON, and returns it. */
export function read(given) {
  let document = given;
  if (typeof given === "string") {
    try {
      document = JSON.parse(given);
    } catch (error) {
      throw new Error(`corrections are no JSON: ${error.message}`, { cause: error });
    }
  }
  check(document, DOCUMENT, "");
  if (document.schema !== DOCUMENT.schema) throw new Error(`corrections: only schema ${DOCUMENT.schema} is read here`);
  return document;
}

/** Goes through a value along with an example of its shape. `at` says where: "corrections[2].edit.to". */
function check(value, shape, at) {
  const refuse = (what) => {
    throw new Error(`corrections: ${what}`);
  };
  const must = (what) => refuse(`${at || "the document"} must be ${what}`);
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) must("a list");
    value.forEach((item, i) => check(item, shape[0], `${at}[${i}]`));
  } else if (typeof shape === "object") {
    if (value === null || typeof value !== "object" || Array.isArray(value)) must("an object");
    if (shape === CORRECTION && Object.keys(value).length !== 1) must(`one of ${Object.keys(shape).join(", ")}`);
    for (const [name, inner] of Object.entries(value)) {
      if (!Object.hasOwn(shape, name)) refuse(`unknown field “${name}” in ${at || "the document"}, which may have ${Object.keys(shape).join(", ")}`);
      // What may be left out may be null.
      if (inner !== null) check(inner, shape[name], at ? `${at}.${name}` : name);
    }
  } else if (typeof value !== typeof shape) {
    must(`a ${typeof shape}`);
  }
}
