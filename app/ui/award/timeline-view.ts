import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";

interface Length {
  readonly months: number;
  readonly days: number;
}

/** A subsidy as founder and official see it. Ranges are half-open, as everywhere. */
export interface TimelineView {
  /** First day of the benefit, and first day without it. */
  readonly benefit: DateRange;
  readonly today: CivilDate;
  readonly used: Length;
  readonly left: Length;
  /** Stretches of one worth, in order: `label` says what a month of it gives ("50 %"). */
  readonly tiers: readonly (DateRange & { readonly label: string })[];
  readonly suspensions: readonly DateRange[];
  /** The next day on which what is given changes, and to what; null when only the end is left. */
  readonly next: { readonly on: CivilDate; readonly label: string } | null;
}
