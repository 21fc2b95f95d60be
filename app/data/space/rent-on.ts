/** The rent of a unit on a day, in fen per m² and month; of rows of one day the last that was set. SQL, of the two named by SQL. */
export const rentOn = (unitId: string, day: string): string =>
  `(SELECT r.rent_fen_per_m2_month FROM unit_rent r WHERE r.unit_id = ${unitId} AND r.from_on <= ${day}
     ORDER BY r.from_on DESC, r.set_at DESC, r.id DESC LIMIT 1)`;
