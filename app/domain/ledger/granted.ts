import type { Fen } from "~/domain/kernel/money/fen";
import type { AmountCaps } from "~/domain/subsidy/basis";
import type { PlanLine } from "~/domain/subsidy/types";

const left = (cap: Fen | null, used: Fen): Fen => (cap === null ? Number.POSITIVE_INFINITY : Math.max(0, cap - used));

/** What an award was granted of its caps, month after month in order. */
export class Granted {
  private total = 0;
  private readonly years = new Map<string, Fen>();

  constructor(private readonly caps: AmountCaps) {}

  /** What the caps leave of the lines of a month, for each line; nothing is used yet. */
  offer(lines: readonly PlanLine[]): Fen[] {
    const { monthlyCapFen, annualCapFen, totalCapFen } = this.caps;
    let sum = 0;
    // The lines of a month are of different years.
    return lines.map(({ year, grossFen }) => {
      const amount = Math.min(
        grossFen,
        left(monthlyCapFen, sum),
        left(annualCapFen, this.years.get(year) ?? 0),
        left(totalCapFen, this.total + sum),
      );
      sum += amount;
      return amount;
    });
  }

  /** Uses the caps of a year, where it is one, and the total cap, even beyond them. */
  use(year: string | undefined, fen: Fen): void {
    this.total += fen;
    if (year !== undefined) this.years.set(year, (this.years.get(year) ?? 0) + fen);
  }
}
