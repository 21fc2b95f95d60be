import type { UseCaseContext } from "~/data/access/context";
import { forgetCities, lockCities, readCity } from "~/data/comparison/cities.server";
import { writeFigure } from "~/data/comparison/write-cities.server";
import { transact } from "~/data/kernel/db.server";
import { amountsOf, boundsFit, type Figure, type FigureKind } from "~/domain/comparison/figure";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

interface NewFigure {
  readonly cityId: string;
  readonly kind: FigureKind;
  /** At which it was read; 0 where there was none. */
  readonly version: number;
  readonly figure: Figure;
}

/** Sets a figure of a city; the one before stays. Refused where somebody set it meanwhile, or the bounds of a base would cross. */
export async function setFigure(ctx: UseCaseContext, { cityId, kind, version, figure }: NewFigure): Promise<void> {
  admit(ctx.actor, "comparison.manage", "anywhere");
  await transact(async (tx) => {
    await lockCities(tx);
    const city = await readCity(cityId, tx);
    if (!city) throw new NotFound();
    const current = city.figures[kind];
    if ((current?.version ?? 0) !== version) throw new StaleVersion(version, current);
    if (!boundsFit({ ...amountsOf(city.figures), [kind]: figure.amount }))
      throw new Refusal("insuranceBounds", {}, { amount: ["insuranceBounds"] });
    await writeFigure(tx, cityId, kind, version, figure);
    await record(tx, ctx, { action: "comparison.setFigure", subjectId: cityId, data: { figure: kind } });
  });
  forgetCities();
}
