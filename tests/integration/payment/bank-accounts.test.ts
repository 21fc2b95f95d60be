import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import {
  countAccountsToCheck,
  readBankAccount,
  readBankAccounts,
  readOwnAccounts,
} from "~/data/payment/bank-accounts.reader.server";
import { accountStandingOf } from "~/domain/payment/bank-account";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { accountToEnter } from "~/presenters/payment/own-accounts.server";
import { checkBankAccount } from "~/use-cases/payment/check-bank-account.server";
import { refuseBankAccount } from "~/use-cases/payment/refuse-bank-account.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { withdrawBankAccount } from "~/use-cases/payment/withdraw-bank-account.server";
import { audited, member, person } from "../application/support/world";
import { anOfficial, aProgram, useDatabase } from "../change/support/world";
import { accountOf, addEvidence, anOperatorIn, aPayee, check, enter, handIn, number } from "./support/accounts";

useDatabase();

let city: Awaited<ReturnType<typeof aPayee>>;
beforeEach(async () => {
  city = await aPayee();
});

const standing = async () => accountStandingOf(await readOwnAccounts(city.owner));
const mails = (kind: string, { actor } = city.founder) =>
  prisma().outboxMessage.count({ where: { kind, userId: actor.userId } });
const list = { state: null, owner: null, zoneId: null, waiting: false, after: null, size: 50 } as const;
const refused = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));

