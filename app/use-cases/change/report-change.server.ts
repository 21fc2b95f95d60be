import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { readPremises } from "~/data/change/premises.server";
import { isReported } from "~/data/change/waiting-changes.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { decideChange } from "~/domain/change/decide";
import { proposalOfReport, type Report, reportProblem } from "~/domain/change/report";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { beginChange } from "./begin-change.server";

export interface ChangeToReport {
  /** Made once for the page. */
  readonly changeId: string;
  readonly awardId: string;
  /** What is the case; null when nothing was chosen. */
  readonly report: Report | null;
  readonly words: string;
}

/**
 * Tells the office of a vacancy, a sublet or another rent of an award at a site of the operator's, or in the zone of the manager. The
 * company is told nothing. Reporting again with the same id changes nothing. Returns its id.
 */
export function reportChange(ctx: UseCaseContext, { words, report, ...given }: ChangeToReport): Promise<string> {
  const text = words.trim();
  // A rent may be agreed ahead; that a unit stands empty, or is sublet, is seen.
  if (report && report.what !== "rent" && report.since > ctx.today)
    throw new Refusal("invalid", {}, { since: [dayError({ max: ctx.today })] });
  return beginChange(ctx, {
    ...given,
    admit({ companyId, zoneId, siteId, tied }) {
      admit(ctx.actor, "award.reportChange", { companyId, zoneId, siteId });
      if (tied) throw new Refusal("interest.conflict");
    },
    async prepare(tx, found) {
      const input = ledgerInputOf(await readCompanyLedger(tx, found.companyId));
      const problem = report && reportProblem(report, input, found.id);
      if (problem) throw new Refusal("invalid", {}, { [problem.field]: [problem.error] });
      if (report && text !== "" && (await isReported(tx, found.id, report.what)))
        throw new Refusal("invalid", {}, { what: ["change.reportWaits"] });
      const premises = await readPremises(tx, found.id);
      return { premises, proposal: report && proposalOfReport(report, input, found.id) };
    },
    action: () => "report",
    decide: ({ proposal }) => decideChange(null, "report", { reportComplete: text !== "" && proposal !== null }),
    fields: { reportComplete: "words" },
    begin(found, { premises, proposal }) {
      if (!proposal || !report) throw new Error("A report that is complete proposes something.");
      return {
        origin: "official",
        proposal,
        reported: report,
        firstOn: report.since,
        awardIds: proposal.kind === "rent" ? premises : [found.id],
        why: text,
        lateReason: null,
        effect: null,
        proposed: false,
      };
    },
    async tell(tx, change, { proposal }) {
      if (!proposal) return;
      const reviewers = await officialsOf(tx, ["reviewer"], change.zoneId);
      const told = { ...change, kind: proposal.kind };
      await tellOfficialsOfChange(tx, ctx, told, { reviewers }, "reported", { due: change.due });
    },
  });
}
