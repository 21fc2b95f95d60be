import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldBack } from "~/domain/award/held-back";
import { addedBy, groupMonths, payableBeside, type Ranked } from "~/domain/subsidy/beside";
import type { PlanInput } from "~/domain/subsidy/types";
import { referencePayable } from "../ledger/reference-payable";
import { ledger } from "../ledger/worlds";
import { planInput } from "./arbitraries";
import { planned } from "./sample-input";

const approved = (day: number) => new Date(Date.UTC(2026, 0, day));

/** Groups of awards of a company, in no order; approved in the same moment more often than in life. */
const group: fc.Arbitrary<(Ranked & { input: PlanInput })[]> = fc
  .array(fc.tuple(planInput, fc.option(fc.integer({ min: 1, max: 3 }))), { minLength: 1, maxLength: 4 })
  .map((awards) =>
    awards.map(([input, day], i) => ({
      id: `award-${(i * 7) % 5}`,
      approvedAt: day === null ? null : approved(day),
      input,
      ...planned(input),
    })),
  );

const payable = (own: Ranked, all: readonly Ranked[]) =>
  payableBeside(
    own,
    all.filter((each) => each !== own),
  );

const sum = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((total, each) => total + of(each), 0);

const oldestFirst = <A extends Ranked>(all: readonly A[]): A[] =>
  all.toSorted(
    (a, b) => (a.approvedAt?.getTime() ?? 1e15) - (b.approvedAt?.getTime() ?? 1e15) || (a.id < b.id ? -1 : 1),
  );

/** The ledger of a company of which these have been approved, and no more. */
const approvedLedger = (all: readonly (Ranked & { input: PlanInput })[]) =>
  ledger({
    awards: all.map(({ id, input }) => ({
      id,
      group: "rent",
      settlement: "toCompany",
      funding: [{ source: "city", share: "1" }],
      setOffShare: "0",
      input,
    })),
    acts: oldestFirst(all).map(({ id }) => ({ act: "approve", on: "2026-01-01", award: id })),
  });

const byMonth = (lines: readonly { month: string; payableFen: number }[]) => {
  const sums = new Map<string, number>();
  for (const { month, payableFen } of lines) sums.set(month, (sums.get(month) ?? 0) + payableFen);
  return sums;
};

describe("any awards of one group", () => {
  it("are granted what the literal reckoning grants, and so does the table of the group", () => {
    fc.assert(
      fc.property(group, (all) => {
        const contenders = oldestFirst(all).map(({ id, input }) => ({
          id,
          input,
          opened: new Map(),
          lapsed: new Set<string>(),
        }));
        const expected = referencePayable(contenders);
        const table = new Map(groupMonths(all).map(({ month, paid }) => [`${paid.id} ${month}`, paid.amountFen]));
        const paid = all.flatMap((own) =>
          [...byMonth(payable(own, all))].map(([month, fen]) => [`${own.id} ${month}`, fen] as const),
        );
        const some = <K>(entries: Iterable<readonly [K, number]>) => new Map([...entries].filter(([, fen]) => fen > 0));
        expect(some(paid)).toEqual(some(expected));
        expect(table).toEqual(some(expected));
      }),
    );
  });

  it("are entitled to what the ledger says that they are when all are approved", () => {
    fc.assert(
      fc.property(group, (all) => {
        const entitled = new Map(approvedLedger(all).awards.map(({ id, entitledFen }) => [id, entitledFen]));
        for (const own of all)
          expect(sum(payable(own, all), ({ payableFen }) => payableFen)).toBe(entitled.get(own.id));
      }),
    );
  });

  it("are granted their plan where they stand alone", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { plan, basis } = planned(input);
        const lines = payableBeside({ id: "a", approvedAt: null, plan, basis }, []);
        expect(lines).toEqual(
          plan.lines.map((line) => ({
            ...line,
            payableFen: line.amountFen,
            yieldsTo: null,
            lowering: expect.anything(),
          })),
        );
      }),
    );
  });

  it("never get more than their caps, nor by any month more than their plan alone", () => {
    fc.assert(
      fc.property(group, (all) => {
        for (const own of all) {
          const { monthlyCapFen, annualCapFen, totalCapFen } = own.basis.caps;
          const [sums, years] = [new Map<string, number>(), new Map<string, number>()];
          let [total, alone] = [0, 0];
          for (const [i, { month, year, payableFen, amountFen }] of payable(own, all).entries()) {
            sums.set(month, (sums.get(month) ?? 0) + payableFen);
            years.set(year, (years.get(year) ?? 0) + payableFen);
            total += payableFen;
            alone += own.plan.lines[i]?.amountFen ?? 0;
            expect(total).toBeLessThanOrEqual(alone);
            expect(amountFen).toBeLessThanOrEqual(own.plan.lines[i]?.grossFen ?? 0);
          }
          const within = (fens: Iterable<number>, cap: number | null) =>
            expect(Math.max(0, ...fens)).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
          within(sums.values(), monthlyCapFen);
          within(years.values(), annualCapFen);
          within([total], totalCapFen);
        }
      }),
    );
  });

  it("add what the group pays more with them than without", () => {
    const total = (all: readonly Ranked[]) => sum(groupMonths(all), ({ paid }) => paid.amountFen);
    fc.assert(
      fc.property(group, planInput, (others, input) => {
        const youngest: Ranked = { id: "own", approvedAt: null, ...planned(input) };
        const added = sum([...addedBy(youngest, others).values()], (fen) => fen);
        expect(added).toBe(total([...others, youngest]) - total(others));
      }),
    );
  });

  it("hold back what the ledger commits beyond what is payable", () => {
    fc.assert(
      fc.property(group, (all) => {
        const { awards, funds } = approvedLedger(all);
        const committed = sum(funds, ({ committedFen }) => committedFen);
        const held = sum(all, (own) => {
          const others = all.filter((each) => each !== own);
          return sum([...heldBack(own, others, [{ source: "city", share: "1" }]).values()], (fen) => fen);
        });
        expect(held).toBe(committed - sum(awards, ({ entitledFen }) => entitledFen));
      }),
    );
  });
});
