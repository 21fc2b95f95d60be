import { asItStands, closeDatabase, openDatabase, transact } from "~/data/kernel/db.server";
import { ledgerAward } from "~/domain/ledger/ledger-award";
import { writeProjections } from "~/data/ledger/projection.server";
import { storedCompanies, type StoredCompany } from "~/data/ledger/stored-ledgers.reader.server";
import { contentOf } from "~/data/program/content.server";
import { storedOf } from "~/domain/ledger/replayed";

async function storedFor({ awards, acts }: StoredCompany) {
  const inputs = await Promise.all(
    awards.map(async (award) => ledgerAward(award, await contentOf(award.versionId, asItStands))),
  );
  const result = storedOf({ awards: inputs, acts });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result;
}

/** Writes what is known of the awards of every company, as the writer of their acts would have left it. */
export async function project(url: string): Promise<void> {
  openDatabase(url, 3);
  try {
    for await (const companies of storedCompanies(asItStands)) {
      const all = await Promise.all(companies.map(storedFor));
      const known = {
        projections: all.flatMap(({ projections }) => projections),
        debts: all.flatMap(({ debts }) => debts),
      };
      await transact((tx) => writeProjections(tx, known));
    }
  } finally {
    await closeDatabase();
  }
}
