import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { applicationStates, states } from "~/domain/application/states";
import { createT } from "~/i18n/t.server";
import { CriteriaList } from "~/ui/review/criteria-list";
import { Ledger } from "~/ui/award/ledger";
import { publicStateBadge, stateBadge } from "~/ui/award/state-badge";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { iconNames } from "~/ui/primitives/icon";
import { render, words } from "./render";

it("shows every state in words with an icon, never by colour alone", () => {
  for (const locale of ["en", "zh-CN"] as const) {
    const t = createT(locale, "application");
    for (const state of applicationStates)
      for (const badge of [stateBadge(t, state), publicStateBadge(t, states[state].publicLabel)]) {
        expect(render(badge)).toMatch(/<use href="\/icons.svg#[a-z]+"/);
        expect(words(render(badge))).not.toBe("");
      }
  }
});

it("has a picture for every icon", () => {
  const sheet = readFileSync("public/icons.svg", "utf8");
  expect([...sheet.matchAll(/<symbol id="([a-z]+)"/g)].map(([, id]) => id).sort()).toEqual([...iconNames].sort());
});

it("tells founders that it is their turn, and officials which of them", () => {
  const until = { date: "2026-02-26", provisional: false };
  expect(words(render(<WhoseTurn turn="founder" reader="founder" until={until} />))).toBe(
    "It is your turn until 26 February 2026",
  );
  expect(words(render(<WhoseTurn turn="reviewer" reader="founder" until={null} />))).toBe("It is the office's turn");
  expect(words(render(<WhoseTurn turn="reviewer" reader="official" until={null} />))).toBe("It is the reviewer's turn");
});

it("marks a provisional date and says why", () => {
  const markup = render(
    <WhoseTurn turn="founder" reader="founder" until={{ date: "2027-02-26", provisional: true }} />,
  );
  expect(words(markup)).toContain("provisional The calendar of working days of a year on the way");
});

it("words the result of each criterion", () => {
  const item = { condition: "Two staff", fact: "1", source: "Profile" } as const;
  const markup = render(
    <CriteriaList
      items={[
        { key: "1", result: "met", ...item },
        { key: "2", result: "notMet", ...item },
        { key: "3", result: "unknown", ...item },
      ]}
    />,
  );
  expect(words(markup)).toBe(
    "Met Two staff 1 (Profile) Not met Two staff 1 (Profile) Not known yet Two staff 1 (Profile)",
  );
});

it("shows a month with its amounts, caps and reason to the fen", () => {
  const row = {
    key: "1",
    month: "2026-03",
    days: 17,
    grossFen: 164516,
    amountFen: 100001,
    payableFen: 100001,
    runningFen: 264517,
    why: "tier 1",
  };
  const text = words(
    render(<Ledger caption="Months" totalFen={264517} rows={[{ ...row, caps: ["month", "total"] }]} />),
  );
  expect(text).toContain("March 2026 17 ¥1,645.16 Monthly cap and Total cap ¥1,000.01 ¥2,645.17 tier 1");
});

it("sums up each calendar year and marks the month in which today is", () => {
  const row = { days: 31, grossFen: 200, amountFen: 200, payableFen: 200, runningFen: 200, caps: [], why: "" };
  const rows = ["2026-11", "2026-12", "2027-01"].map((month) => ({ ...row, key: month, month }));
  const markup = render(<Ledger caption="Months" totalFen={600} rows={rows} thisMonth="2026-12" />);
  const text = words(markup);
  expect(text.match(/\d{4}: ¥[\d.]+/g)).toEqual(["2026: ¥4.00", "2027: ¥2.00"]);
  expect(text).toContain("December 2026 This month");
  expect(text.match(/This month/g)).toHaveLength(1);
});

it("shows what is payable beside the amount only where a line gives way", () => {
  const row = { days: 31, grossFen: 200, amountFen: 200, caps: [] };
  const [full, none] = [
    { ...row, key: "1", month: "2026-03", payableFen: 200, runningFen: 200, why: "" },
    { ...row, key: "2", month: "2026-04", payableFen: 0, runningFen: 200, why: "another award is higher" },
  ];
  expect(words(render(<Ledger caption="Months" totalFen={200} rows={[full]} />))).not.toContain("Payable");
  const text = words(render(<Ledger caption="Months" totalFen={200} rows={[full, none]} />));
  expect(text).toContain("Payable");
  expect(text).toContain("April 2026 31 ¥2.00 no cap reached ¥2.00 ¥0.00 ¥2.00 another award is higher");
});
