import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { totpCode } from "~/platform/secrets/totp.server";
import { hashToken } from "~/platform/secrets/token.server";
import { disableSecondFactor } from "~/use-cases/access/disable-second-factor.server";
import { draftSecondFactor, enrolSecondFactor } from "~/use-cases/access/enrol-second-factor.server";
import { enterSecondFactor } from "~/use-cases/access/enter-second-factor.server";
import { enrolled, open } from "./enrolled";
import { auditsOf, contextOf, lastMail, now, password, person, sessionsOf, useDatabase } from "./people";

useDatabase();

const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const refused = { reason: "codeWrong", fields: { code: ["codeWrong"] } };

describe("setting up a second factor", () => {
  it("stores the secret encrypted and the recovery codes as hashes, and lets this session in anew", async () => {
    const { userId, secret, sessionId, recoveryCodes, first } = await enrolled("enrol@example.cn");
    const user = await prisma().user.findUniqueOrThrow({ where: { id: userId }, include: { recoveryCodes: true } });
    expect(user.totpConfirmedAt).toEqual(now);
    expect(Buffer.from(user.totpSecret ?? []).toString("latin1")).not.toContain(secret);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(JSON.stringify(user.recoveryCodes)).not.toContain(recoveryCodes[0]);
    const sessions = await sessionsOf(userId);
    expect(sessions.find(({ id }) => id === hashToken(sessionId))).toMatchObject({ secondFactorAt: now });
    expect(sessions.some(({ id }) => id === hashToken(first))).toBe(false);
    expect(await lastMail("enrol@example.cn")).toMatchObject({ kind: "account.secondFactorOn" });
    expect((await auditsOf(userId)).map(({ action }) => action)).toContain("account.enrolSecondFactor");
  });

  it("takes a code of the secret that was shown only, and no second setting up", async () => {
    const userId = await person("again@example.cn");
    const sessionId = await open("again@example.cn");
    await expect(enrolSecondFactor(contextOf(userId), { code: "000000", sessionId })).rejects.toMatchObject(refused);
    const { secret } = draftSecondFactor(contextOf(userId), "again@example.cn", sessionId);
    const code = totpCode(secret, now);
    await enrolSecondFactor(contextOf(userId), { code, sessionId });
    await expect(enrolSecondFactor(contextOf(userId), { code, sessionId })).rejects.toMatchObject({
      reason: "alreadyDone",
    });
  });

  it("shows one secret per session and person", () => {
    const draft = (userId: string, sessionId: string) =>
      draftSecondFactor(contextOf(userId), "a@b.cn", sessionId).secret;
    expect(draft("u1", "s1")).toBe(draft("u1", "s1"));
    expect(new Set([draft("u1", "s1"), draft("u1", "s2"), draft("u2", "s1")]).size).toBe(3);
  });
});

describe("giving a code", () => {
  it("lets a session in under a new id", async () => {
    const { userId, secret, waiting } = await enrolled("enter@example.cn");
    const ctx = contextOf(userId, [], after(30));
    const { sessionId } = await enterSecondFactor(ctx, { code: totpCode(secret, after(30)), sessionId: waiting });
    const sessions = await sessionsOf(userId);
    expect(sessions.find(({ id }) => id === hashToken(sessionId))).toMatchObject({ secondFactorAt: after(30) });
    expect(sessions.some(({ id }) => id === hashToken(waiting))).toBe(false);
  });

  it("opens once with each code, also when two try at the same time", async () => {
    const { userId, secret, waiting } = await enrolled("replay@example.cn");
    const other = await open("replay@example.cn");
    const code = totpCode(secret, after(60));
    const ctx = contextOf(userId, [], after(60));
    const both = [waiting, other].map((sessionId) => enterSecondFactor(ctx, { code, sessionId }));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(enterSecondFactor(ctx, { code, sessionId: other })).rejects.toMatchObject(refused);
    const earlier = totpCode(secret, after(30));
    await expect(enterSecondFactor(ctx, { code: earlier, sessionId: other })).rejects.toMatchObject(refused);
    const actions = (await auditsOf(userId)).map(({ action }) => action);
    expect(actions.filter((action) => action === "account.secondFactorRefused")).toHaveLength(3);
  });

  it("does not take the code with which the factor was set up", async () => {
    const { userId, secret, waiting } = await enrolled("first@example.cn");
    const code = totpCode(secret, now);
    await expect(enterSecondFactor(contextOf(userId), { code, sessionId: waiting })).rejects.toMatchObject(refused);
  });

  it("takes each recovery code once, however it is typed, and tells the person", async () => {
    const { userId, recoveryCodes, waiting } = await enrolled("recovery@example.cn");
    const [code = ""] = recoveryCodes;
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")}`;
    await enterSecondFactor(contextOf(userId), { code: typed, sessionId: waiting });
    expect((await lastMail("recovery@example.cn")).text).toContain("codes left: 9");
    const again = enterSecondFactor(contextOf(userId), { code, sessionId: await open("recovery@example.cn") });
    await expect(again).rejects.toMatchObject(refused);
  });
});

describe("removing a second factor", () => {
  it("needs the password, and takes the recovery codes with it", async () => {
    const { userId } = await enrolled("remove@example.cn");
    const wrong = disableSecondFactor(contextOf(userId), { password: "a guess" });
    await expect(wrong).rejects.toMatchObject({ reason: "passwordWrong" });
    await disableSecondFactor(contextOf(userId), { password });
    const user = await prisma().user.findUniqueOrThrow({ where: { id: userId }, include: { recoveryCodes: true } });
    expect(user).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, recoveryCodes: [] });
  });
});
