/** Awards and acts written out, for tests that say what happens to them. */
import type { Act, LedgerAward } from "~/domain/ledger/types";

interface Given {
  /** A month of each of the six months from January 2026. */
  readonly fen: number;
  readonly totalCapFen?: number;
  readonly group?: string;
  readonly settlement?: LedgerAward["settlement"];
  readonly months?: number;
}

export const award = (id: string, given: Given): LedgerAward => ({
  id,
  group: given.group ?? null,
  settlement: given.settlement ?? "toCompany",
  funding: [{ source: "city", share: "1" }],
  setOffShare: "1",
  input: {
    terms: {
      start: "2026-01-01",
      tiers: [{ months: given.months ?? 6, fen: given.fen }],
      totalCapFen: given.totalCapFen ?? null,
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
    },
    lease: [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 1_000 }],
    events: [],
  },
});

export const approve = (id: string): Act => ({ act: "approve", on: "2025-12-20", award: id });

export const confirm = (id: string, months: readonly string[], on: string): Act => ({
  act: "confirm",
  on,
  award: id,
  months,
});
