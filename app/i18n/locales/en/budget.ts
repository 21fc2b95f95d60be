/** Budgets and what of them is committed and spent. */
export default {
  title: "Budgets",
  lead: "What each program has for a fiscal year, what is committed to awards, and what is spent.",
  year: "Fiscal year",
  line: "{{program}}, {{source}}",
  empty: "No budget of your zones in this year",
  heldBack:
    "Of what is committed, {{amount}} is of months in which another award of the same company is paid, as the highest of its group. It stays reserved in case that one ends early.",
  sum: {
    appropriated: "Appropriated",
    committed: "Committed",
    spent: "Spent",
    available: "Available",
  },
} as const;
