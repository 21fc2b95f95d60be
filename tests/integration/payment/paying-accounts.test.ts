import { beforeEach, describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { prisma, rows } from "~/data/kernel/db.server";
import { countPayingAccountsToRelease, readPayingAccount } from "~/data/payment/paying-accounts.reader.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { refusePayingAccount } from "~/use-cases/payment/refuse-paying-account.server";
import { releasePayingAccount } from "~/use-cases/payment/release-paying-account.server";
import { withdrawPayingAccount } from "~/use-cases/payment/withdraw-paying-account.server";
import { useDatabase } from "../../support/use-database";
import { aProgram, anOfficial } from "../change/support/world";

useDatabase();

const number = "6222000011112222";
let finance: UseCaseContext;
let approver: UseCaseContext;
let programId: string;
let zoneId: string;
let today: string;

beforeEach(async () => {
  ({ programId, zoneId } = await aProgram({}));
  finance = await anOfficial("finance", zoneId);
  ({ today } = finance);
  approver = await anOfficial("approver", zoneId);
});

async function prepare(of: Partial<{ fromOn: string; number: string; programId: string; ctx: UseCaseContext }> = {}) {
  const { ctx = finance, ...typed } = of;
  const id = newId();
  const bank = { holder: "财政局", bankName: "工商银行", bankCode: "102100099996", charset: "UTF-8" as const };
  await preparePayingAccount(ctx, { id, programId, fromOn: ctx.today, number, ...bank, ...typed });
  return id;
}
const release = (accountId: string, ctx = approver, typed = number) =>
  releasePayingAccount(ctx, { accountId, version: 1, number: typed });
/** The account in force on a day; null where none is. */
const inForce = async (day: string) =>
  (
    await rows<{ id: string }>(
      "SELECT id FROM paying_account WHERE program_id = $1 AND in_force_on <= $2::date ORDER BY in_force_on DESC LIMIT 1",
      [programId, day],
    )
  )[0]?.id ?? null;

describe("a paying account", () => {
  it("is in force once another person has released it, until the next one is; both are on record", async () => {
    const first = await prepare();
    expect(await inForce(today)).toBeNull();
    expect((await prisma().outboxMessage.findMany({ where: { kind: "payment.accountPrepared" } })).length).toBe(1);
    const outsider = await anOfficial("approver", (await aProgram({})).zoneId);
    const waiting = () =>
      Promise.all([approver, outsider, finance].map(({ actor }) => countPayingAccountsToRelease(actor)));
    expect(await waiting()).toEqual([1, 0, 0]);
    await release(first);
    expect(await waiting()).toEqual([0, 0, 0]);
    expect(await inForce(today)).toBe(first);
    const later = addDays(today, 30);
    const second = await prepare({ fromOn: later, number: "6222000011113333" });
    expect(await inForce(later)).toBe(first);
    await release(second, approver, "6222000011113333");
    expect([await inForce(addDays(today, -1)), await inForce(today), await inForce(addDays(later, -1))]).toEqual([
      null,
      first,
      first,
    ]);
    expect(await inForce(later)).toBe(second);
    expect(await readPayingAccount(approver.actor, first)).toMatchObject({ untilOn: later, lastFour: "2222" });
    const entries = await prisma().auditEntry.findMany({ where: { subjectId: first }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["payment.prepareAccount", "payment.releaseAccount"]);
  });

  it("is in force from the day of its release where that is later than its own", async () => {
    const id = await prepare();
    const day = addDays(today, 3);
    await releasePayingAccount({ ...approver, today: day }, { accountId: id, version: 1, number });
    expect([await inForce(addDays(day, -1)), await inForce(day)]).toEqual([null, id]);
  });

  it("is released by nobody who types another number, by its preparer never, whatever roles they have", async () => {
    const both = {
      ...finance,
      actor: { ...finance.actor, grants: [...finance.actor.grants, { role: "approver" as const, zoneIds: [zoneId] }] },
    };
    const id = await prepare();
    await expect(release(id, approver, "6222000011112223")).rejects.toMatchObject({
      fields: { number: ["payment.numberDiffers"] },
    });
    await expect(release(id, both)).rejects.toMatchObject({ reason: "payment.ownAccount" });
    await expect(refusePayingAccount(both, { accountId: id, version: 1, reasons: "No" })).rejects.toMatchObject({
      reason: "payment.ownAccount",
    });
    const other = await anOfficial("finance", zoneId);
    await expect(withdrawPayingAccount(other, { accountId: id, version: 1 })).rejects.toMatchObject({
      reason: "payment.notOwnAccount",
    });
  });

  it("is refused with reasons or withdrawn, and then decided no more", async () => {
    const [refused, withdrawn] = [await prepare(), await prepare()];
    await expect(refusePayingAccount(approver, { accountId: refused, version: 1, reasons: "" })).rejects.toMatchObject({
      fields: { reasons: ["required"] },
    });
    await refusePayingAccount(approver, { accountId: refused, version: 1, reasons: "Closed" });
    await withdrawPayingAccount(finance, { accountId: withdrawn, version: 1 });
    for (const accountId of [refused, withdrawn])
      await expect(releasePayingAccount(approver, { accountId, version: 2, number })).rejects.toMatchObject({
        reason: "payment.accountDecided",
      });
    expect(await inForce(today)).toBeNull();
  });

  it("is one at a time: of two from the same day, released at once, one is; of release and withdrawal, one", async () => {
    const [one, other] = [await prepare(), await prepare()];
    const results = await Promise.allSettled([release(one), release(other)]);
    const lost = results.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
    expect(lost).toMatchObject([{ reason: "payment.sameDay" }]);
    const third = await prepare({ fromOn: addDays(today, 9) });
    const both = await Promise.allSettled([
      release(third),
      withdrawPayingAccount(finance, { accountId: third, version: 1 }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(both.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []))[0]).toBeInstanceOf(
      StaleVersion,
    );
  });

  it("is set for one's own programs and for days to come alone", async () => {
    const elsewhere = await aProgram({});
    await expect(prepare({ programId: elsewhere.programId })).rejects.toMatchObject({
      fields: { programId: ["notChoice"] },
    });
    await expect(prepare({ fromOn: addDays(today, -1) })).rejects.toMatchObject({
      fields: { fromOn: [`dateTooEarly?min=${today}`] },
    });
    const id = await prepare();
    await expect(release(id, await anOfficial("approver", elsewhere.zoneId))).rejects.toBeInstanceOf(NotFound);
    await expect(release(id, await anOfficial("manager", zoneId))).rejects.toBeInstanceOf(Forbidden);
  });

  it("stands with its number nowhere in the database but sealed, and is never changed there", async () => {
    const id = await prepare();
    await release(id);
    for (const { table } of await rows<{ table: string }>(
      `SELECT quote_ident(table_name) AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    ))
      expect({ table, n: (await rows(`SELECT FROM ${table} t WHERE t::text LIKE '%${number}%'`)).length }).toEqual({
        table,
        n: 0,
      });
    await expect(rows(`UPDATE paying_account SET holder = 'x' WHERE id = $1`, [id])).rejects.toThrow("only decided");
    await expect(rows(`UPDATE paying_account SET number = '\\x00' WHERE id = $1`, [id])).rejects.toThrow(
      "only decided",
    );
    await expect(rows(`UPDATE paying_account SET state = 'prepared' WHERE id = $1`, [id])).rejects.toThrow();
    await expect(rows(`DELETE FROM paying_account WHERE id = $1`, [id])).rejects.toThrow("only decided");
  });
});
