import type { Prisma } from "~/data/generated/client";
import type { SetAside } from "~/domain/program/form/move-forward";
import type { Answers } from "~/domain/program/form/question";
import { newId } from "~/platform/ids";
import type { ProgramOnOffer } from "../program/content.server";
import type { Tx } from "../kernel/db.server";

/** The draft of a company in a program, or null. Lock the company first, so that two do not begin at once. */
export async function findDraft(tx: Tx, companyId: string, programId: string): Promise<string | null> {
  const draft = await tx.application.findFirst({
    where: { companyId, programId, state: "draft" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return draft?.id ?? null;
}

interface NewDraft {
  readonly id: string;
  readonly program: ProgramOnOffer;
  readonly companyId: string;
  readonly answers: Answers;
  readonly createdBy: string;
  readonly now: Date;
}

/** Writes a new draft, pinned to the version on offer, with the case that it is from now on and the first row of its history. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  const { id, program, companyId, answers, createdBy, now } = draft;
  const application = {
    companyId,
    programId: program.programId,
    programVersionId: program.versionId,
    zoneId: program.zoneId,
    answers: answers as Prisma.InputJsonObject,
    createdBy,
    createdAt: now,
  };
  await tx.case.create({
    data: {
      id,
      kind: "application",
      companyId,
      createdAt: now,
      application: { create: application },
      events: { create: { id: newId(), action: "begin", toState: "draft", actorId: createdBy, at: now } },
    },
    select: { id: true },
  });
}

/** What was typed into a locked application, and the unit that it wishes for. */
export async function readTyped(tx: Tx, id: string): Promise<{ answers: Answers; unitId: string | null }> {
  const row = await tx.application.findUniqueOrThrow({ where: { id }, select: { answers: true, unitId: true } });
  return { answers: row.answers as Answers, unitId: row.unitId };
}

/** Keeps what was typed; the version goes up. */
export async function writeTyped(
  tx: Tx,
  id: string,
  typed: { answers: Answers; unitId: string | null },
): Promise<void> {
  await tx.application.update({
    where: { id },
    data: { answers: typed.answers as Prisma.InputJsonObject, unitId: typed.unitId, version: { increment: 1 } },
    select: { id: true },
  });
}

/** The slug of the site at which a unit is let; null when there is no such unit or it is let no more. */
export async function siteOfUnit(tx: Tx, unitId: string): Promise<string | null> {
  const unit = await tx.unit.findUnique({
    where: { id: unitId, withdrawnOn: null },
    select: { site: { select: { slug: true } } },
  });
  return unit?.site.slug ?? null;
}

/** Moves a locked draft to another version of its program; what no longer fits is kept beside what was set aside before. */
export async function writeMoved(
  tx: Tx,
  id: string,
  moved: { versionId: string; answers: Answers; unitId: string | null; aside: readonly SetAside[] },
): Promise<void> {
  const { versionId, answers, unitId, aside } = moved;
  await tx.$executeRaw`
    UPDATE application
       SET program_version_id = ${versionId}::uuid, answers = ${JSON.stringify(answers)}::jsonb, unit_id = ${unitId}::uuid,
           set_aside = set_aside || ${JSON.stringify(aside)}::jsonb, version = version + 1
     WHERE id = ${id}::uuid`;
}

/** What was set aside of a locked draft. */
export async function readSetAside(tx: Tx, id: string): Promise<readonly SetAside[]> {
  const { setAside } = await tx.application.findUniqueOrThrow({ where: { id }, select: { setAside: true } });
  return setAside as unknown as readonly SetAside[];
}

/** Writes what is still set aside of a locked draft; nothing that is handed in changes with it. */
export async function writeSetAside(tx: Tx, id: string, aside: readonly SetAside[]): Promise<void> {
  await tx.$executeRaw`UPDATE application SET set_aside = ${JSON.stringify(aside)}::jsonb WHERE id = ${id}::uuid`;
}

/** The label of a unit, for when its wish is set aside. */
export async function unitLabel(tx: Tx, unitId: string): Promise<string> {
  return (await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { label: true } })).label;
}
