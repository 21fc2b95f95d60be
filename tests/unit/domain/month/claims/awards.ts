import fc from "fast-check";
import type { Ceiling } from "~/domain/award/input";
import { claimsOf, explainClaims } from "~/domain/month/claims/claims";
import type { ClaimLine, ClaimsInput, DecidedClaim, ReckonedPart } from "~/domain/month/claims/types";

const ITEMS = ["booth", "insurance", "travel"];
const HIRES = ["graduate", "engineer"];
/** The last year has no ceiling. */
const MONTHS = ["2026-01", "2026-02", "2026-11", "2026-12", "2027-01", "2027-02", "2028-01"];

const fen = (max: number) => fc.integer({ min: 0, max });
const cap = (max: number) => fc.option(fen(max), { freq: 3 });
const share = fc.constantFrom("0", "0.5", "3/10", "1/3", "2/3", "0.125", "1");

const item = (id: string) => fc.record({ id: fc.constant(id), share, capFen: cap(9_000), eventCapFen: cap(6_000) });
const hire = (id: string) =>
  fc.record({ id: fc.constant(id), monthFen: fc.integer({ min: 0, max: 1_500 }), personCapFen: cap(4_000) });

const costs = fc.record({
  item: fc.constantFrom(...ITEMS),
  month: fc.constantFrom(...MONTHS),
  fen: fc.integer({ min: 1, max: 12_000 }),
  event: fc.constantFrom("Hannover", "Osaka"),
});
const people = fc.record({
  hire: fc.constantFrom(...HIRES),
  person: fc.constantFrom("E-1", "E-2"),
  months: fc.array(fc.constantFrom(...MONTHS), { minLength: 1, maxLength: 4 }),
});

const ceilingsUpTo = (first: number, second: number) =>
  fc.tuple(fen(first), fen(second)).map(([one, other]) => [
    { year: 2026, fen: one },
    { year: 2027, fen: other },
  ]);

const claim = fc.record(
  {
    lines: fc.array(fc.oneof(costs, people), { maxLength: 6 }),
    annuls: fc.array(fc.nat(), { maxLength: 2 }),
    raisedBy: fc.integer({ min: 1, max: 5_000 }),
  },
  { requiredKeys: ["lines", "annuls"] },
);

/** Names no event where the item has no cap for each. */
const named = (line: ClaimLine, { items }: Pick<ClaimsInput, "items">): ClaimLine => {
  if (!("item" in line)) return line;
  const { event: _, ...without } = line;
  return (items.find(({ id }) => id === line.item)?.eventCapFen ?? null) === null ? without : line;
};

/** Those of the numbers wished for that a claim can annul. */
const annullable = (wished: readonly number[], before: number, gone: Set<number>): number[] =>
  wished.flatMap((wish) => {
    const number = before === 0 ? 0 : 1 + (wish % before);
    if (number === 0 || gone.has(number)) return [];
    gone.add(number);
    return [number];
  });

/** An award with claims that its caps often cut. */
// Without bias: small numbers would leave no cap to cut anything.
export const award: fc.Arbitrary<ClaimsInput> = fc
  .noBias(
    fc.record({
      ceilings: ceilingsUpTo(25_000, 15_000),
      items: fc.tuple(...ITEMS.map(item)),
      hires: fc.tuple(...HIRES.map(hire)),
      claims: fc.array(claim, { minLength: 1, maxLength: 6 }),
    }),
  )
  .map((input) => {
    const gone = new Set<number>();
    let raised: readonly Ceiling[] = input.ceilings;
    const claims = input.claims.map(({ lines, annuls, raisedBy }, i) => {
      if (raisedBy !== undefined) raised = raised.map((each) => ({ ...each, fen: each.fen + raisedBy }));
      return {
        lines: lines.map((line) => named(line, input)),
        annuls: annullable(annuls, i, gone),
        ...(raisedBy !== undefined && { ceilings: raised }),
      };
    });
    return { ...input, claims };
  });

/** The claims of an input that is taken. */
export const decided = (input: ClaimsInput): readonly DecidedClaim[] => {
  const result = claimsOf(input);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.claims;
};

export const explained = (input: ClaimsInput): readonly DecidedClaim<ReckonedPart>[] => {
  const result = explainClaims(input);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.claims;
};
