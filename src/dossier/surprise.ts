import { smallestLog10p } from "../core/accusation.js";
import type { Finding } from "../core/finding.js";
import type { Node } from "../core/markup.js";
import type { Placed } from "../ledger/order.js";
import type { Page } from "./page.js";

type Tested = Extract<Finding, { status: "tested" }>;

const tailWords = { upper: "as high", lower: "as low", "two-sided": "as far out in either direction" } as const;

/** How surprising the result would be if the null model were true, in words and as a logarithm; then what it weighs. */
export function surprise(page: Page, finding: Tested, placed: Placed): readonly Node[] {
  const { p, evidence } = finding.outcome;
  const from = `finding:${finding.id}#/outcome`;
  if (p.method === "none")
    return ["No probability is stated: ", page.prose(`${from}/p/reason`), ...weight(page, finding)];
  const nodes: Node[] = [
    "If the null model were true, ",
    page.value(`${from}/p/log10`, "log10", "b", { class: "n" }),
    ` data sets would come out at least ${tailWords[p.tail]} (log₁₀ p = `,
    page.value(`${from}/p/log10`, "decimal2", "span", { class: "n" }),
    ", ",
  ];
  switch (p.method) {
    case "exact":
      nodes.push("computed exactly). ");
      break;
    case "asymptotic":
      nodes.push("approximated by ", page.prose(`${from}/p/approximation`), "). ");
      break;
    case "monte-carlo":
      nodes.push(
        "from ",
        page.value(`${from}/p/draws`, "count"),
        " simulated data sets, of which ",
        page.value(`${from}/p/exceedances`, "count"),
        p.exceedances === 0 ? " went as far; the true p may be smaller). " : " went as far). ",
      );
      break;
  }
  nodes.push(
    "The null model: ",
    page.prose(`${from}/nullModel`),
    /[.!?]$/u.test(finding.outcome.nullModel) ? " " : ". ",
  );
  if (placed.standing !== undefined && placed.standing.members > 1) {
    nodes.push(
      "Corrected for the ",
      page.value(`standing:${finding.id}#/members`, "count"),
      " findings about ",
      page.prose(`standing:${finding.id}#/family`, "i"),
      " (Holm): ",
      page.value(`standing:${finding.id}#/log10Adjusted`, "log10", "span", { class: "n" }),
      "; listed at a rate of false discoveries of ",
      page.value(`standing:${finding.id}#/log10Discovery`, "log10", "span", { class: "n" }),
      " (Benjamini and Hochberg), ",
      page.value(`standing:${finding.id}#/log10DiscoveryAnyDependence`, "log10", "span", { class: "n" }),
      " under any dependence (Benjamini and Yekutieli). ",
    );
  }
  if (placed.standing !== undefined && placed.standing.log10p > p.log10 + 1e-9) {
    nodes.push(
      "At the least surprising of the values that no source gives and of the innocent explanations that stand: ",
      page.value(`standing:${finding.id}#/log10p`, "log10", "b", { class: "n" }),
      ". ",
    );
  }
  if (Number.isFinite(smallestLog10p(finding.outcome) ?? -Infinity)) {
    nodes.push(
      "The smallest p that could have come out: ",
      page.value(`smallest:${finding.id}`, "log10", "span", { class: "n" }),
      ". ",
    );
  }
  return evidence === undefined ? nodes : [...nodes, ...weight(page, finding)];
}

