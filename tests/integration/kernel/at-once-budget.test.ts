import { newId } from "~/platform/ids";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { releaseMovement } from "~/use-cases/budget/release-movement.server";
import { setBudgetCode } from "~/use-cases/budget/set-budget-code.server";
import { foldMonthTallies } from "~/use-cases/ledger/fold-month-tally.server";
import { aProgram, anOfficial, useDatabase } from "../change/support/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

/** Finance and an approver of a zone whose program has money, and a movement that waits. */
async function aBudget() {
  const { zoneId, programId } = await aProgram({});
  const [finance, approver] = [await anOfficial("finance", zoneId), await anOfficial("approver", zoneId)];
  const asked = { from: null, to: { programId, source: "city", fiscalYear: 2027 }, fen: 1_000, basis: "Decision 12" };
  const movementId = newId();
  await prepareMovement(finance, { id: movementId, ...asked });
  return { programId, finance, approver, asked, movementId };
}

changesAtOnce(aBudget, {
  "budget/prepare-movement": ({ finance, asked }) => {
    const id = newId();
    return () => prepareMovement(finance, { id, ...asked });
  },
  "budget/take-movement-step":
    ({ approver, movementId }) =>
    () =>
      releaseMovement(approver, { movementId, version: 1 }),
  "budget/set-budget-code":
    ({ finance, programId }) =>
    () =>
      setBudgetCode(finance, { programId, source: "city", code: programId, version: 0 }),
});

worksAtOnce(aBudget, {
  "ledger/fold-month-tally": () => () => foldMonthTallies(),
});