describe("the account of a company", () => {
  it("counts once two people other than its owner have checked it against its evidence, which is on record", async () => {
    const { founder, owner, intake, finance } = city;
    const id = await enter(founder, owner);
    expect(await standing()).toBe("begun");
    expect(await readBankAccount(intake.actor, id)).toBeNull();
    await addEvidence(founder, id);
    expect([await standing(), await mails("payee.accountEntered")]).toEqual(["waiting", 1]);
    expect(await countAccountsToCheck(intake.actor)).toBe(1);
    expect(await showAccountNumber(intake, id)).toBe(number);
    await check(intake, id);
    expect([await standing(), await countAccountsToCheck(intake.actor)]).toEqual(["waiting", 0]);
    expect(await countAccountsToCheck(finance.actor)).toBe(1);
    expect(await mails("payee.accountInForce")).toBe(0);
    await check(finance, id);
    expect([await standing(), await mails("payee.accountInForce")]).toEqual(["inForce", 1]);
    expect(await audited(id)).toEqual([
      "payee.enterAccount",
      "payee.addEvidence",
      "payee.showNumber",
      "payee.showNumber",
      "payee.checkAccount",
      "payee.showNumber",
      "payee.checkAccount",
    ]);
    const history = await prisma().bankAccountEvent.findMany({ where: { accountId: id }, orderBy: { id: "asc" } });
    expect(history.filter(({ action }) => action !== "showNumber").map(({ toState }) => toState)).toEqual([
      "begun",
      "entered",
      "checkedOnce",
      "inForce",
    ]);
  });

  it("is checked by nobody twice, nor without evidence, or without a look at its number", async () => {
    const { founder, owner, intake } = city;
    const id = await handIn(founder, owner);
    const { version } = await accountOf(id);
    await expect(checkBankAccount(intake, { accountId: id, version })).rejects.toMatchObject({
      reason: "account.numberNotSeen",
    });
    await check(intake, id);
    await expect(showAccountNumber(intake, id)).rejects.toMatchObject({ reason: "account.checkedByYou" });
    await expect(checkBankAccount(intake, { accountId: id, version: version + 1 })).rejects.toMatchObject({
      reason: "account.checkedByYou",
    });
    await rows(`UPDATE bank_account_evidence SET scan = 'infected' WHERE account_id = $1`, [id]);
    await expect(showAccountNumber(city.finance, id)).rejects.toMatchObject({ reason: "account.noEvidence" });
  });

  it("is checked by nobody with a tie to its owner, or an interest in a case of it, and not by who entered it", async () => {
    const { founder, owner, companyId, intake, approver, finance, zoneId } = city;
    const id = await handIn(founder, owner);
    const at = new Date(0);
    const was = { role: "member" as const, createdAt: at, endedAt: at };
    await prisma().membership.create({ data: { id: newId(), companyId, userId: intake.actor.userId, ...was } });
    await prisma().case.create({ data: { id, kind: "change", companyId, createdAt: at } });
    const declared = { id: newId(), caseId: id, userId: approver.actor.userId, conflict: true, declaredAt: at };
    await prisma().interestDeclaration.create({ data: declared });
    for (const official of [intake, approver]) {
      await expect(showAccountNumber(official, id)).rejects.toMatchObject({ reason: "account.interest" });
      await expect(refuseBankAccount(official, { accountId: id, version: 2, reasons: "x" })).rejects.toMatchObject({
        reason: "account.interest",
      });
      expect(await countAccountsToCheck(official.actor)).toBe(0);
    }
    const grants = [{ role: "intake" as const, zoneIds: [zoneId] }];
    const both = { ...founder, actor: { ...founder.actor, grants } };
    await expect(showAccountNumber(both, id)).rejects.toMatchObject({ reason: "account.ownAccount" });
    expect(await countAccountsToCheck(finance.actor)).toBe(1);
  });

  it("begins with the name that banks have, in whatever language its form is read, or as it was refused", async () => {
    const { founder, owner, companyId, intake } = city;
    await prisma().company.update({ where: { id: companyId }, data: { nameEn: "Star Sea Technology" } });
    expect(await accountToEnter(owner, "en")).toMatchObject({
      owner: "Star Sea Technology",
      begins: { holder: "星海科技", bankName: "" },
    });
    const id = await handIn(founder, owner);
    await refuseBankAccount(intake, { accountId: id, version: 2, reasons: "Not legible" });
    expect((await accountToEnter(owner, "en")).begins).toMatchObject({ holder: "星海科技", bankName: "工商银行" });
  });

  it("is entered by its owners alone, and reached by officials of its zones alone", async () => {
    const { founder, owner, companyId, zoneId } = city;
    const colleague = member((await person("member")).userId, companyId);
    await expect(enter(colleague, owner)).rejects.toBeInstanceOf(Forbidden);
    await expect(enter(city.intake, owner)).rejects.toBeInstanceOf(NotFound);
    const id = await handIn(founder, owner);
    await expect(withdrawBankAccount(colleague, { accountId: id, version: 2 })).rejects.toBeInstanceOf(Forbidden);
    const [elsewhere, manager] = [
      await anOfficial("intake", (await aProgram({})).zoneId),
      await anOfficial("manager", zoneId),
    ];
    expect(await readBankAccount(elsewhere.actor, id)).toBeNull();
    expect(await readBankAccount(manager.actor, id)).toMatchObject({ lastFour: "2222" });
    await expect(showAccountNumber(elsewhere, id)).rejects.toBeInstanceOf(NotFound);
    await expect(showAccountNumber(manager, id)).rejects.toBeInstanceOf(Forbidden);
    await expect(showAccountNumber(founder, id)).rejects.toBeInstanceOf(NotFound);
    expect((await readBankAccounts(elsewhere.actor, list)).rows).toEqual([]);
    expect((await readBankAccounts(manager.actor, list)).rows.map((row) => row.id)).toEqual([id]);
    for (const [query, n] of [
      [{ state: "inForce" }, 0],
      [{ owner: "operator" }, 0],
      [{ owner: "company", zoneId }, 1],
    ] as const)
      expect((await readBankAccounts(manager.actor, { ...list, ...query })).rows.length).toBe(n);
  });

  it("is refused with reasons that its owner reads, and corrected by another", async () => {
    const { founder, owner, intake } = city;
    const id = await handIn(founder, owner);
    await expect(refuseBankAccount(intake, { accountId: id, version: 2, reasons: "" })).rejects.toMatchObject({
      fields: { reasons: ["required"] },
    });
    await refuseBankAccount(intake, { accountId: id, version: 2, reasons: "Another holder" });
    expect([await standing(), await mails("payee.accountRefused")]).toEqual(["refused", 1]);
    expect((await readOwnAccounts(owner))[0]).toMatchObject({ state: "refused", reasons: "Another holder" });
    await expect(addEvidence(founder, id)).rejects.toMatchObject({ reason: "account.moved" });
    await handIn(founder, owner);
    expect(await standing()).toBe("waiting");
  });

  it("that is changed stays in force until the new one is, and is not paid to meanwhile", async () => {
    const { founder, owner, intake, finance } = city;
    const first = await handIn(founder, owner);
    await check(intake, first);
    await check(finance, first);
    const second = await enter(founder, owner, { number: "6222000011113333" });
    expect(await standing()).toBe("inForce");
    await addEvidence(founder, second);
    expect(await standing()).toBe("changing");
    const third = await handIn(founder, owner, { number: "6222000011114444" });
    expect((await accountOf(second)).state).toBe("replaced");
    await refuseBankAccount(intake, { accountId: third, version: 2, reasons: "No" });
    expect(await standing()).toBe("inForce");
    const fourth = await handIn(founder, owner, { number: "6222000011115555" });
    await check(intake, fourth);
    await check(finance, fourth);
    expect([(await accountOf(first)).state, (await accountOf(fourth)).state]).toEqual(["replaced", "inForce"]);
    await withdrawBankAccount(founder, { accountId: fourth, version: 4 });
    expect(await standing()).toBe("none");
  });

  it("is of one mind at once: two checks, a check against a new one, a refusal against a check", async () => {
    const { founder, owner, intake, finance } = city;
    const id = await handIn(founder, owner);
    for (const official of [intake, finance]) await showAccountNumber(official, id);
    const step = { accountId: id, version: 2 };
    const both = await Promise.allSettled([checkBankAccount(intake, step), checkBankAccount(finance, step)]);
    expect(refused(both)).toEqual([expect.any(StaleVersion)]);
    expect(await accountOf(id)).toMatchObject({ state: "checkedOnce", version: 3 });
    const { firstCheckedBy } = await accountOf(id);
    const second = firstCheckedBy === intake.actor.userId ? finance : intake;
    const next = { accountId: id, version: 3 };
    const against = await Promise.allSettled([
      checkBankAccount(second, next),
      refuseBankAccount(intake, { ...next, reasons: "No" }),
    ]);
    expect(refused(against)).toEqual([expect.any(StaleVersion)]);
    const other = await handIn(founder, owner, { number: "6222000011113333" });
    await showAccountNumber(intake, other);
    const newer = newId();
    await Promise.allSettled([checkBankAccount(intake, { accountId: other, version: 2 }), handIn(founder, owner)]);
    expect((await accountOf(other)).state).toBe("replaced");
    const open = await prisma().bankAccount.count({
      where: { companyId: owner.id, state: { in: ["entered", "checkedOnce"] } },
    });
    expect([open, await prisma().bankAccount.count({ where: { id: newer } })]).toEqual([1, 0]);
  });
});

