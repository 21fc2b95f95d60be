import { describe, expect, it } from "vitest";
import type { AmountCaps } from "~/domain/subsidy/basis";
import { type Competitor, highestOnly } from "~/domain/subsidy/highest-only";
import { groupBy } from "~/domain/kernel/group-by";

const uncapped: AmountCaps = { monthlyCapFen: null, annualCapFen: null, totalCapFen: null };

type Gross = [month: string, fen: number, year?: string];

/** An award whose plan has these lines before caps; a month may come twice. */
const award = (lines: Gross[], caps: Partial<AmountCaps> = {}, rest: Partial<Competitor> = {}): Competitor => ({
  opened: new Map(),
  lapsed: new Set(),
  ...rest,
  plan: {
    caps: { ...uncapped, ...caps },
    lines: groupBy(
      lines.map(([month, grossFen, year = "1"]) => ({ month, year, days: 1, grossFen, amountFen: grossFen, caps: [] })),
      ({ month }) => month,
    ),
  },
});

const year = (fen: number, months = 12): Gross[] =>
  Array.from({ length: months }, (_, i) => [`2026-${String(i + 1).padStart(2, "0")}`, fen]);

/** Of each award the fen that its months are granted, and the award they go to where they give way. */
const grants = (...awards: Competitor[]) =>
  highestOnly(awards).map((months) => [...months.values()].map(({ fen, yieldsTo }) => [fen, yieldsTo]));

const fens = (...awards: Competitor[]) => grants(...awards).map((months) => months.map(([fen]) => fen));

describe("highest only", () => {
  it("pays the highest of each month and the older on a tie", () => {
    const older = award([
      ["2026-01", 100],
      ["2026-02", 100],
      ["2026-03", 100],
    ]);
    const newer = award([
      ["2026-01", 101],
      ["2026-02", 100],
      ["2026-03", 99],
      ["2026-04", 1],
    ]);
    expect(grants(older, newer)).toEqual([
      [
        [0, 1],
        [100, null],
        [100, null],
      ],
      [
        [101, null],
        [0, 0],
        [0, 0],
        [1, null],
      ],
    ]);
  });

  it("compares whole months, not lines", () => {
    const split = award([
      ["2026-03", 60],
      ["2026-03", 50, "2"],
    ]);
    expect(grants(award([["2026-03", 100]]), split)).toEqual([[[0, 1]], [[110, null]]]);
  });

  it("lets an amount of 0 yield to nobody and beat nobody", () => {
    expect(grants(award([["2026-01", 0]]), award([["2026-01", 0]]))).toEqual([[[0, null]], [[0, null]]]);
    expect(grants(award([["2026-01", 0]]), award([["2026-01", 5]]))).toEqual([[[0, null]], [[5, null]]]);
  });
});

describe("highest only with caps", () => {
  it("uses nothing of a cap in the months of another, so that it lasts longer", () => {
    const capped = award(year(100, 6), { totalCapFen: 300 });
    expect(fens(capped, award(year(150, 2)))).toEqual([
      [0, 0, 100, 100, 100, 0],
      [150, 150],
    ]);
    expect(fens(award(year(100, 6), { annualCapFen: 250 }), award(year(150, 2)))[0]).toEqual([0, 0, 100, 100, 50, 0]);
  });

  it("compares what caps leave, not what is planned", () => {
    // From March on the older has nothing left, so that the lower one is paid.
    expect(fens(award(year(100, 4), { totalCapFen: 150 }), award(year(60, 4)))).toEqual([
      [100, 0, 0, 0],
      [0, 60, 60, 60],
    ]);
  });

  it("says of a month that gives way which caps would have lowered it", () => {
    const [capped] = highestOnly([award(year(100, 2), { monthlyCapFen: 80 }), award(year(90, 2))]);
    expect(capped?.get("2026-01")?.lines[0]).toMatchObject({ amountFen: 80, caps: ["month"] });
  });

  it("begins each cap year anew, also where a month gives way", () => {
    const twoYears = award(
      [
        ["2026-01", 100, "1"],
        ["2026-02", 100, "1"],
        ["2026-02", 100, "2"],
        ["2026-03", 100, "2"],
      ],
      { annualCapFen: 120 },
    );
    expect(fens(twoYears, award([["2026-02", 500]]))[0]).toEqual([100, 0, 100]);
    expect(fens(twoYears)[0]).toEqual([100, 120, 20]);
  });

  it("grants an opened month whole, beyond the caps, and to nobody else; a lapsed one to nobody", () => {
    const opened = award(year(100, 3), { totalCapFen: 150 }, { opened: new Map([["2026-01", 200]]) });
    expect(grants(award(year(300, 3)), opened)).toEqual([
      [
        [0, 1],
        [300, null],
        [300, null],
      ],
      [
        [200, null],
        [0, null],
        [0, null],
      ],
    ]);
    const lapsed = award(year(100, 3), { totalCapFen: 150 }, { lapsed: new Set(["2026-01"]) });
    expect(fens(lapsed, award(year(50, 3)))).toEqual([
      [100, 50],
      [50, 0, 0],
    ]);
  });
});
