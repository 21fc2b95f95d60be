import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const tokens = new Map(
  [...readFileSync("app/styles.css", "utf8").matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(
    ([, name, hex]) => [name, hex],
  ),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (name: string): number => {
  const hex = tokens.get(name) ?? "";
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ["white", "paper", "sunk", "accent-50"];

it.each(
  ["ink", "muted", "accent-700", "accent-800", "danger"].flatMap((text) => grounds.map((ground) => [text, ground])),
)("%s can be read on %s", (text, ground) => {
  expect(contrast(text ?? "", ground ?? "")).toBeGreaterThanOrEqual(4.5);
});

it.each(["success", "warning", "danger"])("%s can be read on its tint", (tone) => {
  expect(contrast(tone, `${tone}-tint`)).toBeGreaterThanOrEqual(4.5);
  expect(contrast("accent-700", `${tone}-tint`)).toBeGreaterThanOrEqual(4.5);
});

it.each(["accent-700", "accent-800", "danger"])("white can be read on %s", (ground) => {
  expect(contrast("white", ground)).toBeGreaterThanOrEqual(4.5);
});

it.each(["white", "paper"])("edges of controls and the bars stand out from %s", (ground) => {
  for (const line of ["edge", "accent-400", "accent-600", "danger"])
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
});
