/**
 * Whether `official` (a row with an id, or null for nobody) belongs or ever belonged to the company of the application `a`, or
 * advises or ever advised it: SQL for the statement that reads or locks the case anyway.
 */
export const tiedToCompany = `(EXISTS (SELECT FROM membership m WHERE m.company_id = a.company_id AND m.user_id = official.id)
  OR EXISTS (SELECT FROM mandate m WHERE m.company_id = a.company_id AND m.adviser_id = official.id))`;
