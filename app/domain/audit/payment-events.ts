import { on } from "./event";

/** The program whose paying account it is, and the day from which it is meant to be in force. */
type OfAccount = { readonly programId: string; readonly since: string };

type OfRun = { readonly run: string };

/** Whose account it is: a company or an operator. */
type OfPayee = { readonly companyId: string | null; readonly operatorId: string | null };
type Evidence = { readonly sha256: string; readonly size: number };

/** The events of the accounts that the city pays from, and of those that it pays to. */
export const paymentEvents = {
  "payment.prepareAccount": on("payingAccount", { releasers: "payment.accountPrepared" })<OfAccount>(),
  "payment.releaseAccount": on("payingAccount", { preparer: "payment.accountReleased" })<OfAccount>(),
  "payment.refuseAccount": on("payingAccount", { preparer: "payment.accountRefused" })<OfAccount>(),
  "payment.withdrawAccount": on("payingAccount")<OfAccount>(),

  "payment.prepareRun": on("paymentRun")<OfRun & { readonly through: string; readonly covers: string }>(),
  "payment.proposeRun": on("paymentRun", { releasers: "payment.runPrepared" })<
    OfRun & { readonly lines: number; readonly held: number }
  >(),
  "payment.stopRun": on("paymentRun")<OfRun>(),
  "payment.leaveOut": on("paymentRun")<OfRun & { readonly awardId: string }>(),
  "payment.cancelRun": on("paymentRun")<OfRun>(),
  "payment.releaseRun": on("paymentRun")<OfRun>(),
  "payment.finishRun": on("paymentRun")<OfRun & { readonly released: number; readonly droppedOut: number }>(),
  "payment.closeRun": on("paymentRun")<OfRun>(),
  "payment.exportBatch": on("paymentRun")<OfRun & { readonly batchId: string; readonly sha256: string }>(),
  "payment.importResult": on("bankResult")<{
    readonly batchId: string | null;
    readonly sha256: string;
    readonly paid: number;
    readonly bounced: number;
    readonly unmatched: number;
  }>(),
  "payment.bounce": on("paymentRun", { payees: "payment.bounced" })<
    OfRun & { readonly awardId: string; readonly fen: number }
  >(),

  "payee.enterAccount": on("bankAccount")<OfPayee>(),
  "payee.addEvidence": on("bankAccount", { payees: "payee.accountEntered" })<
    OfPayee & Evidence & { readonly documentId: string; readonly scan: string }
  >(),
  "payee.refuseInfected": on("bankAccount")<OfPayee & Evidence & { readonly signature: string }>(),
  "payee.foundInfected": on("bankAccount")<{
    readonly documentId: string;
    readonly sha256: string;
    readonly signature: string;
  }>(),
  "payee.showNumber": on("bankAccount")<OfPayee>(),
  "payee.checkAccount": on("bankAccount", { payees: "payee.accountInForce" })<OfPayee & { readonly checks: number }>(),
  "payee.refuseAccount": on("bankAccount", { payees: "payee.accountRefused" })<OfPayee>(),
  "payee.withdrawAccount": on("bankAccount")<OfPayee>(),
  "payee.replaceAccount": on("bankAccount")<OfPayee & { readonly newerId: string }>(),
};
