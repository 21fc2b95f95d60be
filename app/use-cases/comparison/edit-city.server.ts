import type { UseCaseContext } from "~/data/access/context";
import { type ComparedCity, forgetCities, lockCities, readCity } from "~/data/comparison/cities.server";
import { writeCity } from "~/data/comparison/write-cities.server";
import { transact } from "~/data/kernel/db.server";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

interface CityEdit extends Pick<ComparedCity, "id" | "name" | "demonstration" | "version"> {
  /** `save` leaves it open or closed as it is. */
  readonly pressed: "save" | "close" | "open";
}

/** Edits a city, closes it or opens it again. Refused where somebody edited it meanwhile, and where our own would close. */
export async function editCity(ctx: UseCaseContext, { id, version, pressed, ...edit }: CityEdit): Promise<void> {
  admit(ctx.actor, "comparison.manage", "anywhere");
  await transact(async (tx) => {
    await lockCities(tx);
    const current = await readCity(id, tx);
    if (!current) throw new NotFound();
    if (current.version !== version) throw new StaleVersion(version, current);
    if (pressed === "close" && current.home) throw new Refusal("homeStays");
    const closed = pressed === "save" ? current.closed : pressed === "close";
    await writeCity(tx, { id, closed, ...edit });
    await record(tx, ctx, { action: "comparison.editCity", subjectId: id, data: { retired: closed } });
  });
  forgetCities();
}
