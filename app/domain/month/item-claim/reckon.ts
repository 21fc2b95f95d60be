import type { Ceiling } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import { type Month, yearOf } from "~/domain/kernel/time/month";
import type { Act, MonthFen } from "~/domain/ledger/types";
import { explainClaims } from "../claims/claims";
import type { ClaimLine, ClaimsInput, DecidedLine, ItemClaim, Receipt, ReckonedPart } from "../claims/types";

/** An act of the company's ledger with the case that it was decided in; its place is its position. */
export interface ActOfCase {
  readonly act: Act;
  readonly caseId: string | null;
}

/** A claim that was decided: how many acts the company had then, and the lines that counted. */
export interface PastClaim {
  readonly id: string;
  readonly position: number;
  readonly lines: readonly ClaimLine[];
}

/** What the claims of an award are reckoned from. */
export interface ClaimBooks extends Pick<ClaimsInput, "items" | "hires"> {
  readonly awardId: string;
  /** The ceilings as approved. */
  readonly ceilings: readonly Ceiling[];
  readonly acts: readonly ActOfCase[];
  /** In the order in which they were decided. */
  readonly past: readonly PastClaim[];
  /** Those that give something under other awards. */
  readonly receipts: readonly Receipt[];
}

/** What a claim gives now, line by line; or the first line that the terms refuse, with its field. */
export type ClaimReckoning =
  | {
      readonly ok: true;
      readonly lines: readonly DecidedLine<ReckonedPart>[];
      readonly grants: readonly MonthFen[];
      readonly totalFen: Fen;
    }
  | { readonly ok: false; readonly line: number; readonly field: string };

interface Granted {
  readonly month: Month;
  readonly fen: Fen;
  readonly position: number;
  readonly caseId: string | null;
  annulledAt: number;
}

/** The grants of an award, in the order of their numbers, with the position at which each ceased to count. */
const grantsOf = ({ acts, awardId }: Pick<ClaimBooks, "acts" | "awardId">): readonly Granted[] => {
  const all: Granted[] = [];
  for (const [position, { act, caseId }] of acts.entries()) {
    if (act.act !== "grant" || act.award !== awardId) continue;
    for (const number of act.annuls ?? []) {
      const annulled = all[number - 1];
      if (annulled) annulled.annulledAt = position;
    }
    for (const { month, fen } of act.grants) all.push({ month, fen, position, caseId, annulledAt: Infinity });
  }
  return all;
};

/** The ceilings before a position, by the acts. */
const ceilingsBefore = ({ acts, awardId, ceilings }: ClaimBooks, before: number): readonly Ceiling[] =>
  acts
    .slice(0, before)
    .reduce((known, { act }) => (act.act === "ceiling" && act.award === awardId ? act.ceilings : known), ceilings);

/** Whether a claim gave something, and none of it counts before a position any more. */
const isAnnulled = (grants: readonly Granted[], { id }: Pick<PastClaim, "id">, before: number): boolean => {
  const own = grants.filter(({ caseId }) => caseId === id);
  return own.length > 0 && own.every(({ annulledAt }) => annulledAt < before);
};

/** The ids of the decided claims of an award whose decision no longer counts. */
export const annulledClaims = (books: Pick<ClaimBooks, "acts" | "awardId" | "past">): string[] => {
  const grants = grantsOf(books);
  return books.past.flatMap((claim) => (isAnnulled(grants, claim, books.acts.length) ? [claim.id] : []));
};

/** Each claim as the rules take it: with the ceilings and annulments that were known when it was decided; what was granted without a claim leaves less of them. */
const claimsInOrder = (books: ClaimBooks, lines: readonly ClaimLine[]): ItemClaim[] => {
  const { past, acts } = books;
  const grants = grantsOf(books);
  const ids = new Set(past.map(({ id }) => id));
  const gone = new Set<number>();
  const besides = (year: number, before: number): Fen =>
    grants.reduce((sum, { month, fen, position, caseId, annulledAt }) => {
      const counts = position < before && annulledAt >= before && yearOf(month) === year;
      return counts && !(caseId !== null && ids.has(caseId)) ? sum + fen : sum;
    }, 0);
  return [...past, { id: "", position: acts.length, lines }].map((claim, i) => {
    const annuls = past.flatMap((other, j) =>
      j < i && !gone.has(j) && isAnnulled(grants, other, claim.position) ? [j + 1] : [],
    );
    for (const number of annuls) gone.add(number - 1);
    const ceilings = ceilingsBefore(books, claim.position).map(({ year, fen }) => ({
      year,
      fen: Math.max(0, fen - besides(year, claim.position)),
    }));
    return { lines: claim.lines, annuls, ceilings };
  });
};

const refusedLine = /^claims\[\d+\]\.lines\[(\d+)\](?:\.(.*))?$/;

/** What a claim with these lines gives if it is decided now (docs/rules/claims.md). */
export const reckonClaim = (books: ClaimBooks, lines: readonly ClaimLine[]): ClaimReckoning => {
  const { ceilings, items, hires, receipts } = books;
  const found = explainClaims({ ceilings, items, hires, receipts, claims: claimsInOrder(books, lines) });
  if (!found.ok) {
    const [, line = "0", field = "line"] = refusedLine.exec(found.errors[0]?.field ?? "") ?? [];
    return { ok: false, line: Number(line), field };
  }
  const given = found.claims.at(-1) ?? { lines: [], grants: [] };
  return { ok: true, ...given, totalFen: given.grants.reduce((sum, { fen }) => sum + fen, 0) };
};
