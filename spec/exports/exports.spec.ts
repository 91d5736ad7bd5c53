import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/case/files.js";
import { readCase, readCaseFiles } from "../../src/case/read.js";
import { exportSchemas } from "../../src/case/schema-exports.js";
import type { Case } from "../../src/core/case.js";
import { canonicalJson } from "../../src/core/json.js";
import { publishable } from "../../src/evidence/publishable.js";
import { exportNames, exportsOf, type ExportName } from "../../src/exports/index.js";
import { bytesIri } from "../../src/exports/identifiers.js";
import { smallEvidence } from "../case/small-evidence.js";
import { sampleDossier } from "../support/sample-dossier.js";

const china = caseAt("china-organ-donation");
const plague = caseAt("london-plague-1665");
const small = read(smallEvidence);
const cases = { china, plague, small };

function caseAt(name: string): Case {
  const { case: subject } = readCase(fileURLToPath(new URL(`../../cases/${name}`, import.meta.url)));
  if (subject === undefined) throw new Error(`${name} does not read`);
  return subject;
}
function read(files: Readonly<Record<string, string>>): Case {
  const { case: subject, problems } = readCaseFiles(memoryFiles(files), { folder: "small" });
  if (subject === undefined) throw new Error(JSON.stringify(problems));
  return subject;
}

