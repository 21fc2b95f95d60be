import { readChange } from "~/data/change/change.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { ownSide } from "~/domain/access/sides";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Locale } from "~/i18n/locale";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { changePage } from "~/presenters/change/change-page.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { OpenChange } from "~/ui/change/case/case-page";
import { FounderChange } from "~/ui/change/change-page";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { openChange } from "~/use-cases/change/open-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { render, words } from "../../../unit/ui/render";
import { anOfficial, asked, longer, shownOf, type World } from "./world";

/** Why they are proposed. */
export const reasons = [{ clause: null, words: "One month is enough." }];
export const more: ChangeProposal = { kind: "extend", months: 1, amount: null };
export const leave: ChangeProposal = { kind: "endEarly", on: "2026-10-01" };
export const sooner: ChangeProposal = { kind: "endEarly", on: "2026-02-01" };

/** A request that a reviewer has taken up on other terms than it asked for. */
export async function otherwise(
  world: World,
  [was, proposal]: readonly [ChangeProposal, ChangeProposal] = [longer, more],
) {
  const changeId = await asked(world, was);
  const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
  const shown = await shownOf(world, proposal);
  await takeUpRequest(reviewer, { changeId, version: 1, outcome: "approve", reasons, proposal, shown });
  return { changeId, reviewer, approver: await anOfficial("approver", world.zoneId, changeId) };
}

/** The page of the change as an official reads it. */
export const inOffice = async (ctx: Parameters<typeof openChange>[0], changeId: string, locale: Locale = "en") => {
  const { change } = await openChange(ctx, changeId);
  return words(render(<OpenChange page={await changeCasePage(ctx, change, locale)} />, locale));
};
/** The same as its company does. */
export const atCompany = async ({ owner }: World, changeId: string, locale: Locale = "en") => {
  const change = await readChange(ownSide(owner.actor), changeId);
  if (!change) throw new Error("not there");
  return words(render(<FounderChange page={await changePage(change, ownSide(owner.actor), locale)} />, locale));
};
/** The letter of its decision. */
export const letterOf = async (world: World, changeId: string, locale: Locale = "en") => {
  const letter = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: changeId } } });
  const shown = await showAnyLetter(world.owner, letter.id, locale);
  if (shown.about !== "change") throw new Error("another letter");
  return words(render(<ChangeLetterPage letter={shown} side="founder" breadcrumbs={[]} />, locale));
};
