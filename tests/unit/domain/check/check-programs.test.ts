import { describe, expect, it } from "vitest";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { checkPrograms } from "~/domain/check/check-programs";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Facts } from "~/domain/program/criteria/facts";
import { documentsToPrepare } from "~/domain/program/form/required-documents";

const day = "2026-12-09";
const label = { en: "Label", "zh-CN": "标签" };
const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;

/** A program that pays fen of so many months each, for companies that sublet nothing. */
const offer = (slug: string, stackingGroup: string | null, ...tiers: [months: number, fen: number][]) => ({
  slug,
  content: {
    stackingGroup,
    criteria: { fact: "subletting", comparison: "is", value: false, clause: "a" },
    benefit: {
      kind: "same",
      terms: { ...usual, tiers: tiers.map(([months, fen]) => ({ months, fen })) } as BenefitTerms,
    },
    steps: [],
  } satisfies Pick<ProgramContent, "criteria" | "benefit" | "steps" | "stackingGroup">,
});

const own: Facts = { subletting: { value: false, source: "answer", asOf: day } };
const falling = offer("falling", "rent", [2, 400], [2, 100]);
const steady = offer("steady", "rent", [5, 200]);
const apart = offer("apart", null, [5, 900]);

describe("programs of a group that a company can get", () => {
  it("are set beside one another month by month", () => {
    const { programs, groups } = checkPrograms([steady, apart, falling], own, day);
    const beside = Object.fromEntries(programs.map((each) => [each.slug, each.beside]));
    expect(beside).toMatchObject({
      apart: null,
      falling: {
        payableFen: 800,
        lastsTo: null,
        yields: [{ to: "steady", from: "2027-03", last: "2027-04", months: 2 }],
      },
      steady: {
        payableFen: 600,
        lastsTo: null,
        yields: [{ to: "falling", from: "2027-01", last: "2027-02", months: 2 }],
      },
    });
    expect(groups.map(({ slugs }) => slugs)).toEqual([["steady", "falling"]]);
    expect(groups[0]?.months.map(({ month, paid }) => [month.slice(5), paid.id, paid.amountFen])).toEqual([
      ["01", "falling", 400],
      ["02", "falling", 400],
      ["03", "steady", 200],
      ["04", "steady", 200],
      ["05", "steady", 200],
    ]);
  });

  it("say that a cap lasts longer for the months that go to another", () => {
    const capped = offer("capped", "rent", [6, 100]);
    const { benefit } = capped.content;
    benefit.terms = { ...benefit.terms, totalCapFen: 200 };
    const { programs } = checkPrograms([offer("short", "rent", [2, 400]), capped], own, day);
    const found = programs.find(({ slug }) => slug === "capped")?.beside;
    expect(found).toMatchObject({ payableFen: 200, lastsTo: "2027-04" });
    expect([...(found?.months ?? [])].map(([, fen]) => fen)).toEqual([0, 0, 100, 100, 0, 0]);
  });

  it("that pay the same go by their rank", () => {
    const twin = offer("a-twin", "rent", [5, 200]);
    const { programs } = checkPrograms([steady, twin], own, day);
    expect(programs.map(({ slug, beside }) => [slug, beside?.payableFen])).toEqual([
      ["steady", 1_000],
      ["a-twin", 0],
    ]);
  });
});

it("a program that is only possible is set beside those that can be had, and takes nothing from them", () => {
  const possible = {
    ...steady,
    content: { ...steady.content, criteria: { fact: "firstLicence", comparison: "is", value: true, clause: "a" } },
  } as const;
  const { programs, groups } = checkPrograms([falling, possible], own, day);
  expect(programs.map(({ slug, eligibility, beside }) => [slug, eligibility.outcome, beside?.payableFen])).toEqual([
    ["falling", "eligible", undefined],
    ["steady", "wouldBeIf", 600],
  ]);
  expect(groups).toEqual([]);
});

it("documents to prepare are those needed, and those that an open answer may ask for", () => {
  const document = (key: string, requiredWhen: "always" | { question: string; equals: boolean }) => ({
    key,
    name: label,
    requiredWhen,
  });
  const documents = [document("licence", "always"), document("group", { question: "foreign", equals: true })];
  const foreign = { key: "foreign", kind: "yesNo", label, required: true } as const;
  const content = { documents, steps: [{ key: "step", title: label, questions: [foreign] }] };
  const of = (answers: Record<string, boolean>) =>
    documentsToPrepare(content, answers).map(({ document: { key }, certain }) => [key, certain]);
  expect(of({})).toEqual([
    ["licence", true],
    ["group", false],
  ]);
  expect(of({ foreign: true })).toEqual([
    ["licence", true],
    ["group", true],
  ]);
  expect(of({ foreign: false })).toEqual([["licence", true]]);
});
