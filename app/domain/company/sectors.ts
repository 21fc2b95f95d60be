/** Sectors a company can choose from. */
export const SECTORS = [
  "software",
  "dataServices",
  "outsourcing",
  "advancedManufacturing",
  "lifeSciences",
  "maritime",
  "crossBorderTrade",
  "creative",
  "other",
] as const;
