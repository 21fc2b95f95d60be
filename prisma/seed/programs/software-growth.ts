import { leaseChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, RENT_GROUP, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, identityStep, leaseStep, subletting } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 6: half of the rent of software and data companies, shared by city and zone, until the end of 2028. */
export const softwareGrowth: SeededProgram = {
  number: 6,
  slug: "software-growth",
  budgetFen: 1_800_000_000,
  content: {
    ...frame,
    name: {
      en: "Software and Data Growth Rent",
      "zh-CN": "软件与数据企业房租减免",
      ja: "ソフトウェア・データ企業 家賃補助",
      ko: "소프트웨어·데이터 기업 임대료 지원",
    },
    summary: {
      en: "Half of the rent, up to ¥30 per m² and month and 1,000 m², for software and data companies until the end of 2028.",
      "zh-CN": "软件与数据企业按租金的50%补贴，租金最高按30元/平方米·月、面积最多按1000平方米计，至2028年底。",
    },
    description: {
      en: `City and zone share the cost 3:7★. The rent that counts is at most ¥30 per m² and month. Nothing is paid for months after 31 December 2028. ${STARRED.en}`,
      "zh-CN": `市、区按3:7★分担。计补租金最高30元/平方米·月。2028年12月31日以后的月份不予补贴。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures for Software and Data Industries", "zh-CN": "软件和数据产业发展扶持办法" },
      { sector: article(3), staff: article(4, 1), ownUse: article(4, 2), goodStanding: article(5) },
    ),
    settlement: "toCompany",
    funding: [
      { source: "city", share: "0.3" },
      { source: "zone", share: "0.7" },
    ],
    stackingGroup: RENT_GROUP,
    premises: "lease",
    changes: leaseChanges("ownUse"),
    benefit: {
      kind: "same",
      terms: {
        ...usualTerms,
        tiers: [{ months: 36, share: "0.5" }],
        areaCapM2: "1000",
        rateCapFen: 3_000,
        until: "2029-01-01",
      },
    },
    criteria: {
      all: [
        { fact: "sector", comparison: "oneOf", value: ["software", "dataServices"], clause: "sector" },
        {
          fact: "insuredStaff",
          comparison: "atLeast",
          value: {
            dated: [
              { from: "2024-01-01", value: 5 },
              { from: "2028-01-01", value: 8 },
            ],
          },
          clause: "staff",
        },
        { fact: "subletting", comparison: "is", value: false, clause: "ownUse" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [
      documents.businessLicence,
      documents.lease,
      documents.rentReceipts,
      documents.insuredStaff,
      {
        key: "copyrights",
        name: { en: "Software copyrights", "zh-CN": "软件著作权证书" },
        requiredWhen: { question: "copyrightCount", present: true },
      },
    ],
    steps: [
      {
        key: "company",
        title: { en: "Company", "zh-CN": "企业" },
        questions: [
          {
            key: "revenueLastYear",
            kind: "money",
            label: { en: "Revenue of last year, in yuan", "zh-CN": "上年度营业收入（元）" },
            required: true,
            min: 0,
          },
          {
            key: "softwareShare",
            kind: "number",
            label: { en: "Part of it from software and data, in per cent", "zh-CN": "其中软件和数据业务占比（%）" },
            required: true,
            min: 0,
            max: 100,
            decimals: 1,
          },
          {
            key: "copyrightCount",
            kind: "number",
            label: { en: "Software copyrights registered, if any", "zh-CN": "软件著作权数量（如有）" },
            required: false,
            min: 1,
            max: 10_000,
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
      name: "五名参保职工的软件企业 / Software, five employees",
      on: "2026-03-02",
      facts: { sector: "software", insuredStaff: 5, subletting: false, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "数据企业 / A data company",
      on: "2026-03-02",
      facts: { sector: "dataServices", insuredStaff: 5, subletting: false, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "四名参保职工 / Four employees",
      on: "2026-03-02",
      facts: { sector: "software", insuredStaff: 4, subletting: false, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "转租场地 / Sublet premises",
      on: "2026-03-02",
      facts: { sector: "software", insuredStaff: 5, subletting: true, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "2028年起需八名职工 / Eight employees from 2028",
      on: "2028-03-01",
      facts: { sector: "software", insuredStaff: 5, subletting: false, abnormalOperation: false },
      expected: "notMet",
    },
  ],
};
