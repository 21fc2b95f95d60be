/** Whether an occupancy is a lease of this company itself, beside which its awards are in the unit; of null it is none. SQL, of the two named by SQL. */
export const ownLease = (occupancy: string, companyId: string): string =>
  `(${occupancy}.award_id IS NULL AND ${occupancy}.company_id IS NOT DISTINCT FROM ${companyId}::uuid)`;
