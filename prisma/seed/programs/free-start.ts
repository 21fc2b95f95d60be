import { unitChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, RENT_GROUP, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, identityStep, unitStep } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 2: the rent of a unit in the High-tech Zone, falling over three years. */
export const freeStart: SeededProgram = {
  number: 2,
  slug: "free-start",
  budgetFen: 2_000_000_000,
  content: {
    ...frame,
    name: {
      en: "High-tech Zone Free-Start Rent Waiver",
      "zh-CN": "高新区初创企业免租",
      ja: "大連ハイテクパーク 創業企業家賃免除",
      ko: "하이테크산업개발구 창업기업 임대료 면제",
    },
    summary: {
      en: "A unit in a site of the High-tech Zone: no rent in the first year, 70 % off in the second, 50 % off in the third.",
      "zh-CN": "入驻高新区园区：第一年免租，第二年减免70%，第三年减免50%。",
    },
    description: {
      en: `For companies at most 24 months old★ with at least two employees in social insurance. Up to 100 m² and ¥60 per m² and month count, ¥120,000 in all. A company not yet registered in China may apply and adds its code before the award takes effect. ${STARRED.en}`,
      "zh-CN": `面向成立不超过24个月★、参保职工不少于2人的企业。面积最多计100平方米，租金最高按60元/平方米·月计，累计不超过12万元。尚未在中国注册的企业可先申请，在补贴生效前补充统一社会信用代码。${STARRED["zh-CN"]}`,
    },
    zone: "high-tech",
    legalBasis: clausesOf(
      { en: "High-tech Zone Rules on Free Starts", "zh-CN": "高新区初创企业免租实施细则" },
      { age: article(3, 1), zone: article(3, 2), staff: article(3, 3), goodStanding: article(4) },
    ),
    settlement: "waived",
    funding: [{ source: "zone", share: "1" }],
    stackingGroup: RENT_GROUP,
    premises: "unit",
    changes: unitChanges("zone"),
    benefit: {
      kind: "same",
      terms: {
        ...usualTerms,
        tiers: [
          { months: 12, share: "1" },
          { months: 12, share: "0.7" },
          { months: 12, share: "0.5" },
        ],
        areaCapM2: "100",
        rateCapFen: 6_000,
        totalCapFen: 12_000_000,
      },
    },
    criteria: {
      all: [
        {
          any: [
            { fact: "companyKind", comparison: "is", value: "notYetRegistered", clause: "age" },
            {
              all: [
                { fact: "companyAgeMonths", comparison: "atMost", value: 24, clause: "age" },
                { fact: "registeredZone", comparison: "is", value: "high-tech", clause: "zone" },
              ],
            },
          ],
        },
        { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [documents.businessLicence, documents.insuredStaff, documents.businessPlan],
    steps: [
      { key: "company", title: { en: "Company", "zh-CN": "企业" }, questions: [abnormalOperation] },
      unitStep("high-tech", "300"),
      planStep,
      identityStep,
    ],
    scoring,
  },
  fixtures: [
    {
      name: "成立恰满24个月 / 24 months old to the day",
      on: "2026-03-02",
      facts: {
        companyKind: "domestic",
        companyEstablishedOn: "2024-03-02",
        registeredZone: "high-tech",
        insuredStaff: 2,
        abnormalOperation: false,
      },
      expected: "met",
    },
    {
      name: "超过24个月一天 / A day too old",
      on: "2026-03-02",
      facts: {
        companyKind: "domestic",
        companyEstablishedOn: "2024-03-01",
        registeredZone: "high-tech",
        insuredStaff: 2,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "尚未在中国注册 / Not yet registered in China",
      on: "2026-03-02",
      facts: { companyKind: "notYetRegistered", insuredStaff: 2, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "只有一名参保职工 / One insured employee",
      on: "2026-03-02",
      facts: {
        companyKind: "domestic",
        companyEstablishedOn: "2024-03-02",
        registeredZone: "high-tech",
        insuredStaff: 1,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "注册园区尚不清楚 / Zone not known",
      on: "2026-03-02",
      facts: { companyKind: "domestic", companyEstablishedOn: "2024-03-02", insuredStaff: 2, abnormalOperation: false },
      expected: "unknown",
    },
  ],
};
