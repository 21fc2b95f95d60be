import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { hashToken } from "~/platform/secrets/token.server";
import { changeLanguage } from "~/use-cases/access/change-language.server";
import { changePassword } from "~/use-cases/access/change-password.server";
import { requestPasswordReset } from "~/use-cases/access/request-password-reset.server";
import { resetPassword } from "~/use-cases/access/reset-password.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";
import { signOut } from "~/use-cases/access/sign-out.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { verifyEmail } from "~/use-cases/access/verify-email.server";
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

const userAgent = "a browser";
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const enter = (email: string, typed = password, replacing: string | null = null) =>
  signIn(visitor(), { email, password: typed, userAgent, replacing });

describe("signing up", () => {
  it("makes the account only once the link in the mail is opened, and signs in", async () => {
    await signUp(visitor(), { email: "New@Example.cn", name: "New", locale: "zh-CN", to: "/founder" });
    expect(await prisma().user.count({ where: { email: "new@example.cn" } })).toBe(0);
    const mail = await lastMail("New@Example.cn");
    expect(mail).toMatchObject({ kind: "account.verifyEmail", locale: "zh-CN", subject: "请确认您的邮箱" });

    const token = await tokenMailedTo("New@Example.cn");
    const { sessionId, to } = await verifyEmail(visitor(), { token, password, userAgent });
    expect(to).toBe("/founder");
    const user = await prisma().user.findUniqueOrThrow({ where: { email: "new@example.cn" } });
    expect(user).toMatchObject({ name: "New", locale: "zh-CN", emailVerifiedAt: now });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await sessionsOf(user.id)).toEqual([expect.objectContaining({ id: hashToken(sessionId), userAgent })]);
    expect(await auditsOf(user.id)).toEqual([{ action: "account.verify", actorId: user.id }]);
  });

  it("opens each link once", async () => {
    await signUp(visitor(), { email: "once@example.cn", name: "Once", locale: "en", to: "/" });
    const token = await tokenMailedTo("once@example.cn");
    const both = await Promise.allSettled([1, 2].map(() => verifyEmail(visitor(), { token, password, userAgent })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma().user.count({ where: { email: "once@example.cn" } })).toBe(1);
  });

  it("takes a link neither after its day nor after a newer one", async () => {
    await signUp(visitor(), { email: "late@example.cn", name: "Late", locale: "en", to: "/" });
    const first = await tokenMailedTo("late@example.cn");
    const late = verifyEmail(visitor(later(25)), { token: first, password, userAgent });
    await expect(late).rejects.toMatchObject({ reason: "linkExpired" });
    await signUp(visitor(later(1)), { email: "late@example.cn", name: "Late", locale: "en", to: "/" });
    const replaced = verifyEmail(visitor(), { token: first, password, userAgent });
    await expect(replaced).rejects.toMatchObject({ reason: "linkExpired" });
  });

  it("keeps the link when the password is not good enough", async () => {
    await signUp(visitor(), { email: "short@example.cn", name: "Short", locale: "en", to: "/" });
    const token = await tokenMailedTo("short@example.cn");
    const short = verifyEmail(visitor(), { token, password: "short", userAgent });
    await expect(short).rejects.toMatchObject({ fields: { password: ["passwordTooShort?min=10"] } });
    await verifyEmail(visitor(), { token, password, userAgent });
  });

  it("answers the same for an address that has an account, whose owner is told by mail", async () => {
    const userId = await person("known@example.cn");
    const answers = await Promise.all(
      ["known@example.cn", "unknown@example.cn"].map((email) =>
        signUp(visitor(), { email, name: "Somebody", locale: "en", to: "/" }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(await lastMail("known@example.cn")).toMatchObject({ kind: "account.accountExists", userId });
    expect((await lastMail("known@example.cn")).text).not.toContain("token=");
  });
});

describe("signing in", () => {
  it("keeps a hash of the session id only, and ends the session the browser came with", async () => {
    const userId = await person("in@example.cn");
    const { sessionId: first } = await enter("in@example.cn");
    const { sessionId: second } = await enter("IN@example.cn", password, first);
    expect(second).not.toBe(first);
    expect((await sessionsOf(userId)).map(({ id }) => id)).toEqual([hashToken(second)]);
    expect(await prisma().session.count({ where: { id: { in: [first, second] } } })).toBe(0);
    expect((await auditsOf(userId)).map(({ action }) => action)).toEqual(["account.signIn", "account.signIn"]);
  });

  it("refuses a wrong password, an unknown address and a person shut out in the same words", async () => {
    const userId = await person("wrong@example.cn");
    const shutOut = await person("out@example.cn");
    await prisma().user.update({ where: { id: shutOut }, data: { disabledAt: now } });
    const refused = { name: "Refusal", reason: "credentials", params: {}, fields: {} };
    await expect(enter("wrong@example.cn", "not the password")).rejects.toMatchObject(refused);
    await expect(enter("nobody@example.cn")).rejects.toMatchObject(refused);
    await expect(enter("out@example.cn")).rejects.toMatchObject(refused);
    expect(await auditsOf(userId)).toEqual([{ action: "account.signInRefused", actorId: null }]);
  });

  it("ends by signing out, here or everywhere", async () => {
    const userId = await person("end@example.cn");
    const sessions = [await enter("end@example.cn"), await enter("end@example.cn"), await enter("end@example.cn")];
    await signOut(contextOf(userId), { sessionId: sessions[0]?.sessionId ?? "" });
    expect(await sessionsOf(userId)).toHaveLength(2);
    await signOutEverywhere(contextOf(userId));
    expect(await sessionsOf(userId)).toEqual([]);
    const actions = (await auditsOf(userId)).map(({ action }) => action);
    expect(actions.slice(3)).toEqual(["account.signOut", "account.signOutEverywhere"]);
  });
});

describe("a new password", () => {
  it("is set by a link that goes to the account's address, and ends all sessions", async () => {
    const userId = await person("reset@example.cn");
    await enter("reset@example.cn");
    await requestPasswordReset(visitor(), { email: "reset@example.cn" });
    const token = await tokenMailedTo("reset@example.cn");
    await resetPassword(visitor(), { token, password: "another good one" });
    expect(await sessionsOf(userId)).toEqual([]);
    await enter("reset@example.cn", "another good one");
    await expect(enter("reset@example.cn")).rejects.toMatchObject({ reason: "credentials" });
    await expect(resetPassword(visitor(), { token, password })).rejects.toMatchObject({ reason: "linkExpired" });
    expect(await lastMail("reset@example.cn")).toMatchObject({ kind: "account.passwordChanged" });
  });

  it("is answered the same for an unknown address, to which nothing goes", async () => {
    await person("there@example.cn");
    const known = await requestPasswordReset(visitor(), { email: "there@example.cn" });
    const unknown = await requestPasswordReset(visitor(), { email: "not-there@example.cn" });
    expect(known).toEqual(unknown);
    expect(await prisma().outboxMessage.count({ where: { email: "not-there@example.cn" } })).toBe(0);
  });

  it("does not come from a verification link, nor the other way round", async () => {
    await person("kinds@example.cn");
    await requestPasswordReset(visitor(), { email: "kinds@example.cn" });
    const token = await tokenMailedTo("kinds@example.cn");
    await expect(verifyEmail(visitor(), { token, password, userAgent })).rejects.toMatchObject({
      reason: "linkExpired",
    });
  });

  it("can be chosen by who knows the current one; the other sessions end", async () => {
    const userId = await person("change@example.cn");
    await enter("change@example.cn");
    const { sessionId } = await enter("change@example.cn");
    const change = { currentPassword: "a guess", password: "another good one", sessionId };
    await expect(changePassword(contextOf(userId), change)).rejects.toMatchObject({
      fields: { currentPassword: ["passwordWrong"] },
    });
    await changePassword(contextOf(userId), { ...change, currentPassword: password });
    expect((await sessionsOf(userId)).map(({ id }) => id)).toEqual([hashToken(sessionId)]);
    await enter("change@example.cn", "another good one");
  });
});

describe("the language of mail", () => {
  it("is the person's choice", async () => {
    const userId = await person("language@example.cn");
    await changeLanguage(contextOf(userId), { locale: "zh-CN" });
    await requestPasswordReset(visitor(), { email: "language@example.cn" });
    expect(await lastMail("language@example.cn")).toMatchObject({ locale: "zh-CN", subject: "请设置新密码" });
  });
});

describe("the audit log", () => {
  it("names no address, password or token", async () => {
    const entries = JSON.stringify(await prisma().auditEntry.findMany());
    expect(entries).not.toMatch(/@|correct horse|another good/);
  });
});
