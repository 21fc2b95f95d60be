import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { GroupAward } from "~/domain/subsidy/beside";
import { type AwardPicture, awardPicture } from "./award-picture";
import { ceilingsPicture } from "./ceilings-picture";
import { hasPlan, type KnownInput } from "./input";

/** An award as it is stored; the days are its first, the first without benefit, and the first of which nothing is paid any more. */
export interface PicturedAward extends Omit<GroupAward, "input"> {
  readonly input: KnownInput;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly paidTo: CivilDate;
}

/** The picture of an award of either kind on a day, beside the other awards of its company in its stacking group. */
export const knownPicture = (
  award: PicturedAward,
  today: CivilDate,
  others: readonly GroupAward[] = [],
): AwardPicture => {
  const { id, approvedAt, input, startsOn, endsOn, paidTo } = award;
  return hasPlan(input)
    ? awardPicture({ id, approvedAt, input }, today, others)
    : ceilingsPicture(input.ceilings, { benefit: { from: startsOn, to: endsOn }, claimableTo: paidTo }, today);
};
