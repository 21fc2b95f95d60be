import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { insertPhrase, lockPhrase } from "~/data/city/phrases.server";
import { readPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { can } from "~/domain/access/can";
import type { StandingPhrase } from "~/domain/city/standing-phrase";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";

/**
 * Adds a phrase to a zone or the city, under an id made with its form, so that pressing twice adds one. Refused at its field where the zone
 * is none of the actor's, or closed.
 */
export async function addPhrase(ctx: UseCaseContext, id: string, phrase: StandingPhrase): Promise<void> {
  const { zoneId } = phrase;
  const { zones } = await readPlaces();
  const mine = can(ctx.actor, "phrase.manage", { zoneId }) === "yes";
  if (!mine || (zoneId !== null && !zones.some(({ id, closed }) => id === zoneId && !closed)))
    throw new Refusal("notChoice", {}, { zone: ["notChoice"] });
  await transact(async (tx) => {
    if (!(await insertPhrase(tx, id, phrase))) {
      const before = await lockPhrase(tx, id);
      return sameAsBefore(
        before !== null &&
          (["zoneId", "use", "words"] as const).every((part) => isDeepStrictEqual(before[part], phrase[part])),
      );
    }
    await record(tx, ctx, { action: "phrase.add", subjectId: id, zoneId });
  });
}
