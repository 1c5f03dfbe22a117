// Comes in: all that was measured. Goes out: the generated part of docs/performance.md, and its charts as SVG.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const TITLES = { ours: "Trilateral", compromise: "compromise", wink: "wink-nlp", d3: "d3" };
const COLOURS = { ours: "#0a6c93", compromise: "#b8431c", wink: "#77708f", d3: "#8a867b" };
const [START, END] = ["<!-- measured: written by `make bench` -->", "<!-- end of what was measured -->"];

const sorted = (values) => [...values].sort((a, b) => a - b);
export function median(values) {
  const all = sorted(values);
  return all.length % 2 ? all[all.length >> 1] : (all[all.length / 2 - 1] + all[all.length / 2]) / 2;
}
const short = (n) => (n >= 100 ? Math.round(n).toLocaleString("en") : n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(2));

/** The rows: name, unit, what was measured, which number of it, and whether more is better. */
function rows(results) {
  const list = [
    ["Bytes, gzip −9", "KB", "load", (v) => v.gzip / 1000],
    ["Bytes, brotli 11", "KB", "load", (v) => v.brotli / 1000],
    ["Requests", "", "load", (v) => v.requests],
    ["Navigation → picture", "ms", "load", (v) => v.picture],
    ["— main thread blocked (over 50 ms a task)", "ms", "load", (v) => v.blocking],
    ["Navigation → picture, 4 × CPU, slow 4G", "ms", "load slow", (v) => v.picture],
    ["— main thread blocked", "ms", "load slow", (v) => v.blocking],
  ];
  for (const what of Object.keys(results)) {
    const [kind, ...rest] = what.split(" ");
    const of = rest.join(" ");
    if (kind === "read" ) list.push([`Reading alone, ${of}`, "ms", what, (v) => v.ms], [`— throughput`, "MB/s", what, (v) => bytesOf(of) / 1000 / v.ms, true]);
    if (kind === "draw") {
      list.push([`New text → picture, ${of}`, "ms", what, (v) => v.ms], ["— longest task", "ms", what, (v) => v.longest], ["— statements found", "", what, (v) => v.statements, null]);
      list.push([`Memory after ${of}`, "MB", what, (v) => v.after / 1e6]);
    }
    if (kind === "select") list.push([`Select → painted, ${of} statements`, "ms", what, (v) => v.ms], ["— statements found", "", what, (v) => v.statements, null]);
    if (kind === "pan") list.push(["Frames lost in 5 s of moving through 2,000 dates", "of 300", what, (v) => v.lost], ["— longest frame", "ms", what, (v) => v.longest]);
  }
  const first = Object.keys(results).find((what) => what.startsWith("draw"));
  if (first) list.splice(7, 0, ["Memory after load", "MB", first, (v) => v.before / 1e6]);
  return list;
}
const bytesOf = (size) => Number.parseFloat(size) * (size.endsWith("MB") ? 1e6 : 1e3);

