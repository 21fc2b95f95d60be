import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { registerCompany } from "../support/application";
import { inOwn, quietly, type Writer } from "../support/builder-form";
import { companyCode } from "../support/codes";
import { arrive, hire, makeSite, makeUnit, publishYear, setOffice } from "../support/city-setup";
import { writeCriteria, writeFixture } from "../support/criteria-builder";
import { type EmptyCity, startEmptyCity } from "../support/empty-city";
import { writeDocumentsAndScoring, writeQuestions } from "../support/form-builder";
import { linkTo } from "../support/mailbox";
import { accept, approve, declare, findCase, recommend } from "../support/officials";
import { offer, openOverview, startProgram, writeBasis, writeChanges, writeNames } from "../support/program-builder";
import { writeProcessAndMoney, writeTerms, writeTermsBySector } from "../support/program-builder";
import { answerCheck, answerForm, beginWithCheck, moveForward, uploadAndSubmit } from "../support/program-founder";
import { fundFirstYear, fundLaterYears } from "../support/program-money";
import { cannotOpen, cannotPublish, openDraft, publish } from "../support/program-publication";
import { changeForm, compareVersions, replayLoss } from "../support/program-replay";
import { visitor } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
}

const ways: readonly Way[] = [
  { title: "in English at 1280 px", language: "en", options: { viewport: { width: 1280, height: 900 } } },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
  },
];

const names = { name: { en: "Harbour Rent Support", zh: "港湾租金扶持" }, slug: "harbour-rent" };
/** The first stays a draft when the form changes under it; the second has been submitted by then, and gets the award. */
const companies = ["Harbour Tools", "Lighthouse Works"] as const;

/** Begins an application for each company, and answers its form. Returns their ids. */
async function applyFor(founder: Writer): Promise<[string, string]> {
  const ids: string[] = [];
  for (const name of companies) {
    await founder.page.goto(`/founder/applications/new?program=${names.slug}`);
    const writer = ids.length === 0 ? founder : quietly(founder);
    const id = await beginWithCheck(writer, companyCode(name));
    await answerForm(writer, id);
    ids.push(id);
  }
  return ids as [string, string];
}

// Each takes minutes: one after the other, one worker would be at them while the other has nothing left.
test.describe.configure({ mode: "parallel" });
test.use({ trace: "off" });

for (const { title, language, options: own } of ways) {
  test(`a city is set up from an empty database to its first award, and changes its program ${title}`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const mailed = (name: string): string => `${name}.${language.toLowerCase()}@harbour.example`;
    const city: EmptyCity = await startEmptyCity(mailed("admin"));
    const options = { ...own, baseURL: city.url };
    try {
      const admin = await arrive(browser, city.link, language, options);
      const { checklist } = texts[language].city;
      await expect(admin.page.getByRole("heading", { name: checklist.title })).toBeVisible();

      const site = await test.step("the administrator makes zone and site, office and calendar", async () => {
        const made = await makeSite(admin);
        await setOffice(admin);
        await publishYear(admin, new Date().getFullYear());
        await admin.page.goto("/admin/invitations/new");
        await admin.look();
        return made;
      });
      const official = (name: string, ...roles: string[]) =>
        hire(browser, admin, { name, email: mailed(name), roles }, options);
      const clerk = await official("clerk", "intake", "reviewer");
      const manager = await official("manager", "manager");
      const finance = await official("finance", "finance");
      const approver = await official("approver", "approver");
      for (const name of ["objections", "appeals"]) await (await official(name, "approver")).leave();

      await test.step("a manager enters a unit and writes every part of the program", async () => {
        await makeUnit(manager, site);
        await startProgram(manager, names);
        await writeNames(manager);
        await writeBasis(manager);
        await writeProcessAndMoney(manager, names);
        await writeChanges(manager);
        await writeTerms(manager);
        await writeQuestions(manager);
        await writeDocumentsAndScoring(manager);
        await writeCriteria(manager);
        await writeFixture(manager);
        await writeTermsBySector(manager);
        await openOverview(manager, 1);
        await offer(manager);
      });

      await test.step("finance and an approver give it money and an account, and the approver publishes it", async () => {
        await cannotPublish(manager);
        await cannotOpen(approver, names, 1);
        await fundFirstYear(finance, approver, names);
        await publish(approver, names, 1);
      });

      await test.step("nothing is missing any more", async () => {
        await admin.page.goto("/admin");
        await expect(admin.page.getByText(checklist.ready)).toBeVisible();
        await admin.look();
      });

      const founder = { ...(await visitor(browser, language, options)), language };
      const draft = await test.step("a founder signs up, finds the program and applies for two companies", async () => {
        await founder.page.goto("/auth/sign-up");
        await founder.page.locator('main form [name="name"]').fill("Zhao Yu");
        await founder.page.locator('main form [name="email"]').fill(mailed("founder"));
        await founder.page.locator("main form").getByRole("button").first().click();
        const link = await linkTo(mailed("founder"), texts[language].access.mail.verifyEmail.subject);
        await founder.page.goto(link);
        for (const name of ["password", "repeated"])
          await founder.page.locator(`[name="${name}"]`).fill("ferry-quince-tram-17");
        await founder.page.locator("main form").getByRole("button").first().click();
        await expect(founder.page).toHaveURL(/\/founder$/);
        for (const name of companies) await registerCompany(founder.page, name, companyCode(name));
        await answerCheck(founder);
        // It is the one program that there is.
        await expect(founder.page.locator("main")).toContainText(inOwn(founder, names.name));
        await expect(founder.page.locator("main")).toContainText("¥500,000.00");
        await founder.look();
        const [begun, other] = await applyFor(founder);
        await uploadAndSubmit(founder, other);
        return begun;
      });

      await test.step("the manager changes form and cap, and replays the draft", async () => {
        await changeForm(manager, names);
        await openOverview(manager, 2);
        await compareVersions(manager);
        await replayLoss(manager, companies[1]);
        await openDraft(manager, names, 2);
        await offer(quietly(manager));
        await publish(quietly(approver), names, 2);
      });

      await test.step("the founder's live draft moves forward openly and is submitted", async () => {
        await moveForward(founder, draft);
        await uploadAndSubmit(quietly(founder), draft);
      });

      await test.step("the other is accepted, reviewed and approved, and the founder sees the award", async () => {
        // An approval takes money of every year that the award reaches.
        await fundLaterYears(quietly(finance), quietly(approver), names);
        const id = await findCase(clerk.page, companies[1]);
        await declare(clerk.page, id, clerk.look);
        await accept(clerk.page, id, language);
        await recommend(clerk.page, id);
        await declare(approver.page, id);
        await approve(approver.page, id, language, approver.look);
        const award = new URL(approver.page.url()).pathname.split("/").at(-1) ?? "";
        await founder.page.goto(`/founder/awards/${award}`);
        await expect(founder.page.locator("main")).toContainText(companies[1]);
        await founder.look();
      });
      for (const person of [admin, clerk, manager, finance, approver, founder]) await person.leave();
    } finally {
      await city.stop();
    }
  });
}
