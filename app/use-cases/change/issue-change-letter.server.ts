import type { ChangeCase } from "~/data/change/change-case.server";
import { readDecidedChange } from "~/data/change/change-letter.server";
import { readAuthority } from "~/data/city/office.server";
import { insertLetter, nextLetterNumber } from "~/data/decision/letter.server";
import type { Tx } from "~/data/kernel/db.server";
import { askedOtherwise } from "~/domain/change/asked-terms";
import { refusalClauses } from "~/domain/change/asked-for";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeLetterBasis } from "~/domain/change/letter";
import { unitMovedTo } from "~/domain/change/proposal";
import { formatReference, LETTER_PREFIX } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { newId } from "~/platform/ids";

type Told = Pick<
  ChangeCase,
  "id" | "kind" | "origin" | "begunOn" | "proposal" | "asked" | "awardId" | "awardReference" | "announced" | "content"
>;

/**
 * Issues the letter of a change that was decided or refused just now, with the effect that was decided. A proposal of the office that the
 * company was never told of is refused without one.
 */
export async function issueChangeLetter(
  tx: Tx,
  { now, today }: { readonly now: Date; readonly today: CivilDate },
  told: Told,
  effect: ChangeEffectView | null,
): Promise<void> {
  const { id, kind, origin, begunOn, proposal, awardId, awardReference, announced, content } = told;
  if (effect === null && origin === "official" && !announced) return;
  // What a report came to is the office's own.
  const asked = origin === "company" ? askedOtherwise(told) : null;
  const { determinationId, askedUnit, ...decided } = await readDecidedChange(tx, id, {
    unitId: unitMovedTo(proposal),
    askedUnitId: asked && unitMovedTo(asked),
    awardIds: effect?.awards.map(({ award }) => award) ?? [],
  });
  const award = { id: awardId, reference: awardReference };
  const clauses = refusalClauses(content, kind);
  const known = { ...(await readAuthority(tx, id)), kind, origin, begunOn, proposal, effect, award, clauses };
  const basis: ChangeLetterBasis = { about: "change", ...known, ...(asked && { asked, askedUnit }), ...decided };
  await insertLetter(tx, {
    id: newId(),
    reference: formatReference(LETTER_PREFIX, yearOf(today), await nextLetterNumber(tx)),
    determinationId,
    issuedAt: now,
    basis,
  });
}
