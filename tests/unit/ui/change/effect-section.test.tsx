import { describe, expect, it } from "vitest";
import { effectOf } from "~/domain/change/effect";
import { outlookOf } from "~/domain/change/outlook";
import type { Act, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import type { Locale } from "~/i18n/locale";
import { effectView } from "~/presenters/change/effect-view";
import type { AwardSide } from "~/ui/award/course/voice";
import { EffectSection } from "~/ui/change/effect-section";
import { approve, award, confirm } from "../../domain/ledger/small-world";
import { render, words } from "../render";

/** ¥300.00 of a rent of ¥1,000.00, of each month from January to June 2026; two months closed. */
const input: LedgerInput = {
  awards: [award("A", { fen: 30_000, group: "rent" }), award("B", { fen: 10_000, group: "rent" })],
  acts: [
    approve("A"),
    approve("B"),
    confirm("A", ["2026-01", "2026-02"], "2026-03-02"),
    { act: "run", on: "2026-03-03", run: "first", through: "2026-02" },
  ],
};
const on = "2026-03-10";
const acts: UndatedAct[] = [
  { act: "decide", award: "A", events: [{ type: "terminate", on: "2026-02-01" }], annuls: [] },
];

const waiting = [
  {
    unit: "A座101",
    count: 2,
    named: [{ id: "W", about: "application", reference: "DL-2026-000009-1", company: "晨光软件" }],
  },
] as const;

const markup = (side: AwardSide, locale: Locale): string => {
  const view = effectView(effectOf(input, acts, on), {
    kind: "endEarly",
    terms: "company",
    award: "A",
    names: { B: "A-2026-000002-1" },
    waiting: side === "admin" ? waiting : waiting.map((each) => ({ ...each, named: [] })),
    outlookOf: (id) => outlookOf(input, acts, { award: id, on }),
  });
  return render(<EffectSection view={view} side={side} />, locale);
};

const shown = (side: AwardSide, locale: Locale): string => words(markup(side, locale));

describe("the effect of a change on a page", () => {
  it("says end, sums and debt before and after, in words", () => {
    const page = shown("founder", "en");
    expect(page).toContain("Last day 31 January 2026 before: 30 June 2026");
    expect(page).toContain("In all ¥300.00 before: ¥1,800.00");
    expect(page).toContain("To be paid back ¥300.00");
  });

  it("gives a closed month with its correction and debt, and open ones alike in one row", () => {
    const page = shown("founder", "en");
    expect(page).toContain(
      "February 2026 ¥300.00 ¥0.00 -¥300.00 Closed: corrected by -¥300.00. ¥300.00 has to come back.",
    );
    expect(page).toContain("March 2026 to June 2026 ¥1,200.00 ¥0.00 -¥1,200.00 4 months, each ¥300.00 → ¥0.00");
  });

  it("says that what was owed is owed no more", () => {
    const ended: LedgerInput = { ...input, acts: [...input.acts, { ...acts[0]!, on: "2026-03-04" } as Act] };
    const annul: UndatedAct[] = [{ act: "decide", award: "A", events: [], annuls: [1] }];
    const view = effectView(effectOf(ended, annul, on), {
      kind: "replace",
      terms: "official",
      award: "A",
      names: {},
      outlookOf: (id) => outlookOf(ended, annul, { award: id, on }),
    });
    const page = words(render(<EffectSection view={view} side="admin" />, "en"));
    expect(page).toContain("To be paid back ¥0.00 before: ¥300.00 ¥300.00 is owed no more");
    expect(page).toContain("Closed: corrected by +¥300.00. ¥300.00 is owed no more.");
    expect(page).not.toContain("owed already");
  });

  it("names other awards that it changes, and says what the company pays itself", () => {
    const page = shown("founder", "en");
    expect(page).toContain("A-2026-000002-1");
    expect(page).toContain(
      "What you pay of the rent yourself Each month Before After March 2026 to June 2026 ¥700.00 ¥1,000.00",
    );
  });

  it("shows budget lines to officials alone", () => {
    expect(shown("admin", "en")).toMatch(/Budget 2026, [A-Za-z]+ ¥[\d,.]+ freed/);
    expect(shown("founder", "en")).not.toContain("Budget 2026");
  });

  it("pictures the months before and after on one scale", () => {
    const page = markup("founder", "en");
    const pictures = page.match(/<svg class="course-picture".*?<\/svg>/g) ?? [];
    // The other award changes too.
    expect(pictures).toHaveLength(4);
    const [before = "", after = ""] = pictures;
    expect(words(before)).toContain("without the change From 1 January 2026 to 30 June 2026.");
    expect(words(after)).toContain("with the change From 1 January 2026 to 31 January 2026.");
    const widths = (picture: string) =>
      [...picture.matchAll(/class="course-over" [^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width));
    const total = (picture: string) => widths(picture).reduce((sum, width) => sum + width, 0);
    expect(total(after)).toBeLessThan(total(before));
    expect(new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(
      [...page.matchAll(/ id="([^"]+)"/g)].length,
    );
  });

  it("says who else waits for a unit: to officials which, to the founder how many", () => {
    expect(shown("admin", "en")).toContain(
      "Who waits for A座101 2 other requests for it are open. DL-2026-000009-1 晨光软件",
    );
    expect(markup("admin", "en")).toContain('href="/admin/applications/W"');
    expect(shown("founder", "en")).toContain("Who waits for A座101 2 other requests for it are open.");
    expect(shown("founder", "zh-CN")).toContain("另有2件在办申请希望使用该房源。");
  });

  it("is said in Chinese", () => {
    const page = shown("founder", "zh-CN");
    expect(page).toContain("最后一日 2026年1月31日 原为 2026年6月30日");
    expect(page).toContain("已结月份更正 -¥300.00。");
    expect(page).not.toMatch(/[a-z]{4,}/);
  });
});
