import { formQuestions, placedQuestions } from "./draft-questions";
import { getAt, insertAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import type { FactKey } from "../criteria/facts";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { PREMISES_QUESTIONS, type PremisesKey } from "./premises-questions";
import type { Option } from "./question";

/** What the questions about premises say and offer. */
export interface PremisesWords {
  readonly page: LocalizedText;
  readonly label: (key: string) => LocalizedText;
  readonly zones: readonly Option[];
  readonly sites: readonly Option[];
}

const FACTS: Readonly<Record<string, FactKey>> = {
  premisesZone: "premisesZone",
  areaM2: "areaM2",
  rentFenPerM2Month: "rentFenPerM2Month",
};

const LIMITS: Readonly<Record<string, Readonly<Record<string, Tree>>>> = {
  areaWanted: { min: "1" },
  areaM2: { min: "1" },
  leaseLastDay: { notBefore: "leaseFrom" },
  landlord: { maxLength: 120 },
};

/** The keys of questions that the premises of a draft need and that it does not ask at all. */
export const premisesMissing = (content: Tree): PremisesKey[] => {
  const premises = getAt(content, ["premises"]);
  if (premises !== "unit" && premises !== "lease") return [];
  const asked = new Set<unknown>(formQuestions(content).map(({ key }) => key));
  return (Object.keys(PREMISES_QUESTIONS[premises]) as PremisesKey[]).filter((key) => !asked.has(key));
};

const treeOf = (value: LocalizedText | readonly Option[]): Tree => JSON.parse(JSON.stringify(value)) as Tree;

/** The draft with the questions that its premises need and that are missing: behind those it has, else on a page of their own. */
export const addPremisesQuestions = (content: Tree, words: PremisesWords): Tree => {
  const premises = getAt(content, ["premises"]);
  const missing = premisesMissing(content);
  if ((premises !== "unit" && premises !== "lease") || missing.length === 0) return content;
  const questions = missing.map((key): Tree => {
    const fact = FACTS[key];
    const offered = key === "site" ? words.sites : key === "premisesZone" ? words.zones : null;
    return {
      key,
      kind: PREMISES_QUESTIONS[premises][key] ?? "text",
      label: treeOf(words.label(key)),
      required: true,
      ...(fact ? { fact } : {}),
      ...(offered ? { options: treeOf(offered) } : {}),
      ...LIMITS[key],
    };
  });
  const known = Object.keys(PREMISES_QUESTIONS[premises]);
  const beside = placedQuestions(content).find(({ key, group }) => group === null && known.includes(key));
  const page = beside?.path[1];
  if (typeof page === "number") {
    const list = ["steps", page, "questions"];
    return questions.reduce<Tree>((tree, each) => insertAt(tree, list, listAt(tree, list).length, each), content);
  }
  const taken = listAt(content, ["steps"]).map((step) => getAt(step, ["key"]));
  const key = taken.includes("premises") ? "premisesQuestions" : "premises";
  return insertAt(content, ["steps"], taken.length, { key, title: treeOf(words.page), questions });
};
