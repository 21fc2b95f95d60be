import { taskKinds } from "~/domain/task/kinds";
import { type ApplicationState, applicationStates, liveStates } from "~/domain/application/states";
import type { FoundAs } from "./replay-case";

/** Who may do one of these with a program may replay its versions. */
export const replayActions = taskKinds.replayVersion.actions;

/** Decided against the company, perhaps not for the last time. */
const rejected: readonly ApplicationState[] = ["rejected", "appeal", "upheld", "varied"];

/** Applications without an award that a version would have concerned: not those that their company gave up. */
export const replayedStates = applicationStates.filter((state) => [...liveStates, ...rejected].includes(state));

/** How a case without an award stands. */
export const standingOf = (state: ApplicationState): Exclude<FoundAs, "award"> =>
  rejected.includes(state) ? "rejected" : "open";
