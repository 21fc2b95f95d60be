import { newId } from "~/platform/ids";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { releasePayingAccount } from "~/use-cases/payment/release-paying-account.server";
import { aProgram, anOfficial, useDatabase } from "../change/support/world";
import { changesAtOnce } from "./at-once";

useDatabase();

/** Finance and an approver of a zone with a program, and a paying account that waits. */
async function anAccount() {
  const { zoneId, programId } = await aProgram({});
  const [finance, approver] = [await anOfficial("finance", zoneId), await anOfficial("approver", zoneId)];
  const bank = { holder: "财政局", bankName: "工商银行", bankCode: "102100099996", number: "6222000011112222" };
  const asked = { ...bank, programId, fromOn: finance.today, charset: "UTF-8" as const };
  const accountId = newId();
  await preparePayingAccount(finance, { id: accountId, ...asked });
  return { finance, approver, asked, accountId };
}

changesAtOnce(anAccount, {
  "payment/prepare-paying-account": ({ finance, asked }) => {
    const id = newId();
    return () => preparePayingAccount(finance, { id, ...asked });
  },
  "payment/take-paying-account-step":
    ({ approver, accountId, asked: { number } }) =>
    () =>
      releasePayingAccount(approver, { accountId, version: 1, number }),
});
