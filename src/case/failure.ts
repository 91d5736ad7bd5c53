/** Why the system refused to read or write, in words, by its error code; a code not listed here is given as it is. */
export function failureOf(error: unknown): { readonly code: string; readonly why: string; readonly fix: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  // Without a system error code it is a bug of ours, which must stop the run.
  if (code === undefined || code.startsWith("ERR_")) throw error;
  const known = reasons[code];
  return known === undefined
    ? { code, why: `the system says ${code}`, fix: "See what the system says about this path." }
    : { code, why: known[0], fix: known[1] };
}

const reasons: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  ENOENT: ["there is no such file or folder", "Check the path, or create the folder."],
  ENOTDIR: ["a part of the path is no folder", "Check the path."],
  EISDIR: ["it is a folder", "Give the path of a file."],
  EEXIST: ["it exists already", "Choose another name."],
  EACCES: ["permission is refused", "Give yourself permission to read and write there, or choose another place."],
  EPERM: ["permission is refused", "Give yourself permission to read and write there, or choose another place."],
  EROFS: ["the disk is read-only", "Choose another place."],
  ENOSPC: ["the disk is full", "Free some space and try again."],
  EDQUOT: ["the quota is used up", "Free some space and try again."],
  EFBIG: ["the file would be too large", "Choose another place."],
  EIO: ["the disk reports an error", "Check the disk; copy the folder to another one."],
  ELOOP: ["its links lead in a circle", "Replace the link by the file itself."],
  ENAMETOOLONG: ["the name is too long", "Choose a shorter name."],
  EMFILE: ["too many files are open", "Close other programs and try again."],
  ENFILE: ["too many files are open", "Close other programs and try again."],
  EBUSY: ["it is in use", "Close the program that uses it."],
  ENXIO: ["it is no regular file", "Replace it by the file itself."],
};
