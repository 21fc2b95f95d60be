import type { LeaseRowInput } from "~/domain/subsidy/types";
import { addDays, type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { isArea } from "~/domain/kernel/area";
import type { CountedAnswers } from "./counted-answers";

/** A company's own lease as the plan takes it; `leaseEnd` is the first day no longer leased, null without a known end. */
export interface Lease {
  readonly rows: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate | null;
  readonly landlord: string | null;
}

/** The lease that the answers state, or null while area, rent or first day are missing or cannot be read. */
export const leaseFromAnswers = (answers: CountedAnswers): Lease | null => {
  const { areaM2, rentFenPerM2Month, leaseFrom, leaseLastDay, landlord } = answers;
  if (typeof areaM2 !== "string" || !isArea(areaM2)) return null;
  if (typeof rentFenPerM2Month !== "number" || typeof leaseFrom !== "string" || !isCivilDate(leaseFrom)) return null;
  return {
    rows: [{ from: leaseFrom, areaM2, rentFenPerM2Month }],
    leaseEnd: typeof leaseLastDay === "string" && isCivilDate(leaseLastDay) ? addDays(leaseLastDay, 1) : null,
    landlord: typeof landlord === "string" ? landlord : null,
  };
};
