import { findDraft, insertDraft } from "~/data/application-draft.server";
import { lockCompany } from "~/data/company.server";
import { transact } from "~/data/db.server";
import { findProgramOnOffer } from "~/data/program-content.server";
import { decide } from "~/domain/application/decide";
import { opennessOn } from "~/domain/program/application-window";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "./context.server";
import { admit } from "./shared/admit.server";
import { record } from "./shared/record.server";

/** Begins a draft of a company in a program while its window is open. Returns its id, or that of the draft there is. */
export async function beginApplication(
  ctx: UseCaseContext,
  { companyId, program: slug }: { companyId: string; program: string },
): Promise<string> {
  const program = await findProgramOnOffer(slug);
  if (!program) throw new NotFound();
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "application.begin", { companyId });
    const draft = await findDraft(tx, companyId, program.programId);
    if (draft) return draft;
    const decision = decide(null, "begin", { windowOpen: opennessOn(program.content, ctx.today) === "open" });
    if (!decision.ok) throw new Refusal("requirement.windowOpen");
    const id = await insertDraft(tx, { program, companyId, createdBy: ctx.actor.userId, now: ctx.now });
    await record(tx, ctx, {
      action: "application.begin",
      subjectType: "application",
      subjectId: id,
      zoneId: program.zoneId,
      data: { companyId, programVersionId: program.versionId },
    });
    return id;
  });
}
