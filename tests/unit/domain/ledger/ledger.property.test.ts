import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act, AwardLedger, LedgerInput, Payment } from "~/domain/ledger/types";
import { referenceLedger } from "./reference";
import { lapsedOf, ledger, world } from "./worlds";

const total = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((sum, each) => sum + of(each), 0);

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 100 });

/** Tries `law` on the random companies, which all tests share: to make them takes longer than to look at them. */
const always = (law: (input: LedgerInput) => void) => {
  for (const input of worlds)
    try {
      law(input);
    } catch (cause) {
      throw new Error(`With seed ${seed}, for ${JSON.stringify(input)}: ${String(cause)}`, { cause });
    }
};

const withoutState = ({ state: _, ...payment }: Payment) => payment;

/** What each month is, but for what is demanded. */
const asItWas = (awards: readonly AwardLedger[]) =>
  awards.map(({ id, months }) => ({ id, months: months.map(({ demandedFen: _, ...month }) => month) }));

/** A day after all acts. */
const LATER = "2099-01-01";
const dayOf = ({ acts }: LedgerInput): string => acts.at(-1)?.on ?? "2025-12-20";

describe("any ledger", () => {
  it("equals the literal reference", () => {
    always((input) => expect(ledger(input)).toEqual(referenceLedger(input)));
  });

  it("closes what was opened, paid, kept back and waived, and what is due, less what is owed, came back or was given up", () => {
    always((input) => {
      for (const each of ledger(input).awards) {
        const given = each.openedFen + each.paidFen + each.keptBackFen + each.waivedFen + each.dueFen;
        expect(each.closedFen).toBe(given - each.debtFen - each.recoveredFen - each.forgivenFen);
        expect(each.entitledFen).toBe(each.closedFen + each.openFen);
      }
    });
  });

  it("has lines that sum to what is payable of each closed month", () => {
    always((input) => {
      for (const { lines, months } of ledger(input).awards) {
        expect([...new Set(lines.map(({ month }) => month))].sort()).toEqual(months.map(({ month }) => month));
        for (const { month, payableFen } of months)
          expect(
            total(
              lines.filter((line) => line.month === month),
              ({ fen }) => fen,
            ),
          ).toBe(payableFen);
      }
    });
  });

  it("only adds to what it was on a day before", () => {
    always((input) => {
      const whole = ledger(input).awards;
      for (const part of [1 / 3, 2 / 3]) {
        const acts = input.acts.slice(0, Math.floor(input.acts.length * part));
        for (const [i, before] of ledger({ ...input, acts }).awards.entries()) {
          const { lines = [], payments = [] } = whole[i] ?? {};
          expect(lines.slice(0, before.lines.length)).toEqual(before.lines);
          expect(payments.slice(0, before.payments.length).map(withoutState)).toEqual(
            before.payments.map(withoutState),
          );
        }
      }
    });
  });

  it("is below 0 in nothing but a balance, and demands no more than is owed", () => {
    always((input) => {
      const { awards, funds } = ledger(input);
      for (const { committedFen, spentFen } of funds)
        expect(Math.min(committedFen, spentFen)).toBeGreaterThanOrEqual(0);
      for (const { months, payments, openFen } of awards) {
        expect(openFen).toBeGreaterThanOrEqual(0);
        for (const { month: _, ...sums } of months) {
          expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
          expect(sums.demandedFen).toBeLessThanOrEqual(sums.debtFen);
          expect(Math.min(sums.dueFen, sums.debtFen)).toBe(0);
        }
        for (const { fen, items, setOff } of payments) {
          expect(Math.min(...[...items, ...setOff].map((each) => each.fen))).toBeGreaterThan(0);
          expect(total(items, (each) => each.fen)).toBe(fen + total(setOff, (each) => each.fen));
        }
      }
    });
  });

  it("has nothing due of an award that is not on hold right after a run over it", () => {
    always((input) => {
      const run: Act = { act: "run", on: LATER, run: "last", through: "2098-12" };
      const held = new Set<string>();
      for (const act of input.acts) {
        if (act.act === "hold") held.add(act.award);
        if (act.act === "release") held.delete(act.award);
      }
      for (const { id, dueFen } of ledger({ ...input, acts: [...input.acts, run] }).awards)
        if (!held.has(id)) expect({ id, dueFen }).toEqual({ id, dueFen: 0 });
    });
  });

  it("binds and spends by source what it binds and spends in all", () => {
    always((input) => {
      const { awards, funds } = ledger(input);
      const inOne = input.awards.map((award) => ({ ...award, funding: [{ source: "one", share: "1" }] }));
      const { funds: whole } = ledger({ ...input, awards: inOne });
      for (const { year, committedFen, spentFen } of whole) {
        const ofYear = funds.filter((fund) => fund.year === year);
        expect(total(ofYear, (fund) => fund.committedFen)).toBe(committedFen);
        expect(total(ofYear, (fund) => fund.spentFen)).toBe(spentFen);
      }
      expect(total(funds, (fund) => fund.spentFen)).toBe(
        total(awards, ({ closedFen, debtFen, forgivenFen }) => closedFen + debtFen + forgivenFen),
      );
      expect(total(funds, (fund) => fund.committedFen)).toBeGreaterThanOrEqual(total(awards, ({ openFen }) => openFen));
    });
  });
});

describe("what is undone leaves every month as it was, but for what was demanded", () => {
  const undone = (does: (input: LedgerInput, id: string) => readonly Act[]) =>
    always((input) => {
      const before = ledger(input);
      for (const { id } of before.awards) {
        const acts = does(input, id);
        if (acts.length === 0) continue;
        const after = ledger({ ...input, acts: [...input.acts, ...acts] });
        expect(asItWas(after.awards)).toEqual(asItWas(before.awards));
        expect(after.funds).toEqual(before.funds);
      }
    });

  const isApproved = ({ acts }: LedgerInput, id: string) =>
    acts.some((act) => act.act === "approve" && act.award === id);

  it("by annulling a decision", () => {
    undone((input, award) => {
      const given = input.awards.find(({ id }) => id === award);
      if (!given || "ceilings" in given.input || !isApproved(input, award)) return [];
      const decided = input.acts.flatMap((act) => (act.act === "decide" && act.award === award ? act.events : []));
      const on = dayOf(input);
      return [
        { act: "decide", on, award, events: [{ type: "suspend", from: "2026-02-10", to: "2026-05-03" }] },
        { act: "decide", on, award, events: [], annuls: [decided.length + 1] },
      ];
    });
  });

  it("by restoring months that lapsed", () => {
    undone((input, award) => {
      if (!isApproved(input, award)) return [];
      const lapsed = lapsedOf(input, award);
      const months = ["2026-01", "2026-03", "2026-04"].filter((month) => !lapsed.includes(month));
      return [
        { act: "lapse", on: LATER, award, months },
        { act: "restore", on: LATER, award, months },
      ];
    });
  });
});
