import { on } from "./event";

/** The award and the months that it was about. */
type Months = { readonly awardId: string; readonly months: readonly string[] };
type Document = { readonly documentId: string; readonly sha256: string };

/** The events of months that are reported, each step of their table among them, and of payments that wait. */
export const monthEvents = {
  "month.addDocument": on("month")<
    Document & { readonly requirement: string; readonly size: number; readonly scan: string }
  >(),
  "month.refuseInfected": on("month")<{
    readonly requirement: string;
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "month.foundInfected": on("month")<Document & { readonly signature: string }>(),

  "month.report": on("month")<Months>(),
  "month.confirm": on("month")<Months>(),
  "month.accept": on("month")<Months>(),
  "month.acceptByItself": on("month")<Months>(),
  "month.refuse": on("month", { reporters: "month.refused" })<Months>(),
  "month.answer": on("month")<Months>(),
  "month.takeBack": on("month", { reporters: "month.takenBack" })<Months>(),
  /** `missed` is how many claims of the award were missed so far. */
  "month.miss": on("month", { reporters: "month.missed", reviewers: "month.missedEnds" })<
    Months & { readonly missed: number }
  >(),
  "month.lapse": on("month", { reporters: "month.lapsed" })<Months>(),
  "month.allowLate": on("month", { reporters: "month.lateAllowed" })<Months>(),

  "award.hold": on("award", { company: "award.held" })(),
  "award.letGo": on("award", { company: "award.letGo" })(),
} as const;
