import { elementNames, type ElementName, type Testimony } from "../core/testimony.js";

export const cellStates = ["first", "stable", "changed", "contradictory", "absent"] as const;

/** One element of an account in one telling, against the tellings before it. */
export interface TestimonyCell {
  readonly state: (typeof cellStates)[number];
  readonly value: string;
  readonly quote: string;
  /** Whose words the quote is; "" where the telling does not have the element. */
  readonly words: string;
}

export interface TestimonyRow {
  readonly element: ElementName;
  readonly detail: string;
  /** One for each telling, in its order. */
  readonly cells: readonly TestimonyCell[];
}

/**
 * Elements of an account (who, where, how many, condition, knowledge) by tellings. A value is stable where the nearest telling
 * before that has the element says the same, contradictory where the record names tellings that cannot both be true, changed
 * otherwise; that a telling lacks an element is "absent" and no contradiction.
 */
export function testimonyTable({ tellings }: Testimony): readonly TestimonyRow[] {
  const details = elementNames.flatMap((element) =>
    [
      ...new Set(
        tellings.flatMap(({ elements }) => elements.filter(({ name }) => name === element).map(({ detail }) => detail)),
      ),
    ].map((detail) => ({ element, detail })),
  );
  return details.map(({ element, detail }) => {
    let before: string | undefined;
    const cells = tellings.map(({ elements }): TestimonyCell => {
      const own = elements.find((one) => one.name === element && one.detail === detail);
      if (own === undefined) return { state: "absent", value: "", quote: "", words: "" };
      const value = folded(own.value);
      const state =
        own.contradicts.length > 0
          ? "contradictory"
          : before === undefined
            ? "first"
            : before === value
              ? "stable"
              : "changed";
      before = value;
      return { state, value: own.value, quote: own.quote, words: own.words };
    });
    return { element, detail, cells };
  });
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