describe("the account of an operator", () => {
  it("is entered by its people and checked where it runs a site, never by who acts for it", async () => {
    const { owner, ctx, operatorId } = await anOperatorIn(city.zoneId);
    const id = await handIn(ctx, owner);
    await expect(handIn(city.founder, owner)).rejects.toBeInstanceOf(NotFound);
    const { userId } = city.intake.actor;
    const grant = { id: newId(), userId, role: "operator" as const, operatorId, grantedAt: new Date(0) };
    await prisma().roleGrant.create({ data: { ...grant, revokedAt: new Date(0), revokedBy: userId } });
    await expect(showAccountNumber(city.intake, id)).rejects.toMatchObject({ reason: "account.interest" });
    await check(city.approver, id);
    await check(city.finance, id);
    expect((await accountOf(id)).state).toBe("inForce");
    expect(await mails("payee.accountInForce", ctx)).toBe(1);
  });
});

describe("the number of an account", () => {
  it("stands nowhere in the database but sealed; what was entered is never changed there", async () => {
    const { founder, owner, intake, finance } = city;
    const id = await handIn(founder, owner);
    await check(intake, id);
    await check(finance, id);
    for (const { table } of await rows<{ table: string }>(
      `SELECT quote_ident(table_name) AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    ))
      expect({ table, n: (await rows(`SELECT FROM ${table} t WHERE t::text LIKE '%${number}%'`)).length }).toEqual({
        table,
        n: 0,
      });
    for (const change of [
      "holder = 'x'",
      "number = '\\x00'",
      "first_checked_by = NULL, first_checked_at = NULL",
      "second_checked_by = first_checked_by",
    ])
      await expect(rows(`UPDATE bank_account SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        "only checked or ended",
      );
    await expect(rows(`DELETE FROM bank_account WHERE id = $1`, [id])).rejects.toThrow();
    await expect(rows(`DELETE FROM bank_account_event WHERE account_id = $1`, [id])).rejects.toThrow("append-only");
    await expect(rows(`DELETE FROM bank_account_evidence WHERE account_id = $1`, [id])).rejects.toThrow("only added");
  });
});
