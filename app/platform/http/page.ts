/** A page that is there as a whole. It is sent in one piece, with its length: as a stream it would take Node several turns. */
export class Page extends Response {
  constructor(
    readonly whole: string,
    init: ResponseInit,
  ) {
    super(null, init);
  }

  override text(): Promise<string> {
    return Promise.resolve(this.whole);
  }
}
