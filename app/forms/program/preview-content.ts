import type { ProgramContent } from "~/domain/program/draft/content";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import { usual } from "~/domain/program/draft/usual";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { readableParts } from "./program-content";

/**
 * What a draft says so far, to look at: parts that cannot be read yet are as those of a new program, with `gap` for their words.
 * Nothing is decided by it.
 */
export const previewContent = (raw: unknown, gap: LocalizedText, today: CivilDate): ProgramContent => ({
  name: gap,
  summary: gap,
  description: gap,
  zone: null,
  legalBasis: [],
  fairCompetitionReview: { by: gap, on: today, conclusion: gap },
  open: true,
  applicationWindow: { kind: "always" },
  settlement: "toCompany",
  funding: [],
  stackingGroup: null,
  premises: "none",
  noticeWorkingDays: 0,
  requiredApprovals: [],
  benefit: null,
  otherBenefits: [],
  stepWorkingDays: { intake: 1, correction: 1, review: 1, decision: 1, appeal: 1 },
  ...usual,
  criteria: { all: [] },
  documents: [],
  steps: [],
  scoring: [],
  ...readableParts(withoutLeft(raw)),
});
