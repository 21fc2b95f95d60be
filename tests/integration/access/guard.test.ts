import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { sessionCookie } from "~/auth/lucia.server";
import { type Need, on } from "~/auth/need";
import { forgetSettings } from "~/data/city/settings.server";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { hashToken } from "~/platform/secrets/token.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { newId } from "~/platform/ids";
import { heldFor } from "~/data/access/held-post.server";
import type { UseCaseContext } from "~/data/access/context";
import { changePassword } from "~/use-cases/access/change-password.server";
import { disablePerson } from "~/use-cases/access/disable-person.server";
import { enablePerson } from "~/use-cases/access/enable-person.server";
import { openSession } from "~/use-cases/access/open-session.server";
import { requestPasswordReset } from "~/use-cases/access/request-password-reset.server";
import { resetPassword } from "~/use-cases/access/reset-password.server";
import { signOut } from "~/use-cases/access/sign-out.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";
import { loader as homeLoader } from "~/routes/auth+/home";
import { contextOf, password, person, tokenMailedTo, useDatabase, visitor } from "./people";

useDatabase();

const demonstrate = async (on: boolean) => {
  const stored = { value: on, updatedAt: new Date() };
  await prisma().setting.upsert({
    where: { key: "demonstration" },
    create: { key: "demonstration", ...stored },
    update: stored,
  });
  forgetSettings();
};
beforeEach(() => demonstrate(true));

/** A session of now, whose cookie the requests below carry. */
async function cookieOf(email: string): Promise<string> {
  const ctx = { ...visitor(new Date()) };
  const { sessionId } = await signIn(ctx, { email, password, userAgent: null, replacing: null });
  return sessionCookie(sessionId).split(";")[0] ?? "";
}

const idIn = (cookie: string): string => hashToken(cookie.split("=")[1] ?? "");
const expire = (cookie: string, hours: number) =>
  prisma().session.update({
    where: { id: idIn(cookie) },
    data: { expiresAt: new Date(Date.now() - hours * 3_600_000) },
  });

const args = (path: string, cookie = "", init: RequestInit = {}) => ({
  request: new Request(`http://localhost:3000${path}`, { ...init, headers: { cookie, ...init.headers } }),
  params: {},
  context: { nonce: "n", requestId: "r", clientAddress: "192.0.2.1" },
});

/** The answer of a guarded route, thrown or not. */
const answer = async (work: Promise<unknown>): Promise<Response> => {
  const result = await work.catch((error: unknown) => error);
  if (result instanceof Response) return result;
  throw result instanceof Error ? result : new Error(`no answer: ${JSON.stringify(result)}`);
};

const get = (need: Need, cookie?: string, api = false) =>
  answer(guard.loader(need, () => new Response("in"), { api })(args("/admin/things?page=2", cookie)));

const form = {
  method: "POST",
  body: "note=written&version=3",
  headers: { "content-type": "application/x-www-form-urlencoded" },
};
const echo = guard.action("signedIn", async ({ request }) => new Response(await request.text()));

