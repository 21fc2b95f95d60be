import { prisma } from "~/data/kernel/db.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { newId } from "~/platform/ids";
import { appropriated } from "../../../support/budget-money";
import { letFor } from "../../../support/unit-rents";
import { aCode, csv } from "./world";

const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;
const funding = [
  { source: "city", share: "0.3" },
  { source: "zone", share: "0.7" },
] as const;

/** A program of a zone, ¥1,000 a month for two years where nothing else is said, with money for 2026 and 2027: city 0.3, zone 0.7. */
export async function aSubsidyProgram(zoneId: string | null, given: Partial<ProgramContent> = {}, fen = 10_000_000) {
  const [programId, versionId] = [newId(), newId()];
  const number = Math.floor(Math.random() * 1e9);
  const words = { en: `Program ${number}`, "zh-CN": `补贴${number}` };
  await prisma().program.create({ data: { id: programId, slug: programId, number, zoneId } });
  const content = {
    name: words,
    settlement: "toCompany",
    stackingGroup: null,
    funding,
    legalBasis: [],
    steps: [],
    documents: [],
    premises: "lease",
    benefit: { kind: "same", terms: { ...usual, tiers: [{ months: 24, fen: 100_000 }] } },
    ...given,
  };
  await prisma().programVersion.create({
    data: {
      id: versionId,
      programId,
      number: 1,
      content: content as object,
      createdAt: new Date(0),
      publishedAt: new Date(0),
    },
  });
  for (const fiscalYear of [2026, 2027])
    for (const { source, share } of funding)
      await appropriated({ programId, source, fiscalYear, fen: Math.round(fen * Number(share)) });
  return { programId, versionId, number: String(number), name: words.en };
}

/** A site with a unit of 50 m² at ¥40. */
export async function aUnit(zoneId: string) {
  const [siteId, unitId] = [newId(), newId()];
  const site = { en: `Site ${siteId.slice(-6)}`, "zh-CN": `园区${siteId.slice(-6)}` };
  await prisma().site.create({
    data: { id: siteId, zoneId, slug: siteId, name: site, address: "1", rentFenPerM2Month: 4_000, position: 1 },
  });
  await prisma().unit.create({ data: { id: unitId, siteId, label: "A-101", kind: "room", areaM2: "50" } });
  await letFor([unitId], 4_000);
  return { siteId, unitId, site: site.en, label: "A-101" };
}

export async function aCompanyWithCode(name = "海风") {
  const [id, code] = [newId(), aCode()];
  await prisma().company.create({ data: { id, kind: "domestic", name, code, createdAt: new Date(0) } });
  return { id, code };
}

/** Subsidies as a file; heads are those that a row names. */
export const subsidiesCsv = (rows: readonly Readonly<Record<string, string>>[]): string => {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]);
};

/** What each line of a program holds, by `2026 city`: appropriated, committed, spent. */
export async function moneyOf(programId: string): Promise<Record<string, readonly [number, number, number]>> {
  const lines = await prisma().budgetLine.findMany({
    where: { programId },
    orderBy: [{ fiscalYear: "asc" }, { source: "asc" }],
  });
  return Object.fromEntries(
    lines.map(({ fiscalYear, source, ...line }) => [
      `${fiscalYear} ${source}`,
      [Number(line.appropriatedFen), Number(line.committedFen), Number(line.spentFen)] as const,
    ]),
  );
}
