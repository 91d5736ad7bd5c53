import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { battery } from "../src/battery/index.js";
import { metadataBlock, withMetadata, withTests } from "./docs-metadata.js";

for (const test of battery) {
  const path = `docs/battery/${test.id}.md`;
  const page = existsSync(path) ? readFileSync(path, "utf8") : `# ${test.title}\n`;
  writeFileSync(path, withMetadata(page, metadataBlock(test)));
  process.stdout.write(`${path}\n`);
}
writeFileSync("README.md", withTests(readFileSync("README.md", "utf8"), battery));
