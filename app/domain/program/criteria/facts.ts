import { SECTORS } from "~/domain/company/sectors";
import { companyKinds } from "~/domain/company/company";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

export type FactType = "number" | "money" | "area" | "date" | "boolean" | "choice" | "zone";

/** number and money (fen): number; area: decimal string in m²; date: civil date; zone: slug. */
export type FactValue = number | string | boolean;

/** Who says so: the company's profile, an answer of the application, or a check by an officer or the register. */
export type FactSource = "profile" | "answer" | "check";

/** What a number counts. */
export type FactUnit = "months" | "years" | "people" | "awards";

/** An entry of the registry of facts. */
export interface FactDefinition {
  readonly type: FactType;
  /** Where it usually comes from. */
  readonly source: FactSource;
  readonly unit?: FactUnit;
  readonly options?: readonly string[];
  /** The date from which it counts full months or years; such a fact is never asked, its date is. */
  readonly since?: "companyEstablishedOn" | "businessStartedOn" | "founderGraduatedOn";
  /** The area and the money per m² whose product it is, unless it is stated itself. */
  readonly product?: readonly ["areaM2", "rentFenPerM2Month"];
  /** It says something else for each program, so that no one answer holds for several. */
  readonly perProgram?: true;
  /** Whether a company can bring it about, it comes with time, or it stays as it is. */
  readonly changes: "byWill" | "withTime" | "never";
}

/** Every fact that criteria may ask for. */
export const FACTS = {
  companyKind: {
    type: "choice",
    source: "profile",
    options: companyKinds,
    changes: "never",
  },
  companyEstablishedOn: { type: "date", source: "profile", changes: "never" },
  companyAgeMonths: {
    type: "number",
    unit: "months",
    source: "profile",
    since: "companyEstablishedOn",
    changes: "withTime",
  },
  registeredZone: { type: "zone", source: "profile", changes: "byWill" },
  sector: { type: "choice", source: "profile", options: SECTORS, changes: "never" },
  insuredStaff: { type: "number", unit: "people", source: "profile", changes: "byWill" },
  businessStartedOn: { type: "date", source: "answer", changes: "never" },
  businessMonths: { type: "number", unit: "months", source: "answer", since: "businessStartedOn", changes: "withTime" },
  firstLicence: { type: "boolean", source: "answer", changes: "never" },
  founderCategory: {
    type: "choice",
    source: "answer",
    options: ["resident", "graduate", "unemployed", "veteran", "returnee", "highLevelTalent", "other"],
    changes: "never",
  },
  founderDegree: {
    type: "choice",
    source: "answer",
    options: ["none", "associate", "bachelor", "master", "doctor"],
    changes: "never",
  },
  founderStudiedAbroad: { type: "boolean", source: "answer", changes: "never" },
  founderGraduatedOn: { type: "date", source: "answer", changes: "never" },
  founderYearsSinceGraduation: {
    type: "number",
    unit: "years",
    source: "answer",
    since: "founderGraduatedOn",
    changes: "withTime",
  },
  premisesZone: { type: "zone", source: "answer", changes: "byWill" },
  areaM2: { type: "area", source: "answer", changes: "byWill" },
  rentFenPerM2Month: { type: "money", source: "answer", changes: "byWill" },
  monthlyRentFen: { type: "money", source: "answer", product: ["areaM2", "rentFenPerM2Month"], changes: "byWill" },
  subletting: { type: "boolean", source: "answer", changes: "byWill" },
  recognisedMakerSpace: { type: "boolean", source: "answer", changes: "byWill" },
  newJobsQuarterAverage: { type: "number", unit: "people", source: "answer", changes: "byWill" },
  exportsAbroad: { type: "boolean", source: "answer", changes: "byWill" },
  abnormalOperation: { type: "boolean", source: "check", changes: "byWill" },
  earlierAwards: { type: "number", unit: "awards", source: "check", perProgram: true, changes: "never" },
} as const satisfies Record<string, FactDefinition>;

export type FactKey = keyof typeof FACTS;

export const FACT_KEYS = Object.keys(FACTS) as readonly FactKey[];

/** What the registry says about a fact. */
export const factDefinition = (key: FactKey): FactDefinition => FACTS[key];

/** The facts that a fact is derived from unless it is stated itself; none for most. */
export const derivedFrom = (key: FactKey): readonly FactKey[] => {
  const { since, product } = factDefinition(key);
  return product ?? (since ? [since] : []);
};

/** A fact as known: who says so, and the date it was true on. */
export interface Fact {
  readonly value: FactValue;
  readonly source: FactSource;
  readonly asOf: CivilDate;
  /** Where an official looked it up, in words. */
  readonly named?: string;
}

/** What is known about a company and its case; an absent fact is unknown. */
export type Facts = Readonly<Partial<Record<FactKey, Fact>>>;
