import { expect, it } from "vitest";
import type { RequestFields } from "~/presenters/change/fields/request-field";
import { triedErrors } from "~/ui/change/what-if";

const day = (name: string) => ({ type: "date" as const, name, label: name, value: "" });
const fields = {
  ways: [],
  hidden: {},
  groups: [
    { legend: null, fields: [day("proposal.terms.start"), day("proposal.terms.tiers[0].months")] },
    { legend: null, fields: [day("proposal.lease[0].from"), day("proposal.lease[1].from")] },
  ],
} as unknown as RequestFields;

it("a mistake in all of it stands at the first of its fields", () => {
  const at = (id: string) =>
    triedErrors({ fields, errors: { [id]: ["change.nothingChanges"] } }).map((each) => each.id);
  expect(at("proposal.terms")).toEqual(["proposal.terms.start"]);
  expect(at("proposal.lease")).toEqual(["proposal.lease[0].from"]);
  expect(at("proposal.terms.tiers[0]")).toEqual(["proposal.terms.tiers[0].months"]);
  expect(at("proposal.lease[1].from")).toEqual(["proposal.lease[1].from"]);
});
