import { foldMonthTally } from "~/data/award/month-tally.server";
import { transact } from "~/data/kernel/db.server";

/** Adds up what changes of awards added to the tally by month. */
export const foldMonthTallies = (): Promise<unknown> => transact(foldMonthTally);
