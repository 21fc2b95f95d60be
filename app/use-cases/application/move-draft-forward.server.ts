import { readTyped, unitLabel, writeMoved } from "~/data/application/draft.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { newestPublished, versionNumber } from "~/data/program/program.server";
import { contentOf } from "~/data/program/content.server";
import { type AnswerAside, type MovedForward, moveForward } from "~/domain/program/form/move-forward";
import { stepOfAside } from "~/domain/program/form/aside-steps";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Answers } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openApplication } from "./open-application.server";
import { record } from "../audit/record.server";

export interface MoveInput {
  readonly applicationId: string;
  /** As it stood on the page that showed what the move does. */
  readonly version: number;
  /** The version of the program that the page showed, by id. */
  readonly to: string;
}

/**
 * Moves a draft to the version of its program that is on offer, openly: what no longer fits is set aside with the draft. A draft
 * that stands there already stays as it is. Throws StaleVersion when draft or program changed since the page was read.
 */
export function moveDraftForward(ctx: UseCaseContext, { applicationId, version, to }: MoveInput): Promise<void> {
  return transact(async (tx) => {
    const found = await openApplication(tx, ctx, applicationId, "application.edit");
    if (found.state !== "draft") throw new Refusal("application.notEditable");
    const from = found.programVersionId;
    const onOffer = await newestPublished(tx, found.programId);
    if (!onOffer || onOffer.id === from) return;
    if (found.version !== version || onOffer.id !== to) throw new StaleVersion(version, { version: found.version });
    const typed = await readTyped(tx, applicationId);
    const [before, after] = [await contentOf(from, tx), await contentOf(to, tx)];
    const moved = moveForward(before, after, typed.answers);
    const wish = await unitWish(tx, { before, after, unitId: typed.unitId, answers: typed.answers, moved });
    const number = await versionNumber(tx, from);
    const aside = [...moved.aside, ...wish.aside].map((each) => ({
      ...each,
      version: number,
      step: stepOfAside(before.steps, { ...each, step: stepOfAside(before.steps, { key: "site" }) }),
    }));
    await writeMoved(tx, applicationId, { versionId: to, answers: moved.answers, unitId: wish.unitId, aside });
    await record(tx, ctx, {
      action: "application.moveForward",
      subjectId: applicationId,
      zoneId: found.zoneId,
      data: { from, to, setAside: aside.map(({ key }) => key) },
    });
  });
}

interface Wish {
  readonly before: ProgramContent;
  readonly after: ProgramContent;
  readonly unitId: string | null;
  readonly answers: Answers;
  readonly moved: MovedForward;
}

/** The wish for a unit stays while its site does; else it is set aside by the unit's name. */
async function unitWish(tx: Tx, { before, after, unitId, answers, moved }: Wish) {
  const stays = after.premises === "unit" && moved.answers["site"] === answers["site"];
  const site = questionsIn(before).find(({ key }) => key === "site");
  if (unitId === null || stays || !site) return { unitId: stays ? unitId : null, aside: [] };
  const answer = await unitLabel(tx, unitId);
  const { label } = site;
  const aside: AnswerAside = { key: "unit", reason: "gone", label, kind: "text", options: [], answer };
  return { unitId: null, aside: [aside] };
}
