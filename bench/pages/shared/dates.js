// chrono-node: the first date of a sentence that names a day, month or year.

import * as chrono from "chrono-node/en";

const PUBLISHED = new Date("2025-05-12T12:00:00Z");

export function dateOf(sentence) {
  const found = chrono.parse(sentence, PUBLISHED).find(({ start }) => start.isCertain("month") || start.isCertain("year") || start.isCertain("day"));
  return found?.start.date() ?? null;
}
