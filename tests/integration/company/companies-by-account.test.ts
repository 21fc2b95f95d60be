import { expect, it } from "vitest";
import { type CompanyQuery, readCompaniesList } from "~/data/desk/companies.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readOwnAccounts } from "~/data/payment/bank-accounts.reader.server";
import type { Actor } from "~/domain/access/actor";
import { type AccountStanding, accountStandingOf, accountStandings } from "~/domain/payment/bank-account";
import { newId } from "~/platform/ids";
import { refuseBankAccount } from "~/use-cases/payment/refuse-bank-account.server";
import { withdrawBankAccount } from "~/use-cases/payment/withdraw-bank-account.server";
import { as, useDatabase } from "../application/support/world";
import { accountOf, addEvidence, aPayee, check, enter } from "../payment/support/accounts";

useDatabase();

const asked = { search: null, zoneId: null, owner: null, award: null, account: null, after: null, size: 100 };
const listed = async (actor: Actor, of: Partial<CompanyQuery>) =>
  (await readCompaniesList(actor, { ...asked, ...of })).rows;

it("a company stands in the list as its accounts do, after each step of each, and is found by that alone", async () => {
  const payee = await aPayee();
  const { founder, owner, companyId, zoneId, intake, approver } = payee;
  const inCity = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }).actor;
  const inZones = as(newId(), { grants: [{ role: "finance", zoneIds: [zoneId] }] }).actor;
  const seen: AccountStanding[] = [];
  const stands = async () => {
    const standing = accountStandingOf(await readOwnAccounts(owner));
    seen.push(standing);
    for (const actor of [inCity, inZones])
      for (const account of accountStandings) {
        const found = (await listed(actor, { account })).filter(({ id }) => id === companyId);
        const expected = account === standing ? [{ account }] : [];
        expect(found).toMatchObject(expected);
        expect(found).toHaveLength(expected.length);
      }
  };
  const step = async (take: () => Promise<unknown>) => {
    await take();
    await stands();
  };
  const version = async (accountId: string) => ({ accountId, version: (await accountOf(accountId)).version });
  await stands();
  let id = "";
  await step(async () => (id = await enter(founder, owner)));
  await step(() => addEvidence(founder, id));
  await step(async () => refuseBankAccount(intake, { ...(await version(id)), reasons: "Not legible" }));
  await step(async () => (id = await enter(founder, owner)));
  await step(() => addEvidence(founder, id));
  await step(() => check(intake, id));
  await step(() => check(approver, id));
  const inForce = id;
  await step(async () => (id = await enter(founder, owner)));
  await step(() => addEvidence(founder, id));
  await step(async () => refuseBankAccount(intake, { ...(await version(id)), reasons: "Another holder" }));
  await step(async () => withdrawBankAccount(founder, await version(inForce)));
  await step(async () => (id = await enter(founder, owner)));
  await step(async () => withdrawBankAccount(founder, await version(id)));
  expect(seen.join(" ")).toBe(
    "none begun waiting refused begun waiting waiting inForce inForce changing inForce refused begun none",
  );
});

it("companies of other zones are not found by their account", async () => {
  const { founder, owner, companyId } = await aPayee();
  await enter(founder, owner);
  const elsewhere = as(newId(), { grants: [{ role: "finance", zoneIds: [(await aPayee()).zoneId] }] }).actor;
  for (const account of [null, ...accountStandings])
    expect((await listed(elsewhere, { account })).map(({ id }) => id)).not.toContain(companyId);
  expect(await prisma().company.findUniqueOrThrow({ where: { id: companyId } })).toMatchObject({ account: "begun" });
});
