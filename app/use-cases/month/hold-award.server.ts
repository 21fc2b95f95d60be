import type { UseCaseContext } from "~/data/access/context";
import { companyContacts } from "~/data/company/contacts.server";
import { transact } from "~/data/kernel/db.server";
import { tellOfHold } from "~/mail/month/tell-of-hold.server";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { writeActs } from "../ledger/write-acts.server";
import { holdMonths } from "./month-case.server";

export interface Hold {
  readonly awardId: string;
  /** What the company reads. */
  readonly reason: string;
}

async function setHold(ctx: UseCaseContext, { awardId, reason }: Hold, act: "hold" | "release"): Promise<void> {
  await transact(async (tx) => {
    const held = await holdMonths(tx, awardId, ctx.today);
    if (!held) throw new NotFound();
    const { award, months } = held;
    const { companyId, zoneId, siteId } = award;
    admit(ctx.actor, "award.hold", { companyId, zoneId, siteId });
    if (reason === "")
      throw new Refusal("month.requirement.reasonsGiven", {}, { reason: ["month.requirement.reasonsGiven"] });
    if (months.onHold === (act === "hold")) throw new Refusal("wrongState");
    await writeActs(tx, ctx, companyId, [{ act: { act, award: awardId }, caseId: null, reason }]);
    const action = act === "hold" ? "award.hold" : "award.letGo";
    await record(tx, ctx, { action, subjectId: awardId, zoneId });
    await tellOfHold(
      tx,
      ctx,
      award,
      act === "hold" ? "held" : "letGo",
      await companyContacts(tx, companyId, ctx.today),
    );
  });
}

/** Puts the payments of an award on hold: an official's decision, of which the company reads the reason. */
export const holdAward = (ctx: UseCaseContext, hold: Hold): Promise<void> => setHold(ctx, hold, "hold");

/** Lets them go on. */
export const letAwardGo = (ctx: UseCaseContext, hold: Hold): Promise<void> => setHold(ctx, hold, "release");
