import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

it("a document is taken out once it has been confirmed", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const documents = filled("/founder/applications/{draft}/documents");
  const removal = filled(`${documents}/{draftDocument}/removal`);
  expect(await (await send("GET", documents, cookie)).text()).toContain(`href="${removal}"`);
  expect(await (await send("GET", removal, cookie)).text()).toContain("To have it back, upload it again.");
  const left = () => prisma().document.count({ where: { id: filled("{draftDocument}"), removedAt: null } });
  expect(await left()).toBe(1);
  const done = await send("POST", removal, cookie, {});
  expect(done.headers.get("location")).toBe(`${documents}?notice=removed`);
  expect(await left()).toBe(0);
});

it("changing a step leads back to the review that led to it", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const base = filled("/founder/applications/{draft}");
  const review = await (await send("GET", `${base}/submission`, cookie)).text();
  const step = filled("/founder/applications/{draft}/steps/{step}?review=1");
  expect(review).toContain(`href="${step}"`);
  expect(review).toContain(`/edit?${new URLSearchParams({ to: `${base}/submission` }).toString()}"`);
  const page = await (await send("GET", step, cookie)).text();
  expect(page).toContain(`action="${step}"`);
  expect(page).toContain("Save and return to the review");
});
