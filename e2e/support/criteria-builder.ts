import { expect } from "@playwright/test";
import { field, finish, follow, group, inOwn, of, openPart, press, quietly, save, type Writer } from "./builder-form";
import { longgang } from "./longgang";
import { worded, texts } from "./texts";

interface Condition {
  readonly fact: keyof (typeof texts)["en"]["criteria"]["factName"];
  /** Index among the clauses of the scheme. */
  readonly clause: 0 | 1;
}

/** Opens a new condition on a fact, from the page of the criteria. */
async function newCondition({ page, language, look }: Writer, fact: Condition["fact"]): Promise<void> {
  const { logic, criteria } = texts[language].builder;
  await follow(page, of(logic.add, logic.whole));
  await page.getByLabel(texts[language].criteria.factName[fact], { exact: true }).check();
  await look();
  await press(page, page.getByRole("button", { name: criteria.choose, exact: true }));
}

/** Names the clause that the condition rests on, and goes back to all criteria. */
async function restOn(writer: Writer, { clause }: Condition): Promise<void> {
  const { page, language } = writer;
  const name = `${inOwn(writer, longgang.law)} ${inOwn(writer, longgang.clauses[clause].clause)}`;
  await group(page, texts[language].builder.field.clause, language).getByLabel(name, { exact: true }).check();
  await finish(writer);
  await follow(page, texts[language].builder.criteria.back);
}

/** A condition on a number; `unit` is the key of what it counts. */
export async function addLimit(
  writer: Writer,
  {
    comparison,
    value,
    unit,
    ...condition
  }: Condition & {
    readonly comparison: "atLeast" | "atMost";
    readonly value: string;
    readonly unit: "months" | "people";
  },
): Promise<void> {
  const { page, language } = writer;
  const { builder } = texts[language];
  await newCondition(writer, condition.fact);
  await group(page, builder.field.comparison, language)
    .getByLabel(builder.comparison[comparison], { exact: true })
    .check();
  const name = worded(builder.criteria.valueWithUnit, { unit: builder.unit[unit] });
  await field(page, name, language).fill(value);
  await restOn(writer, condition);
}

/** A condition that marks some of what there is to choose from. */
export async function addChoice(
  writer: Writer,
  { among, marks, ...condition }: Condition & { readonly among: string; readonly marks: readonly string[] },
): Promise<void> {
  const { page, language } = writer;
  await newCondition(writer, condition.fact);
  for (const mark of marks) await group(page, among, language).getByLabel(mark, { exact: true }).check();
  await restOn(writer, condition);
}

/** The scheme's conditions, and the sentence that they make. */
export async function writeCriteria(writer: Writer): Promise<void> {
  const { language, look } = writer;
  const { builder, company } = texts[language];
  await openPart(writer, "criteria");
  await look();
  await addLimit(writer, { fact: "companyAgeMonths", comparison: "atMost", value: "60", unit: "months", clause: 0 });
  await addLimit(quietly(writer), {
    fact: "insuredStaff",
    comparison: "atLeast",
    value: "3",
    unit: "people",
    clause: 0,
  });
  const { software, creative } = company.value.sector;
  await addChoice(writer, { fact: "sector", among: builder.criteria.oneOf, marks: [software, creative], clause: 0 });
  await addChoice(quietly(writer), {
    fact: "abnormalOperation",
    among: builder.criteria.value,
    marks: [builder.frame.no],
    clause: 1,
  });
  await look();
}

/** A case that comes out otherwise than expected at first: a founding day of a company that is a day too old. */
export async function writeFixture(writer: Writer): Promise<void> {
  const { page, language, look } = writer;
  const { builder, company, criteria } = texts[language];
  await openPart(writer, "fixtures");
  await look();
  await press(page, page.getByRole("button", { name: builder.cases.add, exact: true }));
  await look();
  await field(page, builder.field.name, language).fill(inOwn(writer, longgang.fixture));
  await field(page, builder.field.on, language).fill("2026-09-01");
  const { companyEstablishedOn, insuredStaff, sector, abnormalOperation } = criteria.factName;
  const counted = worded(builder.cases.factName, { fact: insuredStaff, unit: builder.unit.people });
  await field(page, companyEstablishedOn, language).fill("2021-08-31");
  await field(page, counted, language).fill("3");
  await field(page, sector, language).selectOption({ label: company.value.sector.creative });
  await field(page, abnormalOperation, language).selectOption({ label: builder.frame.no });
  await save(writer);
  await openPart(writer, "fixtures");
  await expect(page.getByText(builder.cases.fails, { exact: true })).toBeVisible();
  await look();
  await follow(page, of(builder.cases.edit));
  await field(page, companyEstablishedOn, language).fill("2021-09-01");
  await save(writer);
  await openPart(writer, "fixtures");
  await expect(page.getByText(builder.cases.passes, { exact: true })).toBeVisible();
}
