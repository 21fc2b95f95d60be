import { newId } from "~/platform/ids";
import { addAccountEvidence } from "~/use-cases/payment/add-account-evidence.server";
import { checkBankAccount } from "~/use-cases/payment/check-bank-account.server";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { scanAccountEvidence } from "~/use-cases/payment/scan-account-evidence.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { samplePdf } from "../../../prisma/seed/sample-pdf";
import { useDatabase } from "../../support/use-database";
import { accountOf, aPayee, bank, handIn, number } from "../payment/support/accounts";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

/** A company with an account that waits for its first check, whose number somebody has looked at. */
async function anAccount() {
  const payee = await aPayee();
  const accountId = await handIn(payee.founder, payee.owner);
  await showAccountNumber(payee.intake, accountId);
  const { version } = await accountOf(accountId);
  return { ...payee, accountId, version };
}

changesAtOnce(anAccount, {
  "payment/enter-bank-account": ({ founder, owner }) => {
    const id = newId();
    return () => enterBankAccount(founder, owner, { id, ...bank, number });
  },
  "payment/take-bank-account-step":
    ({ intake, accountId, version }) =>
    () =>
      checkBankAccount(intake, { accountId, version }),
});

worksAtOnce(anAccount, {
  "payment/show-account-number":
    ({ approver, accountId }) =>
    () =>
      showAccountNumber(approver, accountId),
  "payment/add-account-evidence":
    ({ founder, accountId }) =>
    () =>
      addAccountEvidence(founder, { accountId, fileName: "permit.pdf", content: samplePdf("Permit") }),
  "payment/scan-account-evidence": () => () => scanAccountEvidence(new Date()),
});
