import type { UseCaseContext } from "~/data/access/context";
import { prisma, transact } from "~/data/kernel/db.server";
import { lockClaim } from "~/data/month/item-claim/claim.server";
import { claimBasis, reckoned } from "~/data/month/item-claim/reckoned-claim.server";
import type { ClaimLine } from "~/domain/month/claims/types";
import { newId } from "~/platform/ids";
import { judgeLine, checkClaim } from "~/use-cases/month/item-claim/check-claim.server";
import { approveClaim } from "~/use-cases/month/item-claim/decide-claim.server";
import { beginClaim } from "~/use-cases/month/item-claim/begin-claim.server";
import { handInClaim } from "~/use-cases/month/item-claim/hand-in-claim.server";
import { setLineOfClaim } from "~/use-cases/month/item-claim/set-claim-line.server";
import { uploadClaimEvidence } from "~/use-cases/month/item-claim/upload-claim-evidence.server";
import { owner, person } from "../application/support/world";
import { anOfficial, aProgram } from "../change/support/world";
import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { on } from "./world";

export const day = "2026-06-10";

const terms = {
  items: [{ key: "booth", name: { en: "Booth", "zh-CN": "展位费" }, share: "0.5", capFen: null, eventCapFen: null }],
  hires: [{ key: "graduates", name: { en: "Graduate", "zh-CN": "毕业生" }, monthFen: 37_500, personCapFen: 100_000 }],
};

interface Given {
  readonly requiredApprovals?: Parameters<typeof aProgram>[0]["requiredApprovals"];
}

/** An award with a ceiling of ¥5,000 for 2026 under a program with a cost item and a hire, its owner and the officials of its zone. */
export async function aClaimWorld({ requiredApprovals }: Given = {}) {
  const program = await aProgram({ more: terms, ...(requiredApprovals && { requiredApprovals }) });
  const award = await anAwardWithCeilings({ program, ceilings: [{ year: 2026, fen: 500_000 }] });
  const { companyId } = award;
  const { userId, email } = await person("owner");
  await prisma().membership.create({ data: { id: newId(), companyId, userId, role: "owner", createdAt: new Date(0) } });
  return {
    awardId: award.id,
    companyId,
    zoneId: program.zoneId,
    email,
    owner: on(owner(userId, companyId), day),
    reviewer: on(await anOfficial("reviewer", program.zoneId), day),
    approver: on(await anOfficial("approver", program.zoneId), day),
    other: on(await anOfficial("approver", program.zoneId), day),
  };
}

export type ClaimWorld = Awaited<ReturnType<typeof aClaimWorld>>;

export async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

/** A cost of a booth with its own receipt. */
export const booth = (fen: number, number = newId()): ClaimLine => ({
  item: "booth",
  month: "2026-05",
  fen,
  event: null,
  receipt: { number, issuer: "Messe", day: "2026-05-04", fen },
});

export const graduate = (personNumber: string, months: readonly string[]): ClaimLine => ({
  hire: "graduates",
  person: personNumber,
  months,
});

/** The claim as it stands. */
export const claimNow = (claimId: string) =>
  transact(async (tx) => {
    const found = await lockClaim(tx, claimId, null);
    if (!found) throw new Error("no claim");
    return { ...found, basis: claimBasis(await reckoned(tx, found)) };
  });

export const readAt = async (claimId: string) => ({ claimId, version: (await claimNow(claimId)).version });

/** A draft with these lines, each with a document. */
export async function aDraft({ awardId, owner: company }: ClaimWorld, lines: readonly ClaimLine[]): Promise<string> {
  const claimId = await beginClaim(company, { awardId });
  for (const line of lines) {
    const lineId = newId();
    await setLineOfClaim(company, { claimId, lineId, line });
    const file = { requirement: lineId, fileName: "receipt.pdf", content: bytes() };
    await uploadClaimEvidence(company, { claimId, ...file });
  }
  return claimId;
}

export async function aHandedIn(world: ClaimWorld, lines: readonly ClaimLine[]): Promise<string> {
  const claimId = await aDraft(world, lines);
  await handInClaim(world.owner, await readAt(claimId));
  return claimId;
}

/** Allows every line that is not judged yet, and says that all are. */
export async function aChecked(world: ClaimWorld, lines: readonly ClaimLine[]): Promise<string> {
  const claimId = await aHandedIn(world, lines);
  await allowAll(world.reviewer, claimId);
  await checkClaim(world.reviewer, await readAt(claimId));
  return claimId;
}

export async function allowAll(reviewer: UseCaseContext, claimId: string): Promise<void> {
  for (const { id, judgement } of (await claimNow(claimId)).lines)
    if (judgement === null)
      await judgeLine(reviewer, {
        ...(await readAt(claimId)),
        lineId: id,
        verdict: "allow",
        reason: "",
        accepted: null,
      });
}

export async function aDecided(world: ClaimWorld, lines: readonly ClaimLine[]): Promise<string> {
  const claimId = await aChecked(world, lines);
  const { version, basis } = await claimNow(claimId);
  await approveClaim(world.approver, { claimId, version, basis });
  return claimId;
}
