/** Something that a user can put right: what is wrong, and what to do about it. */
export class DataError extends Error {
  override readonly name = "DataError";
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
