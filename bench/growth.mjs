// Comes in: the program of bench/stages, built, and valgrind if it is there. Goes out: docs/growth.md between its marks, and its chart: how
// the work of each stage grows from 10 KB of text to 10 MB. MOST=bytes stops earlier, WRITE=0 prints instead of writing.
// Times are the least of some runs, as the processor spent them; instructions, counted by callgrind, are the same whatever else the machine does.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";

const [program] = process.argv.slice(2);
const docs = `${import.meta.dirname}/../docs`;
const SIZES = [10_000, 31_600, 100_000, 316_000, 1_000_000, 3_160_000, 10_000_000].filter((bytes) => bytes <= Number(process.env.MOST ?? Infinity));
/** What callgrind, fifty times slower, does in two minutes. */
const COUNTED = SIZES.filter((bytes) => bytes <= 1_000_000);
/** The stages, the function of each, what it does, and its colour. Those of the picture never see the text: they grow with the statements. */
const STAGES = {
  read: ["read", "blocks, sentences, tokens, quotations", "#0a6c93"],
  name: ["name", "who is named", "#5ab4dc"],
  date: ["date", "time expressions", "#b8431c"],
  parse: ["grammar", "tags and heads", "#1b1b1a"],
  state: ["state", "statements from the grammar", "#77708f"],
  diagram: ["draw_diagram", "layout of the diagram", "#8a867b"],
  timeline: ["draw_timeline", "layout of the timeline", "#c9a227"],
  render: ["render", "figure, list and table as HTML", "#4b7f52"],
  whole: ["whole", "all but the picture", "#000000"],
};
const [START, END] = ["<!-- measured: written by `make growth` -->", "<!-- end of what was measured -->"];

/** The exponent of a power of the size that fits best: the slope of the line of least squares between the logarithms. */
function exponent(points) {
  const [xs, ys] = [points.map(([x]) => Math.log(x)), points.map(([, y]) => Math.log(y))];
  const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  return xs.reduce((sum, v, i) => sum + (v - x) * (ys[i] - y), 0) / xs.reduce((sum, v) => sum + (v - x) ** 2, 0);
}

const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "pipe"] });

const measured = SIZES.map((size) => {
  const [about, ...lines] = run(program, String(size)).trim().split("\n");
  const [bytes, sentences, statements, actors] = about.split(" ").map(Number);
  const ms = Object.fromEntries(lines.map((line) => line.split(" ")).map(([stage, time]) => [stage, Number(time)]));
  console.log(`${bytes} bytes, ${statements} statements, ${actors} actors:`, ms);
  return { bytes, sentences, statements, actors, ms };
});

/** Instructions of each stage with all that it calls, in one run of all of them; what a text of a paragraph takes is left out, and with it
 * the tables that are unpacked once. */
function count(size) {
  const folder = mkdtempSync(join(tmpdir(), "trilateral-growth-"));
  const file = join(folder, "callgrind");
  run("valgrind", "--tool=callgrind", `--callgrind-out-file=${file}`, program, String(size), "once");
  const lines = run("callgrind_annotate", "--inclusive=yes", "--threshold=100", "--show-percs=no", file).split("\n");
  rmSync(folder, { recursive: true });
  const of = (name) => {
    const line = lines.find((line) => line.includes(`trilateral_stages::stage::${name} `) || line.endsWith(`trilateral_stages::stage::${name}`));
    return line ? Number(line.trim().split(/\s/)[0].replaceAll(",", "")) : null;
  };
  return Object.fromEntries(Object.entries(STAGES).map(([stage, [name]]) => [stage, of(name)]));
}
let counted = [];
try {
  run("valgrind", "--version");
  const once = count(1);
  counted = COUNTED.map((size, i) => {
    const instructions = Object.fromEntries(Object.entries(count(size)).map(([stage, n]) => [stage, n - once[stage]]));
    console.log(`${size} bytes, instructions:`, instructions);
    return { bytes: measured[i].bytes, instructions };
  });
} catch (error) {
  console.log(`No instructions were counted: ${error.message.split("\n")[0]}`);
}

const PICTURE = ["diagram", "timeline", "render"];
const grown = (stage, i) => (PICTURE.includes(stage) ? measured[i].statements : measured[i].bytes);
// What takes less than a hundredth of a millisecond the clock does not know.
const times = (stage) => exponent(measured.map(({ ms }, i) => [grown(stage, i), ms[stage]]).filter(([, ms]) => ms >= 0.01));
const instructions = (stage) => exponent(counted.map(({ instructions }, i) => [grown(stage, i), instructions[stage]]));
const short = (n) => (n >= 100 ? Math.round(n).toLocaleString("en") : n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(2));
const size = (bytes) => (bytes >= 950_000 ? `${short(bytes / 1e6)} MB` : `${Math.round(bytes / 1000)} KB`);

