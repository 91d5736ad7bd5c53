import { h, renderMarkup, type Element, type Node } from "../core/markup.js";
import { namesReplaced, publishable } from "../evidence/publishable.js";
import { inOrderOfWeight } from "../ledger/order.js";
import type { Evidence } from "./counts.js";
import type { Dossier, DossierInput } from "./input.js";
import { inReadersWords } from "./naming.js";
import { makePage, type Page } from "./page.js";
import { makeResolver } from "./pointers.js";
import { resultsOf } from "./results.js";
import { reviveNumbers } from "./revive.js";
import { pageScript } from "./script.js";
import { absent, checking, limits } from "./section-closing.js";
import { claims } from "./section-claims.js";
import { comparisons } from "./section-comparisons.js";
import { figures } from "./section-figures.js";
import { findings } from "./section-findings.js";
import { declared } from "./section-declared.js";
import { hypotheses } from "./section-hypotheses.js";
import { judgements } from "./section-judgements.js";
import { testimonies } from "./section-testimony.js";
import { contents, corrections, masthead } from "./section-head.js";
import { twins } from "./section-twins.js";
import { plan } from "./section-plan.js";
import { exchangedNotice, treatment } from "./section-treatment.js";
import { record } from "./section-record.js";
import { methods, sources } from "./section-sources.js";
import { statements } from "./section-statements.js";
import { sha256Base64 } from "./sha256.js";
import { pageStyle } from "./style.js";
import { csvTables } from "./tables.js";
import { traceNumbers, withoutIdleBindings } from "./trace.js";

/**
 * The dossier of a case: one HTML file that asks nothing of any network, the content of results.json, and CSV tables. The same
 * input gives the same bytes. Throws a RangeError where a number on the page does not trace: that is our bug, not the user's.
 */
export function buildDossier(input: DossierInput): Dossier {
  const { evidence, resolve, stored } = prepare(input);
  const tree = dossierTree(makePage(evidence, resolve));
  traceNumbers(tree, resolve);
  return {
    html: `<!doctype html>\n${renderMarkup(withoutIdleBindings(tree))}\n`,
    results: resultsOf(stored),
    tables: csvTables(evidence),
  };
}

/** The input put in order, in readers' words and as it was stored, and what the page's pointers name. */
export function prepare(given: DossierInput): {
  readonly evidence: Evidence;
  readonly resolve: (pointer: string) => unknown;
  readonly stored: Evidence;
} {
  // Nothing of the page, the results or the tables is made from anything else.
  const { case: subject, ...rest } = given;
  const raw: DossierInput = { ...namesReplaced(rest, subject.people), case: publishable(subject) };
  const revived: DossierInput = { ...raw, findings: reviveNumbers(raw.findings) };
  const read: DossierInput = { ...revived, findings: inReadersWords(revived.findings, revived.case) };
  const evidence: Evidence = { input: read, placed: inOrderOfWeight(read.findings) };
  const stored: Evidence = { input: revived, placed: inOrderOfWeight(revived.findings) };
  return { evidence, resolve: makeResolver(evidence), stored };
}

/** The page as an element tree, before the check of its numbers. */
export function dossierTree(page: Page): Element {
  const { case: c } = page.evidence.input;
  const parts: readonly (readonly [string, string, readonly Node[]])[] = [
    ["record", "What the record shows", [record(page)]],
    ["figures", "The figures", [figures(page)]],
    ["comparisons", "Contradictions and agreements", comparisons(page)],
    ["plan", "What was planned", plan(page)],
    ["twins", "What a clean twin would show", twins(page)],
    ["findings", "Findings", [findings(page)]],
    ["declared", "Declared beforehand", declared(page)],
    ["statements", "What was said", statements(page)],
    ["claims", "Claims and what carries them", claims(page)],
    ["testimony", "Testimony", testimonies(page)],
    ["hypotheses", "Competing explanations", hypotheses(page)],
    ["judgements", "What persons conclude", judgements(page)],
    ["treatment", "Both sides by the same rules", treatment(page)],
    ["absent", "Not found and left out", [absent(page)]],
    ["limits", "Limits", [limits(page)]],
    ["methods", "Methods", methods(page)],
    ["sources", "Sources", [sources(page)]],
    ["checking", "How to check this file", [checking(page)]],
  ];
  const shown = parts.filter(([, , nodes]) => nodes.length > 0);
  const language = "en";
  return h(
    "html",
    { lang: language },
    h(
      "head",
      {},
      h("meta", { charset: "utf-8" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy() }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "referrer", content: "no-referrer" }),
      h("meta", { name: "robots", content: "noindex" }),
      page.value(`case:${c.id}#/title`, "string", "title"),
      h("style", {}, pageStyle),
    ),
    h(
      "body",
      {},
      h("a", { class: "skip", href: "#main" }, "Skip to what the record shows"),
      h(
        "div",
        { class: "layout" },
        c.example
          ? h(
              "aside",
              { class: "example", "aria-label": "Example" },
              h("b", {}, "An example."),
              " The figures on this page are made up to show how it works.",
            )
          : [],
        exchangedNotice(page),
        corrections(page),
        masthead(page),
        contents(shown.map(([id, name]) => [id, name])),
        h(
          "main",
          { id: "main" },
          shown.flatMap(([, , nodes]) => nodes),
          colophon(page),
        ),
      ),
      h("script", {}, pageScript),
    ),
  );
}

/** Nothing is loaded, sent or framed; only this style and this script, known by their checksums, have any effect. */
function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(pageStyle)}'`,
    `script-src 'sha256-${sha256Base64(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function colophon(page: Page): Element {
  return h(
    "p",
    { class: "colophon" },
    "Built by ",
    page.value("software:", "string"),
    " from the case folder with the checksum above. The tables beside this file (observations, comparisons, findings, claims) carry an apostrophe before any text that a spreadsheet would run as a formula. The folder exports beside it holds the claims, the provenance, the quotes and the bibliography in formats that other programs read.",
  );
}
