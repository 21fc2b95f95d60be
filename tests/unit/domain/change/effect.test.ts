import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf } from "~/domain/change/effect";
import type { AwardLedger, Fund, Ledger, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { Refused } from "~/domain/ledger/refusal";
import { approve, award, confirm } from "../ledger/small-world";
import { ledger, world } from "../ledger/worlds";

const run = (on: string, through: string) => ({ act: "run", on, run: through, through }) as const;

describe("the effect of a change", () => {
  const paid: LedgerInput = {
    awards: [award("A", { fen: 30_000 })],
    acts: [approve("A"), confirm("A", ["2026-01", "2026-02"], "2026-03-02"), run("2026-03-03", "2026-02")],
  };
  const decide = (events: Extract<UndatedAct, { act: "decide" }>["events"]): UndatedAct[] => [
    { act: "decide", award: "A", events, annuls: [] },
  ];

  it("of a late suspension takes back closed months, and gives open ones behind the end", () => {
    const effect = effectOf(paid, decide([{ type: "suspend", from: "2026-02-01", to: "2026-03-01" }]), "2026-03-10");
    expect(effect).toEqual({
      totalFen: -2_903,
      newDebtFen: 30_000,
      awards: [
        {
          award: "A",
          endBefore: "2026-07-01",
          endAfter: "2026-07-29",
          totalBeforeFen: 180_000,
          totalAfterFen: 177_097,
          ceilingBeforeFen: null,
          ceilingAfterFen: null,
          months: [
            { month: "2026-02", beforeFen: 30_000, afterFen: 0, closed: true, correctionFen: -30_000 },
            { month: "2026-07", beforeFen: 0, afterFen: 27_097, closed: false, correctionFen: 0 },
          ],
          debts: [{ month: "2026-02", fen: 30_000 }],
          money: [{ source: "city", year: 2026, committedFen: 27_097, spentFen: 0 }],
        },
      ],
    });
  });

  it("names the awards that compete, after those that the change is about", () => {
    const two: LedgerInput = {
      awards: [award("B", { fen: 10_000, group: "rent" }), award("A", { fen: 30_000, group: "rent" })],
      acts: [approve("A"), approve("B")],
    };
    const { awards } = effectOf(two, decide([{ type: "terminate", on: "2026-05-01" }]), "2026-03-10");
    expect(awards.map(({ award: id, totalBeforeFen, totalAfterFen }) => [id, totalBeforeFen, totalAfterFen])).toEqual([
      ["A", 180_000, 120_000],
      ["B", 0, 20_000],
    ]);
  });

  it("counts a ceiling that rises as what can be granted more", () => {
    const input: LedgerInput = {
      awards: [{ ...award("A", { fen: 0 }), input: { ceilings: [{ year: 2026, fen: 100 }] } }],
      acts: [approve("A")],
    };
    const acts: UndatedAct[] = [{ act: "ceiling", award: "A", ceilings: [{ year: 2026, fen: 150 }] }];
    expect(effectOf(input, acts, "2026-03-10")).toMatchObject({
      totalFen: 50,
      awards: [{ ceilingBeforeFen: 100, ceilingAfterFen: 150, money: [{ committedFen: 50, spentFen: 0 }] }],
    });
  });

  it("is none where the ledger does not take the acts", () => {
    const twice = decide([
      { type: "terminate", on: "2026-05-01" },
      { type: "terminate", on: "2026-06-01" },
    ]);
    expect(() => effectOf(paid, twice, "2026-03-10")).toThrow(Refused);
  });
});

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 40 });
const lastDay = ({ acts }: LedgerInput): string => acts.at(-1)?.on ?? "2026-01-01";

/** A change of each award of each company: an end in the middle of it, or another ceiling. */
const changesOf = (input: LedgerInput): UndatedAct[][] =>
  input.awards.flatMap(({ id, input: own }): UndatedAct[][] =>
    "ceilings" in own
      ? [[{ act: "ceiling", award: id, ceilings: own.ceilings.map(({ year, fen }) => ({ year, fen: fen + 7_000 })) }]]
      : [
          [
            {
              act: "decide",
              award: id,
              events: [{ type: "suspend", from: "2026-02-10", to: "2026-04-01" }],
              annuls: [],
            },
          ],
          [{ act: "lease", awards: [id], lease: own.lease.slice(0, 1), leaseEnd: "2026-06-15" }],
        ],
  );

