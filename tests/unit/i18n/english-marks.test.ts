import { expect, it } from "vitest";
import * as en from "~/i18n/resources/en";

const textsIn = (node: object): string[] =>
  Object.values(node as Record<string, string | object>).flatMap((each) =>
    typeof each === "string" ? [each] : textsIn(each),
  );

it("English texts have the plain apostrophe: the other one is as wide as a letter in a font for Chinese", () => {
  const texts = textsIn(en);
  expect(texts.length).toBeGreaterThan(3000);
  expect(texts.filter((text) => text.includes("’"))).toEqual([]);
});
