import load, { type Highs } from "highs";

/** The solver HiGHS as an independent oracle for linear systems; only specs use it. */
export async function loadHighs(): Promise<Highs> {
  // The package's types describe its CommonJS build, whose default export is a namespace; the module we get is the function.
  const make = load as unknown as () => Promise<Highs>;
  return make();
}
