import { leaseChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, STARRED } from "./parts/frame";
import { abnormalOperation, identityStep, leaseStep } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 3: the rent of the company that runs a maker space. */
export const makerSpace: SeededProgram = {
  number: 3,
  slug: "maker-space",
  budgetFen: 1_500_000_000,
  content: {
    ...frame,
    name: { en: "Maker-Space Operator Subsidy", "zh-CN": "众创空间房租补贴" },
    summary: {
      en: "The whole rent of a recognised maker space in the first year and half of it in the second and third, paid to its operator.",
      "zh-CN": "经认定的众创空间，第一年按租金全额补贴，第二、三年补贴一半，拨付运营单位。",
    },
    description: {
      en: `100 % of the rent in the first year and 50 % in the second and third★, for up to 1,000 m²★ and ¥80 per m² and month★. ${STARRED.en}`,
      "zh-CN": `第一年补贴租金的100%，第二、三年补贴50%★；面积不超过1000平方米★，租金最高按80元/平方米·月计★。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures for Maker Spaces", "zh-CN": "众创空间扶持办法" },
      { recognised: article(5), teams: article(6, 1), goodStanding: article(6, 2) },
    ),
    settlement: "toOperator",
    report: { by: "operator", evidence: [], acceptedAfterDays: null },
    requiredApprovals: [
      { fromFen: 0, approvals: 1 },
      { fromFen: 50_000_000, approvals: 2 },
    ],
    premises: "lease",
    changes: leaseChanges("teams"),
    benefit: {
      kind: "same",
      terms: {
        ...usualTerms,
        tiers: [
          { months: 12, share: "1" },
          { months: 12, share: "0.5" },
          { months: 12, share: "0.5" },
        ],
        areaCapM2: "1000",
        rateCapFen: 8_000,
      },
    },
    criteria: {
      all: [
        { fact: "recognisedMakerSpace", comparison: "is", value: true, clause: "recognised" },
        { fact: "areaM2", comparison: "atLeast", value: "200", clause: "teams" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [
      documents.businessLicence,
      documents.lease,
      documents.rentReceipts,
      {
        key: "recognition",
        name: { en: "Notice of recognition as a maker space", "zh-CN": "众创空间认定文件" },
        requiredWhen: { question: "recognisedMakerSpace", equals: true },
      },
      {
        key: "tenants",
        name: { en: "List of the teams in the space", "zh-CN": "入驻团队名单" },
        help: { en: "Names of companies and teams only.", "zh-CN": "仅列企业及团队名称。" },
        requiredWhen: "always",
      },
    ],
    steps: [
      {
        key: "space",
        title: { en: "Maker space", "zh-CN": "众创空间" },
        questions: [
          {
            key: "recognisedMakerSpace",
            kind: "yesNo",
            fact: "recognisedMakerSpace",
            label: {
              en: "Has the space been recognised as a maker space?",
              "zh-CN": "该空间是否已获众创空间认定？",
            },
            required: true,
          },
          {
            key: "recognisedBy",
            kind: "text",
            label: { en: "By whom, and under which number?", "zh-CN": "认定机关及文号" },
            required: true,
            when: { question: "recognisedMakerSpace", equals: true },
            maxLength: 200,
          },
          {
            key: "teams",
            kind: "number",
            label: { en: "Teams in the space today", "zh-CN": "目前入驻团队数" },
            required: true,
            min: 0,
            max: 1_000,
          },
          {
            key: "services",
            kind: "choices",
            label: { en: "Services the space offers", "zh-CN": "提供的服务" },
            required: true,
            min: 1,
            options: [
              { value: "mentoring", label: { en: "Mentoring", "zh-CN": "创业辅导" } },
              { value: "finance", label: { en: "Access to finance", "zh-CN": "投融资对接" } },
              { value: "workshop", label: { en: "Workshop and equipment", "zh-CN": "工坊与设备" } },
              { value: "events", label: { en: "Events", "zh-CN": "活动" } },
            ],
          },
          abnormalOperation,
        ],
      },
      leaseStep(),
      identityStep,
    ],
    scoring: [
      { key: "service", label: { en: "Services to teams", "zh-CN": "服务能力" }, max: 50 },
      { key: "teams", label: { en: "Teams and their growth", "zh-CN": "入驻团队及成长" }, max: 50 },
    ],
  },
  fixtures: [
    {
      name: "恰好200平方米 / Exactly 200 m²",
      on: "2026-03-02",
      facts: { recognisedMakerSpace: true, areaM2: "200", abnormalOperation: false },
      expected: "met",
    },
    {
      name: "不足200平方米 / Just below 200 m²",
      on: "2026-03-02",
      facts: { recognisedMakerSpace: true, areaM2: "199.5", abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "未获认定 / Not recognised",
      on: "2026-03-02",
      facts: { recognisedMakerSpace: false, areaM2: "200", abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "面积尚不清楚 / Area not known",
      on: "2026-03-02",
      facts: { recognisedMakerSpace: true, abnormalOperation: false },
      expected: "unknown",
    },
  ],
};
