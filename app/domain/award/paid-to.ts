import { type GroupAward, payableBeside } from "~/domain/subsidy/beside";
import { payingEnd } from "~/domain/subsidy/paying-end";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { ranked } from "./ranked";

/** Of the awards of a company in one stacking group, by id, the first day of which nothing is paid any more beside the others. */
export const paidToBeside = (awards: readonly GroupAward[]): ReadonlyMap<string, CivilDate> => {
  const all = awards.map(ranked);
  return new Map(
    all.map((own) => {
      const others = all.filter((each) => each !== own);
      return [own.id, payingEnd({ basis: own.basis, plan: { lines: payableBeside(own, others) } }).on];
    }),
  );
};
