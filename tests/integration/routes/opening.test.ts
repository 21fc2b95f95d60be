import { describe, expect, it } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { setAt } from "~/domain/kernel/draft-tree";
import { aProgram, freeStartTree, highTechZone } from "../program/support/world";
import type { ActorName } from "./actors";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send } = useHandler();

describe("the page of a publication", () => {
  it("says why nobody could fund or decide it, with the page that mends it for who may", async () => {
    const content = setAt(freeStartTree(), ["settlement"], "toCompany");
    const { versionId } = await aProgram({ zoneId: await highTechZone(), content });
    await rows(
      "UPDATE program_version SET offered_at = now(), offered_by = (SELECT id FROM user_account LIMIT 1) WHERE id = $1",
      [versionId],
    );
    await rows("UPDATE role_grant SET revoked_at = now() WHERE role = 'intake'", []);
    const pageOf = async (actor: Exclude<ActorName, "nobody">) =>
      (await send("GET", `/admin/versions/${versionId}/publication`, await cookieOf(actor))).text();
    const manager = await pageOf("manager");
    expect(manager).toContain("This version cannot be opened yet");
    expect(manager).toContain("No paying account of the program is in force");
    expect(manager).toContain("to accept applications, 0 of 1 people");
    expect(manager).toMatch(
      /the first year that it would commit, or none of it is left<\/span><small><a href="\/admin\/budgets\/movements"/,
    );
    expect(manager).toContain("Finance sets the account; an approver releases it.");
    expect(manager).toContain("The administrator gives roles.");
    expect(manager).not.toMatch(/<button[^>]*>Publish version/);
    expect(await pageOf("approver")).toMatch(/is in force<\/span><small><a href="\/admin\/paying-accounts"/);
  });
});
