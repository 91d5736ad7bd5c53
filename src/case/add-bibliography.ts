import { join } from "node:path";
import { isUtf8 } from "node:buffer";
import { DataError } from "../core/errors.js";
import {
  bibliographyPath,
  caseBibliography,
  foreignBibliography,
  mergedBibliography,
  type Merged,
} from "./bibliography.js";
import { diskFiles } from "./disk.js";
import { writeFileAtomic } from "./write.js";

/**
 * Takes over the works of a CSL-JSON file into the case. Nothing that the case says is changed: what differs is returned, for a
 * person to decide. Throws a DataError where either bibliography has a problem.
 */
export function addBibliography(folder: string, bytes: Uint8Array, name: string): readonly Merged[] {
  if (!isUtf8(bytes)) throw new DataError(`${name} is not UTF-8.`, "Export it anew as CSL JSON in UTF-8.");
  const own = caseBibliography(diskFiles(folder));
  const text = new TextDecoder().decode(bytes);
  const { text: next, merged } = mergedBibliography(own, foreignBibliography(text, name));
  if (next !== own.text) writeFileAtomic(join(folder, bibliographyPath), next);
  return merged;
}
