import { numeral, ofPayee, payingAccount, perhaps, text } from "./shape-parts";

/** The data of what happens to paying accounts, accounts of payees and payments. */
export const paymentShapes = {
  "payment.prepareAccount": payingAccount,
  "payment.releaseAccount": payingAccount,
  "payment.refuseAccount": payingAccount,
  "payment.withdrawAccount": payingAccount,
  "payment.prepareRun": { run: text, through: text, covers: text },
  "payment.proposeRun": { run: text, lines: numeral, held: numeral },
  "payment.stopRun": { run: text },
  "payment.leaveOut": { run: text, awardId: text },
  "payment.cancelRun": { run: text },
  "payment.releaseRun": { run: text },
  "payment.finishRun": { run: text, released: numeral, droppedOut: numeral },
  "payment.closeRun": { run: text },
  "payment.exportBatch": { run: text, batchId: text, sha256: text },
  "payment.importResult": { batchId: perhaps, sha256: text, paid: numeral, bounced: numeral, unmatched: numeral },
  "payment.bounce": { run: text, awardId: text, fen: numeral },
  "payee.enterAccount": ofPayee,
  "payee.addEvidence": { ...ofPayee, documentId: text, sha256: text, size: numeral, scan: text },
  "payee.refuseInfected": { ...ofPayee, sha256: text, size: numeral, signature: text },
  "payee.foundInfected": { documentId: text, sha256: text, signature: text },
  "payee.showNumber": ofPayee,
  "payee.checkAccount": { ...ofPayee, checks: numeral },
  "payee.refuseAccount": ofPayee,
  "payee.withdrawAccount": ofPayee,
  "payee.replaceAccount": { ...ofPayee, newerId: text },
} as const;
