import type { Question, QuestionStep } from "~/domain/program/form/question";
import { siteQuestion, zoneOptions } from "./zones";

/** Questions and steps that several programs ask. */
export const abnormalOperation: Question = {
  key: "abnormalOperation",
  kind: "yesNo",
  fact: "abnormalOperation",
  label: {
    en: "Is the company listed for abnormal operation at present?",
    "zh-CN": "企业目前是否被列入经营异常名录？",
  },
  required: true,
};

export const subletting: Question = {
  key: "subletting",
  kind: "yesNo",
  fact: "subletting",
  label: { en: "Is any part of the premises sublet?", "zh-CN": "场地是否有任何部分转租？" },
  required: true,
};

export const firstLicence: Question = {
  key: "firstLicence",
  kind: "yesNo",
  fact: "firstLicence",
  label: { en: "Is this the founder's first business licence?", "zh-CN": "创业者是否首次领取营业执照？" },
  required: true,
};

/** Identity is looked at in person at intake; nothing of it is stored. */
export const identityStep: QuestionStep = {
  key: "declaration",
  title: { en: "Identity and declaration", "zh-CN": "身份核验与声明" },
  questions: [
    {
      key: "identityInPerson",
      kind: "choice",
      label: {
        en: "How will the founder show identification? It is looked at, not copied or stored.",
        "zh-CN": "创业者以何种方式出示身份证件？仅当面核验，不复印、不留存。",
      },
      required: true,
      options: [
        { value: "window", label: { en: "At the service window", "zh-CN": "到服务窗口" } },
        { value: "visit", label: { en: "At the company, by appointment", "zh-CN": "预约上门" } },
        { value: "video", label: { en: "By video call", "zh-CN": "视频核验" } },
      ],
    },
    {
      key: "declaration",
      kind: "choices",
      label: { en: "The company declares that", "zh-CN": "本企业声明" },
      required: true,
      min: 2,
      options: [
        { value: "truthful", label: { en: "what is stated here is true", "zh-CN": "所填内容真实" } },
        {
          value: "changes",
          label: {
            en: "it will report changes of rent, area or use within ten working days",
            "zh-CN": "租金、面积或用途变更将在十个工作日内报告",
          },
        },
      ],
    },
  ],
};

/** The company's own lease. `more` are further questions about the premises. */
export const leaseStep = (...more: Question[]): QuestionStep => ({
  key: "premises",
  title: { en: "Premises", "zh-CN": "场地" },
  questions: [
    {
      key: "premisesZone",
      kind: "choice",
      fact: "premisesZone",
      label: { en: "In which zone are the premises?", "zh-CN": "场地位于哪个区域？" },
      required: true,
      options: zoneOptions,
    },
    {
      key: "premisesAddress",
      kind: "address",
      label: { en: "Address of the premises", "zh-CN": "场地地址" },
      required: true,
      maxLength: 200,
    },
    {
      key: "areaM2",
      kind: "area",
      fact: "areaM2",
      label: { en: "Area by the lease, in m²", "zh-CN": "合同面积（平方米）" },
      required: true,
      min: "1",
      max: "100000",
    },
    {
      key: "rentFenPerM2Month",
      kind: "money",
      fact: "rentFenPerM2Month",
      label: { en: "Rent per m² and month, in yuan", "zh-CN": "租金单价（元/平方米·月）" },
      required: true,
      max: 100_000,
    },
    {
      key: "leaseFrom",
      kind: "date",
      label: { en: "First day of the lease", "zh-CN": "租赁首日" },
      required: true,
    },
    {
      key: "leaseLastDay",
      kind: "date",
      label: { en: "Last day of the lease", "zh-CN": "租赁最后一日" },
      required: true,
      notBefore: "leaseFrom",
    },
    {
      key: "landlord",
      kind: "text",
      label: { en: "Landlord", "zh-CN": "出租方" },
      required: true,
      maxLength: 120,
    },
    ...more,
  ],
});

/** The wish for a unit of a city site, in one zone or (null) anywhere, of at most `max` m². */
export const unitStep = (zone: string | null, max: string): QuestionStep => ({
  key: "premises",
  title: { en: "Unit", "zh-CN": "入驻场地" },
  questions: [
    siteQuestion(zone),
    {
      key: "areaWanted",
      kind: "area",
      fact: "areaM2",
      label: { en: "Area you need, in m²", "zh-CN": "所需面积（平方米）" },
      required: true,
      min: "5",
      max,
    },
    {
      key: "startWanted",
      kind: "date",
      label: { en: "Day from which you need it", "zh-CN": "希望入驻日期" },
      required: true,
    },
  ],
});
