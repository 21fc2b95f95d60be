import { readTyped, siteOfUnit, writeTyped } from "~/data/application/draft.server";
import { stepMark, type StepTyped } from "~/data/application/step-mark.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import type { Answers, QuestionStep } from "~/domain/program/form/question";
import { NotFound, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openForEditing } from "./open-application.server";
import { record } from "../audit/record.server";

export interface DraftInput {
  readonly applicationId: string;
  readonly step: string;
  /** The mark under which the step was read. */
  readonly mark: string;
  /** Questions of the step that were on the page; those without an answer here were emptied. */
  readonly asked: readonly string[];
  readonly answers: Answers;
  /** The unit wished for, null for none, absent when the step did not ask. */
  readonly unitId?: string | null;
}

/**
 * Keeps what was typed into a step, right or wrong, and returns its new mark. Throws StaleVersion with what stands when
 * somebody else changed the step meanwhile, unless they typed the same.
 */
export function saveDraft(ctx: UseCaseContext, input: DraftInput): Promise<string> {
  return transact(async (tx) => {
    const found = await openForEditing(tx, ctx, input.applicationId);
    const content = await contentOf(found.programVersionId, tx);
    const step = content.steps.find(({ key }) => key === input.step);
    if (!step) throw new NotFound();
    const before = await readTyped(tx, found.id);
    const after = await withUnitAtSite(tx, merged(step, before, input));
    const [markBefore, markAfter] = [stepMark(step, before), stepMark(step, after)];
    if (markBefore === markAfter) return markAfter;
    if (input.mark !== markBefore) throw new StaleVersion(found.version, before);
    await writeTyped(tx, found.id, after);
    // A draft is nobody's business yet; what changes under an officer's eyes is on record.
    if (found.state !== "draft") {
      const { id: subjectId, zoneId } = found;
      const data = { step: step.key };
      await record(tx, ctx, { action: "application.edit", subjectId, zoneId, data });
    }
    return markAfter;
  });
}

/** Files are answers that uploading and removing give, never a form. */
const isTyped = (step: QuestionStep, key: string): boolean =>
  step.questions.some((question) => question.key === key && question.kind !== "file");

function merged(step: QuestionStep, before: StepTyped, { asked, answers, unitId }: DraftInput): StepTyped {
  const kept = Object.entries(before.answers).filter(([key]) => !asked.includes(key) || !isTyped(step, key));
  const typed = Object.entries(answers).filter(([key]) => asked.includes(key) && isTyped(step, key));
  return { answers: Object.fromEntries([...kept, ...typed]), unitId: unitId === undefined ? before.unitId : unitId };
}

/** A wish for a unit holds only at the site that the answers name. */
async function withUnitAtSite(tx: Tx, typed: StepTyped): Promise<StepTyped> {
  if (typed.unitId === null) return typed;
  const site = await siteOfUnit(tx, typed.unitId);
  return site !== null && site === typed.answers["site"] ? typed : { ...typed, unitId: null };
}
