import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgramContent } from "~/domain/program/draft/content";
import { prepareReplay } from "~/domain/replay/prepare-replay";
import type { ReplayCase } from "~/domain/replay/replay-case";
import { mostListed, type ReplayFigures, ReplayTotals } from "~/domain/replay/replay-totals";
import { changeOf, type ReplayRow, rowOf } from "~/domain/replay/row";
import { planInput } from "../subsidy/arbitraries";
import { awarded, open, profile, rejected, today, version } from "./sample";

const funding = [
  { source: "city", share: "0.3" },
  { source: "zone", share: "0.7" },
];

/** Cases of every standing, and the version whose terms one of them has. */
const city = fc
  .record({
    inputs: fc.array(planInput, { minLength: 1, maxLength: 8 }),
    staff: fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 12, maxLength: 12 }),
    least: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
    areas: fc.array(fc.constantFrom("20", "86.5", "much", "120"), { minLength: 4, maxLength: 4 }),
  })
  .map(({ inputs, staff, least, areas }) => {
    const contents = [0, 1].map((i): ProgramContent => {
      const { start: _, ...terms } = inputs[i % inputs.length]!.terms;
      const criteria = { fact: "insuredStaff", comparison: "atLeast", value: least[i]!, clause: "staff" } as const;
      return { ...version, benefit: { kind: "same", terms }, criteria, funding: i === 0 ? funding : version.funding };
    });
    const awards = inputs.map(({ terms: { start, ...terms }, lease, leaseEnd, events }, i) =>
      awarded({ terms, start, lease, leaseEnd: leaseEnd ?? null, events }, { profile: profile(staff[i] ?? null) }),
    );
    const others = areas.flatMap((areaWanted, i) => {
      const more = {
        profile: profile(staff[8 + i] ?? null),
        answers: { areaWanted, site: "x", abnormalOperation: false },
      };
      return [open(more), rejected(more)];
    });
    return { cases: [...awards, ...others], before: contents[0]!, after: contents[1]! };
  });

function replay(cases: readonly ReplayCase[], before: ProgramContent, after: ProgramContent) {
  const totals = new ReplayTotals();
  const add = totals.adder({ before: before.funding, after: after.funding });
  const under = prepareReplay(before, after, today);
  const rows: ReplayRow[] = [];
  for (const [i, of] of cases.entries()) {
    const outcome = under(of);
    const label = { id: String(i), reference: `DL-${i}`, company: "C", zoneId: "z", awardId: null };
    const row = rowOf(label, of.standing, outcome);
    rows.push(row);
    add(row, outcome);
  }
  return { figures: totals.figures(), rows };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const both = ({ awards, applications }: ReplayFigures["totals"], side: "before" | "after") =>
  awards[side] + applications[side];

describe("a replay", () => {
  it("of a version against itself changes nothing for whom it is the version", () => {
    fc.assert(
      fc.property(city, ({ cases, before }) => {
        const own = cases.map((of): ReplayCase =>
          of.standing === "award" && before.benefit?.kind === "same"
            ? { ...of, award: { ...of.award, terms: structuredClone(before.benefit.terms) } }
            : of,
        );
        const { figures, rows } = replay(own, before, before);
        expect(figures.gain.count + figures.loss.count).toBe(0);
        expect(figures.same).toBe(own.length);
        expect(figures.totals.awards.before).toBe(figures.totals.awards.after);
        for (const { before: was, after: is, reasons } of rows)
          expect({ ...is, reasons }).toEqual({ ...was, reasons: [] });
        for (const { costs } of [...figures.months, ...figures.years])
          for (const { before: was, after: is } of [costs.awards, costs.applications]) expect(is).toBe(was);
      }),
      { numRuns: 60 },
    );
  });

  it("adds up: months, years and sources come to the sums of the cases, gains less losses to the difference", () => {
    fc.assert(
      fc.property(city, ({ cases, before, after }) => {
        const { figures, rows } = replay(cases, before, after);
        for (const side of ["before", "after"] as const) {
          const awards = rows.filter(({ standing }) => standing === "award");
          const others = rows.filter(({ standing }) => standing !== "award");
          expect(figures.totals.awards[side]).toBe(sum(awards.map((row) => row[side].fen)));
          expect(figures.totals.applications[side]).toBe(sum(others.map((row) => row[side].fen)));
          for (const parts of [figures.months, figures.years])
            expect(sum(parts.map(({ costs }) => both(costs, side)))).toBe(both(figures.totals, side));
        }
        const { gain, loss } = figures;
        expect(gain.fen - loss.fen).toBe(both(figures.totals, "after") - both(figures.totals, "before"));
        expect(gain.count + loss.count + figures.same).toBe(cases.length);
        expect(sum(Object.values(figures.cases))).toBe(cases.length);
        expect(sum(Object.values(figures.truths).flatMap((of) => Object.values(of)))).toBe(cases.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the lists of a replay", () => {
  const row = (i: number, fen: number, truths = ["met", "met"] as const): ReplayRow => ({
    id: String(i),
    reference: "",
    company: "",
    zoneId: "",
    awardId: null,
    standing: "award",
    reasons: [],
    before: { truth: truths[0], fen: 1_000_000, end: null },
    after: { truth: truths[1], fen: 1_000_000 + fen, end: null },
  });
  const outcome = prepareReplay(version, version, today)(rejected());

  it("name the largest changes, first the largest, and count all", () => {
    const totals = new ReplayTotals();
    const add = totals.adder({ before: version.funding, after: version.funding });
    for (let i = 1; i <= 1_000; i += 1) add(row(i, ((i * 7919) % 1_000) + 1), outcome);
    for (let i = 1; i <= 300; i += 1) add(row(i, -i), outcome);
    const { gain, loss, same } = totals.figures();
    expect({ gain: gain.count, loss: loss.count, same }).toEqual({ gain: 1_000, loss: 300, same: 0 });
    expect(gain.largest.map(changeOf)).toEqual(Array.from({ length: mostListed }, (_, i) => 1_000 - i));
    expect(loss.largest.map(changeOf)).toEqual(Array.from({ length: mostListed }, (_, i) => i - 300));
    expect(loss.fen).toBe((300 * 301) / 2);
  });

  it("name who becomes eligible and who no longer is, not whom nobody can judge", () => {
    const totals = new ReplayTotals();
    const add = totals.adder({ before: version.funding, after: version.funding });
    const turns = [
      ["notMet", "met"],
      ["met", "notMet"],
      ["unknown", "met"],
      ["met", "unknown"],
      ["notMet", "notMet"],
    ] as const;
    for (const [i, truths] of turns.entries()) add({ ...row(i, 0), ...turned(truths) }, outcome);
    const { newlyEligible, noLongerEligible, truths } = totals.figures();
    expect(newlyEligible).toMatchObject({ count: 1, largest: [{ id: "0" }] });
    expect(noLongerEligible).toMatchObject({ count: 1, largest: [{ id: "1" }] });
    expect(truths).toEqual({
      met: { met: 0, notMet: 1, unknown: 1 },
      notMet: { met: 1, notMet: 1, unknown: 0 },
      unknown: { met: 1, notMet: 0, unknown: 0 },
    });
  });
});

const turned = ([before, after]: readonly [ReplayRow["before"]["truth"], ReplayRow["after"]["truth"]]) => ({
  before: { truth: before, fen: 0, end: null },
  after: { truth: after, fen: 0, end: null },
});
