import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { PayingEnd } from "~/domain/subsidy/paying-end";
import type { Length } from "~/domain/subsidy/standing";
import type { DateRange } from "~/domain/kernel/time/date-range";

/** A subsidy as founder and official see it. Ranges are half-open, as everywhere. */
export interface TimelineView {
  /** First day of the benefit, and first day without it. */
  readonly benefit: DateRange;
  readonly today: CivilDate;
  readonly payingEnd: PayingEnd;
  readonly used: Length;
  readonly left: Length;
  /** Stretches of one worth, in order: `label` says what a month of it gives ("50 %"). */
  readonly tiers: readonly (DateRange & { readonly label: string })[];
  readonly suspensions: readonly DateRange[];
  /** The next day on which what is given changes, and how; null when only the end is left. */
  readonly next: { readonly on: CivilDate; readonly label: string } | null;
}
