import type { LineOf } from "~/domain/budget/budget-line";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { LedgerInput } from "~/domain/ledger/types";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ZoneOf } from "../places";
import type { CompanyOf, UnitOf } from "../premises";

export interface VersionOf {
  readonly id: string;
  readonly content: ProgramContent;
}

export interface ProgramOf {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly name: LocalizedText;
  /** Null for one of the whole city. */
  readonly zoneId: string | null;
  /** Those that were published, by number. */
  readonly versions: ReadonlyMap<number, VersionOf>;
}

export interface OperatorOf {
  readonly id: string;
  readonly code: string | null;
  readonly name: LocalizedText;
}

export interface SiteOf {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly zoneId: string;
  /** Who runs it today. */
  readonly operators: readonly OperatorOf[];
}

/** An award of a company that stands. */
export interface AwardOf extends DateRange {
  readonly id: string;
  readonly reference: string;
  readonly programId: string;
  readonly benefit: string;
}

export interface LineStanding extends LineOf {
  readonly appropriatedFen: Fen;
  readonly availableFen: Fen;
}

/** What stands that a file of running subsidies speaks of. */
export interface SubsidiesStanding {
  readonly today: CivilDate;
  readonly zones: readonly ZoneOf[];
  readonly sites: readonly SiteOf[];
  readonly units: readonly UnitOf[];
  readonly programs: readonly ProgramOf[];
  /** By code: several where nobody's licence was seen yet. */
  readonly companies: ReadonlyMap<string, readonly CompanyOf[]>;
  /** By company. */
  readonly awards: ReadonlyMap<string, readonly AwardOf[]>;
  /** Of those with awards, by company. */
  readonly ledgers: ReadonlyMap<string, LedgerInput>;
  readonly lines: readonly LineStanding[];
  /** Numbers under which awards were kept, with the references that they have. */
  readonly numbers: ReadonlyMap<string, string>;
}
