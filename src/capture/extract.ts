import { declaredInHeader, decodeText } from "./decode.js";
import { textOfHtml } from "./html.js";
import { kindOf, mediaTypeOf } from "./kind.js";
import { bareText, type ReadingWishes, type WorkingText } from "./types.js";
import { textOfPdf } from "./pdf.js";
import { answersOf, chosenAnswer, type WarcAnswer } from "./warc.js";
import { answersOfWacz } from "./wacz.js";

/**
 * The working text of an original: HTML, PDF, WARC, WACZ or plain text. For anything else its pages are [] and a warning says
 * so. Throws a DataError where the bytes are not what they seem.
 */
export async function workingText(bytes: Uint8Array, wishes: ReadingWishes): Promise<WorkingText> {
  const kind = kindOf(bytes, wishes.name);
  if (kind === "html") return textOfHtml(bytes, wishes);
  if (kind === "pdf") return textOfPdf(bytes, wishes.name);
  if (kind === "text") return textOfPlain(bytes, wishes, "");
  if (kind === "warc") {
    const answers = await answersOf(bytes, wishes.name);
    return textOfAnswer(chosenAnswer(answers, wishes.url, wishes.name), wishes, "application/warc");
  }
  if (kind === "wacz") {
    const { answers, firstPage } = await answersOfWacz(bytes, wishes.name);
    const first = answers.filter((answer) => answer.url === firstPage).length === 1 ? firstPage : "";
    const url = wishes.url === "" ? first : wishes.url;
    return textOfAnswer(chosenAnswer(answers, url, wishes.name), wishes, "application/wacz");
  }
  const mediaType = mediaTypeOf(kind, wishes.name);
  return {
    ...bareText("", mediaType, ""),
    pages: [],
    warnings: [`No text is made from ${mediaType}: give it with --text, and say with --text-tool how it was made.`],
  };
}

/** Plain text keeps its form feeds as ends of pages. */
export function textOfPlain(bytes: Uint8Array, wishes: ReadingWishes, declared: string): WorkingText {
  const text = decodeText(bytes, { name: wishes.name, charset: wishes.charset, declared });
  const mediaType = mediaTypeOf("text", wishes.name);
  return { ...bareText(text, mediaType, "decoded as it stands"), pages: text.split("\f") };
}

async function textOfAnswer(answer: WarcAnswer, wishes: ReadingWishes, mediaType: string): Promise<WorkingText> {
  const declared = declaredInHeader(answer.contentType);
  const name = `${wishes.name} (${answer.url})`;
  const text = /^application\/pdf\b/iu.test(answer.contentType)
    ? await textOfPdf(answer.body, name)
    : /^text\/plain\b/iu.test(answer.contentType)
      ? textOfPlain(answer.body, { ...wishes, name }, declared)
      : textOfHtml(answer.body, { ...wishes, name }, declared);
  return {
    ...text,
    mediaType,
    url: answer.url,
    capturedAt: answer.date.slice(0, 10),
    ...(answer.status === undefined ? {} : { httpStatus: answer.status }),
    tool: `warcio 2.4.11, ${text.tool}`,
  };
}
