import { expect, it } from "vitest";
import { lettersLeft } from "~/domain/change/letters";

const all = ["hearing", "decision", "debt"] as const;

it.each([
  ["all before anybody was heard", { decided: false, heard: false }, all],
  ["no hearing once it was had", { decided: false, heard: true }, ["decision", "debt"]],
  ["only that of what is owed once it was decided", { decided: true, heard: true }, ["debt"]],
  ["and of one decided without a hearing none about it", { decided: true, heard: false }, ["debt"]],
])("of the letters of a change still go out %s", (_, given, left) => {
  expect(lettersLeft(all, given)).toEqual(left);
});
