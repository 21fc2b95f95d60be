import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { type Json, openJson, openList, refuse, unlessRefused } from "~/domain/ledger/refusal";
import type { MonthFen } from "~/domain/ledger/types";
import type { FieldError } from "~/domain/subsidy/types";
import { type ReadLine, readClaimLine } from "./read-line";
import { type ItemTerms, readCeilingsAt, readTerms } from "./read-terms";
import { readReceipt, receiptKey } from "./receipt";
import type { DecidedClaim, DecidedLine, ReckonedPart, LinePart } from "./types";
import { UsedCaps } from "./used-caps";

export type ClaimsResult<Part = LinePart> =
  | { readonly ok: true; readonly claims: readonly DecidedClaim<Part>[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

interface LineInClaim {
  readonly line: ReadLine;
  readonly decided: DecidedLine<ReckonedPart>;
}

/** What is known when a claim is decided. */
interface Known {
  readonly terms: ItemTerms;
  readonly used: UsedCaps;
  /** Receipts for which something was given, here or under other awards. */
  readonly receipts: Set<string>;
  /** The lines of each claim before; null of one whose decision no longer counts. */
  readonly counting: (readonly LineInClaim[] | null)[];
}

const annul = (number: unknown, path: string, { used, receipts, counting }: Known): void => {
  const lines = typeof number === "number" ? counting[number - 1] : null;
  if (!lines) return refuse(path, "must be the number of a claim before that still counts");
  for (const { line, decided } of lines) {
    used.free(line, decided);
    if (line.receipt !== null && decided.fen > 0) receipts.delete(line.receipt);
  }
  counting[Number(number) - 1] = null;
};

const decideLine = (raw: unknown, path: string, { terms, used, receipts }: Known): LineInClaim => {
  const line = readClaimLine(raw, path, terms);
  const { receipt } = line;
  if (receipt !== null && receipts.has(receipt)) refuse(`${path}.receipt`, "must not have given something before");
  const decided = used.decide(line);
  if (receipt !== null && decided.fen > 0) receipts.add(receipt);
  return { line, decided };
};

const grantsOf = (lines: readonly DecidedLine<MonthFen>[]): MonthFen[] => {
  const sums = new Map<Month, Fen>();
  for (const { parts } of lines) for (const { month, fen } of parts) sums.set(month, (sums.get(month) ?? 0) + fen);
  return [...sums]
    .flatMap(([month, fen]) => (fen > 0 ? [{ month, fen }] : []))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
};

const decideClaim = (raw: unknown, path: string, known: Known): DecidedClaim<ReckonedPart> => {
  const { lines, annuls = [], ceilings } = openJson(raw, path, ["lines", "annuls", "ceilings"]);
  if (ceilings !== undefined) known.used.ceilings = readCeilingsAt(ceilings, `${path}.ceilings`);
  for (const [i, number] of openList(annuls, `${path}.annuls`).entries()) annul(number, `${path}.annuls[${i}]`, known);
  const decided = openList(lines, `${path}.lines`).map((line, i) => decideLine(line, `${path}.lines[${i}]`, known));
  known.counting.push(decided);
  const given = decided.map((each) => each.decided);
  return { lines: given, grants: grantsOf(given) };
};

const decideAll = (input: Json): DecidedClaim<ReckonedPart>[] => {
  const used = new UsedCaps();
  used.ceilings = readCeilingsAt(input.ceilings, "ceilings");
  const terms = readTerms(input);
  const elsewhere = openList(input.receipts ?? [], "receipts").map((raw, i) => readReceipt(raw, `receipts[${i}]`));
  const known: Known = { terms, used, receipts: new Set(elsewhere.map(receiptKey)), counting: [] };
  return openList(input.claims, "claims").map((claim, i) => decideClaim(claim, `claims[${i}]`, known));
};

/**
 * What the claims of one award give (docs/rules/claims.md), from an input of any origin: each line of each claim in the order in which
 * they are decided, with what each cap took. Refuses an input with the first thing that is wrong with it.
 */
export const explainClaims = (raw: unknown): ClaimsResult<ReckonedPart> => {
  const made = unlessRefused(() => decideAll(openJson(raw, "", ["ceilings", "items", "hires", "receipts", "claims"])));
  return made.ok ? { ok: true, claims: made.value } : made;
};

const named = ({ month, fen, lowering }: ReckonedPart): LinePart => ({
  month,
  fen,
  cut: lowering.map(({ cut }) => cut),
});

/** The same as it is exchanged: caps by their names alone. */
export const claimsOf = (raw: unknown): ClaimsResult => {
  const explained = explainClaims(raw);
  if (!explained.ok) return explained;
  const claims = explained.claims.map(({ lines, grants }) => ({
    lines: lines.map(({ fen, parts }) => ({ fen, parts: parts.map(named) })),
    grants,
  }));
  return { ok: true, claims };
};
