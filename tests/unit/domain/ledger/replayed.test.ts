import { hasPlan } from "~/domain/award/input";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsOf } from "~/domain/budget/reservation";
import { replayed, type Replayed } from "~/domain/ledger/replayed";
import type { LedgerInput, LedgerMonth } from "~/domain/ledger/types";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";
import { approve, award } from "./small-world";
import { ledger, world } from "./worlds";

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 60 });

const always = (law: (input: LedgerInput) => void) => {
  for (const input of worlds)
    try {
      law(input);
    } catch (cause) {
      throw new Error(`With seed ${seed}, for ${JSON.stringify(input)}: ${String(cause)}`, { cause });
    }
};

const of = (input: LedgerInput): Replayed => {
  const result = replayed(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result;
};

describe("what each act gave", () => {
  it("is together what the ledger holds", () => {
    always((input) => {
      const { gave } = of(input);
      expect(gave).toHaveLength(input.acts.length);
      for (const { id, lines, payments, months } of ledger(input).awards) {
        const own = <T extends { award: string }>(list: readonly T[]) => list.filter(({ award }) => award === id);
        const dated = gave.flatMap((each, act) =>
          own(each.lines).map(({ award: _, ...line }) => ({ on: input.acts[act]?.on, ...line })),
        );
        expect(dated).toEqual(lines);
        expect(gave.flatMap((each) => own(each.payments)).map(({ award: _, ...payment }) => payment)).toEqual(
          payments.map(({ on: _, state: __, ...payment }) => payment),
        );
        const last = new Map<string, LedgerMonth>();
        for (const { award: _, ...month } of gave.flatMap((each) => own(each.months))) last.set(month.month, month);
        expect([...last.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual(months);
      }
    });
  });

  it("stays what it was when more acts follow", () => {
    always((input) => {
      const acts = input.acts.slice(0, Math.floor(input.acts.length / 2));
      expect(of({ ...input, acts }).gave).toEqual(of(input).gave.slice(0, acts.length));
    });
  });

  it("names no month whose sums it left alone", () => {
    always((input) => {
      const known = new Map<string, string>();
      for (const { award, ...month } of of(input).gave.flatMap(({ months }) => months)) {
        const [key, sums] = [`${award} ${month.month}`, JSON.stringify(month)];
        expect(known.get(key)).not.toBe(sums);
        known.set(key, sums);
      }
    });
  });
});

describe("what is known of the awards", () => {
  it("is what their plans give", () => {
    always((input) => {
      for (const projection of of(input).projections) {
        if (!hasPlan(projection.input)) continue;
        const planned = planSubsidy(projection.input);
        if (!planned.ok) throw new Error("no plan");
        const { end, totalFen } = planned.plan;
        expect(projection).toMatchObject({ startsOn: projection.input.terms.start, endsOn: end, totalFen });
        for (const { from, to } of projection.suspensions) {
          expect(projection.startsOn <= from && from < to && to <= end).toBe(true);
        }
      }
    });
  });

  it("binds and spends by award and month what the company binds and spends in all", () => {
    always((input) => {
      const { bindings } = of(input);
      for (const { source, year, committedFen, spentFen } of ledger(input).funds) {
        const own = bindings.filter((each) => each.source === source && Number(each.month.slice(0, 4)) === year);
        expect(own.reduce((sum, each) => sum + each.committedFen, 0)).toBe(committedFen);
        expect(own.reduce((sum, each) => sum + each.spentFen, 0)).toBe(spentFen);
      }
    });
  });

  // The month of the anniversary has two lines.
  it.each([100_000, 100_001, 100_002, 100_003])("binds from its effect on what approval reserved: %i", (fen) => {
    const funding = [
      { source: "city", share: "1/3" },
      { source: "zone", share: "2/3" },
    ];
    const given = award("A", { fen });
    const plan = given.input as PlanInput;
    const terms = { ...plan.terms, start: "2026-01-16", tiers: [{ months: 14, fen }], capYear: "benefit" as const };
    const input = { ...plan, terms };
    const planned = planSubsidy(input);
    if (!planned.ok) throw new Error("no plan");
    expect(planned.plan.lines.filter(({ month }) => month === "2027-01")).toHaveLength(2);
    const { ledger: now } = of({ awards: [{ ...given, funding, input }], acts: [approve("A")] });
    expect(new Map(now.funds.map(({ source, year, committedFen }) => [`${year} ${source}`, committedFen]))).toEqual(
      needsOf(planned.plan, funding),
    );
  });
});
