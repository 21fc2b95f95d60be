import type { Reading } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { proposalOfReport, type Report } from "~/domain/change/report";

interface Reported {
  readonly reported: Report | null;
  readonly companyId: string;
  readonly awardId: string;
  readonly proposal: ChangeProposal;
  /** Who made a proposal of it; null while nobody did. */
  readonly proposedBy: string | null;
}

/**
 * What a report comes to now: a rent is put into the lease as it is known today, so that what was decided since it was reported stays. Once
 * somebody made a proposal of it, that is theirs.
 */
export async function reportAsItStands(
  reading: Reading,
  { reported, companyId, awardId, proposal, proposedBy }: Reported,
): Promise<ChangeProposal> {
  if (reported?.what !== "rent" || proposedBy !== null) return proposal;
  const input = ledgerInputOf(await readCompanyLedger(reading, companyId));
  return proposalOfReport(reported, input, awardId) ?? proposal;
}
