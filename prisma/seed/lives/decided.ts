import { readFreeUnits } from "~/data/decision/decision.reader.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { closeMonths } from "./close-months";
import type { Life } from "./life";
import { approve, ask, grant, hear, propose, readLetter } from "./steps";

/** Moved to a larger unit, what is left of the award with it. */
export async function move(life: Life): Promise<void> {
  const from = addDays(life.today, -120);
  const free = await readFreeUnits(life.zoneId, from, null);
  const unit = free.find(({ areaM2 }) => Number(areaM2) >= 80);
  if (!unit) throw new Error("No unit is free to move to.");
  await closeMonths(life, 161);
  const proposal = { kind: "unit", unitId: unit.id, from } as const;
  const reason = "团队扩大，原房源面积不足。 The team has grown out of its unit.";
  await grant(life, 160, { proposal, reason }, "有空置房源，面积合适。 A unit of the right size is free.");
  await closeMonths(life, 0);
}

/** Left early at its own wish. */
export async function earlyEnd(life: Life): Promise<void> {
  const proposal = { kind: "endEarly", on: addDays(life.today, -20) } as const;
  const reason = "企业迁往自购办公用房。 The company moves into premises of its own.";
  await grant(life, 60, { proposal, reason }, "企业自愿退出。 The company leaves at its own wish.");
}

/** Paused now, and asks to go on earlier than decided; nobody has taken that up. */
export async function pause(life: Life): Promise<void> {
  await closeMonths(life, 51);
  const suspend = { kind: "suspend", from: addDays(life.today, -20), to: addDays(life.today, 40) } as const;
  const rebuilt = "房源改造期间无法使用。 The unit cannot be used while it is rebuilt.";
  await grant(life, 50, { proposal: suspend, reason: rebuilt }, "情况属实。 That is so.");
  await closeMonths(life, 3);
  const resume = { kind: "resume", on: addDays(life.today, 20) } as const;
  await ask(life, 2, { proposal: resume, reason: "改造提前完工。 The work is done sooner." });
}

/** Ended for a cause, after the company was heard. */
export async function termination(life: Life): Promise<void> {
  await closeMonths(life, 71);
  const proposal = { kind: "terminate", on: addDays(life.today, -40) } as const;
  const change = await propose(life, 70, { proposal, reason: "场地转租他人。 The premises are sublet." });
  await hear(life, 68, change, "已知悉，将按期腾退。 We have understood and will leave in time.");
  await approve(life, 50, change);
}

/** A pause that was decided and then taken back, so that it counts no more. */
export async function mistake(life: Life): Promise<void> {
  await closeMonths(life, 311);
  const suspend = { kind: "suspend", from: addDays(life.today, -260), to: addDays(life.today, -230) } as const;
  const reason = "场地计划改造。 The premises are to be rebuilt.";
  await grant(life, 310, { proposal: suspend, reason }, "情况属实。 That is so.");
  const proposal = { kind: "replace", annuls: [1], events: [], grants: [] } as const;
  const calledOff = "改造取消，场地照常使用。 The work was called off; the premises are in use.";
  await grant(life, 290, { proposal, reason: calledOff }, "暂停事由不再存在。 There is no reason left for a pause.");
  await closeMonths(life, 0);
}

/** Extended by half a year; the company has read the letter. */
export async function extension(life: Life): Promise<void> {
  await closeMonths(life, 26);
  const proposal = { kind: "extend", months: 6, amount: null } as const;
  const reason = "业务增长，仍需支持半年。 Business grows; half a year more of support is needed.";
  const change = await grant(life, 25, { proposal, reason }, "经营情况良好。 The business goes well.");
  await readLetter(life, 8, change);
}

/** A pause found out months later: what was paid for it is corrected and owed. */
export async function lateSuspension(life: Life): Promise<void> {
  await closeMonths(life, 80);
  const proposal = { kind: "suspend", from: addDays(life.today, -240), to: addDays(life.today, -190) } as const;
  const change = await propose(life, 75, { proposal, reason: "该期间场地空置。 The premises stood empty then." });
  await hear(life, 73, change, "当时正在更换租赁合同。 The lease was being renewed at the time.");
  await approve(life, 55, change);
  await closeMonths(life, 0);
}
