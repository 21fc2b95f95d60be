import { expect, it } from "vitest";
import { earliestStart, latestStart, proposedStart } from "~/domain/decision/earliest-start";

it.each<[string, string | null, string]>([
  ["2026-03-19", null, "2026-03-01"],
  ["2026-03-01", "2024-05-01", "2026-03-01"],
  ["2026-03-19", "2026-03-08", "2026-03-08"],
  ["2026-03-19", "2026-04-02", "2026-04-02"],
])("applied for on %s by a company of %s, the first day is %s at the earliest", (submittedOn, establishedOn, day) =>
  expect(earliestStart({ submittedOn, establishedOn, firstDay: "any" })).toBe(day),
);

it.each<[Record<string, string>, string]>([
  [{ startWanted: "2026-06-01" }, "2026-06-01"],
  [{ startWanted: "2024-01-01" }, "2026-03-01"],
  [{ leaseFrom: "2026-03-10" }, "2026-03-10"],
  [{ leaseFrom: "2020-01-01" }, "2026-03-01"],
  [{ startWanted: "2100-01-01" }, "2028-05-05"],
  [{ startWanted: "soon" }, "2026-05-05"],
  [{}, "2026-05-05"],
])("for the answers %j %s is proposed", (answers, day) =>
  expect(
    proposedStart({ submittedOn: "2026-03-19", establishedOn: null, firstDay: "any" }, answers, "2026-05-05"),
  ).toBe(day),
);

it.each([
  ["2026-05-05", null, "2028-05-05"],
  ["2026-05-05", "2026-07-01", "2028-07-01"],
])("approved on %s for a company of %s, the last day is %s", (today, establishedOn, day) =>
  expect(latestStart({ submittedOn: "2026-03-19", establishedOn, firstDay: "any" }, today)).toBe(day),
);

it.each<[string | null, Record<string, string>, string, string, string]>([
  [null, { startWanted: "2026-06-01" }, "2026-03-01", "2026-06-01", "2028-05-01"],
  [null, { startWanted: "2026-06-02" }, "2026-03-01", "2026-07-01", "2028-05-01"],
  [null, {}, "2026-03-01", "2026-06-01", "2028-05-01"],
  [null, { leaseFrom: "2026-03-10" }, "2026-03-01", "2026-04-01", "2028-05-01"],
  ["2026-03-08", { startWanted: "2026-03-08" }, "2026-04-01", "2026-04-01", "2028-05-01"],
  ["2026-05-06", { startWanted: "2100-01-01" }, "2026-06-01", "2028-06-01", "2028-06-01"],
])(
  "bound to the first of a month, for a company of %s that answers %j: from %s, proposed %s, to %s",
  (establishedOn, answers, earliest, proposed, latest) => {
    const applied = { submittedOn: "2026-03-19", establishedOn, firstDay: "firstOfMonth" } as const;
    expect(earliestStart(applied)).toBe(earliest);
    expect(proposedStart(applied, answers, "2026-05-05")).toBe(proposed);
    expect(latestStart(applied, "2026-05-05")).toBe(latest);
  },
);
