import type { CaseHead } from "~/data/case.reader.server";
import type { ProgramContent } from "~/domain/program/content";
import { estimate } from "~/domain/program/estimate";
import { leaseFromAnswers } from "~/domain/program/lease-from-answers";
import { type CivilDate, laterOf } from "~/domain/time/civil-date";

/** The lease that a case rests on, from `start` on: the unit wished for, or the company's own. */
const leaseOf = ({ unit, answers }: CaseHead, { premises }: ProgramContent, today: CivilDate) => {
  if (premises === "unit") {
    if (!unit) return null;
    const { areaM2, rentFenPerM2Month } = unit;
    return { start: today, rows: [{ from: today, areaM2, rentFenPerM2Month }], leaseEnd: null };
  }
  const own = leaseFromAnswers(answers);
  return own && { ...own, start: laterOf(today, own.rows[0]?.from ?? today) };
};

/** What the program would pay if the benefit began today, or with the lease when that begins later. */
export function caseEstimate(head: CaseHead, content: ProgramContent, today: CivilDate) {
  if (content.benefit === null) return { kind: "notRent" } as const;
  const lease = leaseOf(head, content, today);
  const found = lease && estimate(content, head.answers, lease, lease.start);
  if (!lease || !found) return { kind: "none" } as const;
  const { months, totalFen, steps } = found;
  return { kind: "amount", start: lease.start, months, totalFen, steps } as const;
}
