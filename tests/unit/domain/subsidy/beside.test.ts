import { describe, expect, it } from "vitest";
import { addedBy, groupMonths, groupRows, payableBeside, type Ranked } from "~/domain/subsidy/beside";
import { heldBack } from "~/domain/award/held-back";

const approved = (day: number) => new Date(Date.UTC(2026, 0, day));

/** An award that pays these amounts from January 2026 on. */
const paying = (id: string, approvedAt: Date | null, ...amounts: number[]): Ranked => ({
  id,
  approvedAt,
  basis: { caps: { monthlyCapFen: null, annualCapFen: null, totalCapFen: null } },
  plan: {
    end: "2027-01-01",
    totalFen: amounts.reduce((sum, each) => sum + each, 0),
    lines: amounts.map((amountFen, i) => ({
      month: `2026-${String(i + 1).padStart(2, "0")}`,
      year: "1",
      days: 28,
      grossFen: amountFen,
      amountFen,
      caps: [],
    })),
  },
});

describe("what an award reserves and is not payable", () => {
  const half = [
    { source: "city", share: "1/2" },
    { source: "zone", share: "1/2" },
  ];

  it("is what it gives way with, by year and source, each line divided for itself", () => {
    const own = paying("a", approved(2), 101, 103, 500);
    const other = paying("b", approved(1), 200, 200, 200);
    expect([...heldBack(own, [other], half)]).toEqual([
      ["2026 city", 51 + 52],
      ["2026 zone", 50 + 51],
    ]);
    expect([...heldBack(own, [other], half, ["2026-01"]).values()]).toEqual([52, 51]);
    expect([...heldBack(other, [own], half)]).toEqual([
      ["2026 city", 100],
      ["2026 zone", 100],
    ]);
  });
});

describe("awards of one group", () => {
  const older = paying("b", approved(1), 100, 100, 100);
  const newer = paying("a", approved(2), 90, 100, 110, 50);

  it("pay the highest of each month, the older on a tie, and name what they give way to", () => {
    const of = (own: Ranked, other: Ranked) =>
      payableBeside(own, [other]).map(({ payableFen, yieldsTo }) => [payableFen, yieldsTo]);
    expect(of(older, newer)).toEqual([
      [100, null],
      [100, null],
      [0, "a"],
    ]);
    expect(of(newer, older)).toEqual([
      [0, "b"],
      [0, "b"],
      [110, null],
      [50, null],
    ]);
  });

  it("say of each line what the caps leave of it, less what was granted before, and what they had left", () => {
    const capped = {
      ...paying("c", approved(1), 100, 100, 100),
      basis: { caps: { ...older.basis.caps, totalCapFen: 150 } },
    };
    const lines = payableBeside(capped, [paying("d", approved(2), 200)]);
    expect(lines.map(({ amountFen, payableFen, yieldsTo, caps }) => [amountFen, payableFen, yieldsTo, caps])).toEqual([
      [100, 0, "d", []],
      [100, 100, null, []],
      [50, 50, null, ["total"]],
    ]);
    expect(lines[2]?.lowering).toEqual([{ cap: "total", leftFen: 50 }]);
  });

  it("that are not approved yet are the youngest; of two approved at once the lower id is the older", () => {
    const mine = { ...older, id: "z", approvedAt: null };
    expect(payableBeside(mine, [older]).every(({ yieldsTo }) => yieldsTo === "b")).toBe(true);
    const twin = { ...older, id: "a" };
    expect(payableBeside(older, [twin])[0]?.yieldsTo).toBe("a");
    expect(payableBeside(twin, [older])[0]?.yieldsTo).toBeNull();
  });

  it("are told month by month and in runs, with what each adds", () => {
    const months = groupMonths([newer, older]);
    expect(months[2]).toEqual({
      month: "2026-03",
      paid: { id: "a", amountFen: 110 },
      yielding: [{ id: "b", amountFen: 100 }],
    });
    expect([...addedBy(newer, [older])]).toEqual([
      ["2026-03", 10],
      ["2026-04", 50],
    ]);
    const [first, ...more] = groupRows(months);
    expect(first).toEqual({
      from: "2026-01",
      to: "2026-02",
      months: 2,
      paid: { id: "b", amountFen: 100 },
      yielding: [{ id: "a", amountFen: 100 }],
    });
    expect(more.map(({ from, to, paid, yielding }) => [from, to, paid.amountFen, yielding.length])).toEqual([
      ["2026-03", "2026-03", 110, 1],
      ["2026-04", "2026-04", 50, 0],
    ]);
  });

  it("add what the group pays more with them than without, also since the caps of another last longer", () => {
    const capped = {
      ...paying("b", approved(1), 100, 100, 100, 100),
      basis: { caps: { monthlyCapFen: null, annualCapFen: null, totalCapFen: 200 } },
    };
    const own = paying("own", null, 150);
    expect(groupMonths([capped]).map(({ month }) => month)).toEqual(["2026-01", "2026-02"]);
    expect([...addedBy(own, [capped])]).toEqual([
      ["2026-01", 50],
      ["2026-03", 100],
    ]);
  });
});
