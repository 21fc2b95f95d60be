import { shownEffect, type ShownEffect } from "~/data/change/effect-digest.server";
import { asItStands, prisma } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import type { OfficialRole } from "~/domain/access/matrix";
import { changeRule } from "~/domain/change/asked-for";
import type { ChangeProposal } from "~/domain/change/proposal";
import { newId } from "~/platform/ids";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { assignChange } from "~/use-cases/change/assign-change.server";
import type { ChangeRead } from "~/use-cases/change/take-change-step.server";
import { declareInterestInChange } from "~/use-cases/change/declare-interest-in-change.server";
import { foreseeChange } from "~/use-cases/change/foresee-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { deliverToReader } from "~/use-cases/decision/deliver-letter.server";
import { samplePdf } from "../sample-pdf";
import type { Life } from "./life";

/** What is asked for or proposed, and why. */
interface Wish {
  readonly proposal: ChangeProposal;
  readonly reason: string;
}

/** The company asks, with the documents that its version names. Returns the change's id. */
export async function ask(life: Life, ago: number, { proposal, reason }: Wish): Promise<string> {
  const ctx = life.founder(ago);
  const { awardId } = life;
  const changeId = newId();
  const rule = changeRule(await contentOf(life.versionId), proposal.kind);
  for (const { key, name } of rule?.evidence ?? []) {
    const content = samplePdf(`${name.en} (demonstration)`);
    await uploadEvidence(ctx, { changeId, awardId, requirement: key, fileName: `${key}.pdf`, content });
  }
  const shown = await shownOn(life, ctx.today, proposal);
  return requestChange(ctx, { changeId, awardId, proposal, reason, lateReason: null, shown });
}

/** A reviewer proposes. Returns the change's id. */
export async function propose(life: Life, ago: number, { proposal, reason }: Wish): Promise<string> {
  const ctx = life.as("reviewer", ago);
  const shown = await shownOn(life, ctx.today, proposal);
  return proposeChange(ctx, { changeId: newId(), awardId: life.awardId, proposal, reason, shown });
}

/** A manager gives the change to the reviewer; neither has an interest in it. */
export async function assign(life: Life, ago: number, changeId: string): Promise<void> {
  const reviewerId = life.as("reviewer", ago).actor.userId;
  await declareClear(life, "manager", ago, changeId);
  await assignChange(life.as("manager", ago), { ...(await asRead(changeId)), reviewerId });
  await declareClear(life, "reviewer", ago, changeId);
}

export async function askForMore(life: Life, ago: number, changeId: string, message: string): Promise<void> {
  const points = [{ target: "general", message }];
  await askMore(life.as("reviewer", ago), { ...(await asRead(changeId)), points });
}

/** The reviewer recommends to approve it. */
export async function takeUp(life: Life, ago: number, changeId: string, words: string): Promise<void> {
  const ctx = life.as("reviewer", ago);
  const shown = await shownOn(life, ctx.today, await proposalOf(changeId));
  const reasons = [{ clause: null, words }];
  await takeUpRequest(ctx, { ...(await asRead(changeId)), outcome: "approve", reasons, shown });
}

/** The company is heard about a proposal, and answers a week later if it has something to say. */
export async function hear(life: Life, ago: number, changeId: string, answer: string | null): Promise<void> {
  await announceChange(life.as("reviewer", ago), await asRead(changeId));
  if (answer !== null) await answerHearing(life.founder(ago - 7), { ...(await asRead(changeId)), answer });
}

export async function approve(life: Life, ago: number, changeId: string): Promise<void> {
  await declareClear(life, "approver", ago, changeId);
  const ctx = life.as("approver", ago);
  const shown = await shownOn(life, ctx.today, await proposalOf(changeId));
  const { decided } = await approveChange(ctx, { ...(await asRead(changeId)), shown });
  if (!decided) throw new Error("One approval is not enough.");
}

/** What the company asks for and gets, from the request to the decision thirteen days later. Returns the change's id. */
export async function grant(life: Life, ago: number, wish: Wish, words: string): Promise<string> {
  const changeId = await ask(life, ago, wish);
  await assign(life, ago - 3, changeId);
  await takeUp(life, ago - 7, changeId, words);
  await approve(life, ago - 13, changeId);
  return changeId;
}

/** The company reads the letter of a decided change, which delivers it. */
export async function readLetter(life: Life, ago: number, changeId: string): Promise<void> {
  const { id } = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: changeId } } });
  await deliverToReader(life.founder(ago), id);
}

const declareClear = (life: Life, role: OfficialRole, ago: number, caseId: string): Promise<void> =>
  declareInterestInChange(life.as(role, ago), { caseId, conflict: false, explanation: null });

async function asRead(changeId: string): Promise<ChangeRead> {
  const { version } = await prisma().change.findUniqueOrThrow({ where: { id: changeId } });
  return { changeId, version };
}

const proposalOf = async (id: string): Promise<ChangeProposal> =>
  (await prisma().change.findUniqueOrThrow({ where: { id } })).proposal as unknown as ChangeProposal;

async function shownOn(life: Life, day: string, proposal: ChangeProposal): Promise<ShownEffect> {
  const found = await foreseeChange(asItStands, life, proposal, day);
  if (!found.ok) throw new Error(`${proposal.kind} is not possible: ${JSON.stringify(found.problems)}`);
  return shownEffect(found.effect);
}
