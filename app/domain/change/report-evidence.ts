/** The key under which documents of a change show what was reported of the premises; no version names it. */
export const reportEvidence = "report";
