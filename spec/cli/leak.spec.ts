import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plumbline, temporaryFolder } from "../support/plumbline.js";

/** In vault/ only: nothing that any command writes or prints may hold it. */
const secrets = ["Zebulon Quandary", "17 Canary Lane, Vogelhausen", "+99 555 0142 7788"];
/** In people.yaml, living, without a review: nothing that leaves the house may hold it. */
const name = "Ottokar Kanariovich";
/** Words of a witness who consented to a summary only. */
const words = "the wren sang behind the boiler house";

const folder = temporaryFolder();
const root = join(folder, "case");
const put = (path: string, text: string): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A secret as it could hide: plain, folded, spelled for an address, in hexadecimal, base64 at each of its three alignments, UTF-16, hashed. */
function forms(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const texts = [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    secret.normalize("NFD"),
    encodeURIComponent(secret),
    secret.replaceAll(" ", "+"),
    secret.toLowerCase().replace(/[^a-z0-9]+/gu, "-"),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    createHash("sha256").update(secret).digest("hex"),
    createHash("sha1").update(secret).digest("hex"),
    createHash("md5").update(secret).digest("hex"),
    // Whole groups of three bytes from each alignment; what goes before and after it may differ.
    ...[0, 1, 2].map((skip) => {
      const inside = bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3);
      return inside.toString("base64").replace(/=+$/u, "");
    }),
  ];
  return [
    ...texts.map((text) => Buffer.from(text)),
    Buffer.from(secret, "utf16le"),
    Buffer.from(secret, "utf16le").swap16(),
  ];
}

function holds(output: Buffer, secret: string): boolean {
  return forms(secret).some((form) => output.includes(form));
}

function filesUnder(path: string): readonly Buffer[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => [readFileSync(join(entry.parentPath, entry.name)), Buffer.from(entry.name)]);
}

describe("a planted secret", () => {
  it("is found by this very search in every form it looks for", () => {
    for (const secret of [...secrets, name, words])
      for (const form of forms(secret)) expect(holds(Buffer.concat([Buffer.from("x"), form]), secret)).toBe(true);
    for (const lead of ["", "a", "ab"])
      expect(holds(Buffer.from(Buffer.from(`${lead}${name} and more`).toString("base64")), name)).toBe(true);
    expect(holds(Buffer.from("Ottokar the cat"), name)).toBe(false);
  });

  it("in the vault stands in nothing that any command writes; an unreviewed name and unconsented words in nothing that leaves the house", () => {
    expect(plumbline(["new", root]).status).toBe(0);
    put("vault/identities.json", JSON.stringify({ "T-ab2cd3ef": { names: secrets } }));
    put("vault/notes.yaml", `note: ${secrets.join("; ")}\n`);
    put("people.yaml", `people:\n  - {id: P-1, names: [${name}], office: the head of the library, living: unknown}\n`);
    put(
      "claims/CL-loans.yaml",
      `id: CL-loans\ntype: existence\ntext: ${name} said that loans rose\nappearances:\n  - {source: S-gazette-2023, role: quotes, text: "according to ${name.toUpperCase()}", note: see ${name}}\n`,
    );
    put(
      "testimonies/T-ab2cd3ef.yaml",
      `id: T-ab2cd3ef\npseudonym_source: csprng\nbasis: {kind: direct}\nconsent: {scopes: [analysis, aggregate], recorded: "2019-05-01", form: recorded, version: "1"}\nrisk: {grade: low}\ninterview: {language: en}\ntellings:\n  - id: first\n    date: "2019-05-01"\n    source: S-report-2023\n    text: ${words}\n    elements:\n      - {name: where, value: boiler house, words: witness, quote: ${words}}\npublish_level: summary\n`,
    );
    put("vault/S-gazette-2023.html", `<p>${secrets.join("; ")}`);
    const works = join(folder, "works.json");
    writeFileSync(
      works,
      `[{"id": "S-memoir", "type": "book", "title": "A memoir", "author": [{"family": "Kanariovich", "given": "Ottokar"}], "note": "${name}"}]`,
    );
    const page = join(folder, "page.html");
    writeFileSync(page, "<p>In 2023 loans rose.");
    const added = [
      plumbline(["source", "add", root, page, "--source", "S-gazette-2023"]),
      plumbline(["source", "add", root, works]),
      plumbline(["testimony", "new", root, "--source", "S-gazette-2023"]),
    ];
    const refused = plumbline([
      "source",
      "add",
      root,
      join(root, "vault/S-gazette-2023.html"),
      "--source",
      "S-report-2023",
    ]);
    expect(refused.status).toBe(2);
    const commands = [
      ...added,
      ...[["check"], ["check", "--json"], ["trace"], ["trace", "--json"], ["run"], ["dossier"]].map(
        ([command = "", ...options]) => plumbline([command, root, ...options]),
      ),
    ];
    expect(commands.map(({ status, err }) => (status === 0 ? "" : err))).toEqual(commands.map(() => ""));
    const printed = [...commands, refused].flatMap(({ out, err }) => [Buffer.from(out), Buffer.from(err)]);
    const dossier = filesUnder(join(root, "dossier"));
    const everything = [
      ...printed,
      ...dossier,
      ...["findings", "captures", "working", "sources"].flatMap((name) => filesUnder(join(root, name))),
    ];
    expect(readdirSync(join(root, "dossier/exports"))).toHaveLength(4);
    expect(dossier.length).toBeGreaterThan(8);
    for (const secret of secrets) expect(everything.filter((output) => holds(output, secret))).toEqual([]);
    for (const secret of [name, words])
      expect([...printed, ...dossier].filter((output) => holds(output, secret)).map(String)).toEqual([]);
    expect(dossier.some((output) => output.includes("[the head of the library] said that loans rose"))).toBe(true);
    expect(dossier.some((output) => output.includes("boiler house"))).toBe(true);
  });
});
