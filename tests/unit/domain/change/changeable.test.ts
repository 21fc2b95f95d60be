import { expect, it } from "vitest";
import { changeableAward, fits } from "~/domain/change/changeable";
import { replay } from "~/domain/ledger/replay";
import type { Act } from "~/domain/ledger/types";
import { changeKinds } from "~/domain/change/kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { approve, award } from "../ledger/small-world";

const today = "2026-04-10";
const ended: Act = {
  act: "decide",
  on: "2026-01-05",
  award: "A",
  events: [{ type: "terminate", on: "2026-05-01" }],
  annuls: [],
};
const annulled: Act = { act: "decide", on: "2026-01-06", award: "A", events: [], annuls: [1] };

const bookAfter = (...acts: Act[]) =>
  replay({ awards: [award("A", { fen: 30_000 })], acts: [approve("A"), ...acts] }).all.get("A")!;
const kindsAfter = (...acts: Act[]) =>
  (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => fits(kind, "official", bookAfter(...acts), today));

it("an award whose end was decided is neither extended nor ended again, until that decision is annulled", () => {
  const always = ["suspend", "rent", "unit", "terms", "months"];
  expect(kindsAfter(ended)).toEqual(expect.arrayContaining([...always, "replace"]));
  for (const kind of ["extend", "endEarly", "terminate"]) {
    expect(kindsAfter()).toContain(kind);
    expect(kindsAfter(ended)).not.toContain(kind);
    expect(kindsAfter(ended, annulled)).toContain(kind);
  }
  expect(changeableAward(bookAfter(ended), today)).toMatchObject({ end: "2026-05-01", endDecided: true });
});
