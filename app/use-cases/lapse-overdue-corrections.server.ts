import { correctionsDueBefore } from "~/data/correction.server";
import type { CivilDate } from "~/domain/time/civil-date";
import type { RequestContext } from "~/platform/context";
import { lapseApplication } from "./lapse-application.server";

const batch = 500;

/** Lets every application lapse whose corrections are overdue, each in a transaction of its own. Returns how many did. */
export async function lapseOverdueCorrections(ctx: RequestContext & { readonly today: CivilDate }): Promise<number> {
  let lapsed = 0;
  for (const id of await correctionsDueBefore(ctx.today, batch)) {
    if ((await lapseApplication(ctx, id)) === "lapsed") lapsed += 1;
  }
  return lapsed;
}
