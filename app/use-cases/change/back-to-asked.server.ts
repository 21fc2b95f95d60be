import type { ChangeCase } from "~/data/change/change-case.server";
import type { ChangeMove } from "~/data/change/change.server";
import type { Tx } from "~/data/kernel/db.server";
import { nameAwards } from "~/data/change/change.server";
import { askedOtherwise } from "~/domain/change/asked-terms";
import { awardsNamed } from "~/domain/change/effect";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { foreseeChange } from "./foresee-change.server";

/**
 * What becomes of a request that is for its reviewer again: the terms are those that the company asked for, with what they do today, or
 * without where they are not possible any more. Nothing where no others were proposed.
 */
export async function backToAsked(
  tx: Tx,
  found: ChangeCase,
  today: CivilDate,
): Promise<NonNullable<ChangeMove["set"]>> {
  const asked = found.origin === "company" ? askedOtherwise(found) : null;
  if (asked === null) return {};
  const known = await foreseeChange(tx, found, asked, today);
  if (!known.ok) return { proposal: asked, effect: null };
  await nameAwards(tx, found.id, [found.awardId, ...awardsNamed(known.acts)]);
  return { proposal: asked, effect: known.effect, firstOn: known.firstOn };
}
