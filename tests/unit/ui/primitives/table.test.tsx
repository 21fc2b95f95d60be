import { describe, expect, it } from "vitest";
import { Pagination } from "~/ui/primitives/pagination";
import { type TableColumn, Table } from "~/ui/primitives/table";
import { render, values, words } from "../render";

interface Row {
  readonly id: string;
  readonly company: string;
  readonly fen: number;
}
const rows: Row[] = [
  { id: "1", company: "<Harbour>", fen: 100 },
  { id: "2", company: "大连软件", fen: 200 },
];
const columns: TableColumn<Row>[] = [
  { key: "company", header: "Company", cell: (row) => row.company, rowHeader: true, foot: "Sum" },
  {
    key: "fen",
    header: "Amount",
    cell: (row) => row.fen,
    numeric: true,
    sort: { href: "?sort=-fen", direction: "ascending" },
    foot: 300,
  },
];
const table = { caption: "Companies", columns, rows, rowKey: ({ id }: Row) => id };

describe("Table", () => {
  const markup = render(<Table {...table} />);

  it("has a caption, column headers and row headers", () => {
    expect(markup).toContain("<caption>Companies</caption>");
    expect(values(markup, "scope")).toEqual(["col", "col", "row", "row"]);
  });

  it("labels every value for phones", () => {
    expect(values(markup, "data-label")).toEqual(["Company", "Amount", "Company", "Amount", "Company", "Amount"]);
  });

  it("says how it is sorted, to eyes, ears and machines", () => {
    expect(values(markup, "aria-sort")).toEqual(["ascending"]);
    expect(words(markup)).toContain("Amount , sorted ascending");
  });

  it("can be reached and is named where it scrolls", () => {
    expect(markup).toMatch(/<div class="table-scroll" role="region" tabindex="0" aria-label="Companies,/i);
  });

  it("escapes its values", () => {
    expect(markup).toContain("&lt;Harbour&gt;");
  });
});

describe("Pagination", () => {
  it("goes forward and back to the first page, and counts what this page shows", () => {
    const markup = render(<Pagination shown={2} firstHref="?zone=a" nextHref="?zone=a&after=k2" />);
    expect(values(markup, "href")).toEqual(["?zone=a", "?zone=a&amp;after=k2"]);
    expect(words(markup)).toContain("2 entries on this page");
  });

  it("offers no page that is not there, and counts the whole list", () => {
    const markup = render(<Pagination shown={2} />);
    expect(words(markup)).toBe("2 entries");
  });
});
