import { findTest } from "../battery/index.js";
import { canonicalJson } from "../core/json.js";
import { DataError } from "../core/errors.js";
import { computerFor } from "../run/pool.js";
import { optionFromText } from "../run/options.js";
import { prepareRun, runTest, type Setting } from "../run/run-test.js";
import { bindBare, constantsFrom, type BareRequest } from "./bind-bare.js";
import { openBare } from "./open-bare.js";
import { summaryLine } from "./summary.js";
import { software } from "./version.js";
import { wholeNumber } from "./whole-number.js";

export async function testCommand(id: string, file: string, options: Readonly<Record<string, unknown>>): Promise<void> {
  const test = findTest(id);
  const request: BareRequest = {
    columns: texts(options["column"]),
    conditions: texts(options["where"]).map(conditionFrom),
    constants: texts(options["constant"]),
    order: text(options["order"]),
    group: text(options["group"]),
    unit: text(options["unit"]) ?? "counts",
  };
  const { engine, table, sha256 } = await openBare(file, text(options["engine"]));
  try {
    const setting: Setting = {
      declared: { identities: [], constants: constantsFrom(request) },
      tables: { [table]: sha256 },
      seed: text(options["seed"]) ?? "plumbline",
      software: software(),
      draws: wholeNumber("--draws", options["draws"], { most: 1_000_000 }),
    };
    const prepared = prepareRun(
      {
        id,
        test: id,
        family: "",
        reason: "asked for on the command line",
        registered: "",
        binding: bindBare(test, table, request),
        options: Object.fromEntries(texts(options["option"]).map((item) => optionFromText(test.options, item))),
        admissible: [],
      },
      setting,
    );
    const finding = await runTest(prepared, engine, setting, computerFor(1).compute);
    if (finding.status === "failed") throw new DataError(finding.error, finding.hint);
    process.stdout.write(options["json"] === true ? canonicalJson(finding) : summaryLine(finding));
  } finally {
    await engine.close();
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function conditionFrom(condition: string): readonly [string, string] {
  const split = condition.indexOf("=");
  if (split < 1) throw new DataError(`"${condition}" is no condition.`, "Write it as column=text.");
  return [condition.slice(0, split), condition.slice(split + 1)];
}
