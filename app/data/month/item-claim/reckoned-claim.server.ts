import type { Reading } from "../../kernel/db.server";
import { actsOfCases, readPastClaims, receiptsElsewhere } from "./claim-books.server";
import type { ClaimAward, ClaimCase } from "./claim.server";
import { receiptKey } from "~/domain/month/claims/receipt";
import type { ClaimLine } from "~/domain/month/claims/types";
import { claimTerms, countedLine } from "~/domain/month/item-claim/claimed-line";
import { type ClaimBooks, type ClaimReckoning, reckonClaim } from "~/domain/month/item-claim/reckon";
import { fingerprint } from "~/platform/fingerprint.server";

/** By what the receipt of a line is known; null where it has none. */
export const receiptKeyOf = (line: ClaimLine): string | null =>
  "receipt" in line && line.receipt ? receiptKey(line.receipt) : null;

/** What claims of an award are reckoned from now, for one with these lines. */
export async function readClaimBooks(
  reading: Reading,
  { awardId, companyId, ceilings, content }: Pick<ClaimAward, "awardId" | "companyId" | "ceilings" | "content">,
  lines: readonly ClaimLine[],
): Promise<ClaimBooks> {
  const keys = lines.flatMap((line) => receiptKeyOf(line) ?? []);
  return {
    awardId,
    ceilings,
    ...claimTerms(content),
    acts: await actsOfCases(reading, companyId),
    past: await readPastClaims(reading, awardId),
    receipts: await receiptsElsewhere(reading, keys, awardId),
  };
}

/** A claim as it counts now: the lines that an official did not refuse, by their ids, and what they give. */
export interface ReckonedClaim {
  readonly lineIds: readonly string[];
  readonly lines: readonly ClaimLine[];
  readonly position: number;
  readonly found: ClaimReckoning;
}

/** Reckons a claim as it stands. Under the lock of its company where something is decided by it. */
export async function reckoned(
  reading: Reading,
  claim: Pick<ClaimCase, "awardId" | "companyId" | "ceilings" | "content" | "lines">,
): Promise<ReckonedClaim> {
  const counted = claim.lines.flatMap((each) => {
    const line = countedLine(each);
    return line ? [{ id: each.id, line }] : [];
  });
  const lines = counted.map(({ line }) => line);
  const books = await readClaimBooks(reading, claim, lines);
  return {
    lineIds: counted.map(({ id }) => id),
    lines,
    position: books.acts.length,
    found: reckonClaim(books, lines),
  };
}

/** A digest of what a claim gives, line by line: who has read it decides that and nothing else. */
export const claimBasis = ({ lineIds, found }: ReckonedClaim): string =>
  fingerprint(found.ok ? { lineIds, lines: found.lines, grants: found.grants } : { lineIds, found });
