import { type CaseHead, readCaseHead } from "~/data/review/case.reader.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { actsOn } from "~/domain/application/acting";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";

/** How far a case is open to an official: who handles it declares first, and a conflict closes it; who only reads it may. */
export type CaseAccess = "open" | "undeclared" | "conflict";

export interface OpenedCase {
  readonly head: CaseHead;
  readonly access: CaseAccess;
  /** A conflict that follows from a part in the company, now or in the past, and has not been declared yet. */
  readonly tied: boolean;
}

/** The case of a page for an official: not there for whom it is not theirs, forbidden to whom may only read it. */
export async function openCase(
  { actor }: UseCaseContext,
  id: string | undefined,
  action: Action = "application.read",
): Promise<OpenedCase> {
  const head = isId(id) ? await readCaseHead(actor, id) : null;
  if (!head) throw new NotFound();
  admit(actor, action, { zoneId: head.zoneId });
  if (!actsOn(actor, { zoneId: head.zoneId })) return { head, access: "open", tied: false };
  const interest = interestOf(actor.userId, head);
  const declared = head.interests.some(({ userId, conflict }) => userId === actor.userId && conflict);
  return { head, access: interest === "clear" ? "open" : interest, tied: interest === "conflict" && !declared };
}
