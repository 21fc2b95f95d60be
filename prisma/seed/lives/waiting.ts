import { prisma } from "~/data/kernel/db.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { LeaseRowInput } from "~/domain/subsidy/types";
import { closeMonths } from "./close-months";
import type { Life } from "./life";
import { ask, askForMore, assign, hear, propose, takeUp } from "./steps";

/** Asks for a pause, and is asked for how long the work will last. */
export async function toAnswer(life: Life): Promise<void> {
  await closeMonths(life, 13);
  const proposal = { kind: "suspend", from: addDays(life.today, 30), to: addDays(life.today, 75) } as const;
  const change = await ask(life, 12, { proposal, reason: "房源将进行改造。 The unit is to be rebuilt." });
  await assign(life, 9, change);
  await askForMore(life, 8, change, "请补充施工计划。 Please add the schedule of the work.");
}

/** Asks to leave early; the reviewer has it. */
export async function toReview(life: Life): Promise<void> {
  await closeMonths(life, 7);
  const proposal = { kind: "endEarly", on: addDays(life.today, 60) } as const;
  const change = await ask(life, 6, { proposal, reason: "业务合并至总部。 The business moves to the head office." });
  await assign(life, 4, change);
}

/** Pays less rent since lately; recommended, for an approver to decide. */
export async function toApprove(life: Life): Promise<void> {
  await closeMonths(life, 16);
  const award = await prisma().award.findUniqueOrThrow({ where: { id: life.awardId }, select: { lease: true } });
  const lease = award.lease as unknown as readonly LeaseRowInput[];
  const last = lease.at(-1);
  if (!last) throw new Error("The award has no lease.");
  const row = { ...last, from: addDays(life.today, -25), rentFenPerM2Month: last.rentFenPerM2Month - 500 };
  const proposal = { kind: "rent", lease: [...lease, row] } as const;
  const change = await ask(life, 15, { proposal, reason: "租金下调。 The landlord lowers the rent." });
  await assign(life, 12, change);
  await takeUp(life, 7, change, "与补充协议一致。 It agrees with the changed lease.");
}

/** An official intends to end it, and the company has not answered yet. */
export async function toHear(life: Life): Promise<void> {
  const proposal = { kind: "terminate", on: addDays(life.today, 30) } as const;
  const change = await propose(life, 10, { proposal, reason: "场地空置。 The premises stand empty." });
  await assign(life, 9, change);
  await hear(life, 8, change, null);
}
