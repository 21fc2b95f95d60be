import { columnsOf } from "~/domain/kernel/list/list";
import { describe, expect, it } from "vitest";
import type { QueueRow } from "~/data/review/queue.reader.server";
import { queueRows } from "~/presenters/review/queue-rows.server";
import { queueList } from "~/domain/review/list";

const row: QueueRow = {
  id: "018f0000-0000-7000-8000-000000000001",
  reference: "DL-2026-000001-7",
  company: "大连海风",
  key: "",
  programId: "p",
  zoneId: "z",
  state: "review",
  assignee: null,
  approvals: 0,
  submittedOn: "2026-03-02",
  dueOn: "2026-03-09",
  dueProvisional: false,
};
const listing = {
  names: new Map([["p", "Free start"]]),
  needed: new Map<string, number>(),
  begins: new Map<string, string>(),
  today: "2026-03-09",
  oneZone: false,
};

describe("the rows of the queue", () => {
  it("escape what people typed", () => {
    const typed = { ...row, company: `<script>alert("x")</script>`, assignee: "O'Hara & Sons" };
    const names = new Map([["p", "<b>Free</b>"]]);
    const html = queueRows([typed], "en", { ...listing, names });
    expect(html).not.toMatch(/<script|<b>|O'Hara/);
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    expect(html).toContain("O&#x27;Hara &amp; Sons");
  });

  it("have a cell for each column that is shown, labelled for narrow screens", () => {
    const cells = (html: string) => html.match(/data-label="/g)?.length;
    expect(cells(queueRows([row], "en", listing))).toBe(columnsOf(queueList, "page").length);
    expect(cells(queueRows([row], "en", { ...listing, oneZone: true }))).toBe(columnsOf(queueList, "page").length - 1);
    expect(queueRows([row], "zh-CN", listing)).toContain('data-label="企业"');
  });

  it("say how many approvals there are where several are needed", () => {
    const approved: QueueRow = { ...row, state: "recommended", approvals: 1 };
    expect(queueRows([approved], "en", { ...listing, needed: new Map([[row.id, 2]]) })).toContain("1 of 2 approvals");
    expect(queueRows([row], "en", listing)).not.toContain("approvals");
  });

  it("say of what was approved and has not begun on which day it begins", () => {
    const granted: QueueRow = { ...row, state: "effective", dueOn: null };
    const ahead = { ...listing, begins: new Map([[row.id, "2026-05-01"]]) };
    expect(queueRows([granted], "en", ahead)).toContain("Approved, begins on 1 May 2026");
    expect(queueRows([granted], "zh-CN", ahead)).toContain("已批准，自2026年5月1日起生效");
    expect(queueRows([granted], "en", ahead)).not.toContain("In effect");
    expect(queueRows([granted], "en", listing)).toContain("In effect");
  });

  it("say in words what is due today, overdue or provisional", () => {
    const due = (dueOn: string | null, dueProvisional = false) =>
      queueRows([{ ...row, dueOn, dueProvisional }], "en", listing);
    expect(due("2026-03-09")).toContain("today");
    expect(due("2026-03-08")).toContain("overdue");
    expect(due("2026-03-10")).not.toMatch(/today|overdue|provisional/);
    expect(due("2027-01-04", true)).toContain("provisional");
    expect(due(null)).not.toMatch(/today|overdue/);
  });
});
