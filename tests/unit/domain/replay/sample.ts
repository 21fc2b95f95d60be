import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ProfileFacts } from "~/domain/program/criteria/facts-from";
import type { FixedAward, ReplayCase } from "~/domain/replay/replay-case";
import { freeStart } from "../../../../prisma/seed/programs/free-start";

/** All of the rent for a year, half of it for another. */
export const terms: BenefitTerms = {
  tiers: [
    { months: 12, share: "1" },
    { months: 12, share: "0.5" },
  ],
  capYear: "calendar",
  suspension: "extends",
  proration: "calendarDays",
};

/** A program that gives a unit to companies with two insured employees. */
export const version: ProgramContent = {
  ...freeStart.content,
  benefit: { kind: "same", terms },
  criteria: { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" },
};

export const withTerms = (change: Partial<BenefitTerms>): ProgramContent => ({
  ...version,
  benefit: { kind: "same", terms: { ...terms, ...change } },
});

export const withStaff = (atLeast: number): ProgramContent => ({
  ...version,
  criteria: { fact: "insuredStaff", comparison: "atLeast", value: atLeast, clause: "staff" },
});

export const profile = (insuredStaff: number | null): ProfileFacts => ({
  kind: "domestic",
  establishedOn: "2025-06-30",
  registeredZone: "high-tech",
  sector: "software",
  insuredStaff,
  insuredStaffOn: null,
});

const known = {
  submittedOn: "2026-03-02",
  profile: profile(3),
  earlierAwards: 0,
  answers: { site: "software-park", areaWanted: "100", abnormalOperation: false },
  wish: { unit: null, siteRentFen: 5_000 },
};

/** 100 m² at ¥50 from April 2026 on: ¥5,000 a month, ¥2,500 in the second year, ¥90,000 in all. */
export const award: FixedAward = {
  terms,
  start: "2026-04-01",
  leaseEnd: null,
  events: [],
  lease: [{ from: "2026-04-01", areaM2: "100", rentFenPerM2Month: 5_000 }],
};

export const awarded = (of: Partial<FixedAward> = {}, more: Partial<typeof known> = {}): ReplayCase => ({
  ...known,
  ...more,
  standing: "award",
  award: { ...award, ...of },
});

export const open = (more: Partial<typeof known> = {}): ReplayCase => ({
  ...known,
  ...more,
  standing: "open",
  award: null,
});

export const rejected = (more: Partial<typeof known> = {}): ReplayCase => ({
  ...known,
  ...more,
  standing: "rejected",
  award: null,
});

/** The day of the replay: what is not decided begins in April. */
export const today = "2026-03-09";
