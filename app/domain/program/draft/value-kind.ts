import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { ownOf } from "~/domain/kernel/own";

/** What a value of a program's content is, for reading it: money in fen, `lastDay` kept as the day after it, and so on. */
export type ValueKind =
  | "words"
  | "choice"
  | "money"
  | "area"
  | "share"
  | "date"
  | "lastDay"
  | "months"
  | "workingDays"
  | "question"
  | "clause"
  | "zone"
  | "fact"
  | "condition"
  | "criterion";

const kinds: Readonly<Record<string, ValueKind>> = {
  fen: "money",
  fenPerM2: "money",
  areaCapM2: "area",
  upToM2: "area",
  share: "share",
  setOffShare: "share",
  rentShareCap: "share",
  on: "date",
  from: "date",
  to: "lastDay",
  until: "lastDay",
  months: "months",
  everyMonths: "months",
  noticeWorkingDays: "workingDays",
  deliveryDays: "workingDays",
  hearingDays: "workingDays",
  windowDays: "workingDays",
  withinDays: "workingDays",
  acceptedAfterDays: "workingDays",
  lapseDaysAfterEnd: "workingDays",
  dueDays: "workingDays",
  disputeDays: "workingDays",
  question: "question",
  notBefore: "question",
  refusalClauses: "clause",
  zone: "zone",
  fact: "fact",
  when: "condition",
  requiredWhen: "condition",
  kind: "choice",
  dayKind: "choice",
  side: "choice",
  by: "choice",
  settlement: "choice",
  premises: "choice",
  firstDay: "choice",
  source: "choice",
  capYear: "choice",
  suspension: "choice",
  proration: "choice",
};

/** The limits of a question are of the kind that its answers are. */
const limits: Readonly<Record<string, ValueKind>> = { money: "money", area: "area", date: "date" };

/** What the value at a place is. */
export const valueKind = (content: Tree, path: TreePath): ValueKind => {
  if (path[0] === "criteria") return "criterion";
  const name = String(path.findLast((step) => typeof step === "string") ?? "");
  if (path.at(-2) === "stepWorkingDays") return "workingDays";
  if (name === "min" || name === "max")
    return ownOf(limits, String(getAt(content, [...path.slice(0, -1), "kind"]))) ?? "words";
  return name.endsWith("Fen") ? "money" : (ownOf(kinds, name) ?? "words");
};
