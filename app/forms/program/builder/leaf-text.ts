import type { Tree } from "~/domain/program/draft-tree";
import { answerText } from "../answer-text";
import { readText } from "../read-answer";
import type { LeafKind } from "./field";
import { printShare, readShare } from "./share-text";

/** Browsers post line breaks as two characters. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

const readAs = (kind: LeafKind, text: string): string | number | boolean => {
  switch (kind) {
    case "line":
    case "text":
    case "choice":
    case "url":
      return text;
    case "slug":
    case "key":
      return text.normalize("NFKC");
    case "count":
    case "workingDays":
      return readText("number", text);
    case "number":
    case "money":
    case "area":
    case "date":
    case "yesNo":
      return readText(kind, text);
    case "share":
      return readShare(text);
  }
};

/** The text of a value in its input; empty for nothing, and for what no input can hold. */
export const printLeaf = (kind: LeafKind, value: Tree | undefined): string => {
  if (typeof value === "string") return kind === "share" ? printShare(value) : value;
  if (typeof value === "number" && Number.isSafeInteger(value) && kind === "money")
    return answerText({ kind: "money" }, value);
  return typeof value === "number" || typeof value === "boolean" ? answerText({ kind: "text" }, value) : "";
};

/** The value that a text means, or the text where it means none. Printed and read again it is the same. */
export const readLeaf = (kind: LeafKind, typed: string): string | number | boolean => {
  const text = plainLines(typed);
  const value = readAs(kind, text);
  return readAs(kind, printLeaf(kind, value)) === value ? value : text;
};
