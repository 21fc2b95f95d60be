import type { Fen } from "~/domain/kernel/money/fen";
import type { AmountCaps } from "~/domain/subsidy/basis";
import type { ExplainedCap } from "~/domain/subsidy/explain";
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

  /** The caps that lower what `offer` gives of each line, in order, with what they leave. */
  lowering(lines: readonly PlanLine[]): ExplainedCap[][] {
    const offered = this.offer(lines);
    let sum = 0;
    return lines.map(({ year, grossFen }, i) => {
      const caps: readonly ExplainedCap[] = [
        { cap: "month", leftFen: left(this.caps.monthlyCapFen, sum) },
        { cap: "year", leftFen: left(this.caps.annualCapFen, this.years.get(year) ?? 0) },
        { cap: "total", leftFen: left(this.caps.totalCapFen, this.total + sum) },
      ];
      sum += offered[i] ?? 0;
      let amount = grossFen;
      return caps.filter(({ leftFen }) => leftFen < amount && ((amount = leftFen), true));
    });
  }

  /** Uses the caps of a year, where it is one, and the total cap, even beyond them. */
  use(year: string | undefined, fen: Fen): void {
    this.total += fen;
    if (year !== undefined) this.years.set(year, (this.years.get(year) ?? 0) + fen);
  }
}
