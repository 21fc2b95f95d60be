import { addEntry, field, finish, follow, inOwn, of, openPart, save, write, type Writer } from "./builder-form";
import { longgang } from "./longgang";
import { addPage, addPremises, addQuestion, onYesTo, openQuestion } from "./question-builder";
import { texts } from "./texts";

/** The first page of the form, with a question that decides the terms and one that is asked only after a yes. */
export async function writeCompanyPage(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { company, sector, abnormal, incubator, incubatorName } = longgang;
  await openPart(writer, "questions");
  await addPage(writer, "company", company);
  const { software, creative } = sector;
  const { factName: fact } = texts[language].criteria;
  await addQuestion(writer, company, {
    key: "sector",
    label: sector.label,
    kind: "choice",
    fact: fact.sector,
    options: [
      { value: "software", label: software },
      { value: "creative", label: creative },
    ],
  });
  const listed = {
    key: "abnormalOperation",
    label: abnormal.label,
    kind: "yesNo",
    fact: fact.abnormalOperation,
  } as const;
  await addQuestion(writer, company, listed);
  await addQuestion(writer, company, { key: "incubator", label: incubator.label, kind: "yesNo" });
  await addQuestion(writer, company, { key: "incubatorName", label: incubatorName.label, kind: "text" });
  await openQuestion(writer, incubatorName.label);
  await follow(page, of(texts[language].common.actions.change, texts[language].builder.field.when));
  await onYesTo(writer, incubator.label);
  await openPart(writer, "questions");
}

/** The questions: two pages of the manager's own, and what the premises need. */
export async function writeQuestions(writer: Writer): Promise<void> {
  const { page, language, look } = writer;
  const { company, plans, people, use } = longgang;
  await writeCompanyPage(writer);
  await addPremises(writer);
  await addPage(writer, "plans", plans);
  await addQuestion(writer, plans, { key: "people", label: people.label, kind: "text" });
  await addQuestion(writer, plans, { key: "use", label: use.label, kind: "text", optional: true });
  await look();
  await follow(page, of(texts[language].builder.questions.preview, inOwn(writer, company)));
  await look();
}

/** Two documents, one of them only for companies out of an incubator, and the reviewers' sheet. */
export async function writeDocumentsAndScoring(writer: Writer): Promise<void> {
  const { page, language } = writer;
  const { field: label } = texts[language].builder;
  await openPart(writer, "documents");
  for (const [i, key] of (["lease", "incubator"] as const).entries()) {
    const entry = await addEntry(writer, "documents", i + 1);
    await field(entry, label.key, language).fill(key);
    await write(entry, label.documentsName, longgang.documents[key], language);
  }
  await finish(writer);
  await follow(page, of(texts[language].common.actions.change, inOwn(writer, longgang.documents.incubator)));
  await onYesTo(writer, longgang.incubator.label);
  await openPart(writer, "scoring");
  for (const [i, { key, label: scored, max }] of longgang.scoring.entries()) {
    const entry = await addEntry(writer, "scoring", i + 1);
    await field(entry, label.key, language).fill(key);
    await write(entry, label.scoringLabel, scored, language);
    await field(entry, label.scoringMax, language).fill(max);
  }
  await save(writer);
  await writer.look();
}
