import type { LeaseRow } from "./basis";
import { FieldReader } from "./field-reader";
import { ZERO } from "../kernel/money/fraction";
import type { FieldError } from "./types";

const ROW_FIELDS: ReadonlySet<string> = new Set(["from", "areaM2", "rentFenPerM2Month"]);

const MAX_ROWS = 10_000;

/** Reads the rows of `lease`, which must rise by date; problems go to `errors`. */
export const parseLease = (input: FieldReader, errors: FieldError[]): LeaseRow[] => {
  const rows: LeaseRow[] = [];
  let previous = Number.NaN;
  input.list("lease", MAX_ROWS)?.forEach((raw, index) => {
    const reader = FieldReader.open(raw, `lease[${index}]`, errors)?.only(ROW_FIELDS);
    if (!reader) return;
    const from = reader.day("from");
    if (from <= previous) reader.refuse("from", "must be after the row before");
    previous = from;
    rows.push({
      from,
      areaM2: reader.area("areaM2") ?? ZERO,
      rentFenPerM2Month: reader.fen("rentFenPerM2Month"),
    });
  });
  return rows;
};
