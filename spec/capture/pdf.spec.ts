import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingText } from "../../src/capture/extract.js";
import { DataError } from "../../src/core/errors.js";
import { smallPdf } from "../support/small-pdf.js";
import { temporaryFolder } from "../support/plumbline.js";

const read = async (bytes: Uint8Array) => workingText(bytes, { name: "report.pdf", charset: "", url: "" });
const line = (text: string) => ({ runs: [{ text }] });

describe("the working text of a PDF", () => {
  it("has one text a page, in order", async () => {
    const pdf = smallPdf([[line("In 2016"), line("60,000 to 100,000")], [line("page two")]], "A report");
    const { pages, title, warnings, mediaType } = await read(pdf);
    expect(pages).toEqual(["In 2016\n60,000 to 100,000", "page two"]);
    expect({ title, warnings, mediaType }).toEqual({ title: "A report", warnings: [], mediaType: "application/pdf" });
  });

  it("reads Chinese in a font that is not embedded", async () => {
    const pdf = smallPdf([[{ runs: [{ text: "每年九万人" }], cjk: true }]]);
    expect((await read(pdf)).pages).toEqual(["每年九万人"]);
  });

  it("sets off a raised note after a number", async () => {
    const note = { runs: [{ text: "90,000" }, { text: "12", size: 7, rise: 5 }, { text: " people" }] };
    expect((await read(smallPdf([[note]]))).pages).toEqual(["90,000^12 people"]);
    const smaller = { runs: [{ text: "90,000" }, { text: "12", size: 7 }] };
    expect((await read(smallPdf([[smaller]]))).pages).toEqual(["90,00012"]);
  });

  it("names the pages without text", async () => {
    const pdf = smallPdf([[line("x")], [], [], [line("y")], []]);
    const { pages, warnings } = await read(pdf);
    expect(pages).toHaveLength(5);
    expect(warnings).toEqual([expect.stringMatching(/^Pages 2-3, 5 hold no text: if it is a scan/u)]);
    expect((await read(smallPdf([[]]))).warnings).toEqual([expect.stringMatching(/^No page holds text/u)]);
  });

  it("leaves the bytes that it was given alone", async () => {
    const pdf = smallPdf([[line("x")]]);
    const copy = Uint8Array.from(pdf);
    await read(pdf);
    expect(pdf).toEqual(copy);
  });

  it("refuses what is cut off, broken or locked, and says what to do", async () => {
    await expect(read(Buffer.from("%PDF-1.4 nothing"))).rejects.toThrow(/cannot be read as a PDF/u);
    const folder = temporaryFolder();
    writeFileSync(join(folder, "plain.pdf"), smallPdf([[line("x")]]));
    const locked = lockedPdf(folder);
    if (locked !== undefined) await expect(read(locked)).rejects.toThrow(/locked by a password/u);
  });

  it("answers any damaged PDF with a text or a DataError", async () => {
    const pdf = smallPdf([[line("90,000 people")], [line("two")]]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(pdf.length),
        async (damage, end) => {
          const bytes = Uint8Array.from(pdf);
          for (const [at, value] of damage) bytes[at] = value;
          const cut = bytes.subarray(0, Math.max(end, 1));
          await read(cut).then(
            ({ pages }) => {
              expect(Array.isArray(pages)).toBe(true);
            },
            (error: unknown) => {
              expect(error).toBeInstanceOf(DataError);
            },
          );
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

/** Locked by qpdf, where the machine has it. */
function lockedPdf(folder: string): Uint8Array | undefined {
  try {
    return new Uint8Array(
      execFileSync("qpdf", ["--encrypt", "user", "owner", "256", "--", join(folder, "plain.pdf"), "-"]),
    );
  } catch {
    return undefined;
  }
}
