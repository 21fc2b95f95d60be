import { expect, it } from "vitest";
import { typedProposal } from "~/forms/change/request";

const read = (query: string, kind: "months" | "replace" | "suspend") =>
  typedProposal(new URLSearchParams(query), kind, "official");

it("a form that was sent with nothing in it is read, one that was only opened is not", () => {
  expect(read("kind=months", "months")).toEqual({ proposal: null, errors: {} });
  expect(read("kind=months&tried=1", "months").proposal).toEqual({ kind: "months", strike: [], restore: [] });
  expect(read("tried=1", "replace").proposal).toEqual({ kind: "replace", annuls: [], events: [], grants: [] });
  expect(read("tried=1", "suspend").errors).toEqual({ "proposal.from": ["required"], "proposal.to": ["required"] });
});

it("a field that the form does not have is refused with a key, not with words of zod", () => {
  const { errors } = read("proposal.from=2026-05-01&proposal.to=2026-06-01&proposal.more=1", "suspend");
  expect(Object.values(errors).flat()).toEqual(["unknownField"]);
});
