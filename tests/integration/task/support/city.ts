import { taskRuns } from "~/jobs/kinds/kinds.server";
import { readdir } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { prisma, transact } from "~/data/kernel/db.server";
import { projectCompany } from "~/data/ledger/projection.server";
import { env } from "~/platform/env.server";
import type { OfficialRole } from "~/domain/access/matrix";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ApplicationState } from "~/domain/application/states";
import type { Answers } from "~/domain/program/form/question";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";
import type { Prisma } from "~/data/generated/client";
import { dateColumn } from "~/data/kernel/civil";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { openTaskFile } from "~/presenters/task/open-task-file.server";
import { showTask } from "~/presenters/task/show-task.server";
import { runNextTask } from "~/use-cases/task/run-tasks.server";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { content } from "../../application/support/program";
import { as, now, person } from "../../application/support/world";
import { insertApplication } from "../../../support/application";

/** The files that are kept. */
export const keptFiles = async (): Promise<string[]> =>
  (await readdir(env().FILES_DIR, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name);

let numbers = 1000;

/** A zone, and a program of it with one published version. */
export async function aProgramOf(of: Partial<ProgramContent> = {}) {
  const [zoneId, programId, versionId] = [newId(), newId(), newId()];
  numbers += 1;
  const name = { en: `Zone ${numbers}`, "zh-CN": `园区${numbers}` };
  await prisma().zone.create({ data: { id: zoneId, slug: `zone-${numbers}`, name, position: numbers } });
  await prisma().program.create({ data: { id: programId, slug: `of-zone-${numbers}`, number: numbers, zoneId } });
  await aVersion(programId, 1, { ...content, ...of }, versionId);
  return { zoneId, programId, versionId };
}

/** A version of a program, published unless it is a later one: then it is the draft. */
export async function aVersion(programId: string, number: number, says: object, id = newId()): Promise<string> {
  const publishedAt = number === 1 ? now : null;
  await prisma().programVersion.create({
    data: { id, programId, number, content: says as Prisma.InputJsonObject, createdAt: now, publishedAt },
  });
  return id;
}

type Program = Awaited<ReturnType<typeof aProgramOf>>;

interface CaseOf {
  readonly company: string;
  /** Where the company is there already. */
  readonly companyId?: string;
  readonly state?: ApplicationState;
  readonly answers?: Answers;
  /** The input of its award's plan. */
  readonly award?: PlanInput;
  readonly submittedAt?: Date;
  readonly profile?: Partial<Prisma.CompanyUncheckedCreateInput>;
}

/** A submitted application of a company of its own, with its award where it has one. */
export async function aCase({ zoneId, programId, versionId }: Program, of: CaseOf) {
  const [id, companyId] = [newId(), of.companyId ?? newId()];
  const { userId } = await person("founder");
  const registered = { kind: "domestic", establishedOn: dateColumn("2025-06-30"), insuredStaff: 4 } as const;
  const company = { name: of.company, createdAt: now, ...registered, ...of.profile };
  if (!of.companyId) await prisma().company.create({ data: { id: companyId, ...company } });
  const state = of.state ?? (of.award ? "effective" : "review");
  await insertApplication({
    id,
    programId,
    programVersionId: versionId,
    companyId,
    zoneId,
    state,
    createdAt: now,
    createdBy: userId,
    reference: `DL-2026-${id.slice(-8)}`,
    submittedAt: of.submittedAt ?? now,
    answers: { ...of.answers },
  });
  if (of.award) await anAward({ zoneId, programId, versionId }, { id, companyId, userId }, of.award);
  return { id, companyId };
}

async function anAward(
  { zoneId, programId, versionId }: Program,
  application: { id: string; companyId: string; userId: string },
  { terms, lease, leaseEnd, events }: PlanInput,
): Promise<void> {
  const planned = planSubsidy({ terms, lease, leaseEnd, events });
  if (!planned.ok) throw new Error("no plan");
  const id = newId();
  const data = {
    id,
    reference: `A-${id.slice(-8)}`,
    applicationId: application.id,
    companyId: application.companyId,
    programId,
    programVersionId: versionId,
    zoneId,
    approvedBy: application.userId,
    approvedAt: now,
    terms: terms as unknown as Prisma.InputJsonObject,
    lease: lease as unknown as Prisma.InputJsonArray,
    leaseEnd: leaseEnd ? dateColumn(leaseEnd) : null,
    startsOn: dateColumn(terms.start),
    endsOn: dateColumn(planned.plan.end),
    paidTo: dateColumn(payingEnd(planned).on),
    effectiveAt: now,
    totalFen: BigInt(planned.plan.totalFen),
    approved: { terms, lease, leaseEnd, events } as unknown as Prisma.InputJsonObject,
    events: events as unknown as Prisma.InputJsonArray,
  };
  const { companyId } = application;
  const act = { act: "approve", on: "2026-01-01", award: id };
  const doneOn = dateColumn(act.on);
  await transact(async (tx) => {
    await tx.award.create({ data });
    const position = await tx.ledgerAct.count({ where: { companyId } });
    await tx.ledgerAct.create({ data: { companyId, position, doneOn, act, awardIds: [id], at: doneOn } });
    await projectCompany(tx, companyId);
  });
}

/** An official with this role in zones, or in the whole city: as the database has them, and as a request brings them. */
export async function official(role: OfficialRole, zoneIds: readonly string[] | "all"): Promise<UseCaseContext> {
  const { userId } = await person(role);
  const rows = zoneIds === "all" ? [null] : zoneIds;
  await prisma().roleGrant.createMany({
    data: rows.map((zoneId) => ({ id: newId(), userId, role, zoneId, grantedAt: now })),
  });
  return as(userId, { grants: [{ role, zoneIds }] });
}

/** A clock that begins when the tests play, and on which so many seconds pass from one look to the next. */
export function clockFrom(start = now, secondsEach = 0): () => Date {
  let at = start.getTime();
  return () => new Date((at += secondsEach * 1_000));
}

export const never = new AbortController().signal;

export const stored = (id: string) => prisma().task.findUniqueOrThrow({ where: { id } });

/** Does what waits, and gives the task as it is then. */
export async function done(id: string) {
  await runNextTask(taskRuns, clockFrom(), never);
  return stored(id);
}

/** The lines of the file that a task made. */
export async function linesOf(ctx: UseCaseContext, id: string): Promise<string[]> {
  const { content } = await openTaskFile(await showTask(ctx, id));
  return (await buffer(content)).toString().split("\r\n").slice(0, -1);
}

/** Runs a task whose owner stops it when it has been claimed and two batches are done. */
export async function runAndStop(ctx: UseCaseContext, id: string): Promise<void> {
  let stopping: Promise<void> | undefined;
  const tick = clockFrom(now, 2);
  const clock = () => {
    if (tick().getTime() > now.getTime() + 6_000) stopping ??= stopTask(ctx, id);
    return tick();
  };
  await runNextTask(taskRuns, clock, never);
  await stopping;
}

/** Input of a plan: a year of 100 m² at ¥50, of which this share is paid. */
export const yearOf = (share: string): PlanInput => ({
  terms: {
    start: "2026-01-01",
    tiers: [{ months: 12, share }],
    capYear: "calendar",
    suspension: "extends",
    proration: "calendarDays",
  },
  lease: [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 5_000 }],
  events: [],
});
