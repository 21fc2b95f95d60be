import { on } from "~/auth/need";
import { readCity } from "~/data/comparison/cities.server";
import { isFigureKind } from "~/domain/comparison/figure";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The compared city that the address names. */
export const onComparedCity = on("comparison.manage", async ({ params }) => {
  const found = isId(params["id"]) ? await readCity(params["id"]) : null;
  if (!found) throw new NotFound();
  return found;
});

/** The same, and the figure that the address names. */
export const onFigure = on("comparison.manage", async (given) => {
  const city = await onComparedCity.open(given);
  const kind = given.params["what"] ?? "";
  if (!isFigureKind(kind)) throw new NotFound();
  return { city, kind };
});