describe("who may load a page", () => {
  it("leads nobody to the sign-in page, and programs to 401", async () => {
    const page = await get("tracking.read");
    expect([page.status, page.headers.get("location")]).toEqual([302, "/auth/sign-in?to=%2Fadmin%2Fthings%3Fpage%3D2"]);
    expect((await get("tracking.read", "", true)).status).toBe(401);
    expect(await (await get("public")).text()).toBe("in");
  });

  it("answers who holds the action nowhere with 404, and with 403 who may see such things", async () => {
    await person("intake@example.cn", ["intake"]);
    await person("nobody@example.cn");
    const [official, somebody] = [await cookieOf("intake@example.cn"), await cookieOf("nobody@example.cn")];
    expect((await get("application.accept", official)).status).toBe(200);
    expect((await get("application.approve", official)).status).toBe(403);
    expect((await get("people.manage", official)).status).toBe(404);
    expect((await get("application.accept", somebody)).status).toBe(404);
    expect((await get("signedIn", somebody)).status).toBe(200);
  });

  it("says that something is forbidden only of what is there", async () => {
    await person("finds@example.cn", ["intake"]);
    const cookie = await cookieOf("finds@example.cn");
    const ask = (need: Need, open: () => Promise<string>) =>
      answer(guard.loader(on(need, open), ({ subject }) => new Response(subject))(args("/admin/things/1", cookie)));
    const gone = () => Promise.reject(new NotFound());
    const found = () => Promise.resolve("a thing");
    expect((await ask("application.approve", gone)).status).toBe(404);
    expect((await ask("application.approve", found)).status).toBe(403);
    expect((await ask("people.manage", found)).status).toBe(404);
    expect(await (await ask("application.accept", found)).text()).toBe("a thing");
  });

  it("looks for the thing before it reads a form", async () => {
    await person("posts@example.cn", ["intake"]);
    const cookie = await cookieOf("posts@example.cn");
    const post = (open: () => Promise<string>, body: string) => {
      const request = args("/admin/things/1", cookie, { ...form, body });
      const action = formAction(
        on("application.accept", open),
        z.object({ note: z.string() }),
        ({ subject }, { note }) => Promise.resolve(new Response(`${subject}: ${note}`)),
      );
      return action(request).catch((error: unknown) => error);
    };
    expect(await post(() => Promise.reject(new NotFound()), "")).toMatchObject({ status: 404 });
    expect(await post(() => Promise.resolve("thing"), "")).toMatchObject({ init: { status: 422 } });
    expect(await ((await post(() => Promise.resolve("thing"), "note=yes")) as Response).text()).toBe("thing: yes");
  });

  it("answers what a reader or use case throws", async () => {
    const status = async (error: Error) =>
      (await answer(guard.loader("public", () => Promise.reject(error))(args("/en")))).status;
    expect(await status(new NotFound())).toBe(404);
    expect(await status(new Forbidden("application.approve"))).toBe(403);
  });

  it("knows the rights of a person as they stand now", async () => {
    const userId = await person("rights@example.cn", ["intake"]);
    const cookie = await cookieOf("rights@example.cn");
    await prisma().roleGrant.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
    expect((await get("tracking.read", cookie)).status).toBe(404);
    await prisma().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect((await get("signedIn", cookie)).status).toBe(302);
  });

  it("takes no other id than the cookie's, such as the one in the database", async () => {
    await person("hash@example.cn");
    const cookie = await cookieOf("hash@example.cn");
    expect((await get("signedIn", `slipway_session=${idIn(cookie)}`)).status).toBe(302);
    expect((await get("signedIn", "slipway_session=%E0%A4%A")).status).toBe(302);
  });
});

describe("the second factor", () => {
  it("is asked of officials outside demonstration mode before anything else", async () => {
    await person("factor@example.cn", ["approver"]);
    await person("founder@example.cn");
    const [official, founder] = [await cookieOf("factor@example.cn"), await cookieOf("founder@example.cn")];
    expect((await get("tracking.read", official)).status).toBe(200);
    await demonstrate(false);
    const led = await get("tracking.read", official);
    expect(led.headers.get("location")).toBe("/auth/second-factor/enrolment?to=%2Fadmin%2Fthings%3Fpage%3D2");
    expect((await get("tracking.read", official, true)).status).toBe(401);
    expect((await get("session", official)).status).toBe(200);
    expect((await get("signedIn", founder)).status).toBe(200);
  });

  it("is asked of everybody who has set one up", async () => {
    const userId = await person("own@example.cn");
    const cookie = await cookieOf("own@example.cn");
    await prisma().user.update({ where: { id: userId }, data: { totpConfirmedAt: new Date() } });
    expect((await get("signedIn", cookie)).headers.get("location")).toMatch(/^\/auth\/second-factor\?to=/);
  });
});

interface Ending {
  readonly ctx: UseCaseContext;
  readonly email: string;
  readonly cookie: string;
  readonly sessionId: string;
}

const sessionFor = async (userId: string): Promise<string> => {
  const sessionId = await transact((tx) => openSession(tx, new Date(), { userId, userAgent: null }));
  return sessionCookie(sessionId).split(";")[0] ?? "";
};

async function changeElsewhere({ ctx }: Ending): Promise<void> {
  const change = { currentPassword: password, password: "another long password", sessionId: "of another browser" };
  await changePassword(ctx, change);
}

async function resetElsewhere({ email }: Ending): Promise<void> {
  await requestPasswordReset(visitor(new Date()), { email });
  await resetPassword(visitor(new Date()), { token: await tokenMailedTo(email), password: "another long password" });
}

