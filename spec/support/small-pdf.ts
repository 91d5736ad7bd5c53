/** One line of a page: text, its size, and how far its foot is raised. `cjk` text is written in UCS-2 for a font that is not embedded. */
export interface PdfLine {
  readonly runs: readonly { readonly text: string; readonly size?: number; readonly rise?: number }[];
  readonly cjk?: boolean;
}

/** A small valid PDF (ISO 32000-1), made by hand so that the reader is not checked against its own kind. */
export function smallPdf(pages: readonly (readonly PdfLine[])[], title = ""): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const latin = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const descendant = add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  const chinese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const kids = pages.map((lines) => {
    const content = lines.map((line, i) => lineOf(line, 760 - i * 20)).join("\n");
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /L ${latin} 0 R /C ${chinese} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  const info = add(`<< /Title (${title}) >>`);
  let out = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}

function lineOf({ runs, cjk = false }: PdfLine, y: number): string {
  const parts = runs.map(({ text, size = 12, rise = 0 }) => {
    const shown = cjk
      ? `<${Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`
      : `(${text})`;
    return `/${cjk ? "C" : "L"} ${size} Tf ${rise} Ts ${shown} Tj`;
  });
  return `BT 50 ${y} Td ${parts.join(" ")} ET`;
}