function table() {
  const head = ["", "", ...measured.map(({ bytes }) => size(bytes)), "exponent", ...counted.map(({ bytes }) => `M instructions, ${size(bytes)}`), "exponent"];
  const numbers = (name, of) => [name, "", ...measured.map((m) => of(m).toLocaleString("en")), "", ...counted.map(() => ""), ""];
  const row = ([stage, [, does]]) => [
    `**${stage}**: ${does}`,
    "ms",
    ...measured.map(({ ms }) => short(ms[stage])),
    times(stage).toFixed(2),
    ...counted.map(({ instructions }) => short(instructions[stage] / 1e6)),
    counted.length > 1 ? instructions(stage).toFixed(2) : "",
  ];
  const rows = [numbers("sentences", (m) => m.sentences), numbers("statements", (m) => m.statements), numbers("actors", (m) => m.actors), ...Object.entries(STAGES).map(row)];
  return [head, ["---", "---", ...head.slice(2).map(() => "---:")], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Milliseconds against bytes, both as powers of ten; straight lines at 45° are linear. */
function chart() {
  const [left, top, wide, high] = [52, 34, 400, 340];
  const all = measured.flatMap(({ ms }) => Object.values(ms)).filter((ms) => ms >= 0.01);
  const [low, most] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const x = (bytes) => left + ((Math.log10(bytes) - 4) / 3) * wide;
  const y = (ms) => top + high - ((Math.log10(Math.max(ms, 10 ** low)) - low) / (most - low)) * high;
  const grid = [4, 5, 6, 7].map((p) => `<path d="M${x(10 ** p)} ${top}v${high}"/>`).join("") + Array.from({ length: most - low + 1 }, (_, i) => `<path d="M${left} ${y(10 ** (low + i)).toFixed(1)}h${wide}"/>`).join("");
  const scale =
    [4, 5, 6, 7].map((p) => `<text x="${x(10 ** p)}" y="${top + high + 18}" text-anchor="middle">${size(10 ** p)}</text>`).join("") +
    Array.from({ length: most - low + 1 }, (_, i) => `<text x="${left - 6}" y="${(y(10 ** (low + i)) + 4).toFixed(1)}" text-anchor="end">${(10 ** (low + i)).toLocaleString("en")}</text>`).join("");
  // Names at the ends of their lines, moved apart where they would touch.
  const last = measured.at(-1);
  const ends = Object.keys(STAGES).map((stage) => ({ stage, at: y(last.ms[stage]) + 4 })).sort((a, b) => a.at - b.at);
  ends.forEach((end, i) => (end.at = Math.max(end.at, (ends[i - 1]?.at ?? 0) + 15)));
  const lines = Object.entries(STAGES).map(([stage, [, , colour]]) => `<polyline points="${measured.map(({ bytes, ms }) => `${x(bytes).toFixed(1)},${y(ms[stage]).toFixed(1)}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`).join("");
  const names = ends.map(({ stage, at }) => `<text x="${left + wide + 8}" y="${at.toFixed(1)}" fill="${STAGES[stage][2]}">${stage} ${times(stage).toFixed(2)}</text>`).join("");
  const height = top + high + 28;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="${height}" viewBox="0 0 560 ${height}" font-family="sans-serif" font-size="13"><rect width="560" height="${height}" fill="#fbfaf6"/><text x="10" y="19" font-weight="600">Milliseconds by size of text, and the exponent of each stage</text><g stroke="#dcdad2">${grid}</g>${scale}${lines}${names}</svg>\n`;
}

const part = `${START}
${new Date().toISOString().slice(0, 10)}, commit ${run("git", "rev-parse", "--short", "HEAD").trim()}: ${cpus().length} × ${cpus()[0].model.trim()}, native release build, milliseconds of the processor, the least of 2 to 50 runs${counted.length ? `; instructions by ${run("valgrind", "--version").trim()}` : ""}.

![Milliseconds by size of text](performance/growth.svg)

${table()}
${END}`;
if (process.env.WRITE === "0") {
  console.log(part);
} else {
  const file = `${docs}/growth.md`;
  const whole = readFileSync(file, "utf8");
  writeFileSync(`${docs}/performance/growth.svg`, chart());
  writeFileSync(file, whole.slice(0, whole.indexOf(START)) + part + whole.slice(whole.indexOf(END) + END.length));
  console.log(`${file} is written.`);
}
