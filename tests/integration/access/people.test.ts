import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { createAccount } from "~/data/access/people.server";
import { mostNamed, readInvitations, readPeople, readPerson } from "~/data/access/people.reader.server";
import { findRights } from "~/data/access/rights.server";
import { findSession } from "~/data/access/session.server";
import { actorOf } from "~/domain/access/actor-of";
import { pageSize } from "~/domain/kernel/list/list";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { newId } from "~/platform/ids";
import { hashToken } from "~/platform/secrets/token.server";
import { acceptInvitation } from "~/use-cases/access/accept-invitation.server";
import { disablePerson } from "~/use-cases/access/disable-person.server";
import { enablePerson } from "~/use-cases/access/enable-person.server";
import { grantRole } from "~/use-cases/access/grant-role.server";
import { inviteOfficial } from "~/use-cases/access/invite-official.server";
import { revokeRole } from "~/use-cases/access/revoke-role.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { withdrawInvitation } from "~/use-cases/access/withdraw-invitation.server";
import {
  auditsOf,
  contextOf,
  lastMail,
  now,
  password,
  person,
  sessionsOf,
  tokenMailedTo,
  useDatabase,
  visitor,
} from "./people";

useDatabase();

const zones = [newId(), newId()];
const site = newId();
const operator = newId();
let adminId: string;

beforeAll(async () => {
  for (const [position, id] of zones.entries()) {
    const name = { en: `Zone ${position}`, "zh-CN": `园区${position}` };
    await prisma().zone.create({ data: { id, slug: `zone-${position}`, name, position } });
  }
  const place = {
    zoneId: zones[0] ?? "",
    slug: "site",
    name: { en: "Site", "zh-CN": "园区" },
    address: "1",
    position: 0,
  };
  await prisma().site.create({ data: { id: site, rentFenPerM2Month: 5000, ...place } });
  await prisma().operator.create({
    data: { id: operator, name: { en: "Harbour Parks", "zh-CN": "港湾园区" }, createdAt: now },
  });
  await prisma().operatorSite.create({ data: { id: newId(), operatorId: operator, siteId: site, fromOn: now } });
  adminId = await person("admin@example.cn", ["admin"]);
});

const admin = () => contextOf(adminId, ["admin"]);
const nowhere = { wholeCity: false, zoneIds: [], operatorIds: [] };
const invitation = (email: string) =>
  ({ ...nowhere, email, name: "Lin Qing", locale: "en", roles: ["intake", "reviewer"], zoneIds: zones }) as const;
const accept = async (email: string) =>
  acceptInvitation(visitor(), {
    token: await tokenMailedTo(email),
    name: "Lin Qing",
    password,
    locale: "zh-CN",
    userAgent: null,
  });
const session = async (email: string) =>
  (await signIn(visitor(), { email, password, userAgent: null, replacing: null })).sessionId;

