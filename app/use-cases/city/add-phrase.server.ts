import type { UseCaseContext } from "~/data/access/context";
import { insertPhrase } from "~/data/city/phrases.server";
import { readPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { can } from "~/domain/access/can";
import type { StandingPhrase } from "~/domain/city/standing-phrase";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { record } from "../audit/record.server";

/** Adds a phrase to a zone or the city. Refused at its field where the zone is none of the actor's. Returns its id. */
export async function addPhrase(ctx: UseCaseContext, phrase: StandingPhrase): Promise<string> {
  const { zoneId } = phrase;
  const { zones } = await readPlaces();
  const mine = can(ctx.actor, "phrase.manage", { zoneId }) === "yes";
  if (!mine || (zoneId !== null && !zones.some(({ id }) => id === zoneId)))
    throw new Refusal("notChoice", {}, { zone: ["notChoice"] });
  const id = newId();
  await transact(async (tx) => {
    await insertPhrase(tx, id, phrase);
    await record(tx, ctx, { action: "phrase.add", subjectId: id, zoneId });
  });
  return id;
}
