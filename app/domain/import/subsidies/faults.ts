import type { CellProblem } from "../problem";
import type { SubsidyField } from "./columns";

/** Takes down what is wrong with a row, at most once at each field. */
export class Faults {
  readonly found = new Map<SubsidyField, CellProblem>();

  /** Null, so that a value that is wrong is left out. */
  at(field: SubsidyField, code: string, params?: CellProblem["params"]): null {
    if (!this.found.has(field)) this.found.set(field, params ? { code, params } : { code });
    return null;
  }
}
