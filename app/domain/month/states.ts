/** Where the months of one report stand: of a calendar month, or of a claim that covers several. */
export const monthStates = ["open", "reported", "refused", "confirmed", "missed"] as const;

export type MonthState = (typeof monthStates)[number];