function weight(page: Page, finding: Tested): readonly Node[] {
  const { evidence } = finding.outcome;
  if (evidence === undefined) return [];
  const from = `finding:${finding.id}#/outcome/evidence`;
  const number = page.value(`${from}/log10`, "decimal2", "span", { class: "n" });
  switch (evidence.kind) {
    case "bayes-factor":
      return [
        " Weight of evidence for ",
        page.prose(`${from}/alternative`),
        ": log₁₀ Bayes factor ",
        number,
        " under the prior ",
        page.prose(`${from}/prior`),
        ...evidence.sensitivity.flatMap((_, i) => [
          "; under ",
          page.prose(`${from}/sensitivity/${i}/prior`),
          " ",
          page.value(`${from}/sensitivity/${i}/log10`, "decimal2", "span", { class: "n" }),
        ]),
        " (above zero speaks against the null hypothesis).",
      ];
    case "e-value":
      return [
        " Betting against the null hypothesis, for ",
        page.prose(`${from}/alternative`),
        ", would have multiplied a stake by ten to the power ",
        number,
        " (e-value); among the ",
        page.value(`evidence:${finding.id}#/members`, "count"),
        " e-values of this case it is listed at a rate of false discoveries of ",
        page.value(`evidence:${finding.id}#/log10Discovery`, "log10", "span", { class: "n" }),
        " (e-BH, under any dependence).",
      ];
    case "sellke-bound":
      return [
        " At the very most the data favour ",
        page.prose(`${from}/alternative`),
        " by ten to the power ",
        number,
        ". This is an upper bound (Sellke, Bayarri and Berger), no measured weight: the true one may be far less.",
      ];
  }
}

/** Figures that can or cannot be right together: a contradiction is found or not, and no p is small. */
function isArithmetic(finding: Tested): boolean {
  return finding.outcome.p.method === "none" && finding.outcome.comparisons.length > 0;
}

/** The measured false-alarm rate on honest simulated data of this shape. */
export function falseAlarms(page: Page, finding: Tested): readonly Node[] {
  const from = `finding:${finding.id}#/calibration`;
  if (finding.calibration.simulations === 0)
    return ["Not measured for this shape: ", page.prose(`${from}/description`), "."];
  if (isArithmetic(finding))
    return [
      "On simulated honest data like this one (",
      page.prose(`${from}/description`),
      ", n = ",
      page.value(`${from}/n`, "count"),
      ") it found a contradiction in ",
      page.value(from, "fired-0.05", "b"),
      ".",
    ];
  return [
    "On simulated honest data like this one (",
    page.prose(`${from}/description`),
    ", n = ",
    page.value(`${from}/n`, "count"),
    ") it gave a p of one in twenty or less in ",
    page.value(from, "fired-0.05", "b"),
    ", of one in a hundred or less in ",
    page.value(from, "fired-0.01"),
    ", of one in a thousand or less in ",
    page.value(from, "fired-0.001"),
    ".",
  ];
}

/** How often the test finds made-up data of this size: measured beforehand, so that a quiet test is not taken for an acquittal. */
export function power(page: Page, finding: Tested): readonly Node[] {
  return [
    isArithmetic(finding)
      ? "Of tables and figures made wrong on purpose, of about this size, it finds a contradiction in: "
      : "Of made-up data of about this size it flags, at one in a hundred: ",
    ...finding.power.flatMap((_, i) => {
      const at = `finding:${finding.id}#/power/${i}`;
      return [
        i === 0 ? "" : "; ",
        page.value(at, "fired-0.01", "b"),
        " (",
        page.prose(`${at}/description`),
        ", n = ",
        page.value(`${at}/n`, "count"),
        ")",
      ];
    }),
    ".",
  ];
}

/** The finding corrected for the whole plan, and how often this run alone flags a clean twin. */
export function twinStanding(page: Page, id: string): readonly Node[] {
  return [
    "Corrected for all runs of the plan: ",
    page.value(`twin:${id}#/log10Adjusted`, "log10", "b", { class: "n" }),
    " (Westfall and Young). Of ",
    page.value("battery:#/twins", "count"),
    " clean twins this run flags ",
    page.value(`twin:${id}#/twinsFired/0.05`, "count"),
    " at one in twenty and ",
    page.value(`twin:${id}#/twinsFired/0.01`, "count"),
    " at one in a hundred.",
  ];
}

/** Where the series stands among the comparators that went through the same test. */
export function standing(page: Page, finding: Tested): readonly Node[] {
  const from = `finding:${finding.id}#/outcome/rank`;
  return [
    page.value(`${from}/atLeastAsExtreme`, "count", "b", { class: "n" }),
    " of ",
    page.value(`${from}/comparators`, "count", "span", { class: "n" }),
    " comparators are at least as extreme; the statistic here is ",
    page.value(`${from}/own`, "significant3", "span", { class: "n" }),
    ".",
  ];
}
