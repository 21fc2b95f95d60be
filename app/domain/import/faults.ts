import type { CellProblem } from "./problem";

/** Takes down what is wrong with a row, at most once at each field. */
export class Faults<Field extends string> {
  readonly found = new Map<Field, CellProblem>();

  /** Null, so that a value that is wrong is left out. */
  at(field: Field, code: string, params?: CellProblem["params"]): null {
    if (!this.found.has(field)) this.found.set(field, params ? { code, params } : { code });
    return null;
  }
}
