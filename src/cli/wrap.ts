/** A paragraph broken at 100 columns, its first line led by `lead`, the others indented alike. */
export function wrap(text: string, lead: string, width = 100): string {
  const indent = " ".repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    if (line.length + word.length + 1 > width && line.trim() !== "" && line !== lead) {
      lines.push(line);
      line = indent;
    }
    line += line === lead || line === indent ? word : ` ${word}`;
  }
  lines.push(line);
  return `${lines.join("\n")}\n`;
}
