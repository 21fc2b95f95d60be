import { redirect } from "@remix-run/node";
import { on } from "~/auth/need";
import type { UseCaseContext } from "~/data/access/context";
import { readChange } from "~/data/change/change.reader.server";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "~/use-cases/access/admit.server";
import { removeEvidence } from "~/use-cases/change/evidence/remove-evidence.server";
import { idOf } from "./own-company.server";

/** A page or what is posted needs this on the change in its address; the subject is the change as the founder's side sees it. */
export const onCompanyChange = (action: Action) =>
  on(action, async ({ actor, params }) => {
    const change = await readChange(ownSide(actor), idOf(params["id"]));
    if (!change) throw new NotFound();
    admit(ownSide(actor), action, { companyId: change.companyId });
    return change;
  });

/** Takes a document out of a change, and leads back to the page it stood on, which says whether it was done. */
export async function takeOutEvidence(
  ctx: UseCaseContext,
  of: Parameters<typeof removeEvidence>[1],
  back: (said: Readonly<Record<"notice" | "refused", string | null>>) => string,
): Promise<Response> {
  try {
    await removeEvidence(ctx, of);
    return redirect(back({ notice: "removed", refused: null }), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return redirect(back({ notice: null, refused: error.reason }), 303);
  }
}
