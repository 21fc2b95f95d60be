import { expect, test } from "@playwright/test";
import { openOverview, startProgram, writeBasis, writeNames } from "../support/program-builder";
import { openPart, quietly, type Writer } from "../support/builder-form";
import { addLimit } from "../support/criteria-builder";
import { writeCompanyPage } from "../support/form-builder";
import { longgang } from "../support/longgang";
import { personIn } from "../support/people";
import { texts } from "../support/texts";

test.use({ trace: "off" });

test("names, questions and criteria of a program are written without JavaScript", async ({ browser }) => {
  test.setTimeout(300_000);
  const options = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
  const manager = await personIn(browser, "manager", "en", options);
  const writer: Writer = { ...manager, language: "en" };
  await startProgram(writer, { name: { en: "Plain Rent Support", zh: "简明租金扶持" }, slug: "plain-rent" });
  await writeNames(writer);
  await writeBasis(quietly(writer));
  await writeCompanyPage(writer);
  await expect(manager.page.getByText(longgang.incubatorName.label.en, { exact: true })).toBeVisible();
  await openPart(writer, "criteria");
  await addLimit(writer, { fact: "insuredStaff", comparison: "atLeast", value: "3", unit: "people", clause: 0 });
  await expect(manager.page.getByRole("definition").filter({ hasText: "at least 3" })).toHaveCount(1);
  await openOverview(writer, 1);
  await expect(manager.page.getByRole("main")).toContainText(texts.en.program.next.title);
  await manager.leave();
});
