import type { UseCaseContext } from "~/data/access/context";
import { type ChangeView, readChange } from "~/data/change/change.reader.server";
import { asItStands } from "~/data/kernel/db.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { officialSide } from "~/domain/access/sides";
import { handles } from "~/domain/access/handling";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import type { CaseAccess } from "../review/open-case.server";
import { reportAsItStands } from "./foresee-change.server";

/** A change as officials see it. */
export type InsideChange = ChangeView & { readonly inside: NonNullable<ChangeView["inside"]> };

export interface OpenedChange {
  readonly change: InsideChange;
  readonly access: CaseAccess;
  /** A conflict that follows from a part in the company, now or in the past, and has not been declared yet. */
  readonly tied: boolean;
}

const isInside = (change: ChangeView): change is InsideChange => change.inside !== null;

/** A report that nobody took up is read with what it comes to now. */
async function asReported(change: InsideChange): Promise<InsideChange> {
  const { state, proposedById: proposedBy } = change;
  if (state !== "reported") return change;
  const proposal = await reportAsItStands(asItStands, { ...change, proposedBy });
  return { ...change, proposal, asked: change.asked && proposal };
}

/** The change of a page for an official: not there for whom it is not theirs, forbidden to whom may only read it. */
export async function openChange(
  { actor }: UseCaseContext,
  id: string | undefined,
  action: Action = "award.read",
): Promise<OpenedChange> {
  const found = isId(id) ? await readChange(officialSide(actor), id) : null;
  if (!found || !isInside(found)) throw new NotFound();
  const { zoneId, inside } = found;
  admit(officialSide(actor), action, { zoneId });
  const change = await asReported(found);
  if (!handles(actor, "change", { zoneId })) return { change, access: "open", tied: false };
  const interest = interestOf(actor.userId, inside);
  const declared = inside.interests.some(({ userId, conflict }) => userId === actor.userId && conflict);
  return { change, access: interest === "clear" ? "open" : interest, tied: interest === "conflict" && !declared };
}
