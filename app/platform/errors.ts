/** A refusal a person caused or can mend. `reason` is a key of the i18n namespace `errors`; `params` fill its placeholders. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly reason: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: Readonly<Record<string, string[]>> = {},
  ) {
    super(reason);
  }
}

/** Not yours, or not there: answered with 404. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** Yours to see but not to do: answered with 403. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
  constructor(readonly action: string) {
    super(action);
  }
}

/** The thing was changed by somebody since it was read. `current` is what stands now, for showing both versions. */
export class StaleVersion extends Error {
  override readonly name = "StaleVersion";
  constructor(
    readonly readAt: number,
    readonly current: unknown,
  ) {
    super("stale version");
  }
}