const takes = (input: LedgerInput, acts: readonly UndatedAct[]): boolean => {
  try {
    effectOf(input, acts, lastDay(input));
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
};

const cases = worlds.flatMap((input) =>
  changesOf(input)
    .filter((acts) => takes(input, acts))
    .map((acts) => ({ input, acts })),
);

const always = (law: (effect: ReturnType<typeof effectOf>, before: Ledger, after: Ledger) => void) => {
  expect(cases.length).toBeGreaterThan(20);
  for (const { input, acts } of cases)
    try {
      const on = lastDay(input);
      const dated = acts.map((act) => ({ ...act, on }) as LedgerInput["acts"][number]);
      law(effectOf(input, acts, on), ledger(input), ledger({ ...input, acts: [...input.acts, ...dated] }));
    } catch (cause) {
      throw new Error(`With seed ${seed}, for ${JSON.stringify({ input, acts })}: ${String(cause)}`, { cause });
    }
};

const total = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((sum, each) => sum + of(each), 0);
const own = ({ awards }: Ledger, id: string): AwardLedger => awards.find((each) => each.id === id)!;
const debts = ({ months }: AwardLedger) => new Map(months.map(({ month, debtFen }) => [month, debtFen]));

describe("the effect of any change", () => {
  it("is what the ledgers before and after differ by", () => {
    always(({ awards }, before, after) => {
      for (const each of awards) {
        const [was, is] = [own(before, each.award), own(after, each.award)];
        expect([each.totalBeforeFen, each.totalAfterFen]).toEqual([was.entitledFen, is.entitledFen]);
        expect(total(each.months, ({ beforeFen, afterFen }) => afterFen - beforeFen)).toBe(
          is.entitledFen - was.entitledFen,
        );
        const written = is.lines.slice(was.lines.length);
        expect(each.months.filter(({ correctionFen }) => correctionFen !== 0)).toHaveLength(written.length);
        for (const { month, fen } of written)
          expect(each.months).toContainEqual(expect.objectContaining({ month, correctionFen: fen, closed: true }));
        const [owed, owes] = [debts(was), debts(is)];
        const more = (of: typeof owed, than: typeof owed) =>
          [...of].flatMap(([month, fen]) =>
            fen > (than.get(month) ?? 0) ? [{ month, fen: fen - (than.get(month) ?? 0) }] : [],
          );
        expect(each.debts).toEqual(more(owes, owed));
        expect(each.debtsGone ?? []).toEqual(more(owed, owes));
      }
    });
  });

  it("leaves every award alone that it does not name", () => {
    always(({ awards }, before, after) => {
      const named = awards.map(({ award: id }) => id);
      for (const { id } of before.awards.filter((each) => !named.includes(each.id)))
        expect(own(after, id)).toEqual(own(before, id));
    });
  });

  it("binds and spends of each source and year what the ledgers differ by", () => {
    always(({ awards }, before, after) => {
      const funds = (list: readonly Fund[], sign: number) =>
        list.map((fund) => ({ ...fund, committedFen: sign * fund.committedFen, spentFen: sign * fund.spentFen }));
      const sums = (list: readonly Fund[]) => {
        const by = new Map<string, [number, number]>();
        for (const { source, year, committedFen, spentFen } of list) {
          const [c, s] = by.get(`${source} ${year}`) ?? [0, 0];
          by.set(`${source} ${year}`, [c + committedFen, s + spentFen]);
        }
        return new Map([...by].filter(([, [c, s]]) => c !== 0 || s !== 0).sort());
      };
      expect(sums(awards.flatMap(({ money }) => money))).toEqual(
        sums([...funds(after.funds, 1), ...funds(before.funds, -1)]),
      );
    });
  });
});
