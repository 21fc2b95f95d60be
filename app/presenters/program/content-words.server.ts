import { withoutLeft } from "~/domain/program/draft/left-forms";
import { parseFraction } from "~/domain/kernel/money/fraction";
import { isArea } from "~/domain/kernel/area";
import { describe } from "~/domain/program/criteria/describe";
import { type AnswerCondition, describeAnswer } from "~/domain/program/criteria/describe-condition";
import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { inFieldOrder } from "~/domain/program/draft/field-order";
import { outlineOf, sentenceOf } from "~/domain/program/criteria/logic-tree";
import { valueKind } from "~/domain/program/draft/value-kind";
import { addDays, isCivilDate } from "~/domain/kernel/time/civil-date";
import { condition } from "~/forms/program/condition";
import { criterion } from "~/forms/program/criterion";
import { formats } from "~/i18n/format";
import { LOCALES } from "~/i18n/locale";
import { labelOf, placeTrail } from "~/i18n/place-trail";
import { placeWords } from "~/i18n/place-words";
import { printSentence } from "~/i18n/sentence";
import { clauseName, type ContentVoice } from "./content-voice.server";

const isBranch = (tree: Tree): tree is { readonly [name: string]: Tree } =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

const isText = (tree: Tree): boolean =>
  isBranch(tree) && Object.keys(tree).length > 0 && Object.keys(tree).every((name) => Object.hasOwn(LOCALES, name));

/** Criteria as a sentence, a single one with the clause it rests on. */
const criterionWords = (voice: ContentVoice, value: Tree): string => {
  const read = criterion.safeParse(value);
  if (!read.success) return voice.t("summary.unread");
  const sentence = printSentence(describe(read.data), voice);
  const clause = clauseName(voice, getAt(value, ["clause"]));
  return clause === null ? sentence : voice.t("value.withClause", { sentence, clause });
};

/** A condition on answers as a sentence. */
const conditionWords = (voice: ContentVoice, value: Tree): string => {
  if (value === "always") return voice.t("value.always");
  if (!condition.safeParse(withoutLeft(value)).success) return voice.t("summary.unread");
  const say = (leaf: Tree) => ({
    kind: "phrase" as const,
    ...describeAnswer(leaf as unknown as AnswerCondition, voice.questions),
  });
  return printSentence(sentenceOf(outlineOf(value), say), voice);
};

/** A choice in the words of the domain, else in those of the builder's pages. */
const choiceWords = ({ t }: ContentVoice, path: TreePath, value: string): string => {
  const name = String(path.findLast((step) => typeof step === "string"));
  const rule = path[0] === "changes" && path.length === 3 && name === "kind";
  const own = rule ? "change:kind" : `program:terms.${name === "source" ? "fundingSource" : name}`;
  const keys = [`${own}.${value}`, `program:kind.${value}`];
  const texts = keys.map((key) => ({ key, text: (t as (key: string) => string)(key) }));
  const known = texts.find(({ key, text }) => text !== key && !key.endsWith(`:${text}`));
  return known?.text ?? placeWords(t, "option", [...path, value]) ?? value;
};

const leafWords = (voice: ContentVoice, path: TreePath, value: string | number | boolean): string => {
  const { t, locale, content } = voice;
  const f = formats(locale);
  const text = String(value);
  if (typeof value === "boolean") return t(value ? "common:form.yes" : "common:form.no");
  switch (valueKind(content, path)) {
    case "money":
      return typeof value === "number" ? f.moneyBrief(value) : text;
    case "months":
      return typeof value === "number" ? f.months(value) : text;
    case "workingDays":
      return typeof value === "number" ? t("value.workingDays", { count: value }) : text;
    case "area":
      return isArea(text) ? f.area(text) : text;
    case "share":
      return parseFraction(text) && !text.includes("/") ? f.percent(text) : text;
    case "date":
      return isCivilDate(text) ? f.date(text) : text;
    case "lastDay":
      return isCivilDate(text) ? f.date(addDays(text, -1)) : text;
    case "choice":
      return choiceWords(voice, path, text);
    case "zone":
      return voice.zoneName(text);
    case "fact":
      return choiceWords(voice, path, text);
    case "question": {
      const asked = voice.questions.find(({ key }) => key === text);
      return asked ? asked.label[locale === "zh-CN" ? "zh-CN" : "en"] : text;
    }
    case "clause":
      return clauseName(voice, text) ?? text;
    case "condition":
    case "criterion":
    case "words":
      return typeof value === "number" ? f.number(value) : text;
  }
};

/** What an entry or group of fields says, field by field. */
const branchLines = (voice: ContentVoice, path: TreePath, branch: { readonly [name: string]: Tree }): string[] =>
  inFieldOrder(Object.keys(branch)).flatMap((name) => {
    const lines = valueLines(voice, [...path, name], branch[name] ?? null);
    return lines.length === 0 ? [] : [fieldLine(voice, labelOf(voice.t, [...path, name]), lines)];
  });

const fieldLine = ({ t }: ContentVoice, field: string, lines: readonly string[]): string =>
  t("value.field", { field, value: lines.join(t("value.join")) });

/** What stands at a place of a version in words, a line for each thing said; none for nothing. */
export function valueLines(voice: ContentVoice, path: TreePath, value: Tree): string[] {
  const kind = valueKind(voice.content, path);
  if (value === null) return [];
  if (kind === "criterion") return [criterionWords(voice, value)];
  if (kind === "condition") return [conditionWords(voice, value)];
  if (typeof value !== "object") return value === "" ? [] : [leafWords(voice, path, value)];
  if (!isBranch(value)) return (value as readonly Tree[]).flatMap((entry, i) => entryLines(voice, [...path, i], entry));
  if (isText(value)) return textLines(voice, value);
  return branchLines(voice, path, value);
}

/** A text in the languages that are shown. */
const textLines = ({ t, languages }: ContentVoice, text: Tree): string[] =>
  languages.flatMap((language) => {
    const value = getAt(text, [language]);
    if (typeof value !== "string" || value === "") return [];
    return languages.length === 1 ? [value] : [t("value.field", { field: LOCALES[language].name, value })];
  });

/** An entry of a list within a longer value: an option by its words, anything else by its fields. */
const entryLines = (voice: ContentVoice, path: TreePath, entry: Tree): string[] => {
  if (typeof entry !== "object" || entry === null) return valueLines(voice, path, entry);
  if (path.at(-2) === "options") return textLines(voice, getAt(entry, ["label"]) ?? null);
  const lines = valueLines(voice, path, entry);
  return [fieldLine(voice, placeTrail(voice.t, path).at(-1) ?? "", lines)];
};
