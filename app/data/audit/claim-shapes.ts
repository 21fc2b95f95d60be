import { numeral, text } from "./shape-parts";

const approval = { totalFen: numeral, basis: text, given: numeral, needed: numeral, voided: numeral };

/** The data of what is done about claims of hires and cost items. */
export const claimShapes = {
  "claim.begin": { reference: text, awardId: text },
  "claim.setLine": { lineId: text },
  "claim.removeLine": { lineId: text },
  "claim.addDocument": { documentId: text, sha256: text, requirement: text, size: numeral, scan: text },
  "claim.refuseInfected": { requirement: text, sha256: text, size: numeral, signature: text },
  "claim.foundInfected": { documentId: text, sha256: text, signature: text },
  "claim.handIn": { lineCount: numeral },
  "claim.judgeLine": { lineId: text, verdict: text },
  "claim.askMore": { dueOn: text },
  "claim.answer": { lineCount: numeral },
  "claim.check": { totalFen: numeral },
  "claim.return": { voided: numeral },
  "claim.addApproval": approval,
  "claim.decide": approval,
  "claim.withdraw": { voided: numeral },
  "claim.lapse": {},
  "claim.deliverLetter": { letterId: text, deliveredOn: text },
} as const;
