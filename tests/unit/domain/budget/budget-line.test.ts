import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { available, emptyLine, post, release, reserve, spend } from "~/domain/budget/budget-line";

const line = { appropriated: 1000, committed: 300, spent: 200 };

describe("a budget line", () => {
  it("has available what is neither committed nor spent", () => {
    expect(available(line)).toBe(500);
  });

  it("reserves up to the last fen and says how much is short beyond it", () => {
    expect(reserve(line, 500)).toEqual({ ok: true, line: { appropriated: 1000, committed: 800, spent: 200 } });
    expect(reserve(line, 512)).toEqual({ ok: false, shortFen: 12 });
  });

  it("releases and spends only what is committed", () => {
    expect(release(line, 300)).toEqual({ ok: true, line: { appropriated: 1000, committed: 0, spent: 200 } });
    expect(spend(line, 300)).toEqual({ ok: true, line: { appropriated: 1000, committed: 0, spent: 500 } });
    expect(release(line, 301)).toEqual({ ok: false, shortFen: 1 });
    expect(spend(line, 301)).toEqual({ ok: false, shortFen: 1 });
  });

  it("gives back appropriations only as far as they are available", () => {
    expect(post(line, { kind: "appropriate", fen: -500 })).toMatchObject({ ok: true });
    expect(post(line, { kind: "appropriate", fen: -501 })).toEqual({ ok: false, shortFen: 1 });
  });

  it("posts no parts of a fen and nothing negative", () => {
    expect(() => reserve(line, 0.5)).toThrow(RangeError);
    expect(() => release(line, -1)).toThrow(RangeError);
  });

  it("never has a negative figure, and figures that follow from its postings", () => {
    const anyPosting = fc.record({
      kind: fc.constantFrom("appropriate", "commit", "release", "spend"),
      fen: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(anyPosting, { maxLength: 40 }), (postings) => {
        const sums = { appropriate: 0, commit: 0, release: 0, spend: 0 };
        let current = emptyLine;
        for (const posting of postings) {
          const posted = post(current, posting);
          if (!posted.ok) continue;
          current = posted.line;
          sums[posting.kind] += posting.fen;
          expect(Math.min(available(current), current.committed, current.spent)).toBeGreaterThanOrEqual(0);
        }
        expect(current).toEqual({
          appropriated: sums.appropriate,
          committed: sums.commit - sums.release - sums.spend,
          spent: sums.spend,
        });
      }),
    );
  });
});
