import { describe, expect, it } from "vitest";
import { type Move, resumedDue, returnedDue, settledDue, spentIn, staysIn } from "~/domain/application/step-clock";
import { workingCalendar } from "~/domain/kernel/time/working-days";

const calendar = workingCalendar([{ year: 2026, source: "test", holidays: ["2026-03-25"], workdays: [] }]);

describe("the times spent in a state", () => {
  const history: Move[] = [
    { to: "draft", on: "2026-03-01" },
    { to: "submitted", on: "2026-03-02" },
    { to: "review", on: "2026-03-04" },
    { to: "correction", on: "2026-03-06" },
    { to: "submitted", on: "2026-03-16" },
    { to: "review", on: "2026-03-17" },
    { to: "recommended", on: "2026-03-20" },
    { to: "recommended", on: "2026-03-23" },
  ];

  it.each<[Move["to"], [string, string][]]>([
    [
      "submitted",
      [
        ["2026-03-02", "2026-03-04"],
        ["2026-03-16", "2026-03-17"],
      ],
    ],
    [
      "review",
      [
        ["2026-03-04", "2026-03-06"],
        ["2026-03-17", "2026-03-20"],
      ],
    ],
    // The last state is not left yet; a step that stays in it splits the time and loses none of it.
    ["recommended", [["2026-03-20", "2026-03-23"]]],
    ["notice", []],
  ])("%s are those that it was left again: %j", (state, stays) => {
    expect(staysIn(state, history)).toEqual(stays.map(([from, to]) => ({ from, to })));
  });

  it("are counted in working days", () => {
    expect(spentIn(calendar, staysIn("review", history))).toEqual({ days: 5, provisional: false });
    expect(spentIn(calendar, [])).toEqual({ days: 0, provisional: false });
  });
});

describe("the clock of a step that resumes", () => {
  it("has all its days when it never ran", () => {
    expect(resumedDue(calendar, "2026-03-09", 5, [])).toEqual({ date: "2026-03-16", provisional: false, left: 5 });
  });

  it("has the days that earlier stays left", () => {
    const stays = [
      { from: "2026-03-02", to: "2026-03-04" },
      { from: "2026-03-09", to: "2026-03-09" },
    ];
    // Two of five are spent; the 25th is a holiday.
    expect(resumedDue(calendar, "2026-03-23", 5, stays)).toEqual({ date: "2026-03-27", provisional: false, left: 3 });
  });

  it("ends today when all its days were spent", () => {
    const stays = [{ from: "2026-01-05", to: "2026-03-04" }];
    expect(resumedDue(calendar, "2026-03-23", 5, stays)).toEqual({ date: "2026-03-23", provisional: false, left: 0 });
  });

  it("is provisional when any day on the way lies in a year without a calendar", () => {
    const stays = [{ from: "2025-12-29", to: "2026-01-05" }];
    expect(resumedDue(calendar, "2026-03-23", 9, stays)).toMatchObject({ provisional: true });
    expect(resumedDue(calendar, "2026-12-29", 5, [])).toMatchObject({ provisional: true });
  });
});

describe("the clock of a review to which a case returns", () => {
  it.each<[string, number, [string, string][], string, number]>([
    ["has the days that it had not used", 10, [["2026-03-02", "2026-03-06"]], "2026-03-31", 6],
    [
      "counts every stay",
      10,
      [
        ["2026-03-02", "2026-03-06"],
        ["2026-03-09", "2026-03-12"],
      ],
      "2026-03-26",
      3,
    ],
    ["has one day when one was left", 5, [["2026-03-02", "2026-03-06"]], "2026-03-23", 1],
    ["has one day at least when none was left", 4, [["2026-03-02", "2026-03-06"]], "2026-03-23", 1],
    ["has one day at least when it was overdue", 2, [["2026-03-02", "2026-03-06"]], "2026-03-23", 1],
  ])("%s", (_, allowed, stays, date, left) => {
    const spent = stays.map(([from, to]) => ({ from, to }));
    // Friday; the 25th, a Wednesday, is a holiday.
    expect(returnedDue(calendar, "2026-03-20", allowed, spent)).toEqual({ date, provisional: false, left });
  });
});

describe("the last day that holds", () => {
  const final = (date: string) => ({ date, provisional: false });
  const provisional = (date: string) => ({ date, provisional: true });

  it.each([
    ["was told for good, whatever is counted now", final("2026-03-20"), final("2026-03-27"), final("2026-03-20")],
    [
      "becomes final when its calendar is published",
      provisional("2027-02-10"),
      final("2027-02-12"),
      final("2027-02-12"),
    ],
    ["is never earlier than what was told", provisional("2027-02-10"), final("2027-02-08"), final("2027-02-10")],
    ["stays provisional until then", provisional("2027-02-10"), provisional("2027-02-12"), provisional("2027-02-12")],
  ])("%s", (_, told, counted, due) => {
    expect(settledDue(told, counted)).toEqual(due);
  });
});
