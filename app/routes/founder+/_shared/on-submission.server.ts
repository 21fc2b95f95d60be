import { on } from "~/auth/need";
import { readSubmission } from "~/data/application/submission.server";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { admit } from "~/use-cases/access/admit.server";
import { idOf } from "./own-company.server";

/** The right to hand in the application in the address; the subject is all that handing it in takes, read once. */
export const onSubmission = on("application.submit", async ({ ctx, actor, params }) => {
  const found = await readSubmission(idOf(params["id"]), ctx.today);
  if (!found) throw new NotFound();
  admit(ownSide(actor), "application.submit", { companyId: found.companyId });
  return found;
});
