import { fileURLToPath } from "node:url";
import { copyCase, newCase, shippedCases } from "../case/new.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";

const casesFolder = fileURLToPath(new URL("../../cases", import.meta.url));

export function newCommand(folder: string, options: { readonly example?: string; readonly json?: boolean }): void {
  let files: readonly string[];
  if (options.example === undefined) files = newCase(folder);
  else {
    const names = shippedCases(casesFolder);
    if (!names.includes(options.example))
      throw new DataError(
        `There is no shipped case "${options.example}".`,
        `The shipped cases are: ${names.join(", ")}.`,
      );
    files = copyCase(casesFolder, options.example, folder);
  }
  if (options.json === true) process.stdout.write(canonicalJson({ schema: "plumbline/new@1", folder, files }));
  else
    process.stdout.write(
      `${files.length} files written to ${folder}\nNext: plumbline check ${folder} && plumbline run ${folder} && plumbline dossier ${folder}\n`,
    );
}