describe("inviting an official", () => {
  it("gives the roles, zone by zone, to who opens the link", async () => {
    await inviteOfficial(admin(), invitation("lin@example.cn"));
    const mail = await lastMail("lin@example.cn");
    expect(mail.text).toContain("Intake officer, Reviewer");
    expect(await readInvitations(now)).toEqual([
      expect.objectContaining({ email: "lin@example.cn", name: "Lin Qing" }),
    ]);

    const { sessionId } = await accept("lin@example.cn");
    const found = await findSession(hashToken(sessionId), now);
    const given = ["intake", "reviewer"].flatMap((role) => zones.map((zoneId) => ({ role, zoneId, siteId: null })));
    expect(found?.grants).toHaveLength(4);
    for (const each of given) expect(found?.grants).toContainEqual(expect.objectContaining(each));
    expect(await prisma().roleGrant.count({ where: { userId: found?.userId, grantedBy: adminId } })).toBe(4);
    expect(await auditsOf(found?.userId ?? "")).toEqual([
      { action: "person.acceptInvitation", actorId: found?.userId },
    ]);
    expect(await readInvitations(now)).toEqual([]);
    await expect(accept("lin@example.cn")).rejects.toMatchObject({ reason: "linkExpired" });
  });

  it("is for the administrator alone", async () => {
    const manager = contextOf(await person("manager@example.cn", ["manager"]), ["manager"]);
    await expect(inviteOfficial(manager, invitation("friend@example.cn"))).rejects.toMatchObject({ name: "NotFound" });
  });

  it("names where a role without a place is to hold, and who has an account", async () => {
    const lost = { ...invitation("lost@example.cn"), zoneIds: [] };
    await expect(inviteOfficial(admin(), lost)).rejects.toMatchObject({ fields: { zoneIds: ["requiredChoice"] } });
    const known = inviteOfficial(admin(), invitation("Manager@example.cn"));
    await expect(known).rejects.toMatchObject({ reason: "people.accountExists" });
    const elsewhere = { ...invitation("lost@example.cn"), zoneIds: [newId()] };
    await expect(inviteOfficial(admin(), elsewhere)).rejects.toMatchObject({ name: "NotFound" });
  });

  it("can be withdrawn until it is accepted", async () => {
    await inviteOfficial(admin(), invitation("not-yet@example.cn"));
    const [open] = await readInvitations(now);
    await withdrawInvitation(admin(), { invitationId: open?.id ?? "" });
    await expect(accept("not-yet@example.cn")).rejects.toMatchObject({ reason: "linkExpired" });
    const again = withdrawInvitation(admin(), { invitationId: open?.id ?? "" });
    await expect(again).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("giving and ending roles", () => {
  it("holds from the next request, is told by mail, and is on record with its zone", async () => {
    const userId = await person("wu@example.cn");
    const sessionId = await session("wu@example.cn");
    await grantRole(admin(), { ...nowhere, userId, role: "finance", zoneIds: [zones[0] ?? ""] });
    expect((await findSession(hashToken(sessionId), now))?.grants).toMatchObject([
      { role: "finance", zoneId: zones[0], siteId: null },
    ]);
    expect((await lastMail("wu@example.cn")).text).toContain("Finance officer");
    const [grant] = (await readPerson(userId))?.grants ?? [];
    expect(grant).toMatchObject({ role: "finance", zone: { en: "Zone 0" } });

    await revokeRole(admin(), { userId, grantId: grant?.id ?? "" });
    expect((await findSession(hashToken(sessionId), now))?.grants).toEqual([]);
    expect(await prisma().auditEntry.findMany({ where: { subjectId: userId, zoneId: zones[0] } })).toMatchObject([
      { action: "role.grant", actorId: adminId },
      { action: "role.revoke", actorId: adminId },
    ]);
    const again = revokeRole(admin(), { userId, grantId: grant?.id ?? "" });
    await expect(again).rejects.toMatchObject({ name: "NotFound" });
  });

  it("makes people of operators, who act for the sites that these run today, and auditors of the whole city", async () => {
    const userId = await person("ma@example.cn");
    await grantRole(admin(), { ...nowhere, userId, role: "operator", operatorIds: [operator] });
    await grantRole(admin(), { ...nowhere, userId, role: "auditor" });
    const grants = (await readPerson(userId))?.grants.map(({ role, zone, operator: at }) => ({
      role,
      zone,
      at: at?.en,
    }));
    expect(grants).toEqual([
      { role: "operator", zone: null, at: "Harbour Parks" },
      { role: "auditor", zone: null, at: undefined },
    ]);
    const rights = await findRights(userId);
    expect(rights && actorOf(rights, "2026-03-02").siteIds).toEqual([site]);
    await prisma().operatorSite.updateMany({
      where: { operatorId: operator },
      data: { toOn: new Date("2020-01-02"), fromOn: new Date("2020-01-01") },
    });
    expect((await findRights(userId))?.grants.find(({ role }) => role === "operator")).toMatchObject({ siteId: null });
  });

  it("refuses a role that is held there, also when two give it at the same time", async () => {
    const userId = await person("twice@example.cn");
    const grant = { ...nowhere, userId, role: "approver", wholeCity: true } as const;
    const both = await Promise.allSettled([grantRole(admin(), grant), grantRole(admin(), grant)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(grantRole(admin(), grant)).rejects.toMatchObject({ reason: "people.roleHeld" });
    expect((await auditsOf(userId)).filter(({ action }) => action === "role.grant")).toHaveLength(1);
  });

  it("is not for oneself", async () => {
    const mine = { reason: "people.notOneself" };
    const grant = { ...nowhere, userId: adminId, role: "approver", wholeCity: true } as const;
    await expect(grantRole(admin(), grant)).rejects.toMatchObject(mine);
    const [own] = (await readPerson(adminId))?.grants ?? [];
    await expect(revokeRole(admin(), { userId: adminId, grantId: own?.id ?? "" })).rejects.toMatchObject(mine);
    await expect(disablePerson(admin(), { userId: adminId, version: 1 })).rejects.toMatchObject(mine);
    expect(await auditsOf(adminId)).toEqual([]);
  });
});

describe("shutting a person out", () => {
  it("ends their sessions at once and keeps them out until they are let in again", async () => {
    const userId = await person("out@example.cn", ["intake"]);
    await session("out@example.cn");
    await disablePerson(admin(), { userId, version: 1 });
    expect(await sessionsOf(userId)).toEqual([]);
    await expect(session("out@example.cn")).rejects.toMatchObject({ reason: "credentials" });
    await expect(enablePerson(admin(), { userId, version: 1 })).rejects.toMatchObject({ name: "StaleVersion" });
    await enablePerson(admin(), { userId, version: 2 });
    const sessionId = await session("out@example.cn");
    expect((await findSession(hashToken(sessionId), now))?.grants).toHaveLength(1);
  });
});

describe("the list of people", () => {
  describe("searched by words of a name", () => {
    const found = async (search: string, officials = false) => {
      const { rows, overflow } = await readPeople({ search, officials, after: null });
      return { emails: rows.map(({ email }) => email), overflow };
    };
    const signedUp = (email: string, name: string) =>
      transact((tx) => createAccount(tx, now, { email, name, locale: "en", passwordHash: "-" }));

    it("finds them wherever they stand in it, of any width and case", async () => {
      const hai = await signedUp("hai@example.cn", "Chen Hai 陈海");
      await signedUp("haichen@example.cn", "Haiti Chenille Ench 海陈");
      await grantRole(admin(), { ...nowhere, userId: hai, role: "auditor" });
      for (const search of ["陈海", "hai chen", "ＨＡＩ 陈", "Chen Hai 陈"])
        expect((await found(search, true)).emails).toEqual(["hai@example.cn"]);
      expect((await found("陈海")).emails).toEqual(["hai@example.cn"]);
      expect((await found("hai")).emails).toEqual(["hai@example.cn", "haichen@example.cn"]);
      // Each pair of it stands in the name, but not the word.
      expect(await found("chenille")).toEqual({ emails: ["haichen@example.cn"], overflow: false });
      expect(await found("enchenil")).toEqual({ emails: [], overflow: false });
      expect((await found("陈海%")).emails).toEqual(["hai@example.cn"]);
      expect((await found("--")).emails).toEqual([]);
    });

    it("looks at so many of those who have them and says that there are more, even where none of these is it", async () => {
      const tokens = searchTokens(["Li Common"]);
      await prisma().user.createMany({
        data: Array.from({ length: mostNamed + 1 }, (_, i) => ({
          id: newId(),
          email: `y${String(i).padStart(4, "0")}@example.cn`,
          name: "Li Common",
          nameTokens: tokens,
          createdAt: now,
        })),
      });
      const many = await found("common");
      expect(many).toMatchObject({ overflow: true });
      expect(many.emails).toHaveLength(pageSize);
      expect(await found("ommonc")).toEqual({ emails: [], overflow: false });
      await rows("UPDATE user_account SET name_tokens = name_tokens || '{nc}' WHERE name = 'Li Common'");
      expect(await found("ommonc")).toEqual({ emails: [], overflow: true });
      await prisma().user.deleteMany({ where: { name: "Li Common" } });
    });

    it("goes by the indexes of words", async () => {
      const planOf = async (condition: string) => {
        const all = "EXPLAIN SELECT id FROM user_account u WHERE u.name_tokens @> '{陈海}'";
        return transact(async (tx) => {
          await tx.rows("SET LOCAL enable_seqscan = off");
          return JSON.stringify(await tx.rows(`${all} ${condition}`));
        });
      };
      expect(await planOf("")).toContain("user_account_name_tokens_idx");
      expect(await planOf("AND u.official")).toContain("user_account_official_name_tokens");
      expect(await planOf("AND (uuid_hash(u.id) & 63) = 0")).toContain("user_account_name_sample");
    });
  });

  it("shows people with roles, or everybody, by the beginning of name or address, page by page", async () => {
    const emails = async (search: string, officials: boolean, after: string | null = null) =>
      (await readPeople({ search, officials, after })).rows.map(({ email }) => email);
    expect(await emails("", true)).toContain("admin@example.cn");
    expect(await emails("", true)).not.toContain("wu@example.cn");
    expect(await emails("WU@", false)).toEqual(["wu@example.cn"]);
    expect(await emails("lin q", true)).toEqual(["lin@example.cn"]);
    expect(await emails("%", false)).toEqual([]);
    const revoked = await person("gone@example.cn");
    await grantRole(admin(), { ...nowhere, userId: revoked, role: "auditor" });
    expect(await emails("GONE@", true)).toEqual(["gone@example.cn"]);
    const [grant] = (await readPerson(revoked))?.grants ?? [];
    await revokeRole(admin(), { userId: revoked, grantId: grant?.id ?? "" });
    expect(await emails("gone@", true)).toEqual([]);
    expect(await emails("gone@", false)).toEqual(["gone@example.cn"]);
    expect(await emails("founder ", false)).toEqual([]);
    await prisma().user.createMany({
      data: Array.from({ length: mostNamed + 1 }, (_, i) => ({
        id: newId(),
        email: `z${String(i).padStart(4, "0")}@example.cn`,
        name: "Founder One",
        createdAt: now,
      })),
    });
    const many = await readPeople({ search: "Founder ", officials: false, after: null });
    expect(many.overflow).toBe(true);
    expect(many.rows).toHaveLength(pageSize);
    expect((await readPeople({ search: "z0000", officials: false, after: null })).overflow).toBe(false);
    await prisma().user.deleteMany({ where: { name: "Founder One" } });
    const officials = await emails("", true);
    const [official = ""] = officials;
    const name = (await readPeople({ search: official, officials: true, after: null })).rows[0]?.name ?? "";
    expect(await emails(name.toUpperCase(), true)).toContain(official);
    expect(await emails(name, true, official)).not.toContain(official);
    expect(await emails("", true, official)).toEqual(officials.slice(1));
    const all = await emails("", false);
    expect(all).toEqual([...all].sort());
    expect(await emails("", false, all[2])).toEqual(all.slice(3));
  });
});
