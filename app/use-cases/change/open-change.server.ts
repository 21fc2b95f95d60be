import type { UseCaseContext } from "~/data/access/context";
import { type ChangeView, readChange } from "~/data/change/change.reader.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { officialSide } from "~/domain/access/sides";
import { handles } from "~/domain/access/handling";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import type { CaseAccess } from "../review/open-case.server";

/** A change as officials see it. */
export type InsideChange = ChangeView & { readonly inside: NonNullable<ChangeView["inside"]> };

export interface OpenedChange {
  readonly change: InsideChange;
  readonly access: CaseAccess;
  /** A conflict that follows from a part in the company, now or in the past, and has not been declared yet. */
  readonly tied: boolean;
}

const isInside = (change: ChangeView): change is InsideChange => change.inside !== null;

/** The change of a page for an official: not there for whom it is not theirs, forbidden to whom may only read it. */
export async function openChange(
  { actor }: UseCaseContext,
  id: string | undefined,
  action: Action = "award.read",
): Promise<OpenedChange> {
  const change = isId(id) ? await readChange(officialSide(actor), id) : null;
  if (!change || !isInside(change)) throw new NotFound();
  const { zoneId, inside } = change;
  admit(officialSide(actor), action, { zoneId });
  if (!handles(actor, "change", { zoneId })) return { change, access: "open", tied: false };
  const interest = interestOf(actor.userId, inside);
  const declared = inside.interests.some(({ userId, conflict }) => userId === actor.userId && conflict);
  return { change, access: interest === "clear" ? "open" : interest, tied: interest === "conflict" && !declared };
}
