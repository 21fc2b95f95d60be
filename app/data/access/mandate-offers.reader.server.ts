import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** A mandate that waits for the answer of the person it is offered to. */
export interface OwnOffer {
  readonly id: string;
  readonly company: string;
  readonly maySubmit: boolean;
  /** First day on which the mandate would no longer hold, or null when it has no end. */
  readonly until: CivilDate | null;
  readonly expiresAt: Date;
}

/** The open offers to a confirmed address in lower case, the oldest first. */
export const readOwnOffers = (email: string, now: Date, today: CivilDate): Promise<OwnOffer[]> =>
  rows<OwnOffer & Record<string, unknown>>(
    `SELECT o.id, c.name AS company, o.may_submit AS "maySubmit", o.to_on AS until, o.expires_at AS "expiresAt"
       FROM mandate_offer o JOIN company c ON c.id = o.company_id
      WHERE o.email = $1 AND o.answer IS NULL AND o.expires_at > $2 AND (o.to_on IS NULL OR o.to_on > $3) ORDER BY o.id`,
    [email, now, today],
  );
