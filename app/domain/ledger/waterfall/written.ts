import type { Month } from "~/domain/kernel/time/month";
import type { Books } from "../book";
import { replay, type Watch } from "../replay";
import type { Act, LedgerInput } from "../types";

/** A replay, and which act wrote what of an award. */
export interface Written {
  readonly books: Books;
  readonly acts: readonly Act[];
  /** The act of each line, in the order of the lines. */
  readonly lineActs: readonly number[];
}

/** Replays an input, which must be one that the ledger takes, and keeps which act wrote which line of the award. `watch` sees it go by. */
export const replayWritten = (input: LedgerInput, award: string, watch?: Watch): Written => {
  const lineActs: number[] = [];
  const books = replay(input, (now, act) => {
    const lines = now.all.get(award)?.lines ?? [];
    while (lineActs.length < lines.length) lineActs.push(act);
    watch?.(now, act);
  });
  return { books, acts: input.acts, lineActs };
};

/** The last act of a name on an award, and on a month of it where one is given; −1 where there is none. */
export const lastAct = (
  acts: readonly Act[],
  name: "lapse" | "hold" | "opening",
  award: string,
  month?: Month,
): number =>
  acts.findLastIndex((act) => {
    if (act.act !== name || act.award !== award) return false;
    if (month === undefined || !("months" in act)) return true;
    return act.months?.some((each) => (typeof each === "string" ? each : each.month) === month);
  });

/** The acts that made the grants of an award, in the order of their numbers. */
export const grantActs = (acts: readonly Act[], award: string): number[] =>
  acts.flatMap((act, i) => (act.act === "grant" && act.award === award ? act.grants.map(() => i) : []));
