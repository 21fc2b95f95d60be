/** Values that fill the placeholders of a problem's text. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** What is wrong with a value: a key of the i18n namespace `errors`, or of `import:errors` where it begins with `import.`. */
export interface CellProblem {
  readonly code: string;
  readonly params?: ProblemParams;
}

/** What is wrong with a row of an import at one of its fields. */
export interface RowProblem<Field extends string = string> extends CellProblem {
  /** The row's number in the file. */
  readonly row: number;
  readonly field: Field;
}

/** A problem at its cell; `column` is null where it is of the row, or of a column that is not there. */
export interface PlacedProblem extends CellProblem {
  readonly row: number;
  /** From 0. */
  readonly column: number | null;
  /** What the cell shows. */
  readonly text: string;
}
