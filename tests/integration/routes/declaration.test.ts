import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/db.server";
import type { ActorName } from "./actors";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();
beforeAll(() => prisma().interestDeclaration.deleteMany());

const steps: readonly [ActorName, string, string, Record<string, string>][] = [
  ["intake", "submitted", "acceptance", {}],
  ["intake", "submitted", "evidence", {}],
  ["intake", "submitted", "company-code", { reason: "It stands so on the licence" }],
  ["intake", "submitted", "corrections", {}],
  ["intake", "submitted", "checks/companyEstablishedOn", { value: "2026-01-01", source: "x", asOf: "2026-01-01" }],
  ["manager", "submitted", "assignment", {}],
  ["reviewer", "review", "recommendation", { outcome: "approve" }],
  ["reviewer", "review", "notes", { text: "Looks sound" }],
  ["approver", "recommended", "approval", { start: "2026-04-01" }],
  ["approver", "recommended", "rejection", { "reasons[0].words": "Too old" }],
  ["approver", "recommended", "return", { reason: "The lease" }],
];

describe("whoever has not declared their interest in a case", () => {
  it.each(steps)("is led to it as %s: %s, %s", async (name, state, page, typed) => {
    const id = filled(`{${state}}`);
    const { version } = await prisma().application.findUniqueOrThrow({ where: { id } });
    const path = `/admin/applications/${id}`;
    const cookie = await cookieOf(name);
    const read = await send("GET", `${path}/${page}`, cookie);
    const posted = await send("POST", `${path}/${page}`, cookie, { ...typed, version: String(version) });
    for (const answer of [read, posted]) {
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe(path);
    }
    expect(await prisma().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ state, version });
    expect(await (await send("GET", path, cookie)).text()).toContain(`${path}/interest`);
  });
});
