import { describe, expect, it } from "vitest";
import { mostCounted } from "~/domain/kernel/list/capped";
import { WaitingWork } from "~/ui/review/waiting-work";
import { render, words } from "../render";

const may = { accept: true, recommend: false, assign: false, decide: true };
const none = { toAccept: 0, answered: 0, assignedToMe: 0, unassigned: 0, toDecide: 0, approvedByMe: 0 };
const counts = { ...none, awaitingCompany: 0, dueSoon: 0, overdue: mostCounted };

describe("what waits for an official", () => {
  it("is counted to where counts end, and beyond said as every list says it", () => {
    const more = mostCounted + 1;
    const page = words(
      render(<WaitingWork changes={null} counts={{ ...counts, toAccept: more, answered: more }} may={may} />),
    );
    expect(page.match(/more than 10,000/g)).toHaveLength(2);
    expect(page).toContain(" 10,000 ");
    expect(page).not.toContain("10,001");
    const chinese = words(
      render(<WaitingWork changes={null} counts={{ ...counts, dueSoon: more }} may={may} />, "zh-CN"),
    );
    expect(chinese).toContain("多于 10,000");
  });

  it("is, of the budget, the movements that the reader may release and the debts of whoever keeps the books", () => {
    const home = (of: object) => render(<WaitingWork changes={null} counts={counts} may={may} {...of} />);
    expect(home({ movements: 2 })).toContain('<a href="/admin/budgets/movements?state=prepared">2</a>');
    expect(home({ debts: 3 })).toContain('<a href="/admin/debts">3</a>');
    expect(home({})).not.toContain("/admin/budgets");
    expect(home({})).not.toContain("/admin/debts");
  });
});
