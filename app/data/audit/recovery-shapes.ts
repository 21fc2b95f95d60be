import { numeral, perhaps, text } from "./shape-parts";

const opened = { reference: text, awardId: text, owedFen: numeral };
const due = { dueOn: perhaps };
const sums = { demandFen: numeral, giveUpFen: numeral };
const decision = { ...sums, basis: text, given: numeral, needed: numeral, voided: numeral };

/** The data of what is done about debts. */
export const recoveryShapes = {
  "recovery.deliverLetter": { letterId: text, deliveredOn: text },
  "recovery.open": opened,
  "recovery.openByItself": opened,
  "recovery.hear": due,
  "recovery.proposeSmall": sums,
  "recovery.confirmSmall": decision,
  "recovery.returnSmall": {},
  "recovery.answer": {},
  "recovery.propose": sums,
  "recovery.addApproval": decision,
  "recovery.withdrawApproval": { left: numeral },
  "recovery.decide": { ...decision, ...due, way: perhaps },
  "recovery.return": { voided: numeral },
  "recovery.askInstalments": { parts: numeral },
  "recovery.grantInstalments": { ...due, parts: numeral },
  "recovery.refuseInstalments": {},
  "recovery.dispute": {},
  "recovery.rest": {},
  "recovery.demandAgain": { ...due, demandFen: numeral },
  "recovery.reconsider": {},
  "recovery.remind": { ...due, leftFen: numeral },
  "recovery.nextDue": due,
  "recovery.miss": { ...due, leftFen: numeral },
  "recovery.proposeGiveUp": sums,
  "recovery.close": {},
} as const;
