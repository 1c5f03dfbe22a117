// Comes in: a test that wants a host page with elements of its own making. Goes out: that page, and what the elements tell.

import { open } from "./browser.mjs";

/** A text with three statements, one of them hedged, one dated. */
export const TEXT =
  "Russia praised North Korea on April 26, 2025. China criticized Russia. North Korea may support China against the United States.";

/** An empty host page under the strict policy. */
export function blank(t, options = {}) {
  return open(t, "blank.html", { files: { "blank.html": "tests/e2e/pages/blank.html" }, ...options });
}

/**
 * Adds `<trilateral-map>` with attributes, a text and a fallback, and resolves to what comes of it: `{ event, detail }`
 * of the first `trilateral:ready` or `trilateral:error`.
 */
export function add(page, { attributes = {}, text, fallback = "The fallback." } = {}) {
  return page.evaluate(
    ([attributes, text, fallback]) =>
      new Promise((resolve) => {
        const map = document.createElement("trilateral-map");
        for (const [name, value] of Object.entries({ loading: "eager", ...attributes })) map.setAttribute(name, value);
        if (text !== undefined) map.text = text;
        const paragraph = document.createElement("p");
        paragraph.textContent = fallback;
        map.append(paragraph);
        for (const event of ["ready", "error"]) {
          map.addEventListener(`trilateral:${event}`, ({ detail }) => resolve({ event, detail }), { once: true });
        }
        document.querySelector("main").append(map);
      }),
    [attributes, text ?? undefined, fallback],
  );
}

/** Waits until the first map of the page stands. */
export async function stands(page) {
  await page.locator("trilateral-map [data-view=diagram]").first().waitFor();
}

/** The errors that are a program's own: exceptions and refusals, not the resource that a test took away. */
export const ownErrors = (errors) => errors.filter((error) => !/^(request|response|console: Failed to load resource)/.test(error));

/** How often a file was asked for. */
export const requested = (requests, name) => requests.filter(({ url }) => url.endsWith(`/${name}`)).length;

/** What a page has stored. */
export const stored = (page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
