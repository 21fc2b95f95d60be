import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as zhCN from "~/i18n/resources/zh-CN";

const textsIn = (node: object): string[] =>
  Object.values(node as Record<string, string | object>).flatMap((each) =>
    typeof each === "string" ? [each] : textsIn(each),
  );

/** Strings with Chinese in them, as they stand in the source of the seed. */
const seedTexts = readdirSync("prisma/seed", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => readFileSync(`prisma/seed/${name}`, "utf8").match(/"[^"\n]*\p{Script=Han}[^"\n]*"/gu) ?? [])
  .map((quoted) => quoted.slice(1, -1));

/** A cell of a spreadsheet begins like the old word for a unit. */
const texts = [...textsIn(zhCN), ...seedTexts].map((text) => text.replaceAll("单元格", ""));

const corrected = readFileSync("docs/glossary.md", "utf8")
  .split("## Corrected Chinese wordings")[1]!
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.slice(1, -1).split("|"))
  .map(([old = "", better = "", where = ""]) => ({ old: old.trim(), better: better.trim(), where: where.trim() }));

describe("corrected Chinese wordings", () => {
  it("are a list of old and new, gone anywhere or as a whole text", () => {
    expect(corrected.length).toBeGreaterThan(60);
    for (const { old, better, where } of corrected) {
      expect(["anywhere", "whole text"]).toContain(where);
      expect(better).not.toBe("");
      expect(old).not.toBe("");
    }
  });

  it.each(corrected)("$old", ({ old, better, where }) => {
    expect(texts.filter((text) => (where === "anywhere" ? text.includes(old) : text === old))).toEqual([]);
    expect(texts.some((text) => text.includes(better))).toBe(true);
  });
});

describe("Chinese texts", () => {
  it("have marks of full width beside Chinese words", () => {
    const narrow = /[\p{Script=Han}”）}][,;:!?()]|[,;:!?(][\p{Script=Han}“]/u;
    expect(texts.filter((text) => narrow.test(text))).toEqual([]);
  });
});

/** What an element shows that is written in the code itself: its text, and literals among its children and in words that are read out. */
function shownBy(name: string): string[] {
  const source = ts.createSourceFile(name, readFileSync(name, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const shown: string[] = [];
  const value = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) shown.push(node.text);
    else if (ts.isTemplateExpression(node))
      for (const { text } of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) shown.push(text);
    else if (ts.isParenthesizedExpression(node)) value(node.expression);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(value);
    else if (ts.isBinaryExpression(node) && !comparisons.has(node.operatorToken.kind)) {
      value(node.right);
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) value(node.left);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) shown.push(node.text);
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) value(node.expression);
    else if (ts.isJsxAttribute(node) && readOut.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) shown.push(node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) value(node.initializer.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return shown.map((text) => text.trim()).filter((text) => text !== "");
}
const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
]);
const readOut = new Set(["aria-label", "aria-description", "alt", "title", "label", "placeholder"]);

describe("code that puts words together", () => {
  const rooms = ["ui", "presenters", "routes", "mail", "jobs", "use-cases", "i18n"];
  /** What is no text in a language: names of browsers and systems, and names of fields in a post. */
  const apart = new Set(["ui/browser-name.ts", "routes/admin+/_shared/builder/save.server.ts"]);
  const sources = rooms.flatMap((room) =>
    readdirSync(`app/${room}`, { recursive: true, encoding: "utf8" })
      .map((name) => `${room}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes("/locales/") && !apart.has(name)),
  );

  it("takes the marks between them from the texts of the language", () => {
    const glued = /\.join\("[,;:] "\)|`[^`\n]*\}[,;:] \$\{/;
    const found = sources.filter((name) => glued.test(readFileSync(`app/${name}`, "utf8")));
    expect(sources.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it("shows no words and marks but those of the texts", () => {
    const elements = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
    // Between two things, in every language.
    const between = new Set(["·", "–", "×"]);
    const found = elements.flatMap((name) =>
      shownBy(`app/${name}`).flatMap((text) => (between.has(text) ? [] : [`${name}: ${text}`])),
    );
    expect(elements.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });
});
