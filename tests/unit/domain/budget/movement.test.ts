import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { available, type BudgetLine } from "~/domain/budget/budget-line";
import { afterMovement, kindOfMovement, lackOf } from "~/domain/budget/movement";

const line = (appropriated: number, committed = 0, spent = 0): BudgetLine => ({ appropriated, committed, spent });

describe("a movement of the budget", () => {
  it.each([
    [null, line(1), "appropriation"],
    [line(1), null, "reduction"],
    [line(1), line(2), "transfer"],
  ] as const)("from %j to %j is one of its kind", (from, to, kind) => expect(kindOfMovement({ from, to })).toBe(kind));

  it.each([
    [line(1000, 300, 200), 500, 0],
    [line(1000, 300, 200), 501, 1],
    [line(0), 7, 7],
  ])("takes of %j %i fen and lacks %i", (from, fen, lack) => expect(lackOf({ from, to: null, fen })).toBe(lack));

  it("lacks nothing where money only comes", () => expect(lackOf({ from: null, to: line(0), fen: 9e12 })).toBe(0));

  it("keeps every line whole and, in a transfer, the sum of both, after any sequence", () => {
    const fen = fc.integer({ min: 1, max: 10_000 });
    const side = fc.option(fc.integer({ min: 0, max: 2 }), { nil: null });
    const bind = fc.record({ line: fc.integer({ min: 0, max: 2 }), fen, spend: fc.boolean() });
    const step = fc.oneof(fc.record({ from: side, to: side, fen }), bind);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const lines = [line(5_000), line(0), line(20_000)];
        const at = (i: number | null) => (i === null ? null : (lines[i] ?? null));
        for (const each of steps) {
          const before = lines.reduce((sum, { appropriated }) => sum + appropriated, 0);
          if ("spend" in each) {
            const found = lines[each.line] ?? line(0);
            const sum = Math.min(each.fen, each.spend ? found.committed : available(found));
            lines[each.line] = each.spend
              ? { ...found, committed: found.committed - sum, spent: found.spent + sum }
              : { ...found, committed: found.committed + sum };
          } else {
            const movement = { from: at(each.from), to: at(each.to), fen: each.fen };
            if (each.from === each.to || lackOf(movement) > 0) continue;
            const after = afterMovement(movement);
            if (each.from !== null && after.from) lines[each.from] = after.from;
            if (each.to !== null && after.to) lines[each.to] = after.to;
            const moved = { appropriation: each.fen, reduction: -each.fen, transfer: 0 }[kindOfMovement(movement)];
            expect(lines.reduce((sum, { appropriated }) => sum + appropriated, 0)).toBe(before + moved);
          }
          for (const { appropriated, committed, spent } of lines) {
            expect(Math.min(appropriated, committed, spent, appropriated - committed - spent)).toBeGreaterThanOrEqual(
              0,
            );
          }
        }
      }),
    );
  });
});
