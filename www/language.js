// Comes in: the tag of a language that lang/ has a file for, and addresses of further files. Goes out: what the interface says in it: the files'
// own rows, and what the browser knows of the language: names of states, forms of dates, plurals. Rows of a file win over the browser's.

/** States whose code of two letters is not the beginning of that of three (ISO 3166-1), each as three and two letters. */
const CODES =
  "AGOAO ANDAD AREAE ARMAM ATGAG AUTAT BDIBI BENBJ BGDBD BHSBS BIHBA BLRBY BLZBZ BRBBB BRNBN CAFCF CHLCL CHNCN CODCD COGCG COMKM CPVCV DNKDK ESTEE FSMFM GINGN GNBGW GNQGQ GRDGD GUYGY IRLIE IRQIQ ISRIL JAMJM KAZKZ KORKR LBRLR LBYLY MDGMG MDVMV MEXMX MLTMT MNEME MOZMZ PAKPK PLWPW PNGPG POLPL PRKKP PRTPT PRYPY SENSN SLBSB SLVSV SRBRS SURSR SVKSK SVNSI SWESE SWZSZ SYCSC TCDTD TKMTM TUNTN TURTR TUVTV UKRUA URYUY";

/** The others, but for those that no longer exist: a browser calls them by what came after them. */
const STATES =
  "AFG ALB ARG AUS AZE BEL BFA BGR BHR BOL BRA BTN BWA CAN CHE CIV CMR COL CRI CUB CYP CZE DEU DJI DMA DOM DZA ECU EGY ERI ESP ETH FIN FJI FRA GAB GBR GEO GHA GMB GRC GTM HND HRV HTI HUN IDN IND IRN ISL ITA JOR JPN KEN KGZ KHM KIR KNA KWT LAO LBN LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MHL MKD MLI MMR MNG MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAN PER PHL PSE QAT ROU RUS RWA SAU SDN SGP SLE SMR SOM SSD STP SYR TGO THA TJK TLS TON TTO TWN TZA UGA USA UZB VAT VCT VEN VNM VUT WSM XKX YEM ZAF ZMB ZWE";
const ODD = { KNA: "KN", VUT: "VU", WSM: "WS", ZMB: "ZM" };

/** The names of states, by their code. */
function* states(lang) {
  const names = new Intl.DisplayNames(lang, { type: "region" });
  for (const code of CODES.split(" ")) yield [code.slice(0, 3), names.of(code.slice(3))];
  for (const code of STATES.split(" ")) yield [code, names.of(ODD[code] ?? code.slice(0, 2))];
}

/** How dates are written, month by month, with `{day}` and `{year}` in them. */
function* dates(lang) {
  const forms = {
    day: { year: "numeric", month: "short", day: "numeric" },
    month: { year: "numeric", month: "short" },
    short: { month: "short" },
    partial: { month: "short", day: "numeric" },
    year: { year: "numeric" },
  };
  for (const [form, parts] of Object.entries(forms)) {
    const format = new Intl.DateTimeFormat(lang, { ...parts, calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const said = format.formatToParts(Date.UTC(2025, month - 1, 27));
      const text = said.map(({ type, value }) => (type === "day" || type === "year" ? `{${type}}` : value)).join("");
      yield [form === "year" ? form : `${form} ${month}`, text];
    }
  }
}

/** Which plural the numbers from 0 to 199 take, by the first letter of its category, and what stands between thousands. */
function* numbers(lang) {
  const rules = new Intl.PluralRules(lang);
  yield ["plurals", Array.from({ length: 200 }, (_, n) => rules.select(n)[0]).join("")];
  const group = new Intl.NumberFormat(lang, { numberingSystem: "latn" }).formatToParts(1234567).find(({ type }) => type === "group");
  yield ["group", group?.value ?? ""];
}

/** The rows of a file: a phrase with plurals is a row for each. */
async function own(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched: status ${response.status}`);
  return [...forms(await response.json())];
}

function* forms(file) {
  for (const [key, text] of Object.entries(file)) {
    if (typeof text === "string") yield [key, text];
    else for (const [category, form] of Object.entries(text)) yield [`${key}|${category[0]}`, form];
  }
}

/** What a browser that knows the language adds. */
const known = (lang, service, rows) => (service?.supportedLocalesOf(lang).length ? rows(lang) : []);

/**
 * What says phrases by such rows, with their gaps filled. One about a `count` takes its plural; `one` is its English for a single thing. English
 * has no rows.
 */
export const speaker = (rows) => (text, gaps = {}, one = text) => {
  const { count } = gaps;
  const plural = rows.get("plurals")?.[count < 100 ? count : 100 + (count % 100)];
  const said = rows.get(`${text}|${plural}`) ?? rows.get(text) ?? (count === 1 ? one : text);
  return said.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
};

/**
 * Learns a language: `{ lang, words, say }`, keys and texts in turn, a line each, for the program, and a function for
 * what this side says. `more` are addresses of files beside the embed's own. Throws if one is not there.
 */
export async function learn(lang, ...more) {
  const files = [new URL(`lang/${lang}.json`, import.meta.url), ...more];
  const rows = new Map([
    ...known(lang, Intl.DisplayNames, states),
    ...known(lang, Intl.DateTimeFormat, dates),
    ...known(lang, Intl.PluralRules, numbers),
    ...(await Promise.all(files.map(own))).flat(),
  ]);
  return { lang, words: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).flat().join("\n"), say: speaker(rows) };
}
