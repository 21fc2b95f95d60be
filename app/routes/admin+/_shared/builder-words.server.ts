import type { Tree } from "~/domain/program/draft-tree";
import { isArea } from "~/domain/program/area";
import { parseRational } from "~/domain/money/rational";
import { isCivilDate } from "~/domain/time/civil-date";
import type { LeafKind, Option } from "~/forms/program/builder/field";
import { printLeaf } from "~/forms/program/builder/leaf-text";
import type { Formats } from "~/i18n/format";
import type { T } from "~/i18n/types";

/** The words of a choice: its own, or those that the namespace has for its value. */
export const optionLabel = (t: T<"builder">, { value, label }: Option): string => {
  if (label !== undefined) return label;
  const translate = t as (key: string) => string;
  return translate(`option.${value}`);
};

/** A value as people read it; what cannot be read stays as typed. */
export const shownText = (
  f: Formats,
  t: T<"builder">,
  kind: LeafKind,
  value: Tree | undefined,
  options: readonly { readonly value: string; readonly label: string }[],
): string => {
  const text = printLeaf(kind, value);
  if (typeof value === "boolean") return value ? t("frame.yes") : t("frame.no");
  if (typeof value === "number") return kind === "money" ? f.moneyBrief(value) : f.number(value);
  if (typeof value !== "string") return text;
  switch (kind) {
    case "choice":
      return options.find((option) => option.value === value)?.label ?? text;
    case "area":
      return isArea(value) ? f.area(value) : text;
    case "share":
      return parseRational(value) ? f.percent(value) : text;
    case "date":
      return isCivilDate(value) ? f.date(value) : text;
    case "line":
    case "text":
    case "count":
    case "workingDays":
    case "number":
    case "money":
    case "yesNo":
    case "slug":
    case "key":
    case "url":
      return text;
  }
};
