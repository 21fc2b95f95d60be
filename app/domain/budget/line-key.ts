import type { LineOf } from "./budget-line";

/** What a line is of, as one key. */
export const lineKey = ({ programId, source, fiscalYear }: LineOf): string => `${programId} ${fiscalYear} ${source}`;
