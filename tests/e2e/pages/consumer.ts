// What a developer may write against the package: every attribute of the interface once, under the strictest checks.
import { TrilateralMap, VERSION } from "trilateral";
import type { Analysis, Correction, Corrections, ErrorCode, Quote, Statement, Tone } from "trilateral";

const map = document.createElement("trilateral-map");
const same: TrilateralMap = map;
map.text = "Russia praised China.";
map.text = null;
const text: string = map.text;

const quote: Quote | null = map.quote(0) ?? map.quote("actor.PRK.2");
const fixes: Correction[] = [{ merge: { actors: ["kim"], into: "PRK" } }];
if (quote) fixes.push({ reject: { at: quote } }, { edit: { at: quote, to: { tone: "mixed", status: "hedged", date: "2025-05" } } });
const corrections: Corrections = { schema: 1, corrections: fixes };
map.corrections = corrections;
map.corrections = JSON.stringify(corrections);
map.corrections = null;

map.addEventListener("trilateral:ready", ({ detail }) => {
  const counts: number[] = [detail.actors, detail.statements, detail.relations, detail.times];
  console.log(detail.title?.length, counts, VERSION.length);
});
map.addEventListener("trilateral:select", ({ detail }) => map.select(detail.statements[0] ?? detail.link));
map.addEventListener("trilateral:error", ({ detail }) => {
  const code: ErrorCode = detail.code;
  if (code === "corrections") console.warn(detail.line, detail.message);
});

const analysis: Analysis | null = map.analysis();
const words = (of: Statement) => text.slice(of.start, of.end);
if (analysis) {
  const tones: Record<Tone, number> | undefined = analysis.relations[0]?.tone;
  console.log(analysis.statements.map(words), analysis.actors.map(({ mentions }) => mentions.length), tones?.cooperative, analysis.outline[0]?.statements);
}
const selected: boolean = same.select("pair.PRK.RUS");
if (selected) map.clear();
document.querySelector("trilateral-map")?.setAttribute("src", "editorial.txt");
