import { appealEnd, type Sent } from "~/domain/application/delivery";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { readWorkingCalendar } from "../city/working-calendar.server";
import { cityDay } from "../kernel/city-day";
import { contentOf } from "../program/content.server";
import { isIn } from "./sql";

/** Which letter a determination has. */
export interface LetterName {
  readonly id: string;
  readonly reference: string;
  /** Null while its delivery is not written down. */
  readonly deliveredOn: CivilDate | null;
}

/** The letter that refused an application, as far as the period for an appeal follows from it. */
export interface RefusalLetter extends Sent {
  /** The last day, in letters that name it. */
  readonly appealBy: CivilDate | null;
}

/** The letter that refused the application of that alias, as a value of JSON; null where none did. */
export const refusalLetterOf = (application: string): string =>
  `(SELECT json_build_object('issuedOn', ${cityDay("l.issued_at")}, 'deliveredOn', l.delivered_on,
                             'appealBy', l.basis->'appealBy'->>'date')
      FROM determination t JOIN letter l ON l.determination_id = t.id
     WHERE t.case_id = ${application}.id AND ${isIn(application, "rejected")}
     ORDER BY t.id DESC LIMIT 1)`;

/** The last day to appeal against a refusal under a version; null where there is none, or it is before `today` and final. */
export async function appealUntil(
  refusal: RefusalLetter | null,
  versionId: string,
  today: CivilDate,
): Promise<CivilDate | null> {
  if (!refusal) return null;
  const { deliveryDays, stepWorkingDays } = await contentOf(versionId);
  const days = { delivery: deliveryDays, appeal: stepWorkingDays.appeal };
  const { date, provisional } = refusal.appealBy
    ? { date: refusal.appealBy, provisional: false }
    : appealEnd(refusal, days, await readWorkingCalendar());
  return date < today && !provisional ? null : date;
}

/** The letter of a determination of that alias, as a value of JSON; null while there is none. */
export const letterOf = (determination: string): string =>
  `(SELECT json_build_object('id', l.id, 'reference', l.reference, 'deliveredOn', l.delivered_on) FROM letter l WHERE l.determination_id = ${determination}.id)`;
