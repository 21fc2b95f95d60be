import pg from "pg";

/** Legal dates stay strings: node-postgres would make them local midnights. Counts and fen fit a double exactly. */
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, (value) => value],
  [1182, (value) => value.slice(1, -1).split(",").filter(Boolean)],
  [pg.types.builtins.INT8, Number],
]);

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
