import type { Words } from "./builder-form";

/** A scheme like Longgang's, in the words of the manager who sets it up. */
export const longgang = {
  summary: {
    en: "At most ¥15 per m² and month, 70 % of the rent and ¥100,000 a year, for 48 months; for software 60.",
    zh: "每平方米每月最高15元，不超过租金的70%，每年最高10万元，补贴48个月；软件企业60个月。",
  },
  description: {
    en: "For companies of up to 60 months with at least three employees in social insurance, in premises they rent themselves.",
    zh: "面向成立不超过60个月、参保职工不少于3人、自行租赁场地的企业。",
  },
  law: { en: "Measures for Rent Support of Innovative Companies", zh: "创新型企业租金扶持办法" },
  clauses: [
    { key: "who", clause: { en: "Article 3", zh: "第三条" } },
    { key: "standing", clause: { en: "Article 5 (2)", zh: "第五条第（二）项" } },
  ],
  review: {
    by: { en: "Justice Bureau", zh: "司法局" },
    on: "2026-09-15",
    conclusion: {
      en: "No measure that excludes or restricts competition was found.",
      zh: "未发现排除、限制竞争的内容。",
    },
  },
  sector: {
    label: { en: "In which of these sectors does the company work?", zh: "企业属于以下哪个行业？" },
    software: { en: "Software", zh: "软件" },
    creative: { en: "Creative industries", zh: "文化创意" },
  },
  abnormal: {
    label: { en: "Is the company listed for abnormal operation?", zh: "企业是否被列入经营异常名录？" },
  },
  incubator: {
    label: { en: "Does the company come out of an incubator?", zh: "企业是否由孵化器毕业？" },
  },
  incubatorName: { label: { en: "Which incubator was it?", zh: "由哪家孵化器毕业？" } },
  people: { label: { en: "How many people will work there?", zh: "将有多少人在此办公？" } },
  use: { label: { en: "What will the rooms be used for?", zh: "场地将用于什么？" } },
  jobs: { label: { en: "How many jobs will be added in a year?", zh: "一年内将新增多少个就业岗位？" } },
  company: { en: "Company", zh: "企业情况" },
  plans: { en: "Plans", zh: "计划" },
  documents: {
    lease: { en: "Lease", zh: "租赁合同" },
    incubator: { en: "Certificate of the incubator", zh: "孵化器毕业证明" },
  },
  scoring: [
    { key: "need", label: { en: "Need for the premises", zh: "场地需求" }, max: "20" },
    { key: "growth", label: { en: "Prospect of growth", zh: "发展前景" }, max: "30" },
  ],
  fixture: { en: "60 months old to the day, three insured", zh: "成立恰满60个月，参保3人" },
} as const satisfies Record<string, unknown>;

/** What a run calls its program, and where its public page is. */
export interface ProgramNames {
  readonly name: Words;
  readonly slug: string;
}
