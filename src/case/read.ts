import type { Case, Observation, Problem } from "../core/case.js";
import { diskFiles } from "./disk.js";
import { personsOf, pseudonymsOf, readEvidence } from "./evidence.js";
import { readFacts } from "./facts.js";
import { defaultLimits, type CaseFiles, type Limits, type Listed } from "./files.js";
import { sha256OfFiles } from "./hash.js";
import { parseJson } from "./json.js";
import { checkAffected, readCorrections, readExclusions, readNotFound, readStatements } from "./ledgers.js";
import { checkNames, readFolderNames } from "./names.js";
import { readObservations } from "./observations.js";
import { packagePath, readSeries, resourcesOf, type Resource } from "./package.js";
import type { TypedTable } from "./plan-bindings.js";
import type { PlanRules } from "./plan-rules.js";
import { readPlan } from "./plan.js";
import { Problems } from "./problems.js";
import { checkReference, idRegister, readTextOf, type IdRegister, type Known, type Reading } from "./reading.js";
import { idsUnder, readQuantities } from "./quantities.js";
import { caseSchema } from "./schema.js";
import { packageSchema } from "./schema-sources.js";
import { readSources, sourceIds } from "./sources.js";
import { readTableText } from "./table.js";
import { observationRules } from "./columns.js";
import { itemsUnder, placeOf, type Document } from "./tree.js";
import { validate } from "./schema-validate.js";
import { parseYaml } from "./yaml.js";

