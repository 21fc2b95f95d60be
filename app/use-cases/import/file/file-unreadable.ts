/** A file of which no row can be read; `reason` is the code of a problem. */
export class FileUnreadable extends Error {
  override readonly name = "FileUnreadable";
  constructor(readonly reason: `import.${string}`) {
    super(reason);
  }
}
