import type { UseCaseContext } from "~/data/access/context";
import { type ComparedCity, forgetCities, lockCities, readCities } from "~/data/comparison/cities.server";
import { writeFigure } from "~/data/comparison/write-cities.server";
import { transact } from "~/data/kernel/db.server";
import { changedFigures, figuresWritten } from "~/domain/comparison/changed-figures";
import type { FigureLine } from "~/domain/comparison/figure-lines";
import { StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

/**
 * Writes those of the lines that differ from what stands, each as the newest version of its figure; all or none. `version` counts what was written when the
 * preview was made: refused where figures were written since.
 */
export async function importFigures(
  ctx: UseCaseContext,
  { version, figures }: { readonly version: number; readonly figures: readonly FigureLine[] },
): Promise<void> {
  admit(ctx.actor, "comparison.manage", "anywhere");
  await transact(async (tx) => {
    await lockCities(tx);
    const cities: readonly ComparedCity[] = await readCities(tx);
    if (figuresWritten(cities) !== version) throw new StaleVersion(version, null);
    const changed = changedFigures(cities, figures);
    for (const { cityId, kind, before, ...figure } of changed)
      await writeFigure(tx, cityId, kind, before?.version ?? 0, figure);
    if (changed.length > 0)
      await record(tx, ctx, { action: "comparison.import", subjectId: "all", data: { figures: changed.length } });
  });
  forgetCities();
}
