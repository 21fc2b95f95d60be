import { termsOf } from "~/domain/change/asked-terms";
import type { ChangeToStep } from "~/domain/change/steps-open";
import { changeStates } from "~/domain/change/states";
import { mustBeHeard } from "~/domain/change/kinds";
import type { ChangeEffect } from "~/domain/change/kinds";
import type { InsideChange } from "~/use-cases/change/open-change.server";

const proposing: readonly string[] = ["propose", "proposeAgain", "takeUp", "takeUpReport"];

const at = (instant: string): number => Date.parse(instant);

/** Whether the company was heard on the proposal as it stands. */
const wasHeard = ({ events, hearings }: InsideChange): boolean => {
  const proposed = events.filter(({ action }) => proposing.includes(action)).at(-1);
  return hearings.some(
    ({ endedAt, announcedAt }) => endedAt !== null && proposed !== undefined && at(announcedAt) >= at(proposed.at),
  );
};

/** The approvals that stand. */
export const approvalsOfChange = ({ inside }: InsideChange) =>
  inside.approvals.filter(({ voidedAt }) => voidedAt === null);

/** What decides who may take its next step; `effect` is what it would do now. */
export const changeToStep = (change: InsideChange, effect: ChangeEffect | null): ChangeToStep => {
  const { kind, inside } = change;
  const known = effect ?? change.effect;
  return {
    ...change,
    approverIds: approvalsOfChange(change).map(({ approverId }) => approverId),
    interests: inside.interests,
    tied: inside.tied,
    toBeHeard: known !== null && !wasHeard(change) && mustBeHeard(kind, termsOf(change), known),
  };
};

/** Whether somebody still has to act on it, so that what it would do matters. */
export const isOpen = ({ state }: InsideChange): boolean => changeStates[state].turn !== "nobody";
