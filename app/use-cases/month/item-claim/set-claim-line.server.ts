import type { UseCaseContext } from "~/data/access/context";
import { transact, type Tx } from "~/data/kernel/db.server";
import { type ClaimCase, lockClaim, removeClaimLine, setClaimLine } from "~/data/month/item-claim/claim.server";
import { readClaimBooks, receiptKeyOf } from "~/data/month/item-claim/reckoned-claim.server";
import { monthOf } from "~/domain/kernel/time/month";
import type { ClaimLine } from "~/domain/month/claims/types";
import { reckonClaim } from "~/domain/month/item-claim/reckon";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../../access/admit.server";
import { record } from "../../audit/record.server";

interface OfClaim {
  readonly claimId: string;
  /** Given by the form that adds it, so that sent twice it is one. */
  readonly lineId: string;
}

/** How many lines a claim holds. */
const MOST_LINES = 200;

/** Locks a claim whose lines the company's side may still write. */
export async function openClaimToWrite(tx: Tx, ctx: UseCaseContext, claimId: string): Promise<ClaimCase> {
  const found = await lockClaim(tx, claimId, ctx.actor.userId);
  if (!found) throw new NotFound();
  const { companyId, zoneId, state } = found;
  admit(ctx.actor, "claim.make", { companyId, zoneId });
  if (state !== "draft" && state !== "waiting") throw new Refusal("wrongState");
  return found;
}

const monthsIn = (line: ClaimLine): readonly string[] => ("months" in line ? line.months : [line.month]);

/** Writes a line of a claim, a new one as the last. Refuses, by field, what the terms do not take, a month to come, and a receipt that gave something. */
export const setLineOfClaim = (
  ctx: UseCaseContext,
  { claimId, lineId, line }: OfClaim & { readonly line: ClaimLine },
) =>
  transact(async (tx) => {
    const found = await openClaimToWrite(tx, ctx, claimId);
    const others = found.lines.filter(({ id }) => id !== lineId);
    if (others.length >= MOST_LINES) throw new Refusal("claim.tooManyLines", { max: MOST_LINES });
    if (monthsIn(line).some((month) => month > monthOf(ctx.today)))
      throw new Refusal("claim.monthToCome", {}, { month: ["claim.monthToCome"] });
    const key = receiptKeyOf(line);
    if (key !== null && others.some((each) => receiptKeyOf(each.line) === key))
      throw new Refusal("claim.receiptTwice", {}, { receipt: ["claim.receiptTwice"] });
    const judged = reckonClaim(await readClaimBooks(tx, found, [line]), [line]);
    if (!judged.ok) {
      const reason = `claim.line.${judged.field.split(".")[0] ?? ""}`;
      throw new Refusal(reason, {}, { [judged.field.split(".")[0] ?? ""]: [reason] });
    }
    await setClaimLine(tx, { claimId, lineId, line, receiptKey: key });
    await record(tx, ctx, { action: "claim.setLine", subjectId: claimId, zoneId: found.zoneId, data: { lineId } });
  });

/** Takes a line out of a claim that can still be written. */
export const removeLineOfClaim = (ctx: UseCaseContext, { claimId, lineId }: OfClaim) =>
  transact(async (tx) => {
    const found = await openClaimToWrite(tx, ctx, claimId);
    if (!found.lines.some(({ id }) => id === lineId)) throw new NotFound();
    await removeClaimLine(tx, { claimId, lineId, now: ctx.now });
    await record(tx, ctx, { action: "claim.removeLine", subjectId: claimId, zoneId: found.zoneId, data: { lineId } });
  });
