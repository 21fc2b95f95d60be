import type { ProgramContent } from "./content";

/** The parts in which a version is written, each on pages of its own, with what of the content stands in it. */
export const SECTIONS = {
  names: ["name", "summary", "description"],
  basis: ["legalBasis", "fairCompetitionReview"],
  opening: ["open", "applicationWindow"],
  process: ["stepWorkingDays", "noticeWorkingDays", "requiredApprovals", "deliveryDays"],
  money: ["settlement", "funding", "stackingGroup", "premises", "setOffShare", "recovery"],
  benefit: ["benefit", "firstDay", "otherBenefits"],
  months: ["report", "claims", "lapseDaysAfterEnd", "milestones", "items", "hires", "ceilings"],
  changes: ["changes", "hearingDays"],
  criteria: ["criteria"],
  documents: ["documents"],
  questions: ["steps"],
  scoring: ["scoring"],
} as const satisfies Readonly<Record<string, readonly (keyof ProgramContent)[]>>;

export type Section = keyof typeof SECTIONS;

/** A section of the content, or the cases that a version must come out right for. */
export type PartName = Section | "fixtures";

export const sections = Object.keys(SECTIONS) as readonly Section[];

/** The section that a place of the content is written in; null for what is not edited, such as the zone. */
export const sectionOf = (path: readonly PropertyKey[]): Section | null =>
  sections.find((section) => (SECTIONS[section] as readonly PropertyKey[]).includes(path[0] ?? "")) ?? null;
