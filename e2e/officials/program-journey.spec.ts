import { type BrowserContextOptions, test } from "@playwright/test";
import { registerCompany } from "../support/application";
import { quietly, type Writer } from "../support/builder-form";
import { companyCode } from "../support/codes";
import { writeCriteria, writeFixture } from "../support/criteria-builder";
import { writeDocumentsAndScoring, writeQuestions } from "../support/form-builder";
import type { ProgramNames } from "../support/longgang";
import { personIn } from "../support/people";
import {
  offer,
  openOverview,
  startProgram,
  writeBasis,
  writeNames,
  writeChanges,
  writeProcessAndMoney,
  writeTerms,
  writeTermsBySector,
} from "../support/program-builder";
import { answerForm, beginWithCheck, findByCheck, moveForward, uploadAndSubmit } from "../support/program-founder";
import { fundFirstYear } from "../support/program-money";
import { cannotOpen, cannotPublish, openDraft, publish } from "../support/program-publication";
import { changeForm, compareVersions, replayLoss } from "../support/program-replay";
import type { Language } from "../support/texts";

interface Company {
  readonly name: string;
  readonly code: string;
}

interface Way extends ProgramNames {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  /** The first stays a draft when the form changes under it; the second has been submitted by then. */
  readonly companies: readonly [Company, Company];
}

const company = (name: string): Company => ({ name, code: companyCode(name) });

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    name: { en: "Rent Support for Innovative Companies", zh: "创新型企业租金扶持" },
    slug: "innovative-rent",
    companies: [company("Harbour Tools"), company("Lighthouse Data")],
    options: { viewport: { width: 1280, height: 900 } },
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    name: { en: "Rent Support for Young Studios", zh: "新锐工作室租金扶持" },
    slug: "studio-rent",
    companies: [company("海港工具"), company("灯塔数据")],
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
  },
];

// Each takes minutes: one after the other, one worker would be at them while the other has nothing left.
test.describe.configure({ mode: "parallel" });

// A record of so many pages would take longer than the journey itself; a failure names its step and shows every window.
test.use({ trace: "off" });

for (const { title, language, options, companies, ...names } of ways) {
  test(`a program is set up, published, applied for and changed ${title}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const [begun, submitted] = companies;
    const manager = await personIn(browser, "manager", language, options);
    const deputy = await personIn(browser, "deputy", language, options);
    const founder = await personIn(browser, "founder", language, options);
    const writer: Writer = { ...manager, language };
    const money = await personIn(browser, "finance", language, options);
    const releaser = await personIn(browser, "approver.city", language, options);
    const publisher: Writer = { ...deputy, language };
    const applicant: Writer = { ...founder, language };

    await test.step("the manager writes every part and offers the version", async () => {
      await startProgram(writer, names);
      await writeNames(writer);
      await writeBasis(writer);
      await writeProcessAndMoney(writer, names);
      await writeChanges(writer);
      await writeTerms(writer);
      await writeQuestions(writer);
      await writeDocumentsAndScoring(writer);
      await writeCriteria(writer);
      await writeFixture(writer);
      await writeTermsBySector(writer);
      await openOverview(writer, 1);
      await offer(writer);
    });

    await test.step("a second manager publishes it, for who wrote it may not", async () => {
      await cannotPublish(writer);
      await cannotOpen(publisher, names, 1);
      await fundFirstYear({ ...money, language }, { ...releaser, language }, names);
      await publish(publisher, names, 1);
    });

    const drafts = await test.step("a founder finds it by the check and applies", async () => {
      for (const { name, code } of companies) await registerCompany(founder.page, name, code);
      await findByCheck(applicant, names);
      const draft = await beginWithCheck(applicant, begun.code);
      await answerForm(applicant, draft);
      await founder.page.goto(`/founder/applications/new?program=${names.slug}`);
      const other = await beginWithCheck(quietly(applicant), submitted.code);
      await answerForm(quietly(applicant), other);
      await uploadAndSubmit(applicant, other);
      return { draft };
    });

    await test.step("the manager changes form and cap, and replays the draft", async () => {
      await changeForm(writer, names);
      await openOverview(writer, 2);
      await compareVersions(writer);
      await replayLoss(writer, submitted.name);
      await openDraft(writer, names, 2);
      await offer(quietly(writer));
      await publish(publisher, names, 2);
    });

    await test.step("the founder's live draft moves forward openly and is submitted", async () => {
      await moveForward(applicant, drafts.draft);
      await uploadAndSubmit(quietly(applicant), drafts.draft);
    });
    for (const person of [manager, deputy, founder, money, releaser]) await person.leave();
  });
}
