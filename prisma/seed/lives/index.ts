import type { Foundation } from "../foundation";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { lifeOf, type Life } from "./life";
import { spendsAbroad } from "./ceilings";
import { closeMonths } from "./close-months";
import { earlyEnd, extension, lateSuspension, mistake, move, pause, termination } from "./decided";
import { toApprove, toHear, toReview, toAnswer } from "./waiting";

const paid = (life: Life): Promise<void> => closeMonths(life, 0);

/** What became of the award of a case since its approval, by the place of the case. */
const lives: Readonly<Record<number, (life: Life) => Promise<void>>> = {
  6: paid,
  7: move,
  8: earlyEnd,
  9: pause,
  10: termination,
  13: mistake,
  14: extension,
  15: paid,
  19: toApprove,
  21: toAnswer,
  24: toReview,
  27: lateSuspension,
  28: toHear,
  32: spendsAbroad,
  33: paid,
  34: paid,
};

/** Lets the awards of the demonstration live until today: months are closed and paid, changes asked for, proposed and decided. */
export async function seedLives(base: Foundation, companyIds: readonly string[], today: CivilDate): Promise<void> {
  for (const [place, live] of Object.entries(lives)) {
    const companyId = companyIds[Number(place)];
    if (companyId !== undefined) await live(await lifeOf(base, companyId, today));
  }
}
