import { unitChanges } from "./parts/changes";
import { documents } from "./parts/documents";
import { article, clausesOf, frame, RENT_GROUP, STARRED } from "./parts/frame";
import { planStep, scoring } from "./parts/plan";
import { abnormalOperation, identityStep, unitStep } from "./parts/questions";
import { type SeededProgram, usualTerms } from "./seeded-program";

/** 4: 80 m² free for founders with a foreign master's degree or higher. */
export const overseasScholars: SeededProgram = {
  number: 4,
  slug: "overseas-scholars",
  budgetFen: 800_000_000,
  content: {
    ...frame,
    name: {
      en: "Overseas Scholars Start-up Space",
      "zh-CN": "海外学子创业场地",
      ja: "海外留学人材 創業スペース",
      ko: "해외 유학 인재 창업 공간",
    },
    summary: {
      en: "80 m² without rent for three years, for founders with a master's degree or higher from abroad.",
      "zh-CN": "拥有境外硕士及以上学位的创业者，可免租使用80平方米场地三年。",
    },
    description: {
      en: `A unit in a city site, of which 80 m² are free of rent★ for 36 months★. The founder holds a foreign master's degree or higher★. What lies above 80 m² is charged at the rent of the site. ${STARRED.en}`,
      "zh-CN": `入驻城市园区，其中80平方米★免租36个月★；创业者须取得境外硕士及以上学位★。超出80平方米的部分按园区租金收取。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures to Welcome Overseas Scholars", "zh-CN": "海外学子来连创业扶持办法" },
      { degree: article(4, 1), abroad: article(4, 2), recent: article(4, 3), goodStanding: article(5) },
    ),
    settlement: "waived",
    stackingGroup: RENT_GROUP,
    premises: "unit",
    changes: unitChanges("recent"),
    benefit: {
      kind: "same",
      terms: { ...usualTerms, tiers: [{ months: 36, share: "1" }], areaCapM2: "80" },
    },
    criteria: {
      all: [
        { fact: "founderDegree", comparison: "oneOf", value: ["master", "doctor"], clause: "degree" },
        { fact: "founderStudiedAbroad", comparison: "is", value: true, clause: "abroad" },
        { fact: "founderYearsSinceGraduation", comparison: "atMost", value: 10, clause: "recent" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [documents.businessLicence, documents.diploma, documents.businessPlan],
    steps: [
      {
        key: "founder",
        title: { en: "Founder", "zh-CN": "创业者" },
        questions: [
          {
            key: "founderDegree",
            kind: "choice",
            fact: "founderDegree",
            label: { en: "Highest degree", "zh-CN": "最高学位" },
            required: true,
            options: [
              { value: "bachelor", label: { en: "Bachelor", "zh-CN": "学士" } },
              { value: "master", label: { en: "Master", "zh-CN": "硕士" } },
              { value: "doctor", label: { en: "Doctor", "zh-CN": "博士" } },
            ],
          },
          {
            key: "founderStudiedAbroad",
            kind: "yesNo",
            fact: "founderStudiedAbroad",
            label: { en: "Was this degree earned abroad?", "zh-CN": "该学位是否在境外取得？" },
            required: true,
          },
          {
            key: "university",
            kind: "text",
            label: { en: "University and country", "zh-CN": "院校及国家（地区）" },
            required: true,
            when: { question: "founderStudiedAbroad", equals: true },
            maxLength: 160,
          },
          {
            key: "founderGraduatedOn",
            kind: "date",
            fact: "founderGraduatedOn",
            label: { en: "Date of graduation", "zh-CN": "毕业日期" },
            required: true,
          },
          abnormalOperation,
        ],
      },
      unitStep(null, "300"),
      planStep,
      identityStep,
    ],
    scoring,
  },
  fixtures: [
    {
      name: "毕业恰满十年的硕士 / Master, ten years to the day",
      on: "2026-03-02",
      facts: {
        founderDegree: "master",
        founderStudiedAbroad: true,
        founderGraduatedOn: "2016-03-02",
        abnormalOperation: false,
      },
      expected: "met",
    },
    {
      name: "毕业超过十年 / More than ten years ago",
      on: "2026-03-02",
      facts: {
        founderDegree: "master",
        founderStudiedAbroad: true,
        founderGraduatedOn: "2016-03-01",
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "学士学位 / A bachelor",
      on: "2026-03-02",
      facts: {
        founderDegree: "bachelor",
        founderStudiedAbroad: true,
        founderGraduatedOn: "2016-03-02",
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "在国内取得学位 / Degree earned at home",
      on: "2026-03-02",
      facts: {
        founderDegree: "master",
        founderStudiedAbroad: false,
        founderGraduatedOn: "2016-03-02",
        abnormalOperation: false,
      },
      expected: "notMet",
    },
    {
      name: "毕业日期尚不清楚 / Graduation not known",
      on: "2026-03-02",
      facts: { founderDegree: "master", founderStudiedAbroad: true, abnormalOperation: false },
      expected: "unknown",
    },
  ],
};
