import type { MandateOffer } from "~/domain/access/mandate-offer";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** A mandate that is offered to a person. */
export interface OwnOffer extends MandateOffer {
  readonly id: string;
  readonly company: string;
  readonly maySubmit: boolean;
}

const columns = `o.id, c.name AS company, o.may_submit AS "maySubmit", o.to_on AS until, o.expires_at AS "expiresAt", o.answer`;
const from = `FROM mandate_offer o JOIN company c ON c.id = o.company_id`;

/** The offer of this id to this confirmed address in lower case, also one that was answered; null otherwise. */
export async function readOwnOffer(email: string, id: string): Promise<OwnOffer | null> {
  const [found] = await rows<OwnOffer & Record<string, unknown>>(
    `SELECT ${columns} ${from} WHERE o.id = $1 AND o.email = $2`,
    [id, email],
  );
  return found ?? null;
}

/** The open offers to a confirmed address in lower case, the oldest first. */
export const readOwnOffers = (email: string, now: Date, today: CivilDate): Promise<OwnOffer[]> =>
  rows<OwnOffer & Record<string, unknown>>(
    `SELECT ${columns} ${from}
      WHERE o.email = $1 AND o.answer IS NULL AND o.expires_at > $2 AND (o.to_on IS NULL OR o.to_on > $3) ORDER BY o.id`,
    [email, now, today],
  );
