import { expect, it } from "vitest";
import { withStartNote } from "~/presenters/application/start-note.server";

const views = [{ name: "startWanted", hint: "When you move in." }, { name: "leaseFrom" }];

it("says at the field for the first day, and there alone, that it is bound to the first of a month", () => {
  expect(withStartNote(views, "any", "en")).toEqual(views);
  expect(withStartNote(views, "firstOfMonth", "en")).toEqual([
    { name: "startWanted", hint: "When you move in. In this program the benefit begins on the first of a month." },
    { name: "leaseFrom" },
  ]);
});
