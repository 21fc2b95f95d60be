import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "~/domain/ledger/ledger";
import type { Act } from "~/domain/ledger/types";
import type { ClaimLine, ClaimsInput } from "~/domain/month/claims/types";
import { award, decided, explained } from "./awards";
import { referenceClaims } from "./reference";

const always = (law: (input: ClaimsInput) => void) =>
  fc.assert(
    fc.property(award, (input) => {
      law(input);
    }),
    { numRuns: 300 },
  );

interface Given {
  readonly line: ClaimLine;
  readonly month: string;
  readonly fen: number;
}

/** All that was given by claims whose decision counts in the end. */
const counting = (input: ClaimsInput): Given[] => {
  const annulled = new Set(input.claims.flatMap(({ annuls = [] }) => annuls));
  return decided(input).flatMap(({ lines }, i) =>
    annulled.has(i + 1)
      ? []
      : lines.flatMap(({ parts }, j) =>
          parts.map(({ month, fen }) => ({ line: input.claims[i]!.lines[j]!, month, fen })),
        ),
  );
};

/** What is given by key; `keyOf` says null of what is of none. */
const sums = (given: readonly Given[], keyOf: (each: Given) => string | null): Map<string, number> => {
  const all = new Map<string, number>();
  for (const each of given) {
    const key = keyOf(each);
    if (key !== null) all.set(key, (all.get(key) ?? 0) + each.fen);
  }
  return all;
};

/** The ceilings in the end: they only rise. */
const lastOf = ({ ceilings, claims }: ClaimsInput) =>
  claims.findLast((each) => each.ceilings !== undefined)?.ceilings ?? ceilings;

const yearOf = (month: string) => month.slice(0, 4);

/** Every cap that a line meets, by name. */
const capsOf = (line: ClaimLine): string[] =>
  "item" in line
    ? [
        yearOf(line.month),
        `${line.item} ${yearOf(line.month)}`,
        ...(line.event === undefined ? [] : [`${line.item} at ${line.event}`]),
      ]
    : [...line.months.flatMap((month) => [yearOf(month), `${line.person} ${month}`]), `${line.hire} ${line.person}`];

/** The input without a line. */
const without = (input: ClaimsInput, claim: number, line: number): ClaimsInput => ({
  ...input,
  claims: input.claims.map((each, i) => (i === claim ? { ...each, lines: each.lines.toSpliced(line, 1) } : each)),
});

/** Every line of an input with what it gave, in the order in which they were decided. */
const linesOf = (input: ClaimsInput) =>
  decided(input).flatMap(({ lines }, i) => lines.map((gave, j) => ({ line: input.claims[i]!.lines[j]!, gave })));

/** Tries `law` with each line of the input left out: the lines with it, those without it, and its place. */
const leavingOut = (
  input: ClaimsInput,
  law: (all: ReturnType<typeof linesOf>, others: ReturnType<typeof linesOf>, place: number) => void,
) => {
  const all = linesOf(input);
  let place = 0;
  for (const [i, { lines }] of input.claims.entries())
    for (const j of lines.keys()) law(all, linesOf(without(input, i, j)), place++);
};

