import { beforeEach, describe, expect, it } from "vitest";
import { findRights } from "~/data/access/rights.server";
import { readOperatorInvitations, readOperatorPeople } from "~/data/space/operators.reader.server";
import type { UseCaseContext } from "~/data/access/context";
import { prisma } from "~/data/kernel/db.server";
import { actorOf } from "~/domain/access/actor-of";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { acceptInvitation } from "~/use-cases/access/accept-invitation.server";
import { createOperator } from "~/use-cases/space/create-operator.server";
import { editOperator } from "~/use-cases/space/edit-operator.server";
import { endOperatorPerson } from "~/use-cases/space/end-operator-person.server";
import { inviteOperatorPerson } from "~/use-cases/space/invite-operator-person.server";
import { setOperatorSite } from "~/use-cases/space/set-operator-site.server";
import { contextOf, now, person, tokenMailedTo, useDatabase, visitor } from "../access/people";

useDatabase();

let admin: UseCaseContext;
const name = { en: "Harbour Parks", "zh-CN": "港湾园区" };
/** One for each operator. */
const nameOf = (code: string | null) => ({ en: `${name.en} ${code}`, "zh-CN": `${name["zh-CN"]} ${code}` });
const contact = { contactName: "于洋", contactPhone: "0411-88880000", contactEmail: "office@harbour.example" };
const today = "2026-03-02";

let count = 0;
const mailbox = (): string => `someone${++count}@example.test`;

beforeEach(async () => {
  admin = contextOf(await person(mailbox(), ["admin"]), ["admin"]);
});

/** Whoever it is, with the rights that the database gives them. */
async function as(userId: string): Promise<UseCaseContext> {
  const rights = await findRights(userId);
  if (!rights) throw new Error("shut out");
  return { ...visitor(), actor: actorOf(rights, today) };
}

async function anOperator(): Promise<string> {
  const id = newId();
  // Codes differ in the test's own way: the form checks them.
  const code = `9121${String(++count).padStart(14, "0")}`;
  await createOperator(admin, { id, name: nameOf(code), code, ...contact });
  return id;
}

async function aSite(): Promise<string> {
  const [zoneId, siteId] = [newId(), newId()];
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name, position: 1 } });
  await prisma().site.create({
    data: { id: siteId, zoneId, slug: siteId, name, address: "1 Pier", rentFenPerM2Month: 1, position: 1 },
  });
  return siteId;
}

async function join(operatorId: string, by: UseCaseContext): Promise<string> {
  const email = mailbox();
  await inviteOperatorPerson(by, { operatorId, name: "Ma", email, locale: "en" });
  const token = await tokenMailedTo(email);
  await acceptInvitation(visitor(), {
    token,
    name: "Ma",
    password: "correct horse battery",
    locale: "en",
    userAgent: null,
  });
  return (await prisma().user.findUniqueOrThrow({ where: { email } })).id;
}

const version = async (id: string) => (await prisma().operator.findUniqueOrThrow({ where: { id } })).version;
const run = async (operatorId: string, siteId: string, fromOn: string, lastOn: string | null = null) => {
  const spanId = newId();
  await setOperatorSite(admin, { operatorId, version: await version(operatorId), spanId, siteId, fromOn, lastOn });
  return spanId;
};

