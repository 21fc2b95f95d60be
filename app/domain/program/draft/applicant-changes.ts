import type { ContentChange } from "./compare-trees";
import type { TreePath } from "~/domain/kernel/draft-tree";
import { type Language, languages } from "~/domain/kernel/localized-text";

/** What a difference between two versions is about, for whoever applies. */
export type ApplicantTopic = "opening" | "benefit" | "criteria" | "documents" | "questions" | "process";

const topics: Readonly<Record<string, ApplicantTopic>> = {
  open: "opening",
  applicationWindow: "opening",
  benefit: "benefit",
  firstDay: "benefit",
  settlement: "benefit",
  otherBenefits: "benefit",
  items: "benefit",
  hires: "benefit",
  ceilings: "benefit",
  premises: "benefit",
  report: "process",
  claims: "process",
  lapseDaysAfterEnd: "process",
  milestones: "process",
  changes: "process",
  hearingDays: "process",
  recovery: "process",
  criteria: "criteria",
  documents: "documents",
  steps: "questions",
  stepWorkingDays: "process",
  noticeWorkingDays: "process",
};

/** What applicants never see, or would not miss. */
const inner = ["fact", "key", "title"];

/** What a difference concerns of those who read in a language; null where it does not concern them. */
const applicantTopic = ({ kind, before, after }: ContentChange, language: Language): ApplicantTopic | null => {
  const path: TreePath = (after ?? before)?.path ?? [];
  const names = path.filter((step) => typeof step === "string");
  const last = names.at(-1) ?? "";
  const elsewhere = (languages as readonly string[]).includes(last) && last !== language;
  const page = path[0] === "steps" && !names.includes("questions");
  if (kind === "same" || kind === "moved" || elsewhere || page || names.some((name) => inner.includes(name)))
    return null;
  return topics[String(path[0])] ?? null;
};

/** How much of a place names an entry of its own: a document, a question, one of a group's. */
export const entryOf = (path: TreePath): TreePath | null => {
  const lists = ["documents", "questions"];
  const at = path.findLastIndex((step, i) => typeof step === "number" && lists.includes(String(path[i - 1])));
  return at < 0 ? null : path.slice(0, at + 1);
};

/** What only questions of some kinds have; of one that is asked in another way it says nothing more. */
const ofKind = ["maxLength", "multiline", "decimals", "min", "max", "notBefore", "options"];

const placesOf = ({ before, after }: ContentChange): string[] =>
  [before, after].flatMap((side, i) => {
    const entry = side && entryOf(side.path);
    return entry ? [`${i}:${entry.join()}`] : [];
  });

const namesOf = ({ before, after }: ContentChange): TreePath => (after ?? before)?.path ?? [];

/** The differences, each with what it is about, that concern those who apply and read in a language. */
export const applicantDifferences = (
  changes: readonly ContentChange[],
  language: Language,
): { readonly topic: ApplicantTopic; readonly change: ContentChange }[] => {
  const rekinded = changes.filter((each) => each.kind === "changed" && namesOf(each).at(-1) === "kind");
  const otherKind = new Set(rekinded.flatMap(placesOf));
  return changes.flatMap((change) => {
    const topic = applicantTopic(change, language);
    const entry = entryOf(namesOf(change));
    const implied =
      entry !== null &&
      ofKind.includes(String(namesOf(change)[entry.length])) &&
      placesOf(change).some((place) => otherKind.has(place));
    return topic === null || implied ? [] : [{ topic, change }];
  });
};
