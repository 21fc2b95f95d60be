import { findDraft, insertDraft } from "~/data/application/draft.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { findProgramOnOffer } from "~/data/program/content.server";
import { decide } from "~/domain/application/decide";
import { opennessOn } from "~/domain/program/terms/application-window";
import type { Facts } from "~/domain/program/criteria/facts";
import { carriedOver } from "~/domain/program/criteria/facts-from";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { originMark } from "~/data/application/origin-mark.server";
import { record } from "../audit/record.server";

interface Beginning {
  readonly companyId: string;
  readonly program: string;
  /** What was said in a check without an account, to be filled in. */
  readonly check?: { readonly facts: Facts; readonly on: CivilDate };
}

/**
 * Begins a draft of a company in a program while its window is open, with the answers that a check carries over into it.
 * Returns its id, or that of the draft there is, which stays as it was typed.
 */
export async function beginApplication(
  ctx: UseCaseContext,
  { companyId, program: slug, check }: Beginning,
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
    const id = newId();
    const answers = carriedOver(questionsIn(program.content), check?.facts ?? {});
    await insertDraft(tx, { id, program, companyId, answers, createdBy: ctx.actor.userId, now: ctx.now });
    const marks = Object.fromEntries(
      Object.entries(answers).map(([key, answer]) => [key, originMark(id, key, answer)] as const),
    );
    await record(tx, ctx, {
      action: "application.begin",
      subjectId: id,
      zoneId: program.zoneId,
      data: {
        companyId,
        programVersionId: program.versionId,
        ...(check && Object.keys(marks).length > 0 ? { fromCheck: { on: check.on, marks } } : {}),
      },
    });
    return id;
  });
}
