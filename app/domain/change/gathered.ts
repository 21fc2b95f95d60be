/** Days after which documents are deleted that were gathered for a change of which nothing came, counted from the last one. */
export const gatheredDays = 30;
