import { beforeAll, expect, it } from "vitest";
import { openChangeFile } from "~/data/change/change.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

let cookie = "";
beforeAll(async () => {
  cookie = `${await cookieOf("owner")}; slipway_locale=en`;
});

const html = async (url: string, more = ""): Promise<string> => (await send("GET", url, cookie + more)).text();
const removed = async (id: string) =>
  (await prisma().document.findUniqueOrThrow({ where: { id: filled(id) } })).removedAt !== null;

/** Where the page leads to take a document out. */
const removalIn = (page: string): string =>
  (/href="([^"]+\/removal[^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&amp;", "&");

it("a document that is gathered for a request is taken out again, and the request goes on as it was", async () => {
  const { companyId } = await prisma().award.findUniqueOrThrow({ where: { id: filled("{award}") } });
  const [id, changeId] = [newId(), newId()];
  await transact((tx) => openChangeFile(tx, { id: changeId, companyId, now: new Date() }));
  const url = `/founder/awards/{award}/changes/new/evidence?kind=suspend&change=${changeId}&proposal.from=soon`;
  const requirement = /id="document-([^"]+)"/.exec(await html(url))?.[1] ?? "";
  const other = await prisma().document.findUniqueOrThrow({ where: { id: filled("{changeDocument}") } });
  await prisma().document.create({ data: { ...other, id, caseId: changeId, requirement, fileName: "works.pdf" } });
  const page = await html(url);
  expect(page).toContain('aria-label="Remove works.pdf"');
  const asking = await html(removalIn(page));
  expect(asking).toContain("Remove this file?");
  expect(asking).toContain(`href="${url.replace("{award}", filled("{award}")).replaceAll("&", "&amp;")}"`);
  expect(await removed(id)).toBe(false);
  const done = await send("POST", removalIn(page), cookie);
  const at = done.headers.get("location") ?? "";
  expect(at).toContain("notice=removed");
  expect(at).toContain("proposal.from=soon");
  const after = await html(at, andCookiesOf(done));
  expect(after).toContain("The document has been removed.");
  expect(after).not.toContain("works.pdf");
  expect(await removed(id)).toBe(true);
});

it("a document of a request is taken out while the office waits for more, and not before", async () => {
  const url = "/founder/changes/{change}/documents/{changeDocument}/removal";
  const early = await send("POST", url, cookie);
  const at = early.headers.get("location") ?? "";
  expect(at).toBe(filled("/founder/changes/{change}/documents?refused=change.notEditable"));
  expect(await html(at, andCookiesOf(early))).toContain("Nothing can be added to or taken from this request now");
  expect(await removed("{changeDocument}")).toBe(false);
  expect((await send("GET", url, cookie)).status).toBe(302);
  await prisma().change.update({ where: { id: filled("{change}") }, data: { state: "waiting" } });
  expect(await html(url)).toContain("The file is no longer part of the request.");
  const done = await send("POST", url, cookie);
  expect(done.headers.get("location")).toBe(filled("/founder/changes/{change}/documents?notice=removed"));
  expect(await removed("{changeDocument}")).toBe(true);
  expect((await send("POST", url, cookie)).status).toBe(404);
  expect((await send("GET", url, cookie)).status).toBe(404);
});
