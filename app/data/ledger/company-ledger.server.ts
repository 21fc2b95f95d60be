import { ledgerAward, type StoredAward } from "~/domain/ledger/ledger-award";
import type { Act, LedgerAward, LedgerInput } from "~/domain/ledger/types";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { contentOf } from "../program/content.server";

export { holdCompanies as lockCompanies } from "../company/hold-company.server";

/** An act as it was written: in which case, why and by whom; null where nobody said or it was a job. */
export interface WrittenAct {
  readonly position: number;
  readonly act: Act;
  readonly caseId: string | null;
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly at: Date;
}

/** What the ledger of a company is made from. Awards that are approved but not in effect are among them without an `approve`. */
export interface CompanyLedger {
  readonly companyId: string;
  /** By the moment of their approval. */
  readonly awards: readonly LedgerAward[];
  /** In the order in which they were written. */
  readonly acts: readonly WrittenAct[];
}

export const ledgerInputOf = ({ awards, acts }: Pick<CompanyLedger, "awards" | "acts">): LedgerInput => ({
  awards,
  acts: acts.map(({ act }) => act),
});

/** What is stored of an act; the moment as JSON has it. */
export type StoredAct = Omit<WrittenAct, "at"> & { readonly at: string };

export const writtenAct = ({ at, ...act }: StoredAct): WrittenAct => ({ ...act, at: new Date(at) });

/** The awards of company `$1` as JSON, those that were given back left out. */
export const awardsColumn = (of: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', w.id, 'versionId', w.program_version_id, 'operatorId', w.operator_id,
      'approved', w.approved) ORDER BY w.approved_at, w.id), '[]') FROM award w WHERE w.company_id = ${of} AND ${stands("w")})`;

/** What was written about them by the end of a day, or ever (null), as JSON. */
export const actsColumn = (of: string, until: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('position', l.position, 'act', l.act, 'caseId', l.case_id, 'reason', l.reason,
      'actorId', l.actor_id, 'at', l.at) ORDER BY l.position), '[]')
      FROM ledger_act l WHERE l.company_id = ${of} AND (${until} IS NULL OR l.done_on <= ${until}))`;

interface Found {
  readonly companyId: string;
  readonly awards: readonly StoredAward[];
  readonly acts: readonly StoredAct[];
}

/**
 * The awards of companies and what was written about them, in any zone, company by company as they are named; `until` leaves out what was
 * written after that day. For pages that were shown the company, and for writing under its lock.
 */
export async function readCompanyLedgers(
  reading: Reading,
  companyIds: readonly string[],
  { until = null }: { readonly until?: CivilDate | null } = {},
): Promise<CompanyLedger[]> {
  const found = await reading.preparedRows<Found & Record<string, unknown>>(
    "ledgers of companies",
    `SELECT c.id AS "companyId", ${awardsColumn("c.id")} AS awards, ${actsColumn("c.id", "$2::date")} AS acts
       FROM unnest($1::uuid[]) WITH ORDINALITY AS c(id, place) ORDER BY c.place`,
    [companyIds, until],
  );
  const contentOfVersion = await contentsOf(reading, found);
  return found.map(({ companyId, awards, acts }) => ({
    companyId,
    awards: awards.map((award) => ledgerAward(award, contentOfVersion(award.versionId))),
    acts: acts.map(writtenAct),
  }));
}

/** What the versions say under which awards stand, each read once: a transaction keeps none. */
async function contentsOf(reading: Reading, found: readonly Found[]): Promise<(versionId: string) => ProgramContent> {
  const contents = new Map<string, ProgramContent>();
  for (const id of new Set(found.flatMap(({ awards }) => awards.map(({ versionId }) => versionId))))
    contents.set(id, await contentOf(id, reading));
  return (versionId) => {
    const content = contents.get(versionId);
    if (!content) throw new Error(`The version ${versionId} was not read`);
    return content;
  };
}

/** The same of one company. */
export async function readCompanyLedger(
  reading: Reading,
  companyId: string,
  known: { readonly until?: CivilDate | null } = {},
): Promise<CompanyLedger> {
  const [ledger] = await readCompanyLedgers(reading, [companyId], known);
  return ledger ?? { companyId, awards: [], acts: [] };
}
