import type { Figure, FigureKind } from "./figure";
import type { FigureLine } from "./figure-lines";

interface Written extends Figure {
  readonly version: number;
}

interface City {
  readonly id: string;
  readonly figures: Readonly<Partial<Record<FigureKind, Written>>>;
}

export interface ChangedFigure extends FigureLine {
  readonly before: Written | null;
}

/** The lines that say something else than what stands, with what that is. */
export const changedFigures = (cities: readonly City[], lines: readonly FigureLine[]): ChangedFigure[] =>
  lines.flatMap((line) => {
    const before = cities.find(({ id }) => id === line.cityId)?.figures[line.kind] ?? null;
    const same =
      before !== null &&
      (["amount", "source", "sourceUrl", "datedOn"] as const).every((field) => before[field] === line[field]);
    return same ? [] : [{ ...line, before }];
  });

/** How often figures were written: it grows with each, and so tells whether any was since. */
export const figuresWritten = (cities: readonly City[]): number =>
  cities.reduce((sum, { figures }) => sum + Object.values(figures).reduce((own, { version }) => own + version, 0), 0);