describe("any claims", () => {
  it("equal the literal reference", () => {
    always((input) => expect(decided(input)).toEqual(referenceClaims(input)));
  });

  it("give no more than each cap and ceiling, to the fen", () => {
    always((input) => {
      const given = counting(input);
      for (const [year, sum] of sums(given, ({ month }) => yearOf(month)))
        expect(sum).toBeLessThanOrEqual(lastOf(input).find((each) => String(each.year) === year)?.fen ?? 0);
      for (const { id, capFen, eventCapFen } of input.items) {
        const ofItem = given.filter(({ line }) => "item" in line && line.item === id);
        for (const sum of sums(ofItem, ({ month }) => yearOf(month)).values())
          expect(sum).toBeLessThanOrEqual(capFen ?? Infinity);
        for (const sum of sums(ofItem, ({ line }) => ("item" in line ? (line.event ?? null) : null)).values())
          expect(sum).toBeLessThanOrEqual(eventCapFen ?? Infinity);
      }
      for (const { id, personCapFen } of input.hires) {
        const ofHire = given.filter(({ line }) => "hire" in line && line.hire === id);
        for (const sum of sums(ofHire, ({ line }) => ("hire" in line ? line.person : null)).values())
          expect(sum).toBeLessThanOrEqual(personCapFen ?? Infinity);
      }
      const most = Math.max(...input.hires.map(({ monthFen }) => monthFen));
      for (const sum of sums(given, ({ line, month }) => ("hire" in line ? `${line.person} ${month}` : null)).values())
        expect(sum).toBeLessThanOrEqual(most);
    });
  });

  it("are below their amounts by what each cap took, and by nothing else", () => {
    always((input) => {
      const claims = explained(input);
      const cuts = decided(input).map(({ lines }) => lines.map(({ parts }) => parts.map(({ cut }) => cut)));
      for (const [i, { lines }] of claims.entries())
        for (const [j, { fen, parts }] of lines.entries()) {
          expect(fen).toBe(parts.reduce((sum, part) => sum + part.fen, 0));
          const less = parts.map(({ lowering }) => lowering.map(({ lessFen }) => lessFen));
          expect(parts.filter((part) => part.fen < 0)).toEqual([]);
          expect(less.flat().filter((each) => each <= 0)).toEqual([]);
          const left = parts.map(({ grossFen }, k) => less[k]!.reduce((sum, each) => sum - each, grossFen));
          expect(left).toEqual(parts.map((part) => part.fen));
          expect(parts.map(({ lowering, grossFen }) => lowering.at(-1)?.leftFen ?? grossFen)).toEqual(left);
          expect(cuts[i]?.[j]).toEqual(parts.map(({ lowering }) => lowering.map(({ cut }) => cut)));
        }
    });
  });

  it("are granted by month what their lines give, without months of nothing", () => {
    always((input) => {
      for (const { lines, grants } of decided(input)) {
        const parts = lines.flatMap((each) => each.parts);
        const months = [...new Set(parts.flatMap(({ month, fen }) => (fen > 0 ? [month] : [])))].sort();
        expect(grants.map(({ month }) => month)).toEqual(months);
        const sumOf = (month: string) => parts.reduce((sum, each) => sum + (each.month === month ? each.fen : 0), 0);
        expect(grants.map(({ fen }) => fen)).toEqual(months.map(sumOf));
      }
    });
  });

  it("are never worked out anew for what is decided later", () => {
    always((input) => {
      const all = decided(input);
      for (const count of input.claims.keys())
        expect(decided({ ...input, claims: input.claims.slice(0, count) })).toEqual(all.slice(0, count));
    });
  });

  it("leave later ones as if they had never been decided, once they are annulled", () => {
    always((input) => {
      const [first, ...rest] = input.claims.map(({ annuls: _, ...claim }) => claim);
      const undone = decided({ ...input, claims: [first!, { lines: [], annuls: [1] }, ...rest] });
      expect(undone.slice(2)).toEqual(decided({ ...input, ceilings: first!.ceilings ?? input.ceilings, claims: rest }));
    });
  });
});

describe("a line decided alone", () => {
  it("changes no line before it", () => {
    always((input) =>
      leavingOut(input, (all, others, place) => expect(others.slice(0, place)).toEqual(all.slice(0, place))),
    );
  });

  it("changes no line after it when it gives nothing", () => {
    always((input) =>
      leavingOut(input, (all, others, place) => {
        if (all[place]?.gave.fen === 0) expect(others.slice(place)).toEqual(all.slice(place + 1));
      }),
    );
  });

  it("changes only lines after it that meet a cap of its own, or one of a line that it changed", () => {
    always((input) =>
      leavingOut(input, (all, others, place) => {
        const touched = new Set(capsOf(all[place]!.line));
        for (const [i, { line, gave }] of others.slice(place).entries()) {
          const before = all[place + 1 + i]!.gave;
          const meets = capsOf(line).some((cap) => touched.has(cap));
          if (!meets) expect(gave).toEqual(before);
          else if (gave.parts.some(({ fen }, j) => fen !== before.parts[j]?.fen))
            for (const cap of capsOf(line)) touched.add(cap);
        }
      }),
    );
  });
});

it("claims are taken by the ledger as its grants, and payable with what they give", () => {
  always((input) => {
    const on = "2030-01-31";
    const acts: Act[] = [{ on, act: "approve", award: "A" }];
    const numbers: number[][] = [];
    for (const [i, { grants }] of decided(input).entries()) {
      const raised = input.claims[i]?.ceilings;
      if (raised) acts.push({ on, act: "ceiling", award: "A", ceilings: raised });
      const first = numbers.flat().length + 1;
      const annuls = (input.claims[i]?.annuls ?? []).flatMap((claim) => numbers[claim - 1] ?? []);
      acts.push({ on, act: "grant", award: "A", grants, annuls });
      numbers.push(grants.map((_, j) => first + j));
    }
    acts.push({ on, act: "run", run: "R", through: "2029-12" });
    const { ceilings } = input;
    const funding = [{ source: "city", share: "1" }];
    const awards = [{ id: "A", settlement: "toCompany", funding, setOffShare: "1", input: { ceilings } }];
    const result = ledgerOf({ awards, acts });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const payable = result.ledger.awards[0]?.months.map(({ month, payableFen }) => [month, payableFen]);
    const given = [...sums(counting(input), ({ month }) => month)].filter(([, fen]) => fen > 0);
    expect(payable).toEqual(given.sort());
  });
});
