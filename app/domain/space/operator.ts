import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** Whom one reaches at an operator. */
export interface OperatorProfile {
  readonly name: LocalizedText;
  /** Unified social credit code; null for one that came from before it was asked for. */
  readonly code: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

/** The days [fromOn, toOn) on which an operator runs a site; without an end while toOn is null. */
export interface OperatorSpan {
  readonly siteId: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}
