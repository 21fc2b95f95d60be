import { expect, it } from "vitest";
import { OpeningGaps } from "~/ui/program/opening-gaps";
import { render, values, words } from "../render";

const links = (markup: string) => values(markup, "href").filter((href) => href.startsWith("/admin"));
const gap = { kind: "account", text: "No account pays for it." } as const;

it("leads who may mend what is missing to where it is mended", () => {
  const markup = render(<OpeningGaps gaps={[{ ...gap, href: "/admin/paying-accounts/new" }]} />);
  expect(links(markup)).toEqual(["/admin/paying-accounts/new"]);
});

it("tells everybody else who mends it", () => {
  const markup = render(<OpeningGaps gaps={[{ ...gap, href: null }]} />);
  expect(links(markup)).toEqual([]);
  expect(words(markup)).toContain("Finance sets the account; an approver releases it.");
});
