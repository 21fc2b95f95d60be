import type { AskedYears } from "~/domain/award/asked-years";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import type { Act, LedgerAward } from "~/domain/ledger/types";
import type { ChangeRule } from "~/domain/program/terms/change-rules";
import type { Locale } from "~/i18n/locale";
import { awardCourse } from "~/presenters/award/award-course.server";
import type { AwardSide } from "~/ui/award/course/voice";
import { AwardPage } from "~/ui/award/page";
import type { CaseOfAct } from "~/data/ledger/act-case";
import { render } from "../render";

const rule = (kind: ChangeRule["kind"], days: number): ChangeRule => ({
  kind,
  window: { kind: "limited", days, dayKind: "calendar", side: "before" },
  late: false,
  evidence: [],
  refusalClauses: [],
});

/** A year of the whole rent of ¥1,000 and one of 70 %, up to ¥15,000. */
export const award: LedgerAward = {
  id: "A",
  group: null,
  settlement: "waived",
  funding: [{ source: "city", share: "1" }],
  setOffShare: "1",
  input: {
    terms: {
      start: "2026-01-01",
      tiers: [
        { months: 12, share: "1" },
        { months: 12, share: "0.7" },
      ],
      totalCapFen: 1_500_000,
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
    },
    lease: [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 1_000 }],
    leaseEnd: null,
    events: [],
  },
};

const facts = {
  reference: "A-2026-000001-2",
  application: null,
  decidedOn: "2025-12-15",
  formerNumber: null,
  company: "海风软件",
  program: "Free start",
  zone: "High-tech Zone",
  unit: null,
  payee: null,
  landlord: null,
  settlement: "waived",
  duties: [],
  approvedAt: "2025-12-15T02:00:00Z",
} as const;

export const approve: Act = { act: "approve", on: "2025-12-20", award: "A" };
export const pause: Act = {
  act: "decide",
  on: "2026-03-20",
  award: "A",
  events: [{ type: "suspend", from: "2026-02-15", to: "2026-04-01" }],
};

export const decidedIn: CaseOfAct = {
  id: "C",
  about: "change",
  reference: "C-2026-000001-2",
  kind: "suspend",
  reason: "场地改造",
  letters: [{ id: "L", reference: "L-2026-000001-2" }],
  moved: null,
};

/** The page of an award, from what was written about it, as of a day. */
export const page = (
  acts: readonly Act[],
  today: string,
  locale: Locale = "en",
  side: AwardSide = "founder",
  of: LedgerAward = award,
  years: AskedYears = null,
  within: CaseOfAct | ((place: number) => CaseOfAct) = decidedIn,
  effective = true,
) => {
  const records = acts.map(({ act }, place) => ({
    reason: act === "decide" ? "场地改造" : null,
    by: null,
    decidedIn: typeof within === "function" ? within(place) : within,
  }));
  const { possible: _, ...shown } = awardCourse({
    id: "A",
    content: { changes: [rule("extend", 30), rule("endEarly", 20)] },
    known: { input: { awards: [of], acts }, records },
    today,
    calendar: workingCalendar([]),
    years,
  });
  const known = { on: null, problem: null, latest: today };
  const view = {
    ...shown,
    askedYears: years,
    award: { ...facts, effective },
    others: [],
    names: { A: "A" },
    suspensions: [],
    today,
    known,
    changes: null,
  };
  return render(<AwardPage view={view} side={side} />, locale);
};
