import { DataError } from "../core/errors.js";

/**
 * Bytes as text. A byte order mark decides, then what the user says, then what the file or the answer declares, then UTF-8.
 * Bytes that are not in the encoding are an error, not a replacement character: a digit could hide behind one.
 */
export function decodeText(
  bytes: Uint8Array,
  { name, charset, declared }: { readonly name: string; readonly charset: string; readonly declared: string },
): string {
  const label = byteOrderMark(bytes) ?? (charset === "" ? (declared === "" ? "utf-8" : declared) : charset);
  const decoder = decoderOf(label, charset !== "");
  try {
    return tidy(decoder.decode(bytes));
  } catch {
    throw new DataError(
      `${name} is not ${decoder.encoding} throughout.`,
      "Name its encoding with --charset, such as gb18030, big5, shift_jis or windows-1252; nothing was added.",
    );
  }
}

function decoderOf(label: string, asked: boolean): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new DataError(
      `${asked ? "--charset is" : "The file says that its encoding is"} "${label.slice(0, 40)}", which is no known encoding.`,
      "Name it with --charset, by a label of the Encoding Standard such as utf-8, gb18030 or windows-1252.",
    );
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Line ends as LF; other control characters but tab and form feed become spaces. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")

    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/gu, " ");
}

/** The encoding that an HTML file declares in its first 1,024 bytes (HTML Standard, prescan); "" = none. */
export function declaredInHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ?? "";
}

/** The encoding in a Content-Type header; "" = none. */
export function declaredInHeader(contentType: string): string {
  return /;\s*charset\s*=\s*"?([\w:.-]+)/iu.exec(contentType)?.[1] ?? "";
}
