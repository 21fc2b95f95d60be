import { describe, expect, it } from "vitest";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { planSubsidy } from "~/domain/subsidy/plan";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import type { QuestionStep } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { termsFor } from "~/domain/program/terms/terms-for";
import { paid, scheme, usual } from "./scheme";

/** Yuan a year by category of the founder. */
const categories = { resident: 3_000, unemployed: 6_000, graduate: 8_000, highLevelTalent: 10_000 };

/** Counted by month, 24 months at most: a twelfth rounded up to the fen, and the year's amount as the cap of the year. */
const yearly = (yuan: number): BenefitTerms => ({
  ...usual,
  tiers: [{ months: 24, fen: Math.ceil((yuan * 100) / 12) }],
  annualCapFen: yuan * 100,
});

const founderStep: QuestionStep = {
  key: "founder",
  title: { en: "Founder", "zh-CN": "创业者" },
  questions: [
    {
      key: "founderCategory",
      kind: "choice",
      fact: "founderCategory",
      label: { en: "Category", "zh-CN": "类别" },
      required: true,
      options: Object.keys(categories).map((value) => ({ value, label: { en: value, "zh-CN": value } })),
    },
  ],
};

const dalian = scheme("Dalian premises subsidy 2024", {
  settlement: "toCompany",
  steps: [founderStep],
  benefit: {
    kind: "byAnswer",
    question: "founderCategory",
    cases: Object.fromEntries(Object.entries(categories).map(([category, yuan]) => [category, yearly(yuan)])),
  },
});

describe.each(Object.entries(categories))("a founder of the category %s", (founderCategory, yuan) => {
  const answers = { founderCategory };

  it("is paid two years' amounts, to the fen, whatever the rent and the first day", () => {
    for (const start of ["2027-01-01", "2027-03-15", "2028-01-31"]) {
      expect(paid(dalian, { areaM2: "40", yuanPerM2: 30, start, answers }).totalFen).toBe(2 * yuan * 100);
    }
  });

  it("is paid by the month when it ends early", () => {
    const terms = termsFor(dalian, countedAnswers(questionsIn(dalian), answers));
    const lease = [{ from: "2027-01-01", areaM2: "40", rentFenPerM2Month: 3_000 }];
    const events = [{ type: "terminate", on: "2027-08-01" }];
    const planned = planSubsidy({ terms: { ...terms, start: "2027-01-01" }, lease, events });
    // Seven twelfths of the year, each rounded up to the fen: 3,000 → 7 × 250.00; 6,000 → 7 × 500.00; 8,000 → 7 × 666.67;
    // 10,000 → 7 × 833.34.
    const seven = { resident: 175_000, unemployed: 350_000, graduate: 466_669, highLevelTalent: 583_338 };
    expect(planned.ok && planned.plan.totalFen).toBe(seven[founderCategory as keyof typeof seven]);
  });
});
