/**
 * Where counts on pages end: one more is counted to know that there are more, and no further. An exact count of all takes
 * longer the more there are, whatever the index, and nobody needs it.
 */
export const mostCounted = 10_000;
