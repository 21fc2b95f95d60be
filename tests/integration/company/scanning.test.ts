import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { scanCompanyFiles } from "~/use-cases/company/scan-company-files.server";
import { marker, testClamd } from "../../support/clamd";
import { aCompany } from "../application/support/company";
import { as, audited, now, useDatabase } from "../application/support/world";

const clamd = await testClamd({ at: "path" });
process.env["CLAMD_URL"] = clamd.url;

useDatabase();

async function* pdf(content: string) {
  yield Promise.resolve(Buffer.from(`%PDF-1.7\n1 0 obj\n${content}\nendobj\n%%EOF\n`));
}

it("a paper of a company is refused with a virus in it, and one that was taken unscanned is looked at later, once", async () => {
  const { companyId } = await aCompany();
  const intake = as(newId(), { grants: [{ role: "intake", zoneIds: "all" }] });
  const paper = (content: string) => ({ of: { companyId }, fileName: "licence.pdf", content: pdf(content) });
  await expect(keepCompanyFile(intake, paper(marker))).rejects.toMatchObject({ reason: "file.infected" });
  expect(await audited(companyId)).toContain("company.refuseInfected");
  for (const content of ["harmless", "infected later"]) await keepCompanyFile(intake, paper(content));
  const [clean, bad] = await prisma().companyFile.findMany({ where: { companyId }, orderBy: { id: "asc" } });
  if (!clean || !bad) throw new Error("a paper is missing");
  await writeFile(path.join(env().FILES_DIR, bad.storageKey.slice(-2), bad.storageKey), marker);
  await rows("UPDATE company_file SET scan = 'notScanned'");
  await Promise.all([scanCompanyFiles(now), scanCompanyFiles(now)]);
  const scans = await prisma().companyFile.findMany({ where: { companyId }, orderBy: { id: "asc" } });
  expect(scans.map(({ scan }) => scan)).toEqual(["clean", "infected"]);
  expect((await audited(companyId)).filter((action) => action === "company.foundInfected")).toHaveLength(1);
});
