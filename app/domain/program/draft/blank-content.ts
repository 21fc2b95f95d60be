import type { Tree } from "~/domain/kernel/draft-tree";
import type { LocalizedText } from "~/domain/kernel/localized-text";

/** What a new program is told before anything else is written: its name, and its zone by slug (null: the whole city). */
export interface ProgramHead {
  readonly name: LocalizedText;
  readonly zone: string | null;
}

const unwritten = { en: "", "zh-CN": "" } as const;

/**
 * The content of a program of which only name and zone are known: usual working days and one approval, and blanks where only
 * its writers know what to say.
 */
export const blankContent = ({ name, zone }: ProgramHead): Tree => ({
  name: { ...name },
  summary: unwritten,
  description: unwritten,
  zone,
  legalBasis: [],
  fairCompetitionReview: { by: unwritten, on: "", conclusion: unwritten },
  open: true,
  applicationWindow: { kind: "always" },
  settlement: "toCompany",
  funding: [{ source: zone === null ? "city" : "zone", share: "1" }],
  stackingGroup: null,
  premises: "none",
  stepWorkingDays: { intake: 5, correction: 10, review: 15, decision: 5, appeal: 40 },
  noticeWorkingDays: 5,
  requiredApprovals: [{ fromFen: 0, approvals: 1 }],
  benefit: null,
  otherBenefits: [],
  criteria: { all: [] },
  documents: [],
  steps: [],
  scoring: [],
});

/** The content of another program under a name and in a zone of its own. */
export const copiedContent = (content: Tree, { name, zone }: ProgramHead): Tree =>
  typeof content === "object" && content !== null && !Array.isArray(content)
    ? { ...content, name: { ...name }, zone }
    : blankContent({ name, zone });
