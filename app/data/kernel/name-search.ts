/** One in so many, evenly and under an index of its own: `enough` of them mean that there are more than anybody looks through. */
export interface RowSample {
  readonly condition: string;
  readonly enough: number;
}

/** One thing of this alias in 64 (`company_search_sample`, `user_account_name_sample`); 250 of them stand for some 16,000. */
export const sampleOf = (alias: string): RowSample => ({
  condition: `(uuid_hash(${alias}.id) & 63) = 0`,
  enough: 250,
});

/**
 * The parts of a `WITH` that give as `candidate` at most so many rows of a query and one more. An index of words gives all that have
 * a word before the first of them, so a sample is asked first: where that has very many, it will do.
 */
export const bounded = (all: string, sample: RowSample | null, most: number): string =>
  sample
    ? `sampled AS MATERIALIZED (${all} AND ${sample.condition} LIMIT ${most + 1}),
very AS MATERIALIZED (SELECT count(*) >= ${sample.enough} AS many FROM sampled),
candidate AS MATERIALIZED (SELECT * FROM sampled WHERE (SELECT many FROM very)
  UNION ALL SELECT * FROM (${all} LIMIT ${most + 1}) one WHERE NOT (SELECT many FROM very))`
    : `candidate AS MATERIALIZED (${all} LIMIT ${most + 1})`;

/** Whether there are more candidates than that: SQL. */
export const exceeds = (sample: RowSample | null, most: number): string =>
  `(${sample ? "(SELECT many FROM very) OR " : ""}(SELECT count(*) > ${most} FROM candidate))`;

/** Whether a name holds all of these words, whose pairs of characters may stand apart in it. Most names are as they are compared anyway, which is found sooner than made so. */
export const named = (name: string, patterns: string): string =>
  `(lower(${name}) LIKE ALL (${patterns}) OR lower(normalize(${name}, NFKC)) LIKE ALL (${patterns}))`;
