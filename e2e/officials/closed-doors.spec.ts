import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { findCase } from "../support/officials";
import { addressOf, home, personIn, signIn, visitor } from "../support/people";
import { texts } from "../support/texts";

const { access, common } = texts.en;
const company = "大连北纬智能有限公司";

/** The addresses of a case and of one of its documents, as those read them whose case it is. */
interface Doors {
  readonly founder: readonly string[];
  readonly official: readonly string[];
}
let doors: Doors;

const hrefsOf = (page: Page, part: string) =>
  page.locator(`main a[href*="${part}"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

test.beforeAll(async ({ browser }) => {
  const owner = await personIn(browser, "founder", "en");
  const intake = await personIn(browser, "intake", "en");
  const id = await findCase(intake.page, company);
  const [own, case_] = [`/founder/applications/${id}`, `/admin/applications/${id}`];
  await owner.page.goto(own);
  await intake.page.goto(case_);
  const files = await hrefsOf(owner.page, `${own}/documents/`);
  const seen = await hrefsOf(intake.page, "/admin/documents/");
  for (const found of [files, seen]) expect(found.length).toBeGreaterThan(0);
  doors = {
    founder: [own, `${own}/documents`, `${own}/steps/plan`, `${own}/receipt`, files[0] ?? ""],
    official: [case_, `${case_}/corrections`, seen[0] ?? ""],
  };
  await owner.leave();
  await intake.leave();
});

/** What the addresses answer to whoever opens them by hand, without being led elsewhere. */
const answersTo = async ({ request }: BrowserContext, addresses: readonly string[]) => {
  const answers = await Promise.all(addresses.map((address) => request.get(address, { maxRedirects: 0 })));
  return answers.map((answer) => [new URL(answer.url()).pathname, answer.status()]);
};
const all = (status: number, addresses: readonly string[]) => addresses.map((address) => [address, status]);

for (const [who, name] of [
  ["a founder of another company", "owner9"],
  ["an official of another zone", "intake.jinpu"],
] as const) {
  test(`${who} finds nothing at the addresses of a case, and changes nothing there`, async ({ browser }) => {
    const stranger = await personIn(browser, name, "en");
    const { page, context, look, leave } = stranger;
    const addresses = [...doors.founder, ...doors.official];
    expect(await answersTo(context, addresses)).toEqual(all(404, addresses));
    const headers = { origin: home() };
    for (const address of [`${doors.founder[0]}/withdrawal`, `${doors.official[0]}/corrections`]) {
      const answer = await context.request.post(address, { form: { version: "1" }, headers });
      expect(answer.status(), address).toBe(404);
    }
    for (const address of [doors.founder[0] ?? "", doors.official[0] ?? ""]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(common.errorPage.notFoundTitle);
      await expect(page.locator("body")).not.toContainText("北纬智能");
      await look();
    }
    await leave();
  });
}

test("whoever is signed out is asked to sign in, and is then where they wanted to go", async ({ browser }) => {
  for (const [name, address] of [
    ["founder", doors.founder[1] ?? ""],
    ["intake", `${doors.official[0] ?? ""}?from=mail`],
  ] as const) {
    const { page, context, look, leave } = await visitor(browser, "en");
    const addresses = [...doors.founder, ...doors.official];
    expect(await answersTo(context, addresses)).toEqual(all(302, addresses));
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.signIn.title);
    await look();
    await signIn(page, addressOf(name));
    await expect(page).toHaveURL(address);
    await expect(page.locator("main")).toContainText("北纬智能");
    await leave();
  }
});
