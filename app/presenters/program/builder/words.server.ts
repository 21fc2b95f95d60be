import type { Tree, TreePath } from "~/domain/kernel/draft-tree";
import { isArea } from "~/domain/kernel/area";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import { parseFraction } from "~/domain/kernel/money/fraction";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import type { FieldOption } from "~/forms/program/builder/field";
import { printLeaf } from "~/forms/program/builder/leaf-text";
import type { Formats } from "~/i18n/format";
import { placeWords } from "~/i18n/place-words";
import type { T } from "~/i18n/types";
import type { ChoiceView } from "~/ui/program/builder/view";

/** The words for a value of terms by the name of its field: `program:terms.settlement.waived`. */
const termWords = (t: T<"builder">, path: TreePath, value: string): string | null => {
  const key = `program:terms.${String(path.findLast((step) => typeof step === "string"))}.${value}`;
  const text = (t as (key: string) => string)(key);
  return text === key || `program:${text}` === key ? null : text;
};

/** A choice in words: its own, those of the namespace, or those of terms. */
export const choiceView = (t: T<"builder">, path: TreePath, { value, label }: FieldOption): ChoiceView => {
  const hint = placeWords(t, "optionHint", [...path, value]);
  const words = label ?? placeWords(t, "option", [...path, value]) ?? termWords(t, path, value) ?? value;
  return { value, label: words, ...(hint === null ? {} : { hint }) };
};

/** A value as people read it; what cannot be read stays as typed. */
export const shownText = (
  f: Formats,
  t: T<"builder">,
  kind: LeafKind,
  value: Tree | undefined,
  options: readonly ChoiceView[],
): string => {
  const text = printLeaf(kind, value);
  if (typeof value === "boolean") return value ? t("frame.yes") : t("frame.no");
  if (typeof value === "number") return kind === "money" ? f.moneyBrief(value) : f.number(value);
  if (typeof value !== "string") return text;
  switch (kind) {
    case "choice":
    case "slug":
      return options.find((option) => option.value === value)?.label ?? text;
    case "area":
      return isArea(value) ? f.area(value) : text;
    case "share":
      return parseFraction(value) ? f.percent(value) : text;
    case "date":
    case "lastDay":
      return isCivilDate(text) ? f.date(text) : text;
    case "line":
    case "text":
    case "count":
    case "workingDays":
    case "number":
    case "money":
    case "yesNo":
    case "key":
    case "url":
      return text;
  }
};
