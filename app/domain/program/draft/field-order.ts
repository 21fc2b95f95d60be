/** Fields in the order in which people read them; storage forgets the order in which they were written. */
const ORDER = [
  ...["key", "value", "source", "name", "title", "clause", "label", "summary", "description", "help", "url"],
  ...[
    "kind",
    "by",
    "on",
    "conclusion",
    "reason",
    "from",
    "to",
    "required",
    "requiredWhen",
    "when",
    "fact",
    "comparison",
  ],
  ...["intake", "correction", "review", "decision", "appeal", "question", "terms", "cases"],
  ...["months", "everyMonths", "missedThatEnd", "shows", "share", "fenPerM2", "fen", "fromFen", "approvals", "upToM2"],
  ...["tiers", "areaCapM2", "areaBands", "rateCapFen", "rentShareCap", "monthlyCapFen", "annualCapFen", "capYear"],
  ...[
    "totalCapFen",
    "until",
    "suspension",
    "proration",
    "min",
    "max",
    "decimals",
    "maxLength",
    "multiline",
    "notBefore",
  ],
  ...["window", "days", "dayKind", "side", "opensDays", "late", "evidence", "refusalClauses"],
  ...["options", "questions"],
];

const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** The names in that order; those it does not know stay behind, as they come. */
export const inFieldOrder = (names: readonly string[]): string[] => names.toSorted((a, b) => placeOf(a) - placeOf(b));
