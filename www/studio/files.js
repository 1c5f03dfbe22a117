// Comes in: bytes and a name, or a file of the editor's. Goes out: a download, or the file's text. Nothing is sent anywhere.

import { say } from "./language.js";

/** Has the browser save something under a name. */
export function save(content, name, type = "text/plain") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The text of a file, which must be UTF-8. */
export async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    throw new Error(say("“{file}” could not be read. It must be a file of text in UTF-8.", { file: file.name }), { cause: error });
  }
}

/** What a file about a text is called. */
export const fileName = (title) => (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "editorial";
