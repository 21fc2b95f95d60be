import { leaseChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, identityStep, leaseStep } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 5: rent support for back offices that create jobs. */
export const bpoLanding: SeededProgram = {
  number: 5,
  slug: "bpo-landing",
  budgetFen: 2_500_000_000,
  content: {
    ...frame,
    name: {
      en: "BPO Landing Support",
      "zh-CN": "服务外包企业落户支持",
      ja: "BPO企業 進出支援",
      ko: "서비스 아웃소싱 기업 정착 지원",
    },
    summary: {
      en: "¥20 per m² and month, at most half of the rent, for three years, for back offices with 20 new jobs or more.",
      "zh-CN": "新增就业20人以上的服务外包企业，每平方米每月补贴20元，不超过租金的一半，最长三年。",
    },
    description: {
      en: `For companies that set up shared services or business process outsourcing and create at least 20 jobs as a quarterly average. Up to 2,000 m² count. The incentive for hiring graduates is claimed separately. ${STARRED.en}`,
      "zh-CN": `面向设立共享服务、业务流程外包机构且季度平均新增就业不少于20人的企业。面积最多计2000平方米。招用高校毕业生奖励另行申领。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures for the Outsourcing Industry", "zh-CN": "服务外包产业扶持办法" },
      { sector: article(3), jobs: article(4, 1), goodStanding: article(4, 2) },
    ),
    settlement: "toCompany",
    premises: "lease",
    changes: leaseChanges("jobs"),
    benefit: {
      kind: "same",
      terms: {
        ...usualTerms,
        tiers: [{ months: 36, fenPerM2: 2_000 }],
        areaCapM2: "2000",
        rentShareCap: "0.5",
      },
    },
    hires: [
      {
        key: "graduates",
        name: { en: "Graduate hired", "zh-CN": "招用高校毕业生" },
        monthFen: 37_500,
        personCapFen: 450_000,
      },
    ],
    ceilings: {
      years: 3,
      each: { kind: "perPerson", question: "graduatesToHire", hire: "graduates", atMostFen: 45_000_000 },
    },
    otherBenefits: [
      {
        en: "Up to ¥4,500★ for each graduate hired for a year, claimed month by month.",
        "zh-CN": "每招用一名高校毕业生满一年，最高奖励4500元★，按月申领。",
      },
    ],
    criteria: {
      all: [
        { fact: "sector", comparison: "is", value: "outsourcing", clause: "sector" },
        { fact: "newJobsQuarterAverage", comparison: "atLeast", value: 20, clause: "jobs" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [
      documents.businessLicence,
      documents.lease,
      documents.rentReceipts,
      documents.insuredStaff,
      {
        key: "parentCompany",
        name: { en: "Statement of the parent company", "zh-CN": "母公司说明" },
        requiredWhen: { question: "multinational", equals: true },
      },
    ],
    steps: [
      {
        key: "operation",
        title: { en: "Operation", "zh-CN": "业务" },
        questions: [
          {
            key: "newJobsQuarterAverage",
            kind: "number",
            fact: "newJobsQuarterAverage",
            label: {
              en: "New jobs, on average of the last quarter",
              "zh-CN": "上一季度平均新增就业人数",
            },
            required: true,
            min: 0,
            max: 100_000,
          },
          {
            key: "graduatesToHire",
            kind: "number",
            label: {
              en: "How many graduates do you plan to hire within a year?",
              "zh-CN": "预计一年内招用多少名高校毕业生？",
            },
            required: false,
            min: 0,
            max: 10_000,
          },
          {
            key: "languages",
            kind: "choices",
            label: { en: "Working languages", "zh-CN": "工作语言" },
            required: true,
            min: 1,
            options: [
              { value: "en", label: { en: "English", "zh-CN": "英语" } },
              { value: "ja", label: { en: "Japanese", "zh-CN": "日语" } },
              { value: "ko", label: { en: "Korean", "zh-CN": "韩语" } },
              { value: "zh", label: { en: "Chinese", "zh-CN": "汉语" } },
            ],
          },
          {
            key: "multinational",
            kind: "yesNo",
            label: { en: "Does the company belong to a group abroad?", "zh-CN": "是否隶属境外集团？" },
            required: true,
          },
          {
            key: "parent",
            kind: "text",
            label: { en: "Name and country of the group", "zh-CN": "集团名称及国家（地区）" },
            required: true,
            when: { question: "multinational", equals: true },
            maxLength: 200,
          },
          abnormalOperation,
        ],
      },
      leaseStep(),
      planStep,
      identityStep,
    ],
    scoring,
  },
  fixtures: [
    {
      name: "恰好新增20人 / Exactly 20 new jobs",
      on: "2026-03-02",
      facts: { sector: "outsourcing", newJobsQuarterAverage: 20, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "平均19.5人 / 19.5 on average",
      on: "2026-03-02",
      facts: { sector: "outsourcing", newJobsQuarterAverage: 19.5, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "软件企业 / A software company",
      on: "2026-03-02",
      facts: { sector: "software", newJobsQuarterAverage: 20, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "新增就业尚不清楚 / Jobs not known",
      on: "2026-03-02",
      facts: { sector: "outsourcing", abnormalOperation: false },
      expected: "unknown",
    },
  ],
};
