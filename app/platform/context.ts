/** Who asks, when, and under which request; given to every use case. `now` is injected so that tests set the clock. */
export interface RequestContext {
  readonly now: Date;
  readonly requestId: string;
}
