import { describe, expect, it } from "vitest";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Locale } from "~/i18n/locale";
import { installTexts } from "~/i18n/t.server";
import { proposalWords } from "~/presenters/change/proposal-words.server";

installTexts();

const lease = [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 5_500 }];
const annulled = { unit: "Qixianling, 205", decisions: ["A pause"] };

/** Each kind as pages and letters name it, and what they say beside. */
const named: readonly (readonly [ChangeProposal, en: readonly string[], zh: readonly string[]])[] = [
  [
    { kind: "suspend", from: "2026-05-01", to: "2026-06-01" },
    ["Pause from 1 May 2026 to 31 May 2026"],
    ["暂停：2026年5月1日至2026年5月31日"],
  ],
  [{ kind: "resume", on: "2026-05-11" }, ["Resumption on 11 May 2026"], ["自2026年5月11日起恢复"]],
  [{ kind: "extend", months: 2, amount: null }, ["Extension by 2 months"], ["延期2个月"]],
  [
    { kind: "endEarly", on: "2026-05-01" },
    ["Early end, last day 30 April 2026"],
    ["提前结束，最后一日为2026年4月30日"],
  ],
  [
    { kind: "terminate", on: "2026-05-01" },
    ["Termination for cause, last day 30 April 2026"],
    ["终止，最后一日为2026年4月30日"],
  ],
  [{ kind: "rent", lease }, ["Other rent", "100 m²", "¥55.00"], ["租金变更", "100", "¥55.00"]],
  [
    { kind: "unit", unitId: "u", from: "2026-05-01" },
    ["Move to Qixianling, 205 on 1 May 2026"],
    ["Qixianling, 205", "2026年5月1日"],
  ],
  [
    { kind: "unit", unitId: null, lease, leaseEnd: "2027-01-01" },
    ["¥55.00", "31 December 2026"],
    ["¥55.00", "2026年12月31日"],
  ],
  [
    { kind: "terms", terms: { start: "2026-01-01", tiers: [{ months: 6, share: "0.5" }], totalCapFen: 900_000 } },
    ["1 January 2026", "6 months", "50%", "¥9,000.00"],
    ["2026年1月1日", "6个月", "50%", "¥9,000.00"],
  ],
  [
    { kind: "months", strike: ["2026-02"], restore: ["2026-03"] },
    ["February 2026", "March 2026"],
    ["2026年2月", "2026年3月"],
  ],
  [{ kind: "ceiling", ceilings: [{ year: 2026, fen: 100_000 }] }, ["2026", "¥1,000.00"], ["2026年", "¥1,000.00"]],
  [{ kind: "replace", annuls: [1], events: [], grants: [] }, ["A pause"], ["A pause"]],
  [
    { kind: "replace", annuls: [1], events: [{ type: "resume", on: "2026-05-11" }], grants: [] },
    ["A pause", "11 May 2026"],
    ["A pause", "2026年5月11日"],
  ],
];

const read = (proposal: ChangeProposal, locale: Locale): string => {
  const { title, details } = proposalWords(proposal, locale, annulled);
  return [title, ...details.flatMap(({ term, value }) => [term, value])].join("\n");
};

describe("a change of every kind is named in both languages", () => {
  it.each(named)("%j", (proposal, english, chinese) => {
    for (const part of english) expect(read(proposal, "en")).toContain(part);
    for (const part of chinese) expect(read(proposal, "zh-CN")).toContain(part);
    // Neither a key of a text nor a place that was left open.
    for (const locale of ["en", "zh-CN"] as const) expect(read(proposal, locale)).not.toMatch(/\{\{|[a-z]+\.[a-z]+/);
  });
});
