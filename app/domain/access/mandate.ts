import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What a company may let an adviser do beside seeing its affairs. */
export type MandateRight = "edit" | "submit";

/** A company's permission to an adviser to act for it, limited in time and extent. */
export interface Mandate {
  readonly companyId: string;
  /** First day it holds. */
  readonly from: CivilDate;
  /** First day it no longer holds, or null when it has no end. */
  readonly until: CivilDate | null;
  readonly rights: readonly MandateRight[];
  /** A revocation takes effect at once, whatever day it is. */
  readonly revokedAt: Date | null;
}

/** Whether the mandate holds today and grants the right; `null` asks only for what every mandate gives, to see. */
export const mandateAllows = (mandate: Mandate, right: MandateRight | null, today: CivilDate): boolean =>
  mandate.revokedAt === null &&
  mandate.from <= today &&
  (mandate.until === null || today < mandate.until) &&
  (right === null || mandate.rights.includes(right));
