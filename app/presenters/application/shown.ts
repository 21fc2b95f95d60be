/** A row with its program by name instead of by version. */
export type Shown<Row> = Omit<Row, "versionId"> & { readonly program: string };