export interface ReadResult {
  /** Undefined where an error was found; warnings leave it. */
  readonly case: Case | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a case folder and reports everything that is wrong with it at once. `rules` says what the tests of a plan accept;
 * without it their roles and options are not judged. Throws a DataError only where there is no folder to read.
 */
export function readCase(folder: string, rules?: PlanRules, limits: Limits = defaultLimits): ReadResult {
  return readCaseFiles(diskFiles(folder), { folder, limits, ...(rules === undefined ? {} : { rules }) });
}

export function readCaseFiles(
  files: CaseFiles,
  options: { readonly folder: string; readonly rules?: PlanRules; readonly limits?: Limits },
): ReadResult {
  const reading: Reading = {
    files,
    limits: options.limits ?? defaultLimits,
    problems: new Problems(),
    hashes: new Map(),
  };
  const parts = readParts(reading, files.list(), options.rules);
  const problems = reading.problems.all();
  if (reading.problems.errors > 0 || parts === undefined) return { case: undefined, problems };
  const hashes = Object.fromEntries(
    [...reading.hashes].filter(([path]) => !isPrivate(path)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  return { case: { folder: options.folder, ...parts, files: hashes, sha256: sha256OfFiles(hashes) }, problems };
}

/** The dossier prints paths and checksums of files; of witnesses not even these: a checksum lets a guess be tried. */
function isPrivate(path: string): boolean {
  return path.startsWith("testimonies/") || path === "people.yaml";
}

type Parts = Omit<Case, "folder" | "files" | "sha256">;

function readParts(reading: Reading, listed: readonly Listed[], rules: PlanRules | undefined): Parts | undefined {
  const { problems } = reading;
  const present = checkNames(listed, problems);
  const caseDocument = yamlDocument(reading, "case.yaml");
  const quantitiesDocument = yamlDocument(reading, "quantities.yaml");
  const planDocument = yamlDocument(reading, "plan.yaml");
  const sourcesDocument = jsonDocument(reading, "sources/sources.csl.json");
  const packageDocument = jsonDocument(reading, packagePath);

  const records = idRegister(problems, "id");
  const head = caseDocument === undefined ? undefined : validate(caseSchema, caseDocument, problems);
  const sourceSet = sourcesDocument === undefined ? undefined : sourceIds(sourcesDocument, records);
  const sourceFiles =
    sourcesDocument === undefined
      ? { sources: [], sides: [] }
      : readSources(reading, sourcesDocument, sourceSet ?? new Set(), readFolderNames(present, "sources"));
  const quantities =
    quantitiesDocument === undefined ? undefined : readQuantities(quantitiesDocument, sourceSet, problems);
  if (packageDocument !== undefined) validate(packageSchema, packageDocument, problems);
  const lines =
    packageDocument === undefined
      ? undefined
      : readSeries(packageDocument, { estimands: quantities?.ids.estimands }, problems);
  const known: Known = {
    parties: caseDocument === undefined ? undefined : idsUnder(caseDocument, "parties", "party", problems),
    units: quantities?.ids.units,
    estimands: quantities?.ids.estimands,
    constants: quantities?.ids.constants,
    identities: quantities?.ids.identities,
    sources: sourceSet,
    series: lines?.ids,
    // An estimand whose own unit is unknown would be at odds with every one of its observations.
    estimandById: new Map(
      quantities?.estimands.filter(({ unit }) => quantities.ids.units.has(unit)).map((one) => [one.id, one]),
    ),
    seriesById: new Map(
      lines?.series.map((one) => [
        one.id,
        quantities?.ids.estimands.has(one.estimand) === true ? one : { ...one, estimand: "" },
      ]),
    ),
  };
  const data =
    packageDocument === undefined
      ? undefined
      : readData(reading, packageDocument, known, records, head?.data_as_of ?? "", present);
  const statements = readStatements(reading, present, known, records);
  const notFound = readNotFound(reading, present, records);
  const exclusions = readExclusions(reading, present, records);
  const corrections = readCorrections(reading, readFolderNames(present, "corrections"), records);
  const plan =
    planDocument === undefined
      ? undefined
      : readPlan(planDocument, {
          known,
          observations: data?.observationsWhole === true ? data.observations : undefined,
          tables: data?.tablesWhole === true ? data.tables : undefined,
          rules,
          problems,
        });
  const evidence = readEvidence(reading, present, records, {
    sources: sourceSet,
    parties: known.parties,
    team: caseDocument === undefined ? undefined : pseudonymsOf(caseDocument),
    persons: caseDocument === undefined ? [] : personsOf(caseDocument),
    sides: sourceFiles.sides,
  });
  const everything = everyId(known, records, data, planDocument, problems);
  checkAffected(corrections, everything, reading);
  evidence.check(everything);
  if (head === undefined || quantities === undefined || data === undefined || plan === undefined) return undefined;
  const { data_as_of: dataAsOf, standard_of_proof: standardOfProof, ...rest } = head;
  return {
    ...rest,
    dataAsOf,
    standardOfProof,
    units: quantities.units,
    estimands: quantities.estimands,
    constants: quantities.constants,
    identities: quantities.identities,
    series: lines?.series ?? [],
    observations: data.observations,
    tables: data.tables.map(({ table }) => table),
    sources: sourceFiles.sources,
    statements,
    notFound,
    exclusions,
    corrections: corrections.flatMap(({ value }) => value ?? []),
    ...evidence.parts,
    plan,
  };
}

function yamlDocument(reading: Reading, path: string): Document | undefined {
  const file = readTextOf(reading, path);
  return file === undefined ? undefined : parseYaml(file, reading.limits, reading.problems);
}

function jsonDocument(reading: Reading, path: string): Document | undefined {
  const file = readTextOf(reading, path);
  return file === undefined ? undefined : parseJson(file, reading.limits, reading.problems);
}

interface Data {
  readonly observations: readonly Observation[];
  readonly tables: readonly TypedTable[];
  /** False where a table could not be read; then nothing follows from what is absent. */
  readonly tablesWhole: boolean;
  readonly observationsWhole: boolean;
}

function readData(
  reading: Reading,
  document: Document,
  known: Known,
  records: IdRegister,
  dataAsOf: string,
  present: ReadonlySet<string>,
): Data {
  const { problems } = reading;
  const resources = resourcesOf(document, problems);
  const described = resources.length === itemsUnder(document, "resources").length;
  const observations: Observation[] = [];
  const tables: TypedTable[] = [];
  let observationsWhole = described;
  let tablesWhole = described;
  for (const resource of resources) {
    const table = readResource(reading, document, resource, known);
    if (resource.kind === "observations") {
      const errors = problems.errors;
      if (table !== undefined) observations.push(...readObservations(table, known, records, dataAsOf, problems));
      observationsWhole &&= table?.whole === true && problems.errors === errors;
    } else if (table === undefined) tablesWhole = false;
    else {
      const types = Object.fromEntries(resource.fields.map((field) => [field.name, field.type]));
      tables.push({ table: readFacts(resource, table, problems), types });
    }
  }
  if (described) unlisted(document, resources, present, problems);
  return { observations, tables, tablesWhole, observationsWhole };
}

function readResource(
  reading: Reading,
  document: Document,
  resource: Resource,
  known: Known,
): ReturnType<typeof readTableText> {
  const { problems } = reading;
  const at = (...path: readonly PropertyKey[]): ReturnType<typeof placeOf> =>
    placeOf(document, "resources", resource.index, ...path);
  if (resource.source !== "") {
    const reference = { id: resource.source, noun: "source", definedIn: "sources/sources.csl.json" };
    checkReference(problems, at("plumbline", "source"), reference, known.sources);
  }
  const file = readTextOf(reading, resource.path, at("path"));
  if (file === undefined) return undefined;
  const expected =
    resource.kind === "observations"
      ? { columns: observationRules.map((rule) => rule.name), laidDown: "in docs/case-folder.md for observations" }
      : { columns: resource.fields.map((field) => field.name), laidDown: `in ${packagePath} for ${resource.name}` };
  return readTableText(file, expected, problems);
}

function unlisted(
  document: Document,
  resources: readonly Resource[],
  present: ReadonlySet<string>,
  problems: Problems,
): void {
  const listed = new Set(resources.map((resource) => resource.path));
  for (const path of present) {
    if (!path.startsWith("series/") || !/\.csv$/iu.test(path) || listed.has(path)) continue;
    problems.warning(
      placeOf(document, "resources"),
      `${path} is not among the resources, so it is not read.`,
      "Add a resource for it, or move the file away.",
    );
  }
}

/** Everything that a correction can affect; undefined where a part of the case could not be read. */
function everyId(
  known: Known,
  records: IdRegister,
  data: Data | undefined,
  planDocument: Document | undefined,
  problems: Problems,
): ReadonlySet<string> | undefined {
  const sets = [
    known.parties,
    known.units,
    known.estimands,
    known.constants,
    known.identities,
    known.sources,
    known.series,
  ];
  if (data?.observationsWhole !== true || !data.tablesWhole || planDocument === undefined || sets.includes(undefined))
    return undefined;
  const runs = idsUnder(planDocument, "runs", "run", problems);
  return new Set([
    ...sets.flatMap((set) => [...(set ?? [])]),
    ...records.all(),
    ...data.tables.map(({ table }) => table.name),
    ...runs,
  ]);
}
