import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Act } from "~/domain/ledger/types";
import type { ClaimLine, ClaimsInput } from "~/domain/month/claims/types";
import { countedLine, isCutOf } from "~/domain/month/item-claim/claimed-line";
import { type ActOfCase, type ClaimBooks, reckonClaim } from "~/domain/month/item-claim/reckon";

interface Golden {
  readonly name: string;
  readonly input: ClaimsInput;
  readonly expected: { readonly claims?: readonly { lines: unknown; grants: { month: string; fen: number }[] }[] };
}

const golden = JSON.parse(readFileSync("tests/golden/vectors/items.json", "utf8")) as
  | { cases: readonly Golden[] }
  | readonly Golden[];
const cases: readonly Golden[] = "cases" in golden ? golden.cases : golden;

/** Decides the claims of a case one after the other, each as the ledger and the claims before it have it then. */
const decided = ({ input }: Golden): (readonly { month: string; fen: number }[])[] => {
  const acts: ActOfCase[] = [];
  const past: { id: string; position: number; lines: readonly ClaimLine[] }[] = [];
  const numbers: number[][] = [];
  let counted = 0;
  return input.claims.map(({ lines, annuls = [], ceilings }, i) => {
    const on = "2030-01-01";
    const annulled = annuls.flatMap((number) => numbers[number - 1] ?? []);
    if (ceilings) acts.push({ act: { act: "ceiling", on, award: "A", ceilings } as Act, caseId: null });
    if (annulled.length > 0)
      acts.push({ act: { act: "grant", on, award: "A", grants: [], annuls: annulled } as Act, caseId: null });
    const { receipts = [], ...terms } = input;
    const books: ClaimBooks = { ...terms, receipts, awardId: "A", acts: [...acts], past: [...past] };
    const found = reckonClaim(books, lines);
    if (!found.ok) throw new Error(`claims[${i}].lines[${found.line}].${found.field}`);
    const id = `claim ${i + 1}`;
    past.push({ id, position: acts.length, lines });
    numbers.push(found.grants.map(() => (counted += 1)));
    if (found.grants.length > 0)
      acts.push({ act: { act: "grant", on, award: "A", grants: found.grants, annuls: [] } as Act, caseId: id });
    return found.grants;
  });
};

/** An annulled claim that gave nothing leaves no act, and nothing to annul. */
const played = cases.filter(({ expected }) => expected.claims);

describe("claims reckoned from the acts", () => {
  it.each(played.map((each) => [each.name, each] as const))("%s", (_, each) => {
    expect(decided(each)).toEqual(each.expected.claims?.map(({ grants }) => grants));
  });

  it("leave to a year what was granted without a claim", () => {
    const granted: Act = { act: "grant", on: "2026-05-01", award: "A", grants: [{ month: "2026-04", fen: 700 }] };
    const books: ClaimBooks = {
      awardId: "A",
      ceilings: [{ year: 2026, fen: 1_000 }],
      items: [{ id: "booth", share: "0.5" }],
      hires: [],
      receipts: [],
      acts: [{ act: granted, caseId: null }],
      past: [],
    };
    expect(reckonClaim(books, [{ item: "booth", month: "2026-05", fen: 1_000 }])).toMatchObject({
      totalFen: 300,
      lines: [{ parts: [{ lowering: [{ cut: "ceiling", leftFen: 300, lessFen: 200 }] }] }],
    });
  });

  it("name the line that the terms refuse, and its field", () => {
    const books: ClaimBooks = {
      awardId: "A",
      ceilings: [],
      items: [{ id: "booth", share: "0.5" }],
      hires: [],
      receipts: [],
      acts: [],
      past: [],
    };
    const line = { item: "booth", month: "2026-05", fen: 1_000 };
    expect(reckonClaim(books, [line, { ...line, item: "hotel" }])).toEqual({ ok: false, line: 1, field: "item" });
  });
});

describe("a judged line", () => {
  const cost = { item: "booth", month: "2026-05", fen: 1_000 };
  const hire = { hire: "graduates", person: "7", months: ["2026-01", "2026-02"] };
  it("counts as it was cut, and not where it was refused", () => {
    const judged = (line: ClaimLine, accepted: Parameters<typeof isCutOf>[1] | null, verdict = "cut" as const) =>
      countedLine({ line, judgement: { verdict, reason: "why", accepted } });
    expect(judged(cost, { fen: 600 })).toEqual({ ...cost, fen: 600 });
    expect(judged(hire, { months: ["2026-01"] })).toEqual({ ...hire, months: ["2026-01"] });
    expect(countedLine({ line: cost, judgement: { verdict: "refuse", reason: "why", accepted: null } })).toBeNull();
  });

  it("is cut to less than was claimed, and to something", () => {
    expect([0, 600, 1_000].map((fen) => isCutOf(cost, { fen }))).toEqual([false, true, false]);
    expect(isCutOf(hire, { months: ["2026-01"] })).toBe(true);
    expect(isCutOf(hire, { months: ["2026-03"] })).toBe(false);
    expect(isCutOf(hire, { months: [] })).toBe(false);
  });
});
