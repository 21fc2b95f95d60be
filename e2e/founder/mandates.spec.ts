import { expect, test } from "@playwright/test";
import { registerCompany } from "../support/application";
import { companyCode } from "../support/codes";
import { linkTo } from "../support/mailbox";
import { addressOf, personIn } from "../support/people";
import { texts } from "../support/texts";

const { people, mandate } = texts.en.company;
const company = "Hands for Hire";

test("an adviser accepts a mandate, and one that ends in the past is refused while theirs stands", async ({
  browser,
}) => {
  const owner = await personIn(browser, "founder", "en");
  const adviser = await personIn(browser, "adviser", "en");
  const { page } = owner;
  await registerCompany(page, company, companyCode(company));
  const profile = new URL(page.url()).pathname;
  const offer = async (lastDay: string) => {
    await page.goto(`${profile}/mandate`);
    await page.locator('[name="email"]').fill(addressOf("adviser"));
    await page.locator('[name="lastDay"]').fill(lastDay);
    await page.getByRole("button", { name: people.grantSubmit }).click();
  };

  await offer("");
  await expect(page.getByText(people.offered)).toBeVisible();
  await owner.look();
  await adviser.page.goto(await linkTo(addressOf("adviser"), company));
  await adviser.look();
  await adviser.page.getByRole("button", { name: mandate.accept }).click();
  await expect(adviser.page.getByText(mandate.accepted)).toBeVisible();

  await offer("2020-02-29");
  await expect(page.locator('[name="lastDay"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="lastDay"]')).toHaveValue("2020-02-29");
  await expect(page.locator('[name="email"]')).toHaveValue(addressOf("adviser"));
  await owner.look();
  await adviser.page.goto(profile);
  await expect(adviser.page.getByRole("heading", { level: 1 })).toHaveText(company);
  await page.goto(profile);
  await expect(page.getByText(/^from .*, without end$/)).toBeVisible();
  await owner.leave();
  await adviser.leave();
});
