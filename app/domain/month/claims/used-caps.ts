import type { Fen } from "~/domain/kernel/money/fen";
import { type Month, yearOf } from "~/domain/kernel/time/month";
import type { ReadLine } from "./read-line";
import type { ReadCeilings } from "./read-terms";
import type { Cut, DecidedLine, ReckonedPart, LoweringCap } from "./types";

/** A cap that a line meets in a month. */
interface Limit {
  readonly cut: Cut;
  /** Null where there is none. */
  readonly capFen: Fen | null;
  /** What else uses the same cap has the same key. */
  readonly key: string;
}

const keyOf = (...names: readonly (string | number | null)[]): string => JSON.stringify(names);

/** The caps of a line in a month, in the order in which they lower it (docs/rules/claims.md, rules 3 and 4). */
const limitsOf = (line: ReadLine, month: Month, ceilings: ReadCeilings): Limit[] => {
  const year = yearOf(month);
  const ceiling: Limit = { cut: "ceiling", capFen: ceilings.get(year) ?? 0, key: keyOf("ceiling", year) };
  if ("item" in line) {
    const { item, event } = line;
    return [
      { cut: "item", capFen: item.capFen, key: keyOf("item", item.id, year) },
      { cut: "event", capFen: item.eventCapFen, key: keyOf("event", item.id, event) },
      ceiling,
    ];
  }
  const { hire, person } = line;
  return [
    { cut: "again", capFen: hire.monthFen, key: keyOf("again", person, month) },
    { cut: "person", capFen: hire.personCapFen, key: keyOf("person", hire.id, person) },
    ceiling,
  ];
};

/** What the lines that count have used of each cap: what they gave in the end. */
export class UsedCaps {
  private readonly used = new Map<string, Fen>();

  /** Without any there is nothing to give. */
  ceilings: ReadCeilings = new Map();

  /** What a line gives after those that count; from now on it counts too. */
  decide(line: ReadLine): DecidedLine<ReckonedPart> {
    const parts =
      "item" in line
        ? [this.give(line, line.month, line.item.shareOf(line.fen))]
        : line.months.map((month) => this.give(line, month, line.hire.monthFen));
    return { fen: parts.reduce((sum, { fen }) => sum + fen, 0), parts };
  }

  /** Frees what a line gave: it counts no longer. */
  free(line: ReadLine, { parts }: DecidedLine<ReckonedPart>): void {
    for (const { month, fen } of parts) for (const { key } of limitsOf(line, month, this.ceilings)) this.add(key, -fen);
  }

  private give(line: ReadLine, month: Month, grossFen: Fen): ReckonedPart {
    const limits = limitsOf(line, month, this.ceilings);
    const lowering: LoweringCap[] = [];
    let fen = grossFen;
    for (const limit of limits) {
      const leftFen = this.leftOf(limit);
      if (leftFen >= fen) continue;
      lowering.push({ cut: limit.cut, leftFen, lessFen: fen - leftFen });
      fen = leftFen;
    }
    for (const { key } of limits) this.add(key, fen);
    return { month, fen, grossFen, lowering };
  }

  /** More than a cap can be used: a month by another hire that gives more, a ceiling before it was lowered. */
  private leftOf({ capFen, key }: Limit): Fen {
    return capFen === null ? Number.POSITIVE_INFINITY : Math.max(0, capFen - (this.used.get(key) ?? 0));
  }

  private add(key: string, fen: Fen): void {
    this.used.set(key, (this.used.get(key) ?? 0) + fen);
  }
}
