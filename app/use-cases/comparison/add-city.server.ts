import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { type ComparedCity, forgetCities, lockCities, readCities } from "~/data/comparison/cities.server";
import { insertCity } from "~/data/comparison/write-cities.server";
import { transact } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";

/** Adds a city to compare, under an id made with its form, so that pressing twice adds one. Refused where it would be a second one of our own. */
export async function addCity(
  ctx: UseCaseContext,
  city: Pick<ComparedCity, "id" | "name" | "home" | "demonstration">,
): Promise<void> {
  admit(ctx.actor, "comparison.manage", "anywhere");
  await transact(async (tx) => {
    await lockCities(tx);
    const standing = await readCities(tx);
    if (city.home && standing.some(({ id, home }) => home && id !== city.id))
      throw new Refusal("homeStands", {}, { kind: ["homeStands"] });
    if (await insertCity(tx, city)) return record(tx, ctx, { action: "comparison.addCity", subjectId: city.id });
    const before = standing.find(({ id }) => id === city.id);
    sameAsBefore(
      before !== undefined &&
        (["name", "home", "demonstration"] as const).every((part) => isDeepStrictEqual(before[part], city[part])),
    );
  });
  forgetCities();
}
