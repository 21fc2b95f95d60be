/** Whose move it is. `job`: time alone decides; `nobody`: the matter rests. */
export type Turn = "founder" | "intake" | "reviewer" | "approver" | "job" | "nobody";

interface StateEntry {
  /** What founder and public are told, as a key of the i18n namespace that words it; internal steps share one. */
  readonly publicLabel: string;
  readonly turn: Turn;
  /** Whether the authority's time to answer runs or stands still. */
  readonly clock: "runs" | "stops";
  /** Whether it keeps the company from submitting another application in the same program. */
  readonly live: boolean;
}

const entries = {
  draft: { publicLabel: "draft", turn: "founder", clock: "stops", live: false },
  submitted: { publicLabel: "received", turn: "intake", clock: "runs", live: true },
  review: { publicLabel: "underReview", turn: "reviewer", clock: "runs", live: true },
  correction: { publicLabel: "correctionsRequested", turn: "founder", clock: "stops", live: true },
  recommended: { publicLabel: "underReview", turn: "approver", clock: "runs", live: true },
  notice: { publicLabel: "publicNotice", turn: "job", clock: "stops", live: true },
  effective: { publicLabel: "granted", turn: "nobody", clock: "stops", live: false },
  rejected: { publicLabel: "notGranted", turn: "nobody", clock: "stops", live: false },
  withdrawn: { publicLabel: "withdrawn", turn: "nobody", clock: "stops", live: false },
  lapsed: { publicLabel: "lapsed", turn: "nobody", clock: "stops", live: false },
  appeal: { publicLabel: "underAppeal", turn: "approver", clock: "runs", live: false },
  upheld: { publicLabel: "decisionUpheld", turn: "nobody", clock: "stops", live: false },
  varied: { publicLabel: "decisionVaried", turn: "nobody", clock: "stops", live: false },
} as const satisfies Record<string, StateEntry>;

export type ApplicationState = keyof typeof entries;
export type PublicLabel = (typeof entries)[ApplicationState]["publicLabel"];

/** What holds in each state. An award stands for an effective application; two of them are kept apart by their dates. */
export const states: Readonly<Record<ApplicationState, StateEntry & { readonly publicLabel: PublicLabel }>> = entries;

/** Every state, in the order of a usual life. */
export const applicationStates = Object.keys(entries) as readonly ApplicationState[];

/** The states with a day to act by: the authority's while its time runs, the company's while it has to answer. */
export const datedStates = applicationStates.filter((state) => {
  const { clock, turn, live } = states[state];
  return clock === "runs" || (live && turn === "founder");
});

/** The states that keep a company from submitting another application in the same program. */
export const liveStates = applicationStates.filter((state) => states[state].live);
