import type { Premises } from "../draft/content";
import type { Answers, Question } from "./question";

/** A question about premises that the portal knows by its key. */
export type PremisesKey =
  | "site"
  | "areaWanted"
  | "premisesZone"
  | "areaM2"
  | "rentFenPerM2Month"
  | "leaseFrom"
  | "leaseLastDay"
  | "landlord";

/** The questions that a program asks about its premises, by key, and of which kind they are. */
export const PREMISES_QUESTIONS: Readonly<Record<Premises, Readonly<Record<string, Question["kind"]>>>> = {
  unit: { site: "choice", areaWanted: "area" },
  lease: {
    premisesZone: "choice",
    areaM2: "area",
    rentFenPerM2Month: "money",
    leaseFrom: "date",
    leaseLastDay: "date",
    landlord: "text",
  },
  none: {},
};

/** Where the premises are: the slug of the city site that is wanted, or of the zone that the company's own lie in. */
export interface Place {
  readonly site: string | null;
  readonly zone: string | null;
}

/** Where the answers say that the premises are; null where they do not. An application takes its zone from this. */
export const placeFrom = ({ site, premisesZone }: Answers): Place => ({
  site: typeof site === "string" ? site : null,
  zone: typeof premisesZone === "string" ? premisesZone : null,
});
