import { stands } from "../kernel/stands";

/** Whether an occupancy is a lease of this company itself, beside which its awards are in the unit; of null it is none. SQL, of the two named by SQL. */
export const ownLease = (occupancy: string, companyId: string): string =>
  `(${occupancy}.award_id IS NULL AND ${occupancy}.company_id IS NOT DISTINCT FROM ${companyId}::uuid)`;

/** What a company leases a unit for, row by row in the order of days: SQL of JSON (`LeasedRow[]`), of the two named by SQL. */
export const ownLeases = (unitId: string, companyId: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('from', y.from_on, 'to', y.to_on, 'areaM2', l.area_m2::text,
      'rentFenPerM2Month', l.rent_fen_per_m2_month) ORDER BY y.from_on), '[]')
    FROM occupancy y JOIN lease l ON l.occupancy_id = y.id
   WHERE y.unit_id = ${unitId} AND y.company_id = ${companyId} AND y.award_id IS NULL AND ${stands("y")})`;

/**
 * The first day on which whoever is in a unit by an occupancy is gone: rows of a lease that follow each other without a gap do not end it.
 * SQL, of the row of that name.
 */
export const goneOn = (o: string): string => {
  const another = (row: string): string =>
    `${row}.unit_id = ${o}.unit_id AND ${row}.company_id = ${o}.company_id AND ${row}.award_id IS NULL AND ${stands(row)}`;
  return `CASE WHEN ${o}.award_id IS NULL THEN (SELECT min(y.to_on) FROM occupancy y WHERE ${another("y")} AND y.to_on >= ${o}.to_on
    AND NOT EXISTS (SELECT FROM occupancy n WHERE ${another("n")} AND n.from_on = y.to_on AND n.to_on > n.from_on)) ELSE ${o}.to_on END`;
};
