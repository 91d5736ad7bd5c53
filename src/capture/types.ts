/** The text made from an original, and what the original says of itself. */
export interface WorkingText {
  /** One string a page, without form feeds; a page of one string for what has no pages. */
  readonly pages: readonly string[];
  readonly mediaType: string;
  /** Title as the original gives it; "" = none. */
  readonly title: string;
  /** Language tag as the original gives it; "" = none. */
  readonly language: string;
  /** Address, date and status of the answer, where the original records them (WARC, WACZ); else "" and absent. */
  readonly url: string;
  readonly capturedAt: string;
  readonly httpStatus?: number;
  /** What made the text. */
  readonly tool: string;
  /** What a reader of the text must know, one sentence each. */
  readonly warnings: readonly string[];
}

/** What the user says about a file that its bytes do not. */
export interface ReadingWishes {
  /** Name of the file, for its ending and for messages. */
  readonly name: string;
  /** Label of the Encoding Standard, such as gb18030; "" = as the file says, else UTF-8. */
  readonly charset: string;
  /** Address of the answer wanted from a WARC or WACZ; "" = the only page in it. */
  readonly url: string;
}

/** A text that has no pages and records nothing of where it came from. */
export function bareText(text: string, mediaType: string, tool: string): WorkingText {
  return { pages: [text], mediaType, title: "", language: "", url: "", capturedAt: "", tool, warnings: [] };
}
