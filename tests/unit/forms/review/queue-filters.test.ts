import { describe, expect, it } from "vitest";
import { formatCursor, parseCursor } from "~/forms/review/queue-cursor";
import {
  isFiltered,
  openStates,
  orderOf,
  parseQueueFilters,
  queueStates,
  statesToShow,
} from "~/forms/review/queue-filters";

const known = { zones: ["high-tech", "jinpu"], programs: ["free-start"] };
const parse = (query: string) => parseQueueFilters(new URLSearchParams(query), known);
const id = "018f0000-0000-7000-8000-000000000001";

describe("the filters of the queue", () => {
  it("are empty for a bare URL: open states, first handed in first", () => {
    const { filters, unknown } = parse("");
    expect(unknown).toEqual([]);
    expect(isFiltered(filters)).toBe(false);
    expect(statesToShow(filters)).toEqual(openStates);
    expect(orderOf(filters.sort)).toEqual({ column: "submitted", order: "asc" });
  });

  it("are read from the URL", () => {
    const { filters, unknown } = parse(
      "zone=jinpu&program=free-start&state=review&state=lapsed&assignee=me&approval=open&due=soon&sort=-due",
    );
    expect(unknown).toEqual([]);
    expect(filters).toMatchObject({ zone: "jinpu", program: "free-start", states: ["review", "lapsed"] });
    expect(filters).toMatchObject({ assignee: "me", approval: "open", due: "soon" });
    expect(orderOf(filters.sort)).toEqual({ column: "due", order: "desc" });
  });

  it("name each value that means nothing here, and go on without it", () => {
    const { filters, unknown } = parse(
      "zone=mars&state=review&state=draft&assignee=everyone&approval=mine&due=never&sort=name&after=x",
    );
    expect(new Set(unknown.map(({ filter, value }) => `${filter}=${value}`))).toEqual(
      new Set(["zone=mars", "state=draft", "assignee=everyone", "approval=mine", "due=never", "sort=name", "page=x"]),
    );
    expect(filters).toMatchObject({ zone: null, states: ["review"], assignee: "anyone", due: "any", cursor: null });
  });

  it("look in every state but drafts when something is searched", () => {
    expect(statesToShow(parse("q=星辰").filters)).toEqual(queueStates);
    expect(statesToShow(parse("q=星辰&state=review").filters)).toEqual(["review"]);
    expect(queueStates).not.toContain("draft");
  });
});

describe("a cursor", () => {
  it("comes back as it was for its own sort, and for no other", () => {
    const cursor = formatCursor("due", "2026-03-09", id);
    expect(parseCursor(cursor, "due")).toEqual({ key: "2026-03-09", id });
    expect(parseCursor(cursor, "-due")).toBeNull();
    expect(parseCursor(cursor, "submitted")).toBeNull();
    expect(encodeURIComponent(cursor)).toBe(cursor);
  });

  it.each([
    "",
    "%%%",
    "bm90IGpzb24",
    btoa('["due","2026-02-30","' + id + '"]'),
    btoa('["due","0000-01-01","' + id + '"]'),
    btoa('["due","2026-03-09","1; DROP TABLE"]'),
  ])("%j is none", (text) => {
    expect(parseCursor(text, "due")).toBeNull();
  });
});
