import { readAuthority } from "~/data/city/office.server";
import { insertLetter, nextLetterNumber } from "~/data/decision/letter.server";
import type { Tx } from "~/data/kernel/db.server";
import { readDecidedClaim } from "~/data/month/item-claim/claim-letter.server";
import type { ClaimCase } from "~/data/month/item-claim/claim.server";
import type { ReckonedClaim } from "~/data/month/item-claim/reckoned-claim.server";
import { formatReference, LETTER_PREFIX } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import type { ClaimLetterBasis } from "~/domain/month/item-claim/letter";
import { newId } from "~/platform/ids";

/** Issues the letter of a claim that was decided just now: each line with what it gives, and why not all of it. */
export async function issueClaimLetter(
  tx: Tx,
  { now, today }: { readonly now: Date; readonly today: CivilDate },
  { id, awardId, awardReference, lines }: ClaimCase,
  { lineIds, found }: ReckonedClaim,
): Promise<void> {
  if (!found.ok) throw new Error("A claim that its terms refuse is not decided.");
  const { determinationId, ...decided } = await readDecidedClaim(tx, id);
  const given = new Map(lineIds.map((lineId, i) => [lineId, found.lines[i]]));
  const basis: ClaimLetterBasis = {
    about: "claim",
    ...(await readAuthority(tx, id)),
    ...decided,
    award: { id: awardId, reference: awardReference },
    totalFen: found.totalFen,
    lines: lines.map(({ id: lineId, line, judgement }) => {
      const { fen = 0, parts = [] } = given.get(lineId) ?? {};
      return { line, judgement, fen, parts };
    }),
  };
  await insertLetter(tx, {
    id: newId(),
    reference: formatReference(LETTER_PREFIX, yearOf(today), await nextLetterNumber(tx)),
    determinationId,
    issuedAt: now,
    basis,
  });
}
