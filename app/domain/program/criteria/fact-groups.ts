import type { FactKey } from "./facts";

/** What facts are about, in the order in which they are offered. */
export const FACT_GROUPS = {
  company: [
    "companyKind",
    "companyEstablishedOn",
    "companyAgeMonths",
    "registeredZone",
    "sector",
    "insuredStaff",
    "newJobsQuarterAverage",
    "businessStartedOn",
    "businessMonths",
    "recognisedMakerSpace",
    "exportsAbroad",
  ],
  founder: [
    "founderCategory",
    "firstLicence",
    "founderDegree",
    "founderStudiedAbroad",
    "founderGraduatedOn",
    "founderYearsSinceGraduation",
  ],
  premises: ["premisesZone", "areaM2", "rentFenPerM2Month", "monthlyRentFen", "subletting"],
  history: ["earlierAwards", "abnormalOperation"],
} as const satisfies Readonly<Record<string, readonly FactKey[]>>;

export type FactGroup = keyof typeof FACT_GROUPS;

export const factGroups = Object.keys(FACT_GROUPS) as readonly FactGroup[];
