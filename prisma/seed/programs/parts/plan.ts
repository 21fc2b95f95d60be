import type { ScoringItem } from "~/domain/program/draft/content";
import type { QuestionStep } from "~/domain/program/form/question";

/** What the company sets out to do, and who does it. */
export const planStep: QuestionStep = {
  key: "plan",
  title: { en: "Plan and team", "zh-CN": "计划与团队" },
  questions: [
    {
      key: "business",
      kind: "text",
      label: { en: "What does the company do, and for whom?", "zh-CN": "企业做什么业务，服务哪些客户？" },
      required: true,
      maxLength: 2000,
      multiline: true,
    },
    {
      key: "jobsPlanned",
      kind: "number",
      label: { en: "Jobs planned in two years", "zh-CN": "两年内计划就业人数" },
      required: true,
      min: 0,
      max: 10_000,
    },
    {
      key: "otherSupport",
      kind: "yesNo",
      label: { en: "Does the company receive other public support for rent?", "zh-CN": "是否享受其他房租类财政支持？" },
      required: true,
    },
    {
      key: "otherSupportDetail",
      kind: "text",
      label: { en: "Which, from whom, until when?", "zh-CN": "何种支持、由谁提供、至何时？" },
      required: true,
      when: { question: "otherSupport", equals: true },
      maxLength: 500,
      multiline: true,
    },
    {
      key: "team",
      kind: "group",
      label: { en: "People who carry the company", "zh-CN": "核心团队" },
      help: { en: "No identity numbers, please.", "zh-CN": "请勿填写身份证号码。" },
      required: true,
      min: 1,
      max: 8,
      questions: [
        { key: "name", kind: "text", label: { en: "Name", "zh-CN": "姓名" }, required: true, maxLength: 60 },
        { key: "role", kind: "text", label: { en: "What they do", "zh-CN": "职责" }, required: true, maxLength: 80 },
      ],
    },
  ],
};

/** The reviewers' sheet of most programs, 100 in all. */
export const scoring: readonly ScoringItem[] = [
  { key: "business", label: { en: "Business and market", "zh-CN": "业务与市场" }, max: 40 },
  { key: "team", label: { en: "Team", "zh-CN": "团队" }, max: 30 },
  { key: "jobs", label: { en: "Jobs", "zh-CN": "带动就业" }, max: 30 },
];
