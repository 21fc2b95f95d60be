import { ledgerAward } from "~/domain/ledger/ledger-award";
import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import { type Stored, storedOf } from "~/domain/ledger/replayed";
import type { Act } from "~/domain/ledger/types";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { PlanInput } from "~/domain/subsidy/types";

/** A version under which awards of the bench stand. */
export interface BenchVersion {
  readonly versionId: string;
  readonly programId: string;
  readonly zoneId: string;
  readonly content: ProgramContent;
}

/** A company of the bench, of which there will be many: the ids of its awards are `@0` and `@1`. */
export interface Template extends Stored {
  readonly acts: readonly Act[];
  readonly awards: readonly { readonly version: BenchVersion; readonly approved: PlanInput }[];
}

const START = "2025-01-01";
const CLOSED = 12;

const input = (place: number, n: number, start: CivilDate): PlanInput => ({
  terms: {
    start,
    tiers: [
      { months: 12, share: "1" },
      { months: 12, share: "1/2" },
    ],
    ...(n % 3 === 0 ? { totalCapFen: 9_000_000 } : {}),
    capYear: "calendar",
    suspension: "extends",
    proration: "calendarDays",
  },
  lease: [
    { from: start, areaM2: `${60 + n}.5`, rentFenPerM2Month: 4_000 + 50 * n + place },
    ...(n % 7 === 0 ? [{ from: addMonths(start, 8), areaM2: "95.5", rentFenPerM2Month: 4_400 }] : []),
  ],
  leaseEnd: null,
  events: [],
});

/** Two decisions, late both times: one that corrects closed months, and one that takes half of it back. */
const decisions = (award: string, month: number, on: CivilDate): Act[] => {
  if (month === 5)
    return [
      { act: "decide", on, award, events: [{ type: "suspend", from: "2025-03-10", to: "2025-04-21" }], annuls: [] },
    ];
  const again = { type: "suspend", from: "2025-03-10", to: "2025-03-25" } as const;
  return month === 9 ? [{ act: "decide", on, award, events: [again], annuls: [1] }] : [];
};

/** A company with one award, or two that begin together; each month is confirmed and closed by a run on the third day after; so many more are confirmed. */
export function templateOf(
  n: number,
  versions: readonly BenchVersion[],
  decided: boolean,
  { confirmed = 0 }: { readonly confirmed?: number } = {},
): Template {
  const awards = versions.map((version, place) => ({ version, approved: input(place, n, START) }));
  const ids = awards.map((_, i) => `@${i}`);
  const acts: Act[] = ids.map((award) => ({ act: "approve", on: "2024-12-20", award }));
  for (let month = 1; month <= CLOSED; month += 1) {
    const over = monthOf(addMonths(START, month - 1));
    const on = `${monthOf(addMonths(START, month))}-03`;
    for (const award of ids) acts.push({ act: "confirm", on, award, months: [over] });
    if (decided) acts.push(...decisions("@0", month, on));
    acts.push({ act: "run", on, run: `RUN-${over}`, through: over });
  }
  for (let month = CLOSED + 1; month <= CLOSED + confirmed; month += 1) {
    const [over, on] = [monthOf(addMonths(START, month - 1)), `${monthOf(addMonths(START, month))}-03` as const];
    for (const award of ids) acts.push({ act: "confirm", on, award, months: [over] });
  }
  const result = storedOf({
    awards: awards.map(({ version: { versionId, content }, approved }, i) =>
      ledgerAward({ id: `@${i}`, versionId, operatorId: null, approved }, content),
    ),
    acts,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...result, acts, awards };
}
