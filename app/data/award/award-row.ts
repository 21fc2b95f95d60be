import type { AwardRow } from "~/domain/award/listed-award";
import { rangesOf } from "../kernel/date-ranges";

/** An award with `rowColumns`, as the database writes it. */
export type RawRow<Award extends AwardRow> = Omit<Award, "suspensions"> & { readonly suspended: string };

/** Columns of awards `a` for `listedAward` on a day, which is a parameter such as `$2::date`: `RawRow`. */
export const rowColumns = (day: string): string => {
  // Worked out once for all rows.
  const months = `(SELECT month_number(to_char(${day}, 'YYYY-MM')))`;
  const from = `greatest(0, ${months} - month_number(a.left_since)) + 1`;
  const left = (fen: string) => `CASE WHEN a.ends_on <= ${day} THEN 0 ELSE coalesce((${fen})[${from}], 0) END`;
  const planned = "coalesce(a.planned_left_fen, a.left_fen)";
  return `a.id, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.paid_to AS "paidTo", a.why_paid_to AS "whyPaidTo",
    a.suspended, a.suspended <> '{}' AND a.terms->>'suspension' = 'extends' AS "suspendedExtend", a.ceilings,
    (SELECT min(c.on_day) FROM unnest(a.change_days) AS c(on_day) WHERE c.on_day > ${day} AND c.on_day < a.paid_to) AS "nextChangeOn",
    coalesce(a.left_fen[1], 0) AS "totalFen", coalesce((${planned})[1], 0) AS "plannedFen",
    ${left("a.left_fen")} AS "leftFen", ${left(planned)} AS "plannedLeftFen"`;
};

export const awardRow = <Award extends AwardRow>(row: RawRow<Award>): Award => {
  const { suspended, ...award } = row;
  return { ...award, suspensions: suspended === "{}" ? [] : rangesOf(suspended) } as unknown as Award;
};
