import { expect } from "@playwright/test";
import {
  addEntry,
  field,
  finish,
  follow,
  group,
  inOwn,
  of,
  openPart,
  press,
  save,
  unfold,
  write,
  type Writer,
} from "./builder-form";
import { longgang, type ProgramNames } from "./longgang";
import { worded, texts } from "./texts";

/** Makes a program of the whole city from nothing; the overview of its first version is open then. */
export async function startProgram(writer: Writer, { name, slug }: ProgramNames): Promise<void> {
  const { page, language, look } = writer;
  const { title, create, wholeCity } = texts[language].program;
  await page.goto("/admin/programs");
  await look();
  await press(page, page.getByRole("link", { name: create.title, exact: true }));
  await field(page, create.nameEn, language).fill(name.en);
  await field(page, create.nameZh, language).fill(name.zh);
  await field(page, create.slug, language).fill("Longgang!");
  await field(page, create.zone, language).selectOption({ label: wholeCity });
  await press(page, page.getByRole("button", { name: create.submit }));
  await expect(field(page, create.slug, language)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, create.nameZh, language)).toHaveValue(name.zh);
  await look();
  await field(page, create.slug, language).fill(slug);
  await press(page, page.getByRole("button", { name: create.submit }));
  await expect(page.getByRole("navigation").getByRole("link", { name: title })).not.toHaveCount(0);
  await look();
}

export async function writeNames(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { field: label, section } = texts[language].builder;
  await follow(page, of(texts[language].program.version.write, section.names));
  await write(page, label.summary, longgang.summary, language);
  await write(page, label.description, longgang.description, language);
  await finish(writer);
}

export async function writeBasis(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { field: label } = texts[language].builder;
  await openPart(writer, "basis");
  for (const [i, { key, clause }] of longgang.clauses.entries()) {
    const entry = await addEntry(writer, "legalBasis", i + 1);
    await field(entry, label.key, language).fill(key);
    await write(entry, label.legalBasisTitle, longgang.law, language);
    await write(entry, label.legalBasisClause, clause, language);
  }
  const { by, on, conclusion } = longgang.review;
  await write(page, label.fairCompetitionReviewBy, by, language);
  await field(page, label.fairCompetitionReviewOn, language).fill(on);
  await write(page, label.fairCompetitionReviewConclusion, conclusion, language);
  await finish(writer);
}

/** Open at any time; no public notice; a program of leases in a group of its own. */
export async function writeProcessAndMoney(writer: Writer, { slug }: ProgramNames): Promise<void> {
  const { page, language } = writer;
  const { field: label, option } = texts[language].builder;
  const { premises, settlement } = texts[language].program.terms;
  await openPart(writer, "opening");
  await group(page, label.applicationWindow, language)
    .getByLabel(option.applicationWindowAlways, { exact: true })
    .check();
  await finish(writer);
  await openPart(writer, "process");
  await field(page, label.noticeWorkingDays, language).fill("0");
  await finish(writer);
  await openPart(writer, "money");
  await group(page, label.settlement, language).getByLabel(settlement.toCompany, { exact: true }).check();
  await field(page, label.fundingSource, language).fill("zone");
  await field(page, label.fundingShare, language).fill("40%");
  const second = await addEntry(writer, "funding", 2);
  await field(second, label.fundingSource, language).fill("city");
  await field(second, label.fundingShare, language).fill("60%");
  await field(page, label.stackingGroup, language).fill(slug);
  await group(page, label.premises, language).getByLabel(premises.lease, { exact: true }).check();
  await finish(writer);
}

/** An extension can be asked for by ten days before the end; the other changes as usual. */
export async function writeChanges(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { field: label, option } = texts[language].builder;
  await openPart(writer, "changes");
  const extension = await unfold(page, texts[language].change.kind.extend);
  await extension.getByLabel(option.windowLimited, { exact: true }).check();
  await field(extension, label.windowDays, language).fill("10");
  await group(extension, label.dayKind, language).getByLabel(option.dayKindWorking, { exact: true }).check();
  await group(extension, label.side, language).getByLabel(option.sideBefore, { exact: true }).check();
  await finish(writer);
}

