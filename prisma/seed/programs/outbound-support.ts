import { itemChanges } from "./parts/changes";
import { article, clausesOf, frame, STARRED } from "./parts/frame";
import type { SeededProgram } from "./seeded-program";

/** 8: cost items of business abroad; described until cost items can be claimed. */
export const outboundSupport: SeededProgram = {
  number: 8,
  slug: "outbound-support",
  budgetFen: 600_000_000,
  content: {
    ...frame,
    name: { en: "Belt and Road Outbound Support", "zh-CN": "一带一路出海支持" },
    summary: {
      en: "Half of the cost of a booth abroad and 30 % of export credit insurance.",
      "zh-CN": "境外展会展位费补贴50%，出口信用保险费补贴30%。",
    },
    description: {
      en: `Reimburses companies for the costs of finding customers abroad. Each cost item has its own cap. ${STARRED.en}`,
      "zh-CN": `对企业开拓境外市场的费用予以补贴，各费用项目分别设定上限。${STARRED["zh-CN"]}`,
    },
    zone: null,
    legalBasis: clausesOf(
      { en: "Measures for Outbound Business", "zh-CN": "企业开拓境外市场扶持办法" },
      { abroad: article(3), goodStanding: article(4) },
    ),
    open: {
      reason: {
        en: "Claims for cost items are being prepared. Applications open with them.",
        "zh-CN": "费用申报功能正在筹备，届时受理申请。",
      },
    },
    settlement: "toCompany",
    premises: "none",
    changes: itemChanges("goodStanding"),
    benefit: null,
    items: [
      {
        key: "booth",
        name: { en: "Booth at a fair abroad", "zh-CN": "境外展会展位费" },
        share: "0.5",
        capFen: null,
        eventCapFen: null,
      },
      {
        key: "insurance",
        name: { en: "Export credit insurance", "zh-CN": "出口信用保险保费" },
        share: "0.3",
        capFen: 30_000_000,
        eventCapFen: null,
      },
    ],
    ceilings: { years: 3, each: { kind: "sum", fen: 60_000_000 } },
    otherBenefits: [
      { en: "50 % of the cost of a booth at a fair abroad.", "zh-CN": "境外展会展位费的50%。" },
      {
        en: "30 % of the premium of export credit insurance, at most ¥300,000.",
        "zh-CN": "出口信用保险保费的30%，最高30万元。",
      },
    ],
    criteria: {
      all: [
        { fact: "exportsAbroad", comparison: "is", value: true, clause: "abroad" },
        { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" },
      ],
    },
    documents: [],
    steps: [],
    scoring: [],
  },
  fixtures: [
    {
      name: "有境外业务 / Business abroad",
      on: "2026-03-02",
      facts: { exportsAbroad: true, abnormalOperation: false },
      expected: "met",
    },
    {
      name: "无境外业务 / No business abroad",
      on: "2026-03-02",
      facts: { exportsAbroad: false, abnormalOperation: false },
      expected: "notMet",
    },
    {
      name: "列入异常名录 / Listed for abnormal operation",
      on: "2026-03-02",
      facts: { exportsAbroad: true, abnormalOperation: true },
      expected: "notMet",
    },
  ],
};
