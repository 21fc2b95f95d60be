import { columnsOf } from "~/domain/kernel/list/list";
import { describe, expect, it } from "vitest";
import type { ListPage } from "~/domain/kernel/list/page";
import { queueList } from "~/domain/review/list";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { render, values, words } from "../render";

const nothing = { q: null, zone: null, program: null, assignee: null, approval: null, due: null, state: [] } as const;
const first: ListPage<typeof queueList> = {
  filters: nothing,
  sort: "submitted",
  unknown: [],
  first: true,
  next: null,
};
const inJinpu: ListPage<typeof queueList> = { ...first, filters: { ...nothing, zone: "jinpu" } };

describe("the pages of a list", () => {
  it("go forward by key and back to the first page, keeping filters and sort", () => {
    const page: ListPage<typeof queueList> = { ...inJinpu, sort: "due", first: false, next: "k2" };
    const markup = render(<ListPages list="queue" page={page} shown={2} />);
    const address = "/admin/queue?zone=jinpu&amp;sort=due";
    expect(values(markup, "href")).toEqual([address, `${address}&amp;after=k2`]);
    expect(words(markup)).toContain("2 entries on this page");
  });

  it("offer no page that is not there", () => {
    expect(words(render(<ListPages list="queue" page={first} shown={2} />))).not.toMatch(/First page|Next page/);
  });
});

describe("the heads of a list", () => {
  const cell = (row: string) => row;
  const cells = {
    reference: cell,
    company: cell,
    program: cell,
    zone: cell,
    state: cell,
    submitted: cell,
    due: cell,
    assignee: cell,
  };
  const table = (page: ListPage<typeof queueList>) =>
    render(
      <ListTable
        list="queue"
        page={page}
        caption="Cases"
        rows={["DL-1"]}
        rowKey={(row) => row}
        head={(key) => key}
        cells={cells}
      />,
    );

  it.each([
    ["submitted", "/admin/queue?zone=jinpu&amp;sort=-submitted", "/admin/queue?zone=jinpu&amp;sort=due", "ascending"],
    ["-submitted", "/admin/queue?zone=jinpu", "/admin/queue?zone=jinpu&amp;sort=due", "descending"],
    ["due", "/admin/queue?zone=jinpu", "/admin/queue?zone=jinpu&amp;sort=-due", "ascending"],
    ["-due", "/admin/queue?zone=jinpu", "/admin/queue?zone=jinpu&amp;sort=due", "descending"],
  ] as const)("sorted by %s, lead on by submission and by due date", (sort, bySubmission, byDue, direction) => {
    const markup = table({ ...inJinpu, sort });
    expect(values(markup, "href").filter((href) => href.startsWith("/admin"))).toEqual([bySubmission, byDue]);
    expect(values(markup, "aria-sort")).toEqual([direction]);
  });

  it("name their cells, of which one names the row", () => {
    const markup = table(first);
    const shown = columnsOf(queueList, "page").map(({ key }) => key);
    expect(values(markup, "data-label")).toEqual(shown);
    expect(values(markup, "scope")).toEqual([...shown.map(() => "col"), "row"]);
  });
});

it("what an address asks for in vain is named as the page names it", () => {
  const names = {
    q: "Search",
    zone: "Zone",
    program: "Program",
    state: "State",
    assignee: "Reviewer",
    approval: "Mine",
    due: "Due",
  };
  const unknown = [
    { filter: "zone", value: "mars" },
    { filter: "sort", value: "age" },
    { filter: "page", value: "x" },
  ] as const;
  const said = words(render(<ListNotes list="queue" page={{ ...first, unknown }} names={names} />));
  expect(said).toContain("“mars” means nothing for the filter Zone");
  expect(said).toContain("“age” means nothing for the filter sorting");
  expect(said).toContain("That page of the list is not there");
});
