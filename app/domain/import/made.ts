/** A table into which a kind writes, with the columns of its primary key and their SQL types: `{ table: "company", key: { id: "uuid" } }`. */
export interface MadeTable {
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  /** Columns that follow from others and change by themselves: a row is as it was made though they are others. */
  readonly derived?: readonly string[];
  /** The database lets none of its rows be changed: no digest is needed to tell. */
  readonly appendOnly?: boolean;
}

/** Rows that a release made: of one of the tables of its kind, by their keys (several columns joined by a comma). */
export interface Made {
  readonly table: string;
  readonly keys: readonly string[];
}

/** What rests on what an import made: how many. */
export interface BuiltOn {
  /** A table, or another key of the texts `import:builtOn`. */
  readonly what: string;
  readonly count: number;
}
