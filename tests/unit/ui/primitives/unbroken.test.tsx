import { expect, it } from "vitest";
import { PageHeader } from "~/ui/primitives/page-header";
import { render } from "../render";

it.each([
  ["Award A-2025-000001-3", "Award <span>A-2025-000001-3</span>"],
  ["DL-2026-000123-7", "<span>DL-2026-000123-7</span>"],
  ["Maker-Space 2026-2027", "Maker-Space 2026-2027"],
])("a browser does not break the reference in the title %s", (title, expected) => {
  const html = render(<PageHeader title={title} />);
  const heading = /<h1>(.*?) ?<\/h1>/.exec(
    html.replaceAll(' class="whitespace-nowrap"', "").replaceAll("<!-- -->", ""),
  )?.[1];
  expect(heading?.trim()).toBe(expected);
});
