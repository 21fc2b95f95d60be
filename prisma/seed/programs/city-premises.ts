import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { leaseChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, RENT_GROUP, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, firstLicence, identityStep, leaseStep, subletting } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/**
 * An amount a year, counted by month for 24 months. A twelfth is rounded up to the fen; the cap of the benefit year takes
 * back what that adds.
 */
const yearly = (yuan: number): BenefitTerms => ({
  ...usualTerms,
  tiers: [{ months: 24, fen: Math.ceil((yuan * 100) / 12) }],
  annualCapFen: yuan * 100,
  capYear: "benefit",
});

const categories = [
  { value: "resident", label: { en: "Resident of the city", "zh-CN": "本市居民" } },
  { value: "unemployed", label: { en: "Registered unemployed", "zh-CN": "登记失业人员" } },
  { value: "veteran", label: { en: "Veteran", "zh-CN": "退役军人" } },
  { value: "graduate", label: { en: "Graduate of the last five years", "zh-CN": "毕业五年内高校毕业生" } },
  { value: "returnee", label: { en: "Returned from studies abroad", "zh-CN": "留学归国人员" } },
  { value: "highLevelTalent", label: { en: "High-level talent", "zh-CN": "高层次人才" } },
] as const;

/** 1: a fixed amount a year by category of the founder. */
export const cityPremises: SeededProgram = {
  number: 1,
  slug: "city-premises",
  budgetFen: 1_200_000_000,
  content: {
    ...frame,
    name: { en: "City Start-up Premises Subsidy", "zh-CN": "创业场地补贴" },
    summary: {
      en: "¥3,000 to ¥10,000 a year towards the rent of a first company, for two years, by category of the founder.",
      "zh-CN": "首次创业租赁场地，按创业者类别每年补贴3000至10000元，最长两年。",
    },
    description: {
      en: `Founders who have run their first company for at least six months★ in rented premises receive ¥3,000, ¥6,000, ¥8,000 or ¥10,000 a year★, counted by month from the first of one, for at most 24 months★. ${STARRED.en}`,
      "zh-CN": `首次创业并在租赁场地正常经营满六个月★的创业者，按类别每年补贴3000元、6000元、8000元或10000元★，自某月1日起按月计算，最长24个月★。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures for the City Start-up Premises Subsidy", "zh-CN": "市创业场地补贴实施办法" },
      {
        firstCompany: article(4, 1),
        running: article(4, 2),
        category: article(5),
        ownUse: article(6),
        goodStanding: article(7),
      },
    ),
    settlement: "toCompany",
    stackingGroup: RENT_GROUP,
    premises: "lease",
    firstDay: "firstOfMonth",
    changes: leaseChanges("ownUse"),
    benefit: {
      kind: "byAnswer",
      question: "founderCategory",
      cases: {
        resident: yearly(3_000),
        unemployed: yearly(6_000),
        veteran: yearly(6_000),
        graduate: yearly(8_000),
        returnee: yearly(8_000),
        highLevelTalent: yearly(10_000),
      },
    },
    criteria: {
      all: [
        { fact: "firstLicence", comparison: "is", value: true, clause: "firstCompany" },
        { fact: "businessMonths", comparison: "atLeast", value: 6, clause: "running" },
        {
          fact: "founderCategory",
          comparison: "oneOf",
          value: categories.map(({ value }) => value),
          clause: "category",
        },
        { fact: "subletting", comparison: "is", value: false, clause: "ownUse" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [
      documents.businessLicence,
      documents.lease,
      documents.rentReceipts,
      {
        key: "categoryProof",
        name: { en: "Proof of the founder's category", "zh-CN": "创业者类别证明" },
        help: {
          en: "Diploma, certificate of discharge, unemployment record or talent certificate, as it applies.",
          "zh-CN": "视情况提交毕业证书、退役证明、失业登记或人才证书。",
        },
        requiredWhen: { not: { question: "founderCategory", equals: "resident" } },
      },
    ],
    steps: [
      {
        key: "founder",
        title: { en: "Founder and company", "zh-CN": "创业者与企业" },
        questions: [
          {
            key: "founderCategory",
            kind: "choice",
            fact: "founderCategory",
            label: { en: "Category of the founder", "zh-CN": "创业者类别" },
            help: { en: "Where several apply, choose the highest.", "zh-CN": "符合多项的，请选择标准最高的一项。" },
            required: true,
            options: categories,
          },
          firstLicence,
          {
            key: "businessStartedOn",
            kind: "date",
            fact: "businessStartedOn",
            label: { en: "Since when has the business been running?", "zh-CN": "何时开始正常经营？" },
            required: true,
          },
          abnormalOperation,
        ],
      },
      leaseStep(subletting),
      planStep,
      identityStep,
    ],
    scoring,
  },
  fixtures: [
    {
      name: "经营满一年的毕业生创业者 / Graduate, a year in business",
      on: "2026-03-02",
      facts: {
        firstLicence: true,
        businessStartedOn: "2025-03-01",
        founderCategory: "graduate",
        subletting: false,
        abnormalOperation: false,
      },
      expected: "met",
    },
    {
      name: "经营未满六个月 / Not six months in business",
      on: "2026-03-02",
      facts: {
        firstLicence: true,
        businessStartedOn: "2025-10-15",
        founderCategory: "graduate",
        subletting: false,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "并非首次创业 / Not the first company",
      on: "2026-03-02",
      facts: {
        firstLicence: false,
        businessStartedOn: "2025-03-01",
        founderCategory: "graduate",
        subletting: false,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "不属于任何类别 / In no category",
      on: "2026-03-02",
      facts: {
        firstLicence: true,
        businessStartedOn: "2025-03-01",
        founderCategory: "other",
        subletting: false,
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "是否转租尚不清楚 / Subletting not known",
      on: "2026-03-02",
      facts: {
        firstLicence: true,
        businessStartedOn: "2025-03-01",
        founderCategory: "graduate",
        abnormalOperation: false,
      },
      expected: "unknown",
    },
  ],
};
