/**
 * The claims of docs/rules/claims.md taken literally: what was given is kept as a list, and every sum is read off that list each time
 * it is needed. Shares nothing with the code under test. It checks nothing; inputs must be valid.
 */
import type { ClaimLine, ClaimsInput, Cut, DecidedClaim, LinePart } from "~/domain/month/claims/types";

interface Given {
  claim: number;
  line: ClaimLine;
  month: string;
  fen: number;
}

const add = (list: readonly { fen: number }[]): number => list.reduce((total, { fen }) => total + fen, 0);

const halfUp = (fen: number, share: string): number => {
  const [above = "", below] = share.split("/");
  const [whole = "", decimals = ""] = above.split(".");
  const [n, d] = [BigInt(whole + decimals), BigInt(below ?? `1${"0".repeat(decimals.length)}`)];
  const [quotient, rest] = [(BigInt(fen) * n) / d, (BigInt(fen) * n) % d];
  return Number(rest + rest >= d ? quotient + 1n : quotient);
};

/** Cut by a cap: what is left of it is less than all before it would give. */
const part = (month: string, amount: number, left: readonly (readonly [Cut, number])[]): LinePart => {
  const upTo = (count: number) => Math.min(amount, ...left.slice(0, count).map(([, fen]) => fen));
  return {
    month,
    fen: upTo(left.length),
    cut: left.flatMap(([cut, fen], i) => (fen < upTo(i) ? [cut] : [])),
  };
};

export const referenceClaims = ({ items, hires, claims, ...input }: ClaimsInput): DecidedClaim[] => {
  let { ceilings } = input;
  const given: Given[] = [];
  const annulled = new Set<number>();
  const sum = (which: (each: Given) => boolean) =>
    add(given.filter((each) => !annulled.has(each.claim) && which(each)));
  const year = (month: string) => month.slice(0, 4);
  const capped = (cap: number | null | undefined, used: number) => Math.max(0, (cap ?? Infinity) - used);
  const ceiling = (month: string) =>
    capped(
      ceilings.find((each) => String(each.year) === year(month))?.fen ?? 0,
      sum((each) => year(each.month) === year(month)),
    );

  const decided = (line: ClaimLine, month: string): LinePart => {
    if ("item" in line) {
      const item = items.find(({ id }) => id === line.item)!;
      const ofItem = (each: Given) => "item" in each.line && each.line.item === line.item;
      const ofEvent = ({ line: other }: Given) => "item" in other && other.event === line.event;
      return part(month, halfUp(line.fen, item.share), [
        [
          "item",
          capped(
            item.capFen,
            sum((each) => ofItem(each) && year(each.month) === year(month)),
          ),
        ],
        [
          "event",
          capped(
            item.eventCapFen,
            sum((each) => ofItem(each) && ofEvent(each)),
          ),
        ],
        ["ceiling", ceiling(month)],
      ]);
    }
    const hire = hires.find(({ id }) => id === line.hire)!;
    const ofPerson = (each: Given) => "hire" in each.line && each.line.person === line.person;
    const ofHire = (each: Given) => "hire" in each.line && each.line.hire === line.hire;
    return part(month, hire.monthFen, [
      [
        "again",
        capped(
          hire.monthFen,
          sum((each) => ofPerson(each) && each.month === month),
        ),
      ],
      [
        "person",
        capped(
          hire.personCapFen,
          sum((each) => ofPerson(each) && ofHire(each)),
        ),
      ],
      ["ceiling", ceiling(month)],
    ]);
  };

  return claims.map(({ lines, annuls = [], ceilings: others = ceilings }, claim) => {
    ceilings = others;
    for (const number of annuls) annulled.add(number - 1);
    const done = lines.map((line) => {
      const parts = ("item" in line ? [line.month] : line.months).map((month) => {
        const made = decided(line, month);
        given.push({ claim, line, month, fen: made.fen });
        return made;
      });
      return { fen: add(parts), parts };
    });
    const months = [...new Set(done.flatMap(({ parts }) => parts.map(({ month }) => month)))].sort();
    const grants = months.map((month) => ({
      month,
      fen: add(done.flatMap(({ parts }) => parts).filter((each) => each.month === month)),
    }));
    return { lines: done, grants: grants.filter(({ fen }) => fen > 0) };
  });
};
