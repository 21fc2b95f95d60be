import { describe, expect, it } from "vitest";
import { transition } from "~/domain/application/decide";
import { applicationStates, datedStates, liveStates, states } from "~/domain/application/states";
import { companyActions, type Transition, transitions } from "~/domain/application/transitions";
import { docTable } from "../../../support/doc-table";

const words = (cell: string): string[] => (cell === "–" ? [] : cell.split(" ").sort());
const page = "docs/rules/states.md";

describe("the table of transitions", () => {
  it("is that of the page", () => {
    const table = transitions.map((row: Transition, i) => ({
      number: String(i + 1),
      from: row.from.filter((state) => state !== null).sort(),
      action: row.action,
      by: row.by,
      needs: [...row.needs].sort(),
      to: row.to,
    }));
    const written = docTable(page, "### Steps of an application").map(([number, from, action, by, needs, to]) => ({
      number,
      from: words(from!),
      action,
      by,
      needs: words(needs!),
      to,
    }));
    expect(table).toEqual(written);
  });

  it("tells the company's steps from the authority's", () => {
    expect(companyActions).toEqual(["begin", "submit", "resubmit", "withdraw", "appeal"]);
  });

  it("skips the notice only when it lasts 0 days, and then the code must be known at once", () => {
    const shortcuts = transitions.filter((row: Transition) => row.withoutNotice);
    expect(shortcuts).toEqual([transition("recommended", "approve")]);
    expect(transition("recommended", "approve")?.withoutNotice).toEqual({
      to: "effective",
      needs: ["companyCodeKnown"],
    });
  });

  it("never offers two ways for one step from one state", () => {
    const steps = transitions.flatMap((row: Transition) => row.from.map((state) => `${state} ${row.action}`));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it("leads to every state, and out of each but those that rest", () => {
    const reached = transitions.flatMap((row: Transition) => [row.to, ...(row.withoutNotice ? ["effective"] : [])]);
    expect(new Set(reached)).toEqual(new Set(applicationStates));
    const final = applicationStates.filter((state) => !transitions.some((row: Transition) => row.from.includes(state)));
    expect(final).toEqual(["effective", "withdrawn", "upheld", "varied"]);
  });
});

describe("the states", () => {
  it("are those of the page", () => {
    const table = applicationStates.map((state) => {
      const { turn, clock, live, publicLabel } = states[state];
      return [state, turn, clock, live ? "yes" : "no", publicLabel];
    });
    expect(table).toEqual(docTable(page, "## Application"));
  });

  it("stop the clock while the founder corrects, and run it while the authority works", () => {
    const running = applicationStates.filter((state) => states[state].clock === "runs");
    expect(running).toEqual(["submitted", "review", "recommended", "appeal"]);
  });

  it("have a day to act by where the time runs, and where the company has to answer", () => {
    expect(datedStates).toEqual(["submitted", "review", "correction", "recommended", "appeal"]);
  });

  it("say whose turn it is in accordance with who may act", () => {
    const by = (state: (typeof applicationStates)[number]) =>
      transitions.filter((row: Transition) => row.from.includes(state)).map((row) => row.by);
    const usual = {
      founder: ["application.submit", "application.resubmit"],
      intake: ["application.accept"],
      reviewer: ["application.recommend"],
      approver: ["application.approve"],
      job: ["job"],
    } as const;
    for (const state of applicationStates) {
      const { turn } = states[state];
      const takers: readonly string[] = turn === "nobody" ? [] : usual[turn];
      const answered = turn === "nobody" || by(state).some((who) => takers.includes(who));
      expect({ state, answered }).toEqual({ state, answered: true });
    }
  });

  it("block another application from submission to the end of the notice", () => {
    expect(liveStates).toEqual(["submitted", "review", "correction", "recommended", "notice"]);
  });

  it("do not let the public see that a recommendation was made", () => {
    expect(states.recommended.publicLabel).toBe(states.review.publicLabel);
  });
});
