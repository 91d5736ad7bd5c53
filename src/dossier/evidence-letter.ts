/** A, B, …, Z, AA, …: evidence is named by letters, since its numbers would be read as figures. */
export function letter(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : letter(Math.floor(i / 26) - 1) + last;
}
