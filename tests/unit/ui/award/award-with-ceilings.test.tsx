import { describe, expect, it } from "vitest";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import type { Act, LedgerAward } from "~/domain/ledger/types";
import type { ChangeRule } from "~/domain/program/terms/change-rules";
import type { Locale } from "~/i18n/locale";
import { ceilingsCourse } from "~/presenters/award/ceilings-course.server";
import type { AwardSide } from "~/ui/award/course/voice";
import { AwardPage } from "~/ui/award/page";
import { render, words } from "../render";

const rule = (kind: ChangeRule["kind"]): ChangeRule => ({
  kind,
  window: { kind: "always" },
  late: false,
  evidence: [],
  refusalClauses: [],
});

/** ¥5,000 for 2026, ¥4,000 for 2027 and ¥3,000 for 2028. */
const award: LedgerAward = {
  id: "A",
  group: null,
  settlement: "toCompany",
  funding: [{ source: "city", share: "1" }],
  setOffShare: "1",
  input: {
    ceilings: [
      { year: 2026, fen: 500_000 },
      { year: 2027, fen: 400_000 },
      { year: 2028, fen: 300_000 },
    ],
  },
};

const facts = {
  reference: "A-2026-000001-2",
  application: null,
  decidedOn: "2025-12-15",
  formerNumber: null,
  company: "海风软件",
  program: "BPO landing",
  zone: "High-tech Zone",
  unit: null,
  payee: null,
  landlord: null,
  settlement: "toCompany",
  duties: [],
  approvedAt: "2025-12-15T02:00:00Z",
  effective: true,
} as const;

const approve: Act = { act: "approve", on: "2025-12-20", award: "A" };
const grant: Act = { act: "grant", on: "2026-04-03", award: "A", grants: [{ month: "2026-03", fen: 200_000 }] };
const lower: Act = {
  act: "ceiling",
  on: "2026-06-01",
  award: "A",
  ceilings: [
    { year: 2026, fen: 200_000 },
    { year: 2027, fen: 600_000 },
  ],
};

const page = (acts: readonly Act[], today: string, locale: Locale = "en", side: AwardSide = "founder") => {
  const records = acts.map(({ act }) => ({ reason: act === "ceiling" ? "招聘推迟" : null, by: null, decidedIn: null }));
  const { possible: _, ...shown } = ceilingsCourse({
    id: "A",
    content: { changes: [rule("suspend"), rule("endEarly"), rule("ceiling")] },
    known: { input: { awards: [award], acts }, records },
    today,
    calendar: workingCalendar([]),
  });
  const known = { on: null, problem: null, latest: today };
  const view = {
    ...shown,
    askedYears: null,
    award: facts,
    others: [],
    names: { A: "A" },
    suspensions: [],
    today,
    known,
    changes: null,
  };
  return words(render(<AwardPage view={view} side={side} tryOut={(kind) => `/try/${kind}`} />, locale));
};

describe("the page of an award with ceilings", () => {
  it("says first what may still be claimed, of which year and until when", () => {
    const shown = page([approve, grant], "2026-05-10");
    expect(shown).toContain("You may still claim ¥3,000 for months of 2026.");
    expect(shown).toContain("From 1 January 2027 up to ¥4,000 for months of 2027.");
    expect(shown).toContain("Months up to 31 December 2028 count;");
    expect(shown).toContain("¥2,000.00 of ¥12,000.00 is granted.");
    expect(page([approve, grant], "2026-05-10", "zh-CN", "admin")).toContain("该企业仍可申领：2026年各月 ¥3,000");
  });

  it("shows each year with what was granted and what is left, as a picture and as a table", () => {
    const shown = page([approve, grant], "2026-05-10");
    expect(shown).toContain("2026: ¥2,000.00 of ¥5,000.00 granted");
    expect(shown).toContain("2026 ¥5,000.00 ¥2,000.00 ¥3,000.00");
    expect(shown).toContain("2028 ¥3,000.00 ¥0.00 ¥3,000.00");
  });

  it("tells of each decision what it did to the ceilings and to the months", () => {
    const shown = page([approve, grant, lower], "2026-06-10");
    expect(shown).toContain("The ceiling of 2026 went from ¥5,000.00 to ¥2,000.00.");
    expect(shown).toContain("The ceiling of 2027 went from ¥4,000.00 to ¥6,000.00.");
    expect(shown).toContain("No ceiling for 2028 any more.");
    expect(shown).toContain("招聘推迟");
    expect(shown).toContain("Granted in all: ¥0.00 became ¥2,000.00.");
    expect(shown).toContain("Took effect");
    expect(shown).toContain("Up to ¥5,000.00 for 2026.");
    expect(shown).toContain("March 2026 Confirmed, not settled yet ¥2,000.00");
    expect(shown).toContain("Why: the ceilings were set by the decision of 1 June 2026.");
  });

  it("says when nothing more may be claimed, and what is left of a year that is over", () => {
    expect(page([approve, grant, lower], "2026-06-10")).toContain("Nothing more may be claimed for 2026");
    expect(page([approve, grant], "2027-02-01")).toContain(
      "You may still claim ¥3,000 for months of 2026 and ¥4,000 for months of 2027.",
    );
    expect(page([approve], "2025-12-21")).toContain("Something may be claimed from 1 January 2026 on.");
    const all = { ...lower, ceilings: [{ year: 2026, fen: 200_000 }] };
    expect(page([approve, grant, all], "2027-01-01")).toContain(
      "It is over. The last day that counted was 31 December 2026.",
    );
  });

  it("offers what can be asked for, with what ending gives up", () => {
    const shown = page([approve, grant], "2026-05-10");
    expect(shown).toContain("With 31 December 2026 as the last day, as an example: ¥7,000.00 can then not be claimed");
    expect(shown).toContain("Other ceilings");
    expect(shown).not.toContain("Pause");
  });

  it("is the award as it was before it took effect, too", () => {
    expect(page([], "2025-12-18")).toContain("Something may be claimed from 1 January 2026 on.");
  });
});
