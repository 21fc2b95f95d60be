import { tiedPerson } from "../access/case-reach";

/**
 * Whether `official` (a row with an id, or null for nobody) belongs or ever belonged to the company of the case `a`, or advises or ever
 * advised it: SQL for the statement that reads or locks the case anyway.
 */
export const tiedToCompany = tiedPerson("a.company_id", "official.id");
