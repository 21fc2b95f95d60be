import { describe as group, expect, it } from "vitest";
import { benefitSummary } from "~/domain/program/terms/benefit-summary";
import { COMPARISONS, type Criterion } from "~/domain/program/criteria/criterion";
import { describe } from "~/domain/program/criteria/describe";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import { printPhrase, type Voice } from "~/i18n/phrase";
import { printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { freeStart } from "../../../prisma/seed/programs/free-start";

const voices: Readonly<Record<"en" | "zh-CN", Voice>> = {
  en: { t: createT("en", "criteria"), locale: "en", zoneName: () => "High-tech Zone" },
  "zh-CN": { t: createT("zh-CN", "criteria"), locale: "zh-CN", zoneName: () => "高新区" },
};

const SAMPLES = {
  number: 3,
  money: 500_000,
  area: "80.5",
  date: "2026-03-15",
  boolean: true,
  zone: "high-tech",
} as const;

group.each(["en", "zh-CN"] as const)("in %s", (locale) => {
  const voice = voices[locale];

  it("every condition that a program can hold has words", () => {
    for (const fact of FACT_KEYS) {
      const { type, options = [] } = factDefinition(fact);
      for (const comparison of COMPARISONS[type]) {
        const single = type === "choice" ? options : [SAMPLES[type], ...(type === "boolean" ? [false] : [])];
        for (const value of comparison === "oneOf" ? [["high-tech", ...options.slice(0, 1)]] : single) {
          const known = comparison === "oneOf" && type === "choice" ? options : value;
          const text = printSentence(describe({ fact, comparison, value: known, clause: "a" }), voice);
          // A text that is missing comes back as its key.
          expect(text).not.toMatch(/criteria|domain|fact\.|option\.|compared|boolean|{{|undefined/);
        }
      }
    }
  });
});

const staff = { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "a" } as const;
const age = { fact: "companyAgeMonths", comparison: "atMost", value: 24, clause: "a" } as const;
const owned = { fact: "subletting", comparison: "is", value: false, clause: "a" } as const;

group("a tree of criteria", () => {
  const say = (criterion: Criterion, locale: "en" | "zh-CN") => printSentence(describe(criterion), voices[locale]);

  it("is a sentence, with brackets where parts stand within parts", () => {
    const tree: Criterion = { all: [{ any: [staff, age] }, owned, { not: { all: [staff, age] } }] };
    expect(say(tree, "en")).toBe(
      "(the number of employees in social insurance is at least 2, or the company is at most 24 months old); " +
        "the premises are not sublet; and it is not so that (the number of employees in social insurance is at least 2; " +
        "and the company is at most 24 months old)",
    );
    expect(say(tree, "zh-CN")).toBe(
      "（参保职工不少于2人，或企业成立时间不超过24个月）；场地未转租；且不属于以下情形：（参保职工不少于2人；且企业成立时间不超过24个月）",
    );
  });

  it("says so when nothing is asked", () => {
    expect([say({ all: [] }, "en"), say({ all: [] }, "zh-CN")]).toEqual(["there is no condition", "不设条件"]);
  });

  it("names the dates from which a parameter holds", () => {
    const dated = {
      dated: [
        { from: "2026-01-01", value: 2 },
        { from: "2027-01-01", value: 5 },
      ],
    };
    expect(say({ ...staff, value: dated }, "en")).toBe(
      "from 1 January 2026 the number of employees in social insurance is at least 2, then " +
        "from 1 January 2027 the number of employees in social insurance is at least 5",
    );
  });

  it("keeps the clause of each part", () => {
    expect(describe({ not: staff })).toMatchObject({ kind: "not", part: { kind: "phrase", clause: "a" } });
  });
});

it("says what a program gives", () => {
  const [summary] = benefitSummary(freeStart.content);
  expect(summary?.phrases.map((phrase) => printPhrase(phrase, voices.en))).toEqual([
    "100% of the rent for 12 months",
    "then 70% of the rent for 12 months",
    "then 50% of the rent for 12 months",
    "for an area of at most 100 m²",
    "counting rent of at most ¥60 per m² and month",
    "at most ¥120,000 in all",
    "The rent is not charged",
  ]);
});

it("says bands, limits and last day of a benefit", () => {
  const terms = {
    tiers: [
      { months: 1, share: "1/3" },
      { months: 2, fenPerM2: 1_550 },
      { months: 3, fen: 66_667 },
    ],
    areaBands: [
      { upToM2: "1000", share: "0.9" },
      { upToM2: "5000", share: "0.5" },
    ],
    rentShareCap: "0.7",
    monthlyCapFen: 100_000,
    annualCapFen: 1_000_000,
    until: "2029-01-01",
    capYear: "calendar",
    suspension: "extends",
    proration: "thirty",
  } as const;
  const content = { benefit: { kind: "same", terms }, settlement: "toCompany", steps: [] } as const;
  expect(benefitSummary(content)[0]?.phrases.map((phrase) => printPhrase(phrase, voices.en))).toEqual([
    "1/3 of the rent for 1 month",
    "then ¥15.50 per m² and month for 2 months",
    "then ¥666.67 a month for 3 months",
    "for the area up to 1,000 m²: 90% of that",
    "for the area from 1,000 m² to 5,000 m²: 50% of that",
    "never more than 70% of the rent",
    "at most ¥1,000 a month",
    "at most ¥10,000 in a calendar year",
    "for months up to 31 December 2028",
    "Paid to the company",
  ]);
});
