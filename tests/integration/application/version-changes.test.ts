import { beforeAll, describe, expect, it } from "vitest";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Question } from "~/domain/program/form/question";
import { applicantChanges } from "~/presenters/application/version-changes.server";
import { city, content } from "./support/program";
import { useDatabase } from "./support/world";

useDatabase();
beforeAll(city);

const both = (text: string) => ({ en: text, "zh-CN": `${text}（中文）` });
const [premises, plan] = content.steps;
if (!premises || !plan) throw new Error("The program has two steps");

const said = async (of: Partial<ProgramContent>, locale: "en" | "zh-CN" = "en") =>
  (await applicantChanges(content, { ...content, ...of }, locale)).map(({ topic, text, before, after }) =>
    [topic, text, before.join(" | "), after.join(" | ")].filter(Boolean).join(" / "),
  );

const withQuestions = (...questions: Question[]): Partial<ProgramContent> => ({
  steps: [{ ...premises, questions }, plan],
});
const [zone, area, ...others] = premises.questions;
if (!zone || !area) throw new Error("The step has questions");

describe("what changed, for applicants", () => {
  it.each<[string, Partial<ProgramContent>, string[]]>([
    [
      "what is for officials alone",
      {
        scoring: [],
        requiredApprovals: [],
        fairCompetitionReview: { ...content.fairCompetitionReview, on: "2026-01-01" },
      },
      [],
    ],
    [
      "texts of another language",
      {
        documents: [
          { key: "licence", name: { en: "Business licence", "zh-CN": "执照" }, requiredWhen: "always" },
          ...content.documents.slice(1),
        ],
      },
      [],
    ],
    ["the order of questions", withQuestions(area, zone, ...others), []],
  ])("leaves out %s", async (_, of, lines) => {
    expect(await said(of)).toEqual(lines);
  });

  it.each<[string, Partial<ProgramContent>, string[]]>([
    [
      "the window, with its last day",
      { applicationWindow: { kind: "range", from: "2026-01-01", to: "2026-10-01" } },
      [expect.stringMatching(/^opening .* \/ 31 December 2026 \/ 30 September 2026$/) as string],
    ],
    [
      "the benefit, as the program says it",
      {
        benefit: {
          kind: "same",
          terms: {
            tiers: [{ months: 24, share: "0.5" }],
            capYear: "calendar",
            suspension: "extends",
            proration: "calendarDays",
          },
        },
      },
      [
        "benefit / What the program gives has changed / 100% of the rent for 12 months; Paid to the company / 50% of the rent for 24 months; Paid to the company",
      ],
    ],
    [
      "conditions, as sentences",
      {
        criteria: {
          all: [content.criteria, { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "rules" }],
        },
      },
      ["criteria / A new condition / the number of employees in social insurance is at least 2 (Article 1)"],
    ],
    [
      "documents, and when they are asked for",
      {
        documents: [
          { key: "consent", name: both("Consent"), requiredWhen: "always" },
          { key: "fire", name: both("Fire safety"), requiredWhen: { question: "subletting", equals: true } },
        ],
      },
      [
        "documents / “Consent”: Required / the answer to “Sublet?” is yes / always",
        "documents / New document: Fire safety / the answer to “Sublet?” is yes",
        "documents / No longer asked for: Business licence",
      ],
    ],
    [
      "questions",
      withQuestions(zone, { key: "staff", kind: "number", label: both("Staff"), required: true }, ...others),
      ["questions / New question: Staff", "questions / No longer asked: Area"],
    ],
  ])("tells %s", async (_, of, lines) => {
    expect(await said(of)).toEqual(lines);
  });

  it("are worked out once for two contents and a language", async () => {
    const [one, other] = [{ ...content }, { ...content, documents: [] }];
    const known = await applicantChanges(one, other, "en");
    expect(known).toHaveLength(content.documents.length);
    expect(await applicantChanges(one, other, "en")).toBe(known);
    for (const [before, after, locale] of [
      [other, one, "en"],
      [one, { ...other }, "en"],
      [one, other, "zh-CN"],
    ] as const)
      expect(await applicantChanges(before, after, locale)).not.toBe(known);
  });

  it("speaks the reader's language", async () => {
    const documents = [...content.documents, { key: "fire", name: both("Fire"), requiredWhen: "always" } as const];
    expect(await said({ documents }, "zh-CN")).toEqual(["documents / 新增材料：Fire（中文）"]);
  });
});
