import { numeral, ofMonths, text } from "./shape-parts";

/** The data of what is done about months and payments that wait. */
export const monthShapes = {
  "month.addDocument": { documentId: text, sha256: text, requirement: text, size: numeral, scan: text },
  "month.refuseInfected": { requirement: text, sha256: text, size: numeral, signature: text },
  "month.foundInfected": { documentId: text, sha256: text, signature: text },
  "month.report": ofMonths,
  "month.confirm": ofMonths,
  "month.accept": ofMonths,
  "month.acceptByItself": ofMonths,
  "month.refuse": ofMonths,
  "month.answer": ofMonths,
  "month.takeBack": ofMonths,
  "month.miss": { ...ofMonths, missed: numeral },
  "month.lapse": ofMonths,
  "month.allowLate": ofMonths,
  "award.hold": {},
  "award.letGo": {},
} as const;
