import { leaseChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, RENT_GROUP, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, identityStep, leaseStep, subletting } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 7: an amount per m² outside of incubators in Jinpu. ¥1 and ¥0.5 a day stand as ¥30 and ¥15 a month. */
export const jinpuOffIncubator: SeededProgram = {
  number: 7,
  slug: "jinpu-off-incubator",
  budgetFen: 1_000_000_000,
  content: {
    ...frame,
    name: { en: "Jinpu Off-Incubator Rent", "zh-CN": "金普新区租金补贴" },
    summary: {
      en: "For companies outside of incubators in Jinpu: ¥30, then ¥15 per m² and month, a year each, for up to 100 m².",
      "zh-CN": "金普新区孵化器外租赁场地的企业：第一年每平方米每月30元，第二年15元，面积不超过100平方米。",
    },
    description: {
      en: `¥1 per m² and day in the first year and ¥0.5 in the second, counted as ¥30 and ¥15 a month. The company confirms its months each quarter. ${STARRED.en}`,
      "zh-CN": `第一年每平方米每天1元，第二年0.5元，折合每月30元和15元。企业按季度确认。${STARRED["zh-CN"]}`,
    },
    zone: "jinpu",
    legalBasis: clausesOf(
      { en: "Jinpu New Area Rules on Rent Support", "zh-CN": "金普新区租金补贴实施细则" },
      { place: article(3, 1), age: article(3, 2), ownUse: article(4), goodStanding: article(5) },
    ),
    settlement: "toCompany",
    funding: [{ source: "zone", share: "1" }],
    stackingGroup: RENT_GROUP,
    premises: "lease",
    changes: leaseChanges("ownUse"),
    benefit: {
      kind: "same",
      terms: {
        ...usualTerms,
        tiers: [
          { months: 12, fenPerM2: 3_000 },
          { months: 12, fenPerM2: 1_500 },
        ],
        areaCapM2: "100",
      },
    },
    claims: { everyMonths: 3, windowDays: 20 },
    criteria: {
      all: [
        { fact: "premisesZone", comparison: "is", value: "jinpu", clause: "place" },
        { fact: "companyAgeMonths", comparison: "atMost", value: 36, clause: "age" },
        { fact: "subletting", comparison: "is", value: false, clause: "ownUse" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [documents.businessLicence, documents.lease, documents.rentReceipts],
    steps: [
      { key: "company", title: { en: "Company", "zh-CN": "企业" }, questions: [abnormalOperation] },
      leaseStep(subletting),
      planStep,
      identityStep,
    ],
    scoring,
  },
  fixtures: [
    {
      name: "成立恰满36个月 / 36 months old to the day",
      on: "2026-03-02",
      facts: { premisesZone: "jinpu", companyEstablishedOn: "2023-03-02", subletting: false, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "超过36个月一天 / A day too old",
      on: "2026-03-02",
      facts: { premisesZone: "jinpu", companyEstablishedOn: "2023-03-01", subletting: false, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "场地在高新区 / Premises in the High-tech Zone",
      on: "2026-03-02",
      facts: {
        premisesZone: "high-tech",
        companyEstablishedOn: "2023-03-02",
        subletting: false,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "列入异常名录 / Listed for abnormal operation",
      on: "2026-03-02",
      facts: { premisesZone: "jinpu", companyEstablishedOn: "2023-03-02", subletting: false, abnormalOperation: true },
      expected: "notMet",
    },
  ],
};