/** A cell: the median, the spread of the runs, and the ratio of ours to it. */
function cell(found, of, ours) {
  if (!found || (found.failed && !found.values.length)) return found?.failed ? `✗ ${found.failed}` : "—";
  const values = found.values.map(of);
  const middle = median(values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = short(low) === short(high) ? "" : ` (${short(low)}–${short(high)})`;
  const ratio = ours === undefined || !middle ? "" : ` ×${short(ours / middle)}`;
  return `${short(middle)}${spread}${ratio}`;
}

function table({ pages, results }) {
  const head = ["", "", ...pages.map((name) => TITLES[name])];
  const lines = rows(results).map(([title, unit, what, of, more]) => {
    const mine = results[what]?.ours;
    const ours = mine?.values.length && more !== null ? median(mine.values.map(of)) : undefined;
    return [title, unit, ...pages.map((name) => cell(results[what]?.[name], of, name === "ours" ? undefined : ours))];
  });
  return [head, ["---", "---", ...pages.map(() => "---:")], ...lines].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Bars of the medians, a chart for each of the figures that decide. */
function chart(title, unit, bars) {
  const most = Math.max(...bars.map(([, , value]) => value ?? 0)) || 1;
  const row = ([name, colour, value, note], i) => {
    const y = 30 + i * 26;
    const width = value === null ? 0 : Math.max(1, (value / most) * 330);
    return `<text x="96" y="${y + 13}" text-anchor="end">${name}</text><rect x="104" y="${y}" width="${width.toFixed(1)}" height="18" fill="${colour}"/><text x="${(110 + width).toFixed(1)}" y="${y + 13}">${value === null ? note : `${short(value)} ${unit}`}</text>`;
  };
  const height = 40 + bars.length * 26;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="${height}" viewBox="0 0 560 ${height}" font-family="sans-serif" font-size="13"><rect width="560" height="${height}" fill="#fbfaf6"/><text x="10" y="19" font-weight="600">${title}</text>${bars.map(row).join("")}</svg>\n`;
}

function charts({ pages, results }, folder) {
  const drawn = [];
  const one = (file, title, unit, what, of) => {
    if (!results[what]) return;
    const bars = pages.map((name) => {
      const { values, failed } = results[what][name];
      return [TITLES[name], COLOURS[name], values.length ? median(values.map(of)) : null, failed?.slice(0, 40) ?? ""];
    });
    writeFileSync(`${folder}/${file}.svg`, chart(title, unit, bars));
    drawn.push(`![${title}](performance/${file}.svg)`);
  };
  const largest = (kind) => Object.keys(results).filter((what) => what.startsWith(kind)).at(-1) ?? "";
  one("bytes", "Bytes over the wire, brotli", "KB", "load", (v) => v.brotli / 1000);
  one("picture", "Navigation → picture, 4 × CPU and slow 4G", "ms", "load slow", (v) => v.picture);
  const [draw, select] = [largest("draw"), largest("select")];
  one("draw", `New text → picture, ${draw.slice(5)}`, "ms", draw, (v) => v.ms);
  one("select", `Select → painted, ${select.slice(7)} statements`, "ms", select, (v) => v.ms);
  one("pan", "Frames lost in 5 s of moving through 2,000 dates", "", "pan", (v) => v.lost);
  return drawn.join("\n");
}

const PAGES = {
  ours: () => "**Trilateral**: the element as it ships, with `loading=\"eager\"`",
  compromise: (v) => `**compromise**: compromise ${v.compromise}, compromise-dates ${v["compromise-dates"]}, chrono-node ${v["chrono-node"]}, Cytoscape.js ${v.cytoscape}, vis-timeline ${v["vis-timeline"]}`,
  wink: (v) => `**wink-nlp**: wink-nlp ${v["wink-nlp"]} with wink-eng-lite-web-model ${v["wink-eng-lite-web-model"]}, sigma ${v.sigma} over graphology ${v.graphology}, TimelineJS3 ${v["@knight-lab/timelinejs"]}`,
  d3: (v) => `**d3**: the parts of d3 ${v.d3} that are used, chrono-node ${v["chrono-node"]}, lists of names and verbs as regular expressions`,
};

export function write(measured, docs) {
  const { about, versions, pages } = measured;
  mkdirSync(`${docs}/performance`, { recursive: true });
  const pictures = charts(measured, `${docs}/performance`);
  const part = `${START}
${about.date}, commit ${about.commit}${about.quick ? ", QUICK" : ""}: ${about.runs} runs in turn, ${about.minutes} minutes. ${about.cpu}, ${about.memory}, load average ${about.load}; Chromium ${about.chrome}
headless without a graphics card, Node ${about.node}. Text: ${about.text}. 1 KB = 1,000 bytes.

${pages.map((name) => `- ${PAGES[name](versions)}`).join("\n")}

A cell is the median, (least–most) of the runs where they differ, and × ours divided by it: below 1 ours is less. ✗ could not be done.

${table(measured)}

${pictures}
${END}`;
  const file = `${docs}/performance.md`;
  const whole = existsSync(file) ? readFileSync(file, "utf8") : `# Performance\n\n${START}\n${END}\n`;
  const [head, tail] = [whole.slice(0, whole.indexOf(START)), whole.slice(whole.indexOf(END) + END.length)];
  writeFileSync(file, head + part + tail);
  console.log(`${file} is written.`);
}
