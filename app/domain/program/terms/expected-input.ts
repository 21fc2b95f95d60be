import { leasedOn, type LeasedRow } from "~/domain/subsidy/leased-on";
import type { PlanInput } from "~/domain/subsidy/types";
import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth } from "~/domain/kernel/time/month";
import { isArea } from "~/domain/kernel/area";
import type { ProgramContent } from "../draft/content";
import { leaseFromAnswers } from "../form/lease-from-answers";
import type { CountedAnswers } from "../form/counted-answers";
import { beginFrom } from "./first-day";
import { termsFor } from "./terms-for";

/** Where an application could find its space in a city site: the unit wished for, and what the site usually asks. */
export interface SpaceWish {
  readonly unit: {
    readonly areaM2: string;
    readonly rentFenPerM2Month: number;
    /** What the company leases it for already. */
    readonly leased: readonly LeasedRow[];
  } | null;
  /** Fen per m² and month; null without a site. */
  readonly siteRentFen: number | null;
}

/** The unit wished for, or the area that is wanted at the usual rent of the site. */
const spaceOf = ({ areaWanted }: CountedAnswers, { unit, siteRentFen }: SpaceWish) => {
  if (unit) return { areaM2: unit.areaM2, rentFenPerM2Month: unit.rentFenPerM2Month };
  if (siteRentFen === null || typeof areaWanted !== "string" || !isArea(areaWanted)) return null;
  return { areaM2: areaWanted, rentFenPerM2Month: siteRentFen };
};

/**
 * The lease that a case rests on, and when the benefit could begin, not before `from`: the company's of the unit wished for, of the space that
 * the city would give, or the one in its answers.
 */
const leaseOf = (
  { premises, firstDay }: Pick<ProgramContent, "premises" | "firstDay">,
  answers: CountedAnswers,
  wish: SpaceWish,
  from: CivilDate,
) => {
  if (premises === "unit") {
    const start = beginFrom(firstDay, from);
    const leased = wish.unit && leasedOn(wish.unit.leased, start);
    if (leased) return { ...leased, start };
    const space = spaceOf(answers, wish);
    return space && { start, rows: [{ from, ...space }], leaseEnd: null };
  }
  const own = leaseFromAnswers(answers);
  return own && { ...own, start: beginFrom(firstDay, laterOf(from, own.rows[0]?.from ?? from)) };
};

/**
 * What an application that has not been decided would be planned with: the benefit begins with the month after `today`, or
 * with the lease when that begins later, or the first day after it that the version lets it. Null while terms or lease do not follow from the answers.
 */
export const expectedInput = (
  { benefit, premises, firstDay }: Pick<ProgramContent, "benefit" | "premises" | "firstDay">,
  answers: CountedAnswers,
  wish: SpaceWish,
  today: CivilDate,
): PlanInput | null => {
  const terms = termsFor({ benefit }, answers);
  const lease = terms && leaseOf({ premises, firstDay }, answers, wish, firstOfNextMonth(today));
  if (!terms || !lease) return null;
  const { rows, leaseEnd, start } = lease;
  return { terms: { ...terms, start }, lease: rows, leaseEnd, events: [] };
};
