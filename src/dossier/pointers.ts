import type { Case } from "../core/case.js";
import { smallestLog10p } from "../core/accusation.js";
import { answerNetwork } from "../evidence/belief-network.js";
import { combinedRatios } from "../evidence/likelihood-ratios.js";
import { pageReader } from "../evidence/number-search.js";
import { testimonyTable } from "../evidence/testimony-table.js";
import { traceClaim } from "../evidence/trace.js";
import { treatments } from "../evidence/treatment.js";
import { evidenceStandings } from "../ledger/families.js";
import { orderRules } from "../ledger/order.js";
import { valueAt } from "./json-pointer.js";
import { countsOf, quotesOf, statementsOf, type Evidence } from "./counts.js";

/**
 * What a pointer names. Schemes: `case:ID#/json/pointer`; by their own id `observation:`, `source:`, `statement:`, `series:`,
 * `estimand:`, `unit:`, `party:`, `identity:`, `constant:`, `run:`, `finding:`, `method:`, `claim:`, `testimony:`, `hypotheses:`, `judgement:`,
 * `reply:`; `trace:CLAIM#/…` and `testimony-table:TESTIMONY#/…`, `ratios:SET#/…` and `network:SET#/…` for what follows from them; `standing:FINDING#/…` and `evidence:FINDING#/…` for the ledger;
 * `battery:#/…`, `battery-runs:` and `twin:FINDING#/…` for the clean twins; `treatments:` for how each side was treated; `smallest:FINDING` for the smallest p that could have come out;
 * `count:NAME`; `quotes:SOURCE`; `further-statements:PARTY` (all but one); `preface:` (its paragraphs); `file:PATH`; `rule:NUMBER`; `software:`. An id or a place that does not exist is our bug and throws a RangeError.
 */
export function makeResolver(record: Evidence): (pointer: string) => unknown {
  const { input } = record;
  const roots = new Map<string, unknown>();
  const add = (scheme: string, items: readonly { readonly id: string }[]): void => {
    // The first of two equal ids wins; the case reader refuses duplicates before they come here.
    for (const item of items) if (!roots.has(`${scheme}:${item.id}`)) roots.set(`${scheme}:${item.id}`, item);
  };
  const c: Case = input.case;
  add("observation", c.observations);
  add("source", c.sources);
  add("statement", c.statements);
  add("series", c.series);
  add("estimand", c.estimands);
  add("unit", c.units);
  add("party", c.parties);
  add("identity", c.identities);
  add("constant", c.constants);
  add("run", c.plan.runs);
  add("finding", input.findings);
  add("method", input.methods);
  add("claim", c.claims);
  add("testimony", c.testimonies);
  add("hypotheses", c.hypotheses);
  add("judgement", c.judgements);
  add("reply", c.replies);
  const read = pageReader();
  const traces = new Map(c.claims.map((claim) => [claim.id, traceClaim(c, claim, read)]));
  for (const [id, trace] of traces) roots.set(`trace:${id}`, trace);
  roots.set(
    "treatments:",
    treatments(c, ({ id }) => traces.get(id)!),
  );
  for (const testimony of c.testimonies) roots.set(`testimony-table:${testimony.id}`, testimonyTable(testimony));
  for (const set of c.hypotheses) {
    roots.set(`ratios:${set.id}`, combinedRatios(set));
    if (set.network !== undefined) roots.set(`network:${set.id}`, answerNetwork(set.network));
  }
  roots.set(`case:${c.id}`, c);
  for (const { finding, standing } of record.placed) roots.set(`standing:${finding.id}`, standing);
  for (const [id, standing] of evidenceStandings(input.findings)) roots.set(`evidence:${id}`, standing);
  for (const finding of input.findings)
    if (finding.status === "tested") roots.set(`smallest:${finding.id}`, smallestLog10p(finding.outcome));
  if (input.battery !== undefined) {
    roots.set("battery:", input.battery);
    roots.set("battery-runs:", input.battery.runs.length);
    for (const standing of input.battery.runs) roots.set(`twin:${standing.id}`, standing);
  }
  for (const [name, value] of Object.entries(countsOf(record))) roots.set(`count:${name}`, value);
  for (const [source, count] of quotesOf(c)) roots.set(`quotes:${source}`, count);
  for (const path of Object.keys(c.files)) roots.set(`file:${path}`, path);
  roots.set(
    "preface:",
    c.plan.preface
      .split(/\n+/u)
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  );
  for (const [party, count] of statementsOf(c)) roots.set(`further-statements:${party}`, count - 1);
  orderRules.forEach((rule, i) => roots.set(`rule:${i}`, rule));
  roots.set("software:", input.software);

  return (pointer) => {
    const cut = pointer.lastIndexOf("#/");
    const root = cut >= 0 ? pointer.slice(0, cut) : pointer.endsWith("#") ? pointer.slice(0, -1) : pointer;
    if (!roots.has(root)) throw new RangeError(`"${pointer}" points to nothing: there is no ${root}`);
    return cut >= 0 ? valueAt(roots.get(root), pointer.slice(cut + 1)) : roots.get(root);
  };
}
