import { prisma } from "~/data/kernel/db.server";
import { programContentSchema } from "~/forms/program/program-content";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Prisma } from "~/data/generated/client";
import type { Answers } from "~/domain/program/form/question";
import { newId } from "~/platform/ids";
import { now } from "./world";

/** The same words in both languages. */
export const both = (text: string) => ({ en: text, "zh-CN": text });

/** A small program with a question of each sort that matters here. */
export const content: ProgramContent = programContentSchema.parse({
  name: both("Free start"),
  summary: both("Rent for new companies"),
  description: both("Rent for new companies"),
  zone: null,
  legalBasis: [{ key: "rules", title: both("Rules"), clause: both("Article 1") }],
  fairCompetitionReview: { by: both("Office"), on: "2025-11-20", conclusion: both("None") },
  open: true,
  applicationWindow: { kind: "range", from: "2026-01-01", to: "2027-01-01" },
  settlement: "toCompany",
  funding: [{ source: "city", share: "1" }],
  stackingGroup: null,
  premises: "lease",
  stepWorkingDays: { intake: 5, correction: 10, review: 15, decision: 5, appeal: 40 },
  noticeWorkingDays: 0,
  requiredApprovals: [{ fromFen: 0, approvals: 1 }],
  benefit: {
    kind: "same",
    terms: {
      tiers: [{ months: 12, share: "1" }],
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
    },
  },
  otherBenefits: [],
  criteria: { fact: "subletting", comparison: "is", value: false, clause: "rules" },
  documents: [
    { key: "licence", name: both("Business licence"), requiredWhen: "always" },
    { key: "consent", name: both("Consent"), requiredWhen: { question: "subletting", equals: true } },
  ],
  steps: [
    {
      key: "premises",
      title: both("Premises"),
      questions: [
        {
          key: "premisesZone",
          kind: "choice",
          fact: "premisesZone",
          label: both("Zone"),
          required: true,
          options: [
            { value: "high-tech", label: both("High-tech") },
            { value: "jinpu", label: both("Jinpu") },
          ],
        },
        { key: "areaM2", kind: "area", fact: "areaM2", label: both("Area"), required: true },
        { key: "rentFenPerM2Month", kind: "money", fact: "rentFenPerM2Month", label: both("Rent"), required: true },
        { key: "leaseFrom", kind: "date", label: both("From"), required: true },
        { key: "leaseLastDay", kind: "date", label: both("To"), required: true },
        { key: "landlord", kind: "text", label: both("Landlord"), required: true, maxLength: 100 },
        { key: "subletting", kind: "yesNo", fact: "subletting", label: both("Sublet?"), required: true },
      ],
    },
    {
      key: "plan",
      title: both("Plan"),
      questions: [
        { key: "plan", kind: "text", label: both("Plan"), required: true, maxLength: 500, multiline: true },
        { key: "sketch", kind: "file", label: both("Sketch"), required: false },
      ],
    },
  ],
  scoring: [{ key: "plan", label: both("Plan"), max: 10 }],
});

/** The steps of the small program, and one that asks from when the space is wanted. */
export const stepsWithStart: ProgramContent["steps"] = [
  ...content.steps,
  {
    key: "start",
    title: both("Start"),
    questions: [{ key: "startWanted", kind: "date", label: both("From"), required: true }],
  },
];

/** Answers to all that is asked. */
export const complete: Answers = {
  premisesZone: "high-tech",
  areaM2: "80",
  rentFenPerM2Month: 5500,
  leaseFrom: "2026-03-01",
  leaseLastDay: "2028-02-29",
  landlord: "某某置业",
  subletting: false,
  plan: "We write software.",
};

/** Two zones and the working days of 2026 up to May. */
export async function city(): Promise<{ highTech: string; jinpu: string }> {
  const [highTech, jinpu] = [newId(), newId()];
  const zones = [
    { id: highTech, slug: "high-tech", name: both("High-tech"), position: 1 },
    { id: jinpu, slug: "jinpu", name: both("Jinpu"), position: 2 },
  ];
  await prisma().zone.createMany({ data: zones });
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
  return { highTech, jinpu };
}

let programs = 0;

/** A published program. */
export async function aProgram(of: Partial<ProgramContent> = {}): Promise<{ slug: string; programId: string }> {
  const programId = newId();
  programs += 1;
  const slug = `program-${programs}`;
  await prisma().program.create({
    data: {
      id: programId,
      slug,
      number: programs,
      versions: {
        create: {
          id: newId(),
          number: 1,
          content: { ...content, ...of } as unknown as Prisma.InputJsonObject,
          createdAt: now,
          publishedAt: now,
        },
      },
    },
  });
  return { slug, programId };
}
