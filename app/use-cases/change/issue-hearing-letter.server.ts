import type { ChangeCase } from "~/data/change/change-case.server";
import { readAnnouncedChange } from "~/data/change/change-letter.server";
import { readAuthority } from "~/data/city/office.server";
import { insertLetter, nextLetterNumber } from "~/data/decision/letter.server";
import type { Tx } from "~/data/kernel/db.server";
import { askedOtherwise } from "~/domain/change/asked-terms";
import type { ChangeEffectView } from "~/domain/change/effect";
import { refusalClauses } from "~/domain/change/asked-for";
import type { HearingLetterBasis } from "~/domain/change/letter";
import { unitMovedTo } from "~/domain/change/proposal";
import { formatReference, LETTER_PREFIX } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { newId } from "~/platform/ids";

/** Issues the letter by which a company is heard: what is intended, why, and what it would do. Its days to answer run from its delivery. */
export async function issueHearingLetter(
  tx: Tx,
  { now, today }: { readonly now: Date; readonly today: CivilDate },
  found: ChangeCase,
  { hearingId, effect }: { readonly hearingId: string; readonly effect: ChangeEffectView },
): Promise<void> {
  const { id, kind, origin, begunOn, proposal, awardId, awardReference, content } = found;
  const asked = origin === "company" ? askedOtherwise(found) : null;
  const { askedUnit, ...said } = await readAnnouncedChange(tx, id, {
    unitId: unitMovedTo(proposal),
    askedUnitId: asked && unitMovedTo(asked),
    awardIds: effect.awards.map(({ award }) => award),
  });
  const about = { kind, origin, begunOn, proposal, effect, award: { id: awardId, reference: awardReference } };
  const clauses = refusalClauses(content, kind);
  await insertLetter<HearingLetterBasis>(tx, {
    id: newId(),
    reference: formatReference(LETTER_PREFIX, yearOf(today), await nextLetterNumber(tx)),
    hearingId,
    issuedAt: now,
    basis: {
      about: "hearing",
      ...(await readAuthority(tx, id)),
      ...about,
      clauses,
      ...said,
      ...(asked && { asked, askedUnit }),
    },
  });
}
