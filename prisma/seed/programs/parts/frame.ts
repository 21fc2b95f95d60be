import type { LegalClause, ProgramContent } from "~/domain/program/draft/content";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { usual } from "~/domain/program/draft/usual";

/** What all demonstration programs share unless they say otherwise. */
export const frame = {
  fairCompetitionReview: {
    by: { en: "Office of the demonstration city", "zh-CN": "演示城市主管部门" },
    on: "2025-11-20",
    conclusion: {
      en: "Conditions are general, public and the same for all kinds of ownership; no company is named. No restriction of competition found (demonstration).",
      "zh-CN": "条件普遍适用、公开，对各类所有制企业一视同仁，未指定具体企业；未发现排除、限制竞争情形（演示）。",
    },
  },
  open: true,
  applicationWindow: { kind: "always" },
  stepWorkingDays: { intake: 5, correction: 10, review: 15, decision: 5, appeal: 40 },
  noticeWorkingDays: 0,
  requiredApprovals: [{ fromFen: 0, approvals: 1 }],
  funding: [{ source: "city", share: "1" }],
  stackingGroup: null,
  otherBenefits: [],
  ...usual,
} as const satisfies Partial<ProgramContent>;

/** The group of rent programs of which only the highest is paid. */
export const RENT_GROUP = "start-up-rent";

/** Clauses of one made-up document, by key. */
export const clausesOf = (title: LocalizedText, clauses: Readonly<Record<string, LocalizedText>>): LegalClause[] =>
  Object.entries(clauses).map(([key, clause]) => ({
    key,
    title: { en: `${title.en} (demonstration, not policy)`, "zh-CN": `《${title["zh-CN"]}》（演示，非正式政策）` },
    clause,
  }));

/** An article by its number, such as 5 (2). */
export const article = (number: number, item?: number): LocalizedText => {
  const digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
  return {
    en: `Article ${number}${item === undefined ? "" : ` (${item})`}`,
    "zh-CN": `第${digits[number] ?? number}条${item === undefined ? "" : `第（${digits[item] ?? item}）项`}`,
  };
};

/** Says in a description which figures are real. */
export const STARRED: LocalizedText = {
  en: "Figures marked ★ come from published schemes; the others illustrate. Demonstration, not policy.",
  "zh-CN": "标★的数字来自已公布的政策，其余为示例。仅供演示，并非正式政策。",
};
