import { stands } from "../kernel/stands";

/** Whether an award of that name stands, is in effect and is paid on a day: SQL from SQL, such as a parameter. */
export const runsOn = (award: string, day: string): string =>
  `(${stands(award)} AND ${award}.effective_at IS NOT NULL AND ${award}.starts_on <= ${day} AND ${award}.paid_to > ${day})`;
