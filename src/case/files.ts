/** What the reader needs of a folder: which files there are, and their bytes. Fuzzing gives it one in memory. */
export interface CaseFiles {
  /** Files below the folder, paths with "/", in code-point order. Only regular files inside the folder can be read. */
  list(): readonly Listed[];
  /** The bytes, or why they cannot be had. Never more than `limit` bytes are loaded. */
  read(path: string, limit: number): ReadBytes;
}

export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly what: string; readonly fix: string };

export interface Listed {
  readonly path: string;
  /** What is wrong with the entry itself, such as a link that leaves the folder; then it is not read. */
  readonly trouble?: { readonly what: string; readonly fix: string };
}

export interface Limits {
  /** Largest CSV file, in bytes. */
  readonly tableBytes: number;
  /** Largest YAML or JSON file, in bytes. */
  readonly documentBytes: number;
  /** Longest line, in characters. */
  readonly lineCharacters: number;
  /** Deepest nesting of YAML and JSON. */
  readonly depth: number;
}

export const defaultLimits: Limits = {
  tableBytes: 64 * 2 ** 20,
  documentBytes: 4 * 2 ** 20,
  lineCharacters: 2 ** 20,
  depth: 32,
};

export function memoryFiles(contents: Readonly<Record<string, Uint8Array | string>>): CaseFiles {
  const encoder = new TextEncoder();
  return {
    list: () =>
      Object.keys(contents)
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .map((path) => ({ path })),
    read: (path, limit) => {
      const found = Object.hasOwn(contents, path) ? contents[path] : undefined;
      if (found === undefined) return missing;
      const bytes = typeof found === "string" ? encoder.encode(found) : found;
      return bytes.length > limit ? tooLarge(bytes.length, limit) : { ok: true, bytes };
    },
  };
}

export const missing: ReadBytes = {
  ok: false,
  what: "The file is missing.",
  fix: "Create it; docs/case-folder.md says what it holds.",
};

export function tooLarge(size: number, limit: number): ReadBytes {
  return {
    ok: false,
    what: `The file has ${size} bytes; at most ${limit} are read.`,
    fix: "Split the table into several resources, or keep large data outside the case folder.",
  };
}

/** Why a path of the data package is refused, or undefined for one that stays in its folder. */
export function pathTrouble(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.length > 250) return "is longer than 250 characters";
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path)) return "is an address or begins with a drive";
  if (path.startsWith("/") || path.startsWith("\\") || path.startsWith("~")) return "is not relative to its folder";
  if (path.includes("\\")) return 'separates folders by "\\"';
  if (/[\p{Cc}\p{Cf}]/u.test(path)) return "has invisible characters";
  if (path.split("/").some((part) => part === ".." || part === "." || part === ""))
    return 'has ".", ".." or an empty part';
  return undefined;
}