describe("a post that comes after its session", () => {
  const post = (path: string, cookie: string, init: RequestInit = form) => answer(echo(args(path, cookie, init)));
  const heldIn = (led: Response): string =>
    decodeURIComponent(led.headers.get("location") ?? "").replace("/auth/sign-in?to=/auth/held/", "");
  const heldAt = async (cookie: string, init?: RequestInit): Promise<string> => {
    const led = await post("/founder/notes?tab=2", cookie, init);
    expect(led.status).toBe(303);
    return heldIn(led);
  };
  const resume = (id: string, cookie: string) =>
    post(`/founder/notes?tab=2&held=${id}`, cookie, { method: "POST", body: "", headers: form.headers });

  it("is kept, and replayed as it was after the same person signs in, once", async () => {
    await person("held@example.cn");
    const cookie = await cookieOf("held@example.cn");
    await expire(cookie, 1);
    const id = await heldAt(cookie);
    const again = await cookieOf("held@example.cn");
    // What was typed may be a secret: it stands nowhere in plain.
    const [held] = await rows<{ body: Buffer }>("SELECT body FROM held_post WHERE id = $1", [id]);
    expect(held?.body.toString("latin1")).not.toContain("written");
    expect(await (await resume(id, again)).text()).toBe(form.body);
    expect(await prisma().heldPost.count({ where: { id } })).toBe(0);
    expect(await (await resume(id, again)).text()).toBe("");
  });

  it("makes room for itself among the five last ones, and is not kept when it is large", async () => {
    const userId = await person("many@example.cn");
    const cookie = await cookieOf("many@example.cn");
    await expire(cookie, 1);
    const ids = [];
    for (let i = 0; i < 7; i += 1) ids.push(await heldAt(cookie));
    const kept = await prisma().heldPost.findMany({ where: { userId }, select: { id: true } });
    expect(kept.map(({ id }) => id).toSorted()).toEqual(ids.slice(-5).toSorted());
    const upload = guard.action("signedIn", () => Promise.resolve(null), { form: "upload" });
    const file = { ...form, body: "a".repeat(2 * 1024 * 1024 + 1) };
    const led = await answer(upload(args("/founder/notes", cookie, file)));
    expect(led.headers.get("location")).toBe("/auth/sign-in?to=%2Ffounder%2Fnotes");
    const headers = { ...form.headers, "content-type": "multipart/form-data; boundary=b" };
    const lost = await answer(upload(args("/founder/notes", cookie, { ...file, headers })));
    expect(lost.headers.get("location")).toBe("/auth/sign-in?to=%2Ffounder%2Fnotes&notice=fileLost");
  });

  it("keeps files too", async () => {
    await person("file@example.cn");
    const cookie = await cookieOf("file@example.cn");
    await expire(cookie, 1);
    const body = new FormData();
    const bytes = new Uint8Array(1_000_000).map((_, i) => i % 251);
    body.set("file", new File([bytes], "licence.pdf", { type: "application/pdf" }));
    const upload = guard.action("signedIn", () => Promise.resolve(null), { form: "upload" });
    const led = await answer(upload(args("/founder/notes?tab=2", cookie, { method: "POST", body })));
    const id = heldIn(led);
    const read = guard.action(
      "signedIn",
      async ({ request }) => {
        const file = (await request.formData()).get("file");
        return new Response(file instanceof File ? await file.arrayBuffer() : null);
      },
      { form: "upload" },
    );
    const replayed = await answer(
      read(args(`/founder/notes?tab=2&held=${id}`, await cookieOf("file@example.cn"), { method: "POST", body: "" })),
    );
    expect(Buffer.compare(Buffer.from(await replayed.arrayBuffer()), Buffer.from(bytes))).toBe(0);
  });

  it("is never replayed by somebody else, elsewhere or after a day", async () => {
    const userId = await person("mine@example.cn");
    await person("other@example.cn");
    const cookie = await cookieOf("mine@example.cn");
    await expire(cookie, 23);
    const id = await heldAt(cookie);
    expect(await prisma().heldPost.findUnique({ where: { id } })).toMatchObject({
      userId,
      path: "/founder/notes?tab=2",
    });
    expect(await (await resume(id, await cookieOf("other@example.cn"))).text()).toBe("");
    const mine = await cookieOf("mine@example.cn");
    const elsewhere = { method: "POST", body: "own=1", headers: form.headers };
    expect(await (await post(`/founder/others?held=${id}`, mine, elsewhere)).text()).toBe("own=1");
    await prisma().heldPost.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await (await resume(id, mine)).text()).toBe("");
  });

  it.each<[string, (given: Ending) => Promise<unknown>]>([
    ["is signed out", ({ ctx, sessionId }) => signOut(ctx, { sessionId })],
    ["is signed out everywhere", ({ ctx }) => signOutEverywhere(ctx)],
    ["ended by a change of the password elsewhere", changeElsewhere],
    ["ended by a reset of the password", resetElsewhere],
    ["expired over a long weekend", ({ cookie }) => expire(cookie, 80)],
  ])("is kept where it %s", async (_, end) => {
    const email = `ends-${newId()}@example.cn`;
    const userId = await person(email);
    const cookie = await cookieOf(email);
    const ctx = contextOf(userId, [], new Date());
    await end({ ctx, email, cookie, sessionId: cookie.split("=")[1] ?? "" });
    expect((await get("signedIn", cookie)).status).toBe(302);
    const id = await heldAt(cookie);
    const again = await sessionFor(userId);
    expect(await (await resume(id, again)).text()).toBe(form.body);
  });

  it("is kept for who was disabled, says so, and is theirs once they are enabled again", async () => {
    const email = "disabled@example.cn";
    const userId = await person(email);
    const admin = contextOf(await person("admin@example.cn", ["admin"]), ["admin"], new Date());
    const cookie = await cookieOf(email);
    await disablePerson(admin, { userId, version: 1 });
    const id = await heldAt(cookie);
    expect(await heldFor(id, new Date())).toEqual({ disabled: true });
    await expect(cookieOf(email)).rejects.toMatchObject({ reason: "credentials" });
    await enablePerson(admin, { userId, version: 2 });
    expect(await heldFor(id, new Date())).toEqual({ disabled: false });
    const again = await cookieOf(email);
    const home = await answer(homeLoader(args("/auth/home", again)));
    expect(home.headers.get("location")).toBe(`/auth/held/${id}`);
    expect(await (await resume(id, again)).text()).toBe(form.body);
    const after = await answer(homeLoader(args("/auth/home", again)));
    expect(after.headers.get("location")).toBe("/founder");
  });

  it("is not kept for nobody, or for a session that ended long ago", async () => {
    await person("gone@example.cn");
    const cookie = await cookieOf("gone@example.cn");
    await expire(cookie, 14 * 24 + 1);
    const before = await prisma().heldPost.count();
    const init = { ...form, headers: { ...form.headers, referer: "http://localhost:3000/founder/notes" } };
    for (const each of [cookie, "", "slipway_session=made-up"]) {
      const led = await post("/founder/notes/new", each, init);
      expect(led.headers.get("location")).toBe("/auth/sign-in?to=%2Ffounder%2Fnotes");
    }
    expect(await prisma().heldPost.count()).toBe(before);
  });

  it("is not kept when it has a password in it", async () => {
    await person("secret@example.cn");
    const cookie = await cookieOf("secret@example.cn");
    await expire(cookie, 1);
    const before = await prisma().heldPost.count();
    const action = formAction("signedIn", z.object({ password: z.string() }), () => Promise.resolve(null), {
      hide: ["password"],
    });
    expect((await answer(action(args("/auth/password", cookie, form)))).status).toBe(303);
    expect(await prisma().heldPost.count()).toBe(before);
  });

  it("is kept still when the replay fails", async () => {
    await person("fails@example.cn");
    const cookie = await cookieOf("fails@example.cn");
    await expire(cookie, 1);
    const id = await heldAt(cookie);
    const failing = guard.action("signedIn", () => Promise.reject(new Error("the database is away")));
    const again = args(`/founder/notes?tab=2&held=${id}`, await cookieOf("fails@example.cn"), {
      ...form,
      body: "",
    });
    await expect(failing(again)).rejects.toThrow("the database is away");
    expect(await prisma().heldPost.count({ where: { id } })).toBe(1);
  });
});
