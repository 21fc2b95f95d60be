import { type ESLint, Linter } from "eslint";
import tseslint from "typescript-eslint";
import { expect } from "vitest";

const linter = new Linter();

/** How often one rule of the house speaks against a text, with types where a program has a file of that name. */
export function refusals(text: string, rule: object, parserOptions: object = {}, filename = "file.tsx"): number {
  const plugin = { rules: { rule } } as ESLint.Plugin;
  const languageOptions = { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true }, ...parserOptions } };
  const config: Linter.Config = {
    files: ["**"],
    languageOptions,
    plugins: { a: plugin },
    rules: { "a/rule": "error" },
  };
  const messages = linter.verify(text, config, filename);
  expect(messages.filter(({ ruleId }) => ruleId !== "a/rule")).toEqual([]);
  return messages.length;
}