/** The terms for everybody, with a cap that cannot be read at first. */
export async function writeTerms(writer: Writer): Promise<void> {
  const { page, language, look } = writer;
  const { field: label, option, frame } = texts[language].builder;
  await openPart(writer, "benefit");
  await group(page, label.benefit, language).getByLabel(option.benefitSame, { exact: true }).check();
  const stretch = await addEntry(writer, "tiers");
  await field(stretch, label.tiersMonths, language).fill("48");
  await field(stretch, label.tiersFenPerM2, language).fill("15");
  await field(page, label.rentShareCap, language).fill("70%");
  await field(page, label.annualCapFen, language).fill("100 thousand");
  await group(page, label.capYear, language).getByLabel(option.capYearBenefit, { exact: true }).check();
  await press(page, page.getByRole("button", { name: frame.save, exact: true }));
  const cap = field(page, label.annualCapFen, language);
  await expect(cap).toHaveAttribute("aria-invalid", "true");
  await expect(cap).toHaveValue("100 thousand");
  await look();
  await cap.fill("100000");
  await save(writer);
}

/** The sum that the preview shows for premises, once it has followed what was typed. */
async function tryOut(
  { page, language }: Writer,
  given: { answer: string; areaM2: string; yuan: string; sum: string },
) {
  const { field: label, preview } = texts[language].builder;
  const tried = page.getByRole("region", { name: preview.title, exact: true });
  await group(tried, label.sampleCase, language).getByLabel(given.answer, { exact: true }).check();
  await field(tried, label.sampleAreaM2, language).fill(given.areaM2);
  await field(tried, label.sampleRent, language).fill(given.yuan);
  await expect(tried).toContainText(`¥${given.sum}`);
}

/**
 * The same terms for each sector, but 60 months for software; the preview follows before anything is saved. 300 m² at ¥30:
 * 300 × ¥15 = ¥4,500 a month, below 70 % of ¥9,000 = ¥6,300; ¥54,000 a year. 48 months are ¥216,000, 60 months ¥270,000.
 * An area with a comma is one with a point: 86.5 × ¥15 = ¥1,297.50 a month.
 */
export async function writeTermsBySector(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { field: label, option } = texts[language].builder;
  const sector = longgang.sector;
  const [software, creative] = [inOwn(writer, sector.software), inOwn(writer, sector.creative)];
  await openPart(writer, "benefit");
  await group(page, label.benefit, language).getByLabel(option.benefitByAnswer, { exact: true }).check();
  await save(writer);
  const questions = group(page, label.benefitQuestion, language);
  await expect(questions.getByLabel(inOwn(writer, sector.label), { exact: true })).toBeChecked();
  await field(await unfold(page, software), label.tiersMonths, language).fill("60");
  await tryOut(writer, { answer: software, areaM2: "300", yuan: "30", sum: "270,000.00" });
  await tryOut(writer, { answer: creative, areaM2: "300", yuan: "30", sum: "216,000.00" });
  await tryOut(writer, { answer: creative, areaM2: "86,5", yuan: "30", sum: "62,280.00" });
  await finish(writer);
}

/** Goes to the overview of the version, of which a part is open. */
export async function openOverview({ page, language }: Writer, version: number): Promise<void> {
  const { breadcrumbs } = texts[language].common.nav;
  const name = worded(texts[language].program.version.crumb, { number: version });
  await press(page, page.getByRole("navigation", { name: breadcrumbs }).getByRole("link", { name, exact: true }));
}

/** Offers the version, whose overview is open, for publishing. */
export async function offer(writer: Writer): Promise<void> {
  const { page, language, look } = writer;
  const { next, offer: words } = texts[language].program;
  await expect(page.getByRole("main")).toContainText(next.ready);
  await look();
  await follow(page, next.offer);
  await look();
  await press(page, page.getByRole("button", { name: words.confirm, exact: true }));
  await expect(page.getByText(words.done)).toBeVisible();
  await expect(page.getByText(next.notYou)).toBeVisible();
  await look();
}
