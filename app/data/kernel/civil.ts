/** Prisma reads a `date` column as midnight UTC; the product knows it as 'YYYY-MM-DD'. */
export const civilOf = (date: Date): string => date.toISOString().slice(0, 10);

export const civilOrNull = (date: Date | null): string | null => (date ? civilOf(date) : null);

/** 'YYYY-MM-DD' as the Date that Prisma writes to a `date` column. */
export const dateColumn = (civil: string): Date => new Date(`${civil}T00:00:00.000Z`);
