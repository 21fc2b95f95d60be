import type { UseCaseContext } from "~/data/access/context";
import { prisma } from "~/data/kernel/db.server";
import type { AccountOwner } from "~/domain/payment/bank-account";
import { newId } from "~/platform/ids";
import { addAccountEvidence } from "~/use-cases/payment/add-account-evidence.server";
import { checkBankAccount } from "~/use-cases/payment/check-bank-account.server";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { as, owner as ownerOf, person } from "../../application/support/world";
import { anOfficial, aProgram } from "../../change/support/world";
import { aCompanyNamed } from "../../decision/support/group";

export const number = "6222000011112222";
export const bank = { holder: "星海科技", bankName: "工商银行", bankCode: "102100099996" };

/** A company that is registered in a zone, with its owner, and officials of that zone. */
export async function aPayee() {
  const { zoneId } = await aProgram({});
  const companyId = await aCompanyNamed("星海科技");
  await prisma().company.update({ where: { id: companyId }, data: { registeredZoneId: zoneId } });
  const { userId } = await person("owner");
  const createdAt = new Date(0);
  await prisma().membership.create({ data: { id: newId(), companyId, userId, role: "owner", createdAt } });
  const founder = ownerOf(userId, companyId);
  const owner: AccountOwner = { kind: "company", id: companyId };
  const [intake, approver, finance] = await Promise.all([
    anOfficial("intake", zoneId),
    anOfficial("approver", zoneId),
    anOfficial("finance", zoneId),
  ]);
  return { zoneId, companyId, owner, founder, intake, approver, finance };
}

/** An operator with one of its people, who runs a site of a zone. */
export async function anOperatorIn(zoneId: string) {
  const [operatorId, siteId] = [newId(), newId()];
  const name = { en: "Harbour Operations", "zh-CN": "港湾运营" };
  const place = { address: "Harbour Road 1", rentFenPerM2Month: 5_000 };
  await prisma().site.create({ data: { id: siteId, zoneId, slug: siteId, name, position: 1, ...place } });
  const sites = { create: { id: newId(), siteId, fromOn: new Date("2020-01-01") } };
  await prisma().operator.create({ data: { id: operatorId, name, createdAt: new Date(0), sites } });
  const { userId } = await person("operator");
  const grant = { id: newId(), userId, role: "operator" as const, operatorId, grantedAt: new Date(0) };
  await prisma().roleGrant.create({ data: grant });
  const bare = as(userId, { siteIds: [siteId] });
  const ctx: UseCaseContext = { ...bare, actor: { ...bare.actor, operatorIds: [operatorId] } };
  return { owner: { kind: "operator", id: operatorId } as AccountOwner, ctx, operatorId };
}

export async function enter(ctx: UseCaseContext, owner: AccountOwner, typed: { number?: string } = {}) {
  const id = newId();
  await enterBankAccount(ctx, owner, { id, ...bank, number, ...typed });
  return id;
}

export const addEvidence = (ctx: UseCaseContext, accountId: string, text = "Account permit") =>
  addAccountEvidence(ctx, { accountId, fileName: "permit.pdf", content: samplePdf(text) });

/** Entered, with its evidence. */
export async function handIn(ctx: UseCaseContext, owner: AccountOwner, typed: { number?: string } = {}) {
  const id = await enter(ctx, owner, typed);
  await addEvidence(ctx, id);
  return id;
}

export const accountOf = (id: string) => prisma().bankAccount.findUniqueOrThrow({ where: { id } });

/** Looks at the number and confirms the account as it stands. */
export async function check(ctx: UseCaseContext, accountId: string): Promise<void> {
  await showAccountNumber(ctx, accountId);
  const { version } = await accountOf(accountId);
  await checkBankAccount(ctx, { accountId, version });
}
