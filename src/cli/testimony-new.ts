import { newTestimony } from "../case/new-testimony.js";
import { canonicalJson } from "../core/json.js";

export function testimonyNewCommand(
  folder: string,
  options: { readonly source: string; readonly json?: boolean },
): void {
  const { pseudonym, path } = newTestimony(folder, options.source.trim());
  if (options.json === true) {
    process.stdout.write(canonicalJson({ schema: "plumbline/testimony-new@1", pseudonym, file: path }));
    return;
  }
  process.stdout.write(
    `${path}\nThe pseudonym ${pseudonym} was drawn at random. Nothing of the account is published until its consent and publish_level say so.\nWho is behind the pseudonym belongs into the vault, never into this folder.\n`,
  );
}
