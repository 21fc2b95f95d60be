import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { Refusal } from "~/platform/errors";

const reasons = new Set(["wrongState", "application.notEditable"]);

/** Acts on an application; where it has moved on meanwhile, leads to its page, which says so. Null where it was done. */
export async function ifMovedOn(id: string, act: () => Promise<void>): Promise<Response | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || !reasons.has(error.reason)) throw error;
    return redirect(pathTo("/founder/applications/:id", { id }, { refused: "wrongState" }), 303);
  }
}
