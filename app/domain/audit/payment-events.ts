import { on } from "./event";

/** The program whose paying account it is, and the day from which it is meant to be in force. */
type OfAccount = { readonly programId: string; readonly since: string };

/** The events of the accounts that the city pays from. */
export const paymentEvents = {
  "payment.prepareAccount": on("payingAccount", { releasers: "payment.accountPrepared" })<OfAccount>(),
  "payment.releaseAccount": on("payingAccount", { preparer: "payment.accountReleased" })<OfAccount>(),
  "payment.refuseAccount": on("payingAccount", { preparer: "payment.accountRefused" })<OfAccount>(),
  "payment.withdrawAccount": on("payingAccount")<OfAccount>(),
};
