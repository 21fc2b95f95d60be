/**
 * Whether an award stands, and so the occupancy that comes with it: nothing has freed it, whether or not it is in effect yet. SQL
 * for the row of that name.
 */
export const stands = (row: string): string => `${row}.released_at IS NULL`;
