import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/db.server";
import { createHandler } from "~/platform/http/handler.server";
import { sourceBuild } from "./build";
import type { ActorName } from "./actors";
import { cookieOf, origin, useCity } from "./fixture";

const city = useCity();
let handle: ReturnType<typeof createHandler>;
beforeAll(async () => {
  handle = createHandler(await sourceBuild());
  await prisma().interestDeclaration.deleteMany();
}, 120_000);

async function ask(name: ActorName, path: string, typed?: Record<string, string>): Promise<Response> {
  const cookie = await cookieOf(name);
  if (!typed) return handle(new Request(origin + path, { headers: { cookie } }), "192.0.2.1");
  const headers = { cookie, origin, host: new URL(origin).host };
  const body = new URLSearchParams(typed);
  return handle(new Request(origin + path, { method: "POST", body, headers }), "192.0.2.1");
}

const steps: readonly [ActorName, string, string, Record<string, string>][] = [
  ["intake", "submitted", "acceptance", {}],
  ["intake", "submitted", "evidence", {}],
  ["intake", "submitted", "company-code", { reason: "It stands so on the licence" }],
  ["intake", "submitted", "corrections", {}],
  ["manager", "submitted", "assignment", {}],
  ["reviewer", "review", "recommendation", { outcome: "approve" }],
  ["reviewer", "review", "notes", { text: "Looks sound" }],
  ["approver", "recommended", "approval", { start: "2026-04-01" }],
  ["approver", "recommended", "rejection", { "reasons[0].words": "Too old" }],
  ["approver", "recommended", "return", { reason: "The lease" }],
];

describe("whoever has not declared their interest in a case", () => {
  it.each(steps)("is led to it as %s: %s, %s", async (name, state, page, typed) => {
    const id = city.names[state] ?? "";
    const { version } = await prisma().application.findUniqueOrThrow({ where: { id } });
    const path = `/admin/applications/${id}/${page}`;
    for (const answer of [await ask(name, path), await ask(name, path, { ...typed, version: String(version) })]) {
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe(`/admin/applications/${id}`);
    }
    expect(await prisma().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ state, version });
    expect(await (await ask(name, `/admin/applications/${id}`)).text()).toContain(`${id}/interest`);
  });
});