const files: Readonly<Record<ExportName, string>> = {
  "claims.jsonld": "export-claims.schema.json",
  "prov.json": "export-prov.schema.json",
  "annotations.jsonld": "export-annotations.schema.json",
  "sources.csl.json": "export-sources.csl.schema.json",
};
/** The committed schemas, read by another program than ours. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = Object.fromEntries(
  exportNames.map((name) => [
    name,
    ajv.compile(JSON.parse(readFileSync(new URL(`../../schemas/${files[name]}`, import.meta.url), "utf8")) as object),
  ]),
);
const troubles = (name: ExportName, value: unknown) => {
  const validate = validators[name];
  return validate?.(value) === true ? [] : validate?.errors?.map((error) => `${error.instancePath} ${error.message}`);
};
const written = (subject: Case, name: ExportName): unknown =>
  JSON.parse(canonicalJson(exportsOf(publishable(subject), sampleDossier.findings, "plumbline 0.0.0")[name]));

describe.each(exportNames)("%s", (name) => {
  it.each(Object.keys(cases))("keeps to its schema: %s", (id) => {
    const value = written(cases[id as keyof typeof cases], name);
    expect(troubles(name, value)).toEqual([]);
    expect(exportSchemas[name].safeParse(value).success).toBe(true);
  });
});

type Json = Record<string, unknown>;
const spoil = (name: ExportName, change: (value: never) => void): unknown => {
  const value = written(china, name);
  change(value as never);
  return value;
};

describe("a schema", () => {
  it.each<{ name: ExportName; what: string; value: unknown }>([
    {
      name: "claims.jsonld",
      what: "a review without a rating",
      value: spoil("claims.jsonld", (value: { "@graph": Json[] }) => {
        delete value["@graph"].find((one) => one["@type"] === "ClaimReview")?.["reviewRating"];
      }),
    },
    {
      name: "claims.jsonld",
      what: "a claim without appearances",
      value: spoil("claims.jsonld", (value: { "@graph": Json[] }) => {
        value["@graph"].find((one) => one["@type"] === "Claim")!["appearance"] = [];
      }),
    },
    {
      name: "prov.json",
      what: "a derivation from nothing",
      value: spoil("prov.json", (value: { wasDerivedFrom: Record<string, Json> }) => {
        delete Object.values(value.wasDerivedFrom)[0]?.["prov:usedEntity"];
      }),
    },
    {
      name: "prov.json",
      what: "a name with a space",
      value: spoil("prov.json", (value: { entity: Json }) => {
        value.entity["case:a b"] = {};
      }),
    },
    {
      name: "annotations.jsonld",
      what: "a quote of no words",
      value: spoil("annotations.jsonld", (value: { first: { items: { target: { selector: Json } }[] } }) => {
        value.first.items[0]!.target.selector["exact"] = "";
      }),
    },
    {
      name: "sources.csl.json",
      what: "a type that CSL does not know",
      value: spoil("sources.csl.json", (value: Json[]) => {
        value[0]!["type"] = "tweet";
      }),
    },
  ])("of $name refuses $what", ({ name, value }) => {
    expect(troubles(name, value)).not.toEqual([]);
    expect(exportSchemas[name].safeParse(value).success).toBe(false);
  });
});

describe("prov.json", () => {
  it.each(Object.keys(cases))("relates only things that it names: %s", (id) => {
    const {
      prefix,
      entity = {},
      activity = {},
      agent = {},
      ...relations
    } = written(cases[id as keyof typeof cases], "prov.json") as Record<string, Record<string, Json>>;
    const named = new Set([entity, activity, agent].flatMap((things) => Object.keys(things)));
    const used = Object.values(relations)
      .flatMap((relation) => Object.values(relation))
      .flatMap((relation) => Object.entries(relation).filter(([key]) => key !== "prov:type"))
      .map(([, name]) => String(name));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !named.has(name))).toEqual([]);
    expect(Object.keys(prefix ?? {})).toEqual(["case", "plumbline"]);
  });

  it("has the origins of a source, the maker of a text and the rest of a judgement", () => {
    const prov = written(small, "prov.json") as Record<string, Record<string, Json>>;
    const relation = (kind: string) => Object.values(prov[kind] ?? {});
    expect(relation("wasDerivedFrom")).toContainEqual({
      "prov:generatedEntity": "case:judgement:J-loans",
      "prov:usedEntity": "case:claim:CL-loans",
    });
    expect(relation("wasAttributedTo")).toEqual([
      { "prov:entity": "case:judgement:J-loans", "prov:agent": "case:person:analyst-1" },
    ]);
    expect(relation("wasGeneratedBy").length).toBe(sampleDossier.findings.length);
  });
});

describe("claims.jsonld", () => {
  const graph = (written(china, "claims.jsonld") as { "@graph": Json[] })["@graph"];
  it("holds every claim, every check of a citation and every reply", () => {
    const count = (type: string) => graph.filter((one) => one["@type"] === type).length;
    expect(count("Claim")).toBe(china.claims.length);
    const checks = china.claims.flatMap(({ citationChecks }) => citationChecks).length;
    const reviews = china.claims.filter(({ review }) => review !== undefined).length;
    expect(count("ClaimReview")).toBe(checks + reviews + china.judgements.length);
    const answered = new Set(china.replies.flatMap(({ shownWith }) => shownWith));
    const commented = graph.filter((one) => one["comment"] !== undefined && one["@type"] === "Claim");
    expect(commented.length).toBeGreaterThanOrEqual(china.claims.filter(({ id }) => answered.has(id)).length);
    expect(answered.size).toBeGreaterThan(5);
  });

  it("gives ratings in words only", () => {
    expect(JSON.stringify(graph)).not.toContain("ratingValue");
  });

  it("says that nobody answered, where nobody did", () => {
    const claims = (written(small, "claims.jsonld") as { "@graph": Json[] })["@graph"];
    expect(claims[0]?.["comment"]).toEqual([
      {
        "@type": "Comment",
        text: "No reply from Town Library (no-request-possible). the library was closed in 2018",
      },
    ]);
  });
});

describe("annotations.jsonld", () => {
  it("binds a quote to the bytes it stands in", () => {
    const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    // The example of RFC 6920 has the hash of "Hello World!"; this is the hash of no bytes, by the same rule.
    expect(bytesIri(sha256)).toBe("ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    const [claim] = small.claims;
    const locator = {
      exact: "about",
      prefix: "say ",
      suffix: "",
      page: 3,
      capture: "captures/a.pdf",
      captureSha256: sha256,
    };
    const subject: Case = {
      ...small,
      claims: [{ ...claim!, appearances: [{ ...claim!.appearances[0]!, locator }] }],
      observations: [],
    };
    const value = written(subject, "annotations.jsonld") as { first: { items: Json[] } };
    expect(troubles("annotations.jsonld", value)).toEqual([]);
    expect(value.first.items.map(({ target }) => target)).toEqual([
      {
        source: bytesIri(sha256),
        scope: "https://example.org/r",
        selector: {
          type: "FragmentSelector",
          conformsTo: "http://tools.ietf.org/rfc/rfc3778",
          value: "page=3",
          refinedBy: { type: "TextQuoteSelector", exact: "about", prefix: "say " },
        },
      },
    ]);
  });
});

describe("sources.csl.json", () => {
  it("has every variable of every entry, but no notes and no abstracts", () => {
    const entry = { id: "S-z", type: "book", title: "Z", publisher: "P", ISBN: "978", custom: { a: 1 } };
    const bibliography = JSON.stringify([
      ...(JSON.parse(smallEvidence["sources/sources.csl.json"] ?? "[]") as object[]),
      { ...entry, note: "kept", annote: "kept", abstract: "long" },
    ]);
    const items = written(read({ ...smallEvidence, "sources/sources.csl.json": bibliography }), "sources.csl.json");
    expect((items as Json[]).at(-1)).toEqual({ ...entry, "citation-key": "S-z" });
  });

  it.each([{ family: "Doe", given: "Jo" }, { family: "Jo", given: "Doe" }, { literal: "Jo  DOE" }])(
    "names nobody who may not be named: %j",
    (author) => {
      const bibliography = JSON.stringify([
        ...(JSON.parse(smallEvidence["sources/sources.csl.json"] ?? "[]") as object[]),
        { id: "S-z", type: "book", title: "Z", author: [author, { family: "Roe", given: "Al" }] },
      ]);
      const subject = read({ ...smallEvidence, "sources/sources.csl.json": bibliography });
      const items = written(subject, "sources.csl.json") as Json[];
      expect(items.at(-1)?.["author"]).toEqual([{ literal: "[a reporter]" }, { family: "Roe", given: "Al" }]);
      for (const name of exportNames) expect(canonicalJson(written(subject, name))).not.toMatch(/doe/iu);
    },
  );
});
