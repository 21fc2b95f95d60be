import type { Tree } from "~/domain/kernel/draft-tree";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import { cleanCode, cleanLine, cleanLines } from "~/domain/kernel/text/clean";
import { AFTER_ALL_DAYS } from "~/domain/kernel/time/sensible-years";
import { addDays, isCivilDate } from "~/domain/kernel/time/civil-date";
import { answerText } from "../answer-text";
import { readText } from "../read-answer";
import { printShare, readShare } from "./share-text";

/** The day after a last day; what is no date stays. */
const dayAfter = (text: string): string => {
  if (text === AFTER_ALL_DAYS.last) return AFTER_ALL_DAYS.after;
  return isCivilDate(text) ? addDays(text, 1) : text;
};

/** The last day before such a day. */
const dayBefore = (text: string): string => {
  if (text === AFTER_ALL_DAYS.after) return AFTER_ALL_DAYS.last;
  return isCivilDate(text) ? addDays(text, -1) : text;
};

const readAs = (kind: LeafKind, text: string): string | number | boolean => {
  switch (kind) {
    case "text":
    case "choice":
      return text;
    case "line":
    case "url":
      return cleanLine(text);
    case "slug":
    case "key":
      return cleanCode(text);
    case "count":
    case "workingDays":
      return readText({ kind: "number" }, text);
    case "number":
    case "money":
    case "area":
    case "date":
    case "yesNo":
      return readText({ kind }, text);
    case "lastDay":
      return dayAfter(String(readText({ kind: "date" }, text)));
    case "share":
      return readShare(text);
  }
};

/** The text of a value in its input; empty for nothing, and for what no input can hold. */
export const printLeaf = (kind: LeafKind, value: Tree | undefined): string => {
  if (typeof value === "string")
    return kind === "share" ? printShare(value) : kind === "lastDay" ? dayBefore(value) : value;
  if (typeof value === "number" && Number.isSafeInteger(value) && kind === "money")
    return answerText({ kind: "money" }, value);
  return typeof value === "number" || typeof value === "boolean" ? answerText({ kind: "text" }, value) : "";
};

/** The value that a text means, or the text where it means none. Printed and read again it is the same. */
export const readLeaf = (kind: LeafKind, typed: string): string | number | boolean => {
  const text = cleanLines(typed);
  const value = readAs(kind, text);
  return readAs(kind, printLeaf(kind, value)) === value ? value : text;
};
