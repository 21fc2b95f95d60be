import { readWaitingChanges } from "~/data/change/waiting-changes.server";
import { asItStands } from "~/data/kernel/db.server";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** The change of that kind and from that side that is under way for an award, which another has to wait for; null where none is. */
export async function waitingChange(awardId: string, kind: ChangeKind, origin: ChangeOrigin) {
  const found = await readWaitingChanges(asItStands, awardId);
  const waiting = found.find((each) => each.kind === kind && each.origin === origin);
  return waiting ? { id: waiting.id, reference: waiting.reference } : null;
}
