import { shown } from "./problems.js";
import type { Reading } from "./reading.js";
import type { Output } from "./schema-validate.js";
import type { claimSchema, ladderSchema } from "./schema-claims.js";
import { didYouMean } from "./suggest.js";
import { placeOf, type Document } from "./tree.js";

/** What a claim may not say, beyond what its schema refuses. */
export function checkClaim(reading: Reading, document: Document, claim: Output<typeof claimSchema>): void {
  checkNumber(reading, document, claim);
  claim.appearances.forEach(({ quantity }, i) => {
    // An appearance says what differs there; what it leaves out is the claim's own.
    if (quantity !== undefined)
      checkBounds(reading, document, ["appearances", i, "quantity"], numberThere(claim.quantity, quantity));
  });
  const appearing = new Set(claim.appearances.map(({ source }) => source));
  claim.appearances.forEach(({ source, derived_from: origins = [] }, i) => {
    origins.forEach((origin, k) => {
      if (origin === source)
        reading.problems.error(
          placeOf(document, "appearances", i, "derived_from", k),
          `The appearance in ${shown(source)} is said to be taken from itself.`,
          "Name what it was taken from; write derived_from: [] where it is first-hand, or leave the key out where that is unknown.",
        );
    });
  });
  claim.citation_checks.forEach((check, i) => {
    const at = placeOf(document, "citation_checks", i);
    if (!appearing.has(check.citing)) {
      reading.problems.error(
        placeOf(document, "citation_checks", i, "citing"),
        `The source ${shown(check.citing)} is said to cite, but the claim does not appear in it.${didYouMean(check.citing, appearing)}`,
        "Add it to the appearances, or correct the id.",
      );
    }
    if (check.citing === check.target)
      reading.problems.error(
        at,
        `The source ${shown(check.citing)} is said to cite itself.`,
        "Correct citing or target.",
      );
    if (check.second_checker !== "" && check.second_checker === check.checker) {
      reading.problems.error(
        placeOf(document, "citation_checks", i, "second_checker"),
        "The second checker is the first one.",
        "Let another person look, or leave second_checker empty.",
      );
    }
    if (check.result === "number-not-found" && (check.coverage !== "full-text" || check.second_checker === "")) {
      const lacking = [
        ...(check.coverage === "full-text" ? [] : [`only "${check.coverage}" of the cited work was read`]),
        ...(check.second_checker === "" ? ["only one person looked"] : []),
      ];
      reading.problems.error(
        placeOf(document, "citation_checks", i, "result"),
        `The result is "number-not-found", but ${lacking.join(" and ")}.`,
        'Write "inconclusive" until two people have searched the full text.',
      );
    }
  });
}

function checkNumber(reading: Reading, document: Document, claim: Output<typeof claimSchema>): void {
  const { quantity } = claim;
  const numbers = [quantity?.value, quantity?.min, quantity?.max].filter((one) => one !== undefined);
  if (claim.type === "numeric" && numbers.length === 0) {
    reading.problems.error(
      placeOf(document, "quantity"),
      "The claim is numeric, but its quantity has no number.",
      "Write value, or min and max, under quantity; a claim without a number is of another type.",
    );
  }
  if (quantity !== undefined) checkBounds(reading, document, ["quantity"], quantity);
}

interface Numbered {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly per?: string | undefined;
  readonly stock_or_flow?: string | undefined;
}

/** A number given there replaces the claim's own, whether that is a value or bounds. */
function numberThere(own: Numbered | undefined, there: Numbered): Numbered {
  const numbered = there.value !== undefined || there.min !== undefined || there.max !== undefined;
  return numbered ? { per: own?.per, stock_or_flow: own?.stock_or_flow, ...there } : { ...own, ...there };
}

function checkBounds(reading: Reading, document: Document, path: readonly PropertyKey[], quantity: Numbered): void {
  const at = (key: string): ReturnType<typeof placeOf> => placeOf(document, ...path, key);
  if (quantity.value !== undefined && (quantity.min !== undefined || quantity.max !== undefined)) {
    reading.problems.error(
      at("value"),
      "The quantity has a value and bounds.",
      "Write value for one number, or min and max for bounds, not both.",
    );
  }
  if (quantity.min !== undefined && quantity.max !== undefined && quantity.min > quantity.max) {
    reading.problems.error(
      at("min"),
      `The lower bound ${quantity.min} is above the upper bound ${quantity.max}.`,
      "Exchange min and max.",
    );
  }
  if ((quantity.per ?? "") !== "" && quantity.stock_or_flow === "stock") {
    reading.problems.error(
      at("per"),
      `A stock is said to be so many a ${quantity.per}.`,
      'Write stock_or_flow: flow, or per: "".',
    );
  }
}

/** What a unit ladder may not say: conversions join two of its own rungs, by factors that can be. */
export function checkLadder(reading: Reading, document: Document, ladder: Output<typeof ladderSchema>): void {
  const rungs = new Set<string>();
  ladder.rungs.forEach(({ id }, i) => {
    if (rungs.has(id))
      reading.problems.error(
        placeOf(document, "rungs", i, "id"),
        `The rung ${shown(id)} is there twice.`,
        "Delete one of the two.",
      );
    rungs.add(id);
  });
  ladder.conversions.forEach((conversion, i) => {
    for (const end of ["from", "to"] as const) {
      if (rungs.has(conversion[end])) continue;
      reading.problems.error(
        placeOf(document, "conversions", i, end),
        `There is no rung ${shown(conversion[end])}.${didYouMean(conversion[end], rungs)}`,
        `Write one of: ${[...rungs].join(", ")}.`,
      );
    }
    if (conversion.from === conversion.to) {
      reading.problems.error(
        placeOf(document, "conversions", i, "to"),
        `The conversion leads from ${shown(conversion.from)} to itself.`,
        "Name two rungs.",
      );
    }
    if (conversion.lower <= 0 || conversion.lower > conversion.upper) {
      reading.problems.error(
        placeOf(document, "conversions", i, "lower"),
        `The factor runs from ${conversion.lower} to ${conversion.upper}, which no factor can.`,
        "Write two positive numbers, the smaller as lower.",
      );
    }
  });
}