describe("an operator", () => {
  it("is an organisation with a code that no other has, edited against stale versions", async () => {
    const [one, other] = [await anOperator(), await anOperator()];
    const { code } = await prisma().operator.findUniqueOrThrow({ where: { id: one } });
    const edit = (operatorId: string, at: number) =>
      editOperator(admin, { operatorId, version: at, name: nameOf(code), code, ...contact, contactName: "白鹭" });
    await expect(edit(other, 1)).rejects.toMatchObject({ fields: { code: ["operator.codeTaken"] } });
    const again = { id: newId(), name, code: code ?? "", ...contact };
    await expect(createOperator(admin, again)).rejects.toMatchObject({ fields: { code: ["operator.codeTaken"] } });
    const alike = { ...again, name: { ...nameOf(code), en: "Another" }, code: "912100000000000000" };
    const taken = { fields: { nameZh: ["operator.nameTaken"] } };
    await expect(createOperator(admin, alike)).rejects.toMatchObject(taken);
    await expect(editOperator(admin, { ...alike, operatorId: other, version: 1, code: null })).rejects.toMatchObject(
      taken,
    );
    await edit(one, 1);
    await expect(edit(one, 1)).rejects.toBeInstanceOf(StaleVersion);
    const [entry] = await prisma().auditEntry.findMany({ where: { subjectId: one, action: "operator.edit" } });
    expect(entry?.data).toEqual({ changed: ["contactName"] });
  });

  it("runs a site alone, its people reach the site on those days and no other", async () => {
    const [one, other, siteId] = [await anOperator(), await anOperator(), await aSite()];
    const userId = await join(one, admin);
    expect((await as(userId)).actor).toMatchObject({ siteIds: [], operatorIds: [one], firstOf: [one] });
    const spanId = await run(one, siteId, "2020-01-01");
    expect((await as(userId)).actor.siteIds).toEqual([siteId]);
    await expect(run(other, siteId, today)).rejects.toMatchObject({ fields: { fromOn: ["operator.siteTaken"] } });
    await expect(run(one, siteId, today, "2026-03-01")).rejects.toMatchObject({
      fields: { lastOn: [`dateTooEarly?min=${today}`] },
    });
    const end = { operatorId: one, version: await version(one), spanId, siteId: null, fromOn: "2020-01-01" };
    await setOperatorSite(admin, { ...end, lastOn: "2020-12-31" });
    expect((await as(userId)).actor.siteIds).toEqual([]);
    await expect(setOperatorSite(admin, { ...end, lastOn: null })).rejects.toBeInstanceOf(StaleVersion);
    await run(other, siteId, "2021-01-01");
  });

  it("is given a site by one of two at once", async () => {
    const [one, other, siteId] = [await anOperator(), await anOperator(), await aSite()];
    const results = await Promise.allSettled([run(one, siteId, today), run(other, siteId, today)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
    expect(lost).toMatchObject([{ reason: "operator.siteTaken" }]);
  });

  it("has people by invitation: the first of them invites and ends the others, who can only leave", async () => {
    const operatorId = await anOperator();
    const first = await as(await join(operatorId, admin));
    const second = await as(await join(operatorId, first));
    expect(second.actor.firstOf).toEqual([]);
    const asked = { operatorId, name: "X", email: mailbox(), locale: "en" as const };
    await expect(inviteOperatorPerson(second, asked)).rejects.toBeInstanceOf(Forbidden);
    const outside = await as(await join(await anOperator(), admin));
    await expect(inviteOperatorPerson(outside, asked)).rejects.toBeInstanceOf(NotFound);
    await inviteOperatorPerson(first, asked);
    expect((await readOperatorInvitations(operatorId, now)).map(({ email }) => email)).toEqual([asked.email]);
    const [grantOfFirst, grantOfSecond] = await readOperatorPeople(operatorId);
    const end = (ctx: UseCaseContext, grantId = "") => endOperatorPerson(ctx, { operatorId, grantId });
    await expect(end(second, grantOfFirst?.grantId)).rejects.toBeInstanceOf(Forbidden);
    await expect(end(outside, grantOfFirst?.grantId)).rejects.toBeInstanceOf(NotFound);
    await end(second, grantOfSecond?.grantId);
    await expect(end(first, grantOfSecond?.grantId)).rejects.toBeInstanceOf(NotFound);
    const third = await join(operatorId, first);
    await end(first, grantOfFirst?.grantId);
    expect((await as(third)).actor.firstOf).toEqual([operatorId]);
    const told = await prisma().outboxMessage.count({ where: { kind: "account.roleRevoked" } });
    expect(told).toBe(2);
    const ended = await prisma().auditEntry.findMany({ where: { action: "role.revoke" }, orderBy: { id: "asc" } });
    expect(ended.map(({ actorId }) => actorId)).toEqual([second.actor.userId, first.actor.userId]);
  });
});
