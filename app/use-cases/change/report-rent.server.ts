import { officialsOf } from "~/data/access/officials.server";
import { awardsOfEditedRents, editedRentOf } from "~/data/change/edited-rents.server";
import { readPremises } from "~/data/change/premises.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { decideChange } from "~/domain/change/decide";
import { proposalOfReport } from "~/domain/change/report";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { newId } from "~/platform/ids";
import { NotFound, Refusal } from "~/platform/errors";
import type { JobContext } from "../application/take-application-step.server";
import { beginChange } from "./begin-change.server";
import { takeAllDue } from "./take-all-due.server";

/**
 * Reports that the rent of an award's unit was edited, once, from the day on that it was edited for. One report names all awards of the
 * company in these premises. Returns whether there was something to report.
 */
export const reportRent = (ctx: JobContext, awardId: string): Promise<boolean> =>
  beginChange(ctx, {
    changeId: newId(),
    awardId,
    admit: () => undefined,
    async prepare(tx, found) {
      const edited = await editedRentOf(tx, awardId);
      const input = ledgerInputOf(await readCompanyLedger(tx, found.companyId));
      const report = edited && { what: "rent" as const, ...edited };
      const premises = await readPremises(tx, awardId);
      return { premises, report, proposal: report && proposalOfReport(report, input, awardId) };
    },
    action: () => "reportRent",
    decide: ({ proposal }) => decideChange(null, "reportRent", { reportComplete: proposal !== null }),
    begin(_, { premises, report, proposal }) {
      if (!proposal || !report) throw new Error("A report that is complete proposes something.");
      const begun = {
        reported: report,
        firstOn: report.since,
        awardIds: premises,
        why: "",
        lateReason: null,
        effect: null,
      };
      return { origin: "official", proposal, proposed: false, ...begun };
    },
    async tell(tx, change) {
      const reviewers = await officialsOf(tx, ["reviewer"], change.zoneId);
      await tellOfficialsOfChange(tx, ctx, { ...change, kind: "rent" }, { reviewers }, "reported", { due: change.due });
    },
  }).then(
    () => true,
    (error: unknown) => {
      // Somebody was quicker, or the rent is as it was.
      if (error instanceof Refusal || error instanceof NotFound) return false;
      throw error;
    },
  );

/** Every unit whose rent was edited, each company in it in a transaction of its own. Returns how many reports were made. */
export const reportEditedRents = (now: Date): Promise<number> =>
  takeAllDue(now, (today, most) => awardsOfEditedRents(today, most), reportRent);
