import { findNumber, nearMisses, readPage } from "../src/evidence/needles.js";
import { components } from "../src/evidence/components.js";
import { independence } from "../src/evidence/independence.js";
import { seededRng } from "../src/numerics/rng.js";

/**
 * Seconds to search the text of 500 pages for a number in every form (limit 3 s), beside a search for its plain print alone in
 * the same run, and to find the origins of a claim with 10,000 appearances and circles (limit 1 s): npx tsx bench/needles.ts.
 */
const rng = seededRng("bench/needles");
const words =
  "the report says that hospitals in the province carried out operations on patients from abroad while officials counted donors neunzig mille cent mil million one and of a".split(
    " ",
  );
const pages = Array.from({ length: 500 }, () => {
  const text: string[] = [];
  for (let i = 0; i < 500; i += 1) {
    const pick = Math.floor(rng.uniform() * (words.length + 3));
    text.push(words[pick] ?? String(Math.floor(rng.uniform() * 200_000)).replace(/\B(?=(?:\d{3})+$)/gu, ","));
  }
  return text.join(" ");
});
const characters = pages.reduce((sum, { length }) => sum + length, 0);

let hits = 0;
const all = seconds(() => {
  for (const text of pages) {
    const page = readPage(text);
    const found = findNumber(page, { value: 90_000, per: "year" });
    hits += found.length + nearMisses(page, { value: 90_000, per: "year" }, found).length;
  }
});
const plain = seconds(() => {
  for (const text of pages) hits += text.split("90,000").length - 1;
});
process.stdout.write(
  `500 pages, ${characters} characters: ${all.toFixed(2)} s for every form (${hits} places), ${plain.toFixed(4)} s for "90,000" alone: ${(all / plain).toFixed(0)} times\n`,
);

const count = 10_000;
const appearances = Array.from({ length: count }, (_, i) => ({
  source: `S-${i}`,
  date: "",
  role: "repeats" as const,
  attributesTo: "",
  derivedFrom: i % 7 === 0 ? undefined : [`S-${Math.floor(rng.uniform() * count)}`, `S-${(i + 1) % count}`],
  text: "",
  note: "",
}));
let interval = "";
const graph = seconds(() => {
  const { min, max, circles } = independence({ appearances }, []);
  interval = `[${min}, ${max}], ${circles.length} circles`;
});
// The part that any such search needs: the strongly connected components alone.
const edges = appearances.map(({ derivedFrom }) => (derivedFrom ?? []).map((id) => Number(id.slice(2))));
const bare = seconds(() => components(edges));
process.stdout.write(
  `${count} appearances: ${graph.toFixed(3)} s (${interval}), ${(graph / bare).toFixed(1)} times its components alone\n`,
);

function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
