import { describe, expect, it } from "vitest";
import type { AskedYears } from "~/domain/award/asked-years";
import type { Act } from "~/domain/ledger/types";
import { words } from "../render";
import { approve, award, page, pause, decidedIn } from "./award-page";

describe("the page of an award", () => {
  it("says first what is paid now, what comes next, until when and why", () => {
    const text = words(page([approve], "2026-03-10"));
    const answer = [
      "Your rent is not charged. From 1 January 2027 you pay ¥300 a month yourself.",
      "Paid to 31 May 2027: the total cap is used up by then; 14 months 22 days left. The last day is 31 December 2027.",
      "Why: Whole month: 100 m² × ¥10 × 100% = ¥1,000.00.",
      "¥2,000.00 of ¥15,000.00 is of months that are over.",
    ];
    expect(text).toContain(answer.join(" "));
    expect(words(page([approve], "2026-03-10", "zh-CN"))).toContain(
      "贵企业目前免交租金。 自2027年1月1日起，贵企业每月自付 ¥300。",
    );
    expect(words(page([approve], "2026-03-10", "en", "admin"))).toContain(
      "The rent is not charged. From 1 January 2027 the company pays ¥300 a month itself.",
    );
  });

  it("names the days of the course in their order, and nothing to come of an award that is over", () => {
    expect(words(page([approve], "2028-02-10"))).toContain("1 Jan 2026 31 Dec 2027 Today, 10 February 2028");
    expect(page([approve], "2028-02-10")).not.toContain("course-key-ahead");
    expect(words(page([approve], "2027-02-10"))).toContain("1 Jan 2026 Today, 10 February 2027 31 Dec 2027");
    expect(words(page([approve], "2027-02-10"))).toContain("Received so far To come You pay");
  });

  it("says what the company pays itself this month", () => {
    expect(words(page([approve], "2027-02-10"))).toContain("You pay ¥300 of this month's rent yourself.");
    expect(words(page([approve], "2027-02-10", "zh-CN", "admin"))).toContain("本月租金中，企业自付 ¥300。");
    expect(words(page([approve], "2026-03-10"))).not.toContain("of this month's rent yourself");
  });

  it("says what comes next with what the company pays itself, and until when something else can be asked for", () => {
    const text = words(page([approve], "2026-03-10"));
    expect(text).toContain("1 Jan 2027 From here on: 70% of the rent You pay ¥300 a month yourself, before ¥0.");
    expect(text).toContain("1 Jun 2027 Nothing more: the total cap is used up You pay ¥1,000 a month yourself, before");
    expect(text).toContain("31 Dec 2027 Last day of the benefit After it you pay ¥1,000 a month yourself.");
    expect(text).toContain(
      "Extend 6 months more at 70% of the rent, as an example: not a fen more, since the caps are used up; last day 30 June 2028. The last day to ask is 2 December 2027.",
    );
    expect(text).toContain(
      "Leave For example on 1 April 2026, the next possible first of a month: ¥12,000.00 of the benefit is then not used.",
    );
  });

  it("leads right behind the answer to what can be done, which stands last on a phone; nowhere where nothing can be", () => {
    const link = (markup: string) => /<\/div>(?:<[^>]*>)*<a href="#choices">([^<]*)<\/a>/.exec(markup)?.[1];
    const now = page([approve], "2026-03-10");
    expect(link(now)).toBe("What you can do");
    expect(now.indexOf("award-answer")).toBeLessThan(now.indexOf("#choices"));
    expect(now.indexOf("#choices")).toBeLessThan(now.indexOf("course-picture"));
    expect(now.match(/id="choices"/g)).toHaveLength(1);
    expect(link(page([approve], "2026-03-10", "zh-CN", "admin"))).toBe("企业可以办理");
    expect(link(page([approve], "2028-02-10"))).toBeUndefined();
  });

  it("has months that come to nothing in one line", () => {
    expect(words(page([approve], "2027-03-10"))).toContain(
      "June 2027 to December 2027 (7 months) Total cap used up ¥0.00",
    );
  });

  it("opens the year in which today is; of the others it has the sum, and their months when they are asked for", () => {
    const asked = (years: AskedYears) => page([approve], "2027-03-10", "en", "admin", award, years);
    expect(words(asked(null))).toContain("2026 (show its months) ¥12,000.00 2027 ¥3,000.00 January 2027");
    expect(asked(null)).toContain('class="month-year" href="?year=2026#year-2026"');
    expect(asked(null)).toContain('href="?year=all#months"');
    expect(words(asked(2026))).toContain("2026 ¥12,000.00 January 2026 to December 2026 (12 months)");
    expect(words(asked("all"))).toBe(words(asked(2026)));
    expect(asked(2026)).not.toContain('href="?year=');
    // The form for a past day keeps what was asked for.
    expect(asked(2026)).toContain('<input type="hidden" name="year" value="2026"/>');
  });

  it("shows a month from the plan to the money, with what was corrected", () => {
    const acts: Act[] = [
      approve,
      { act: "confirm", on: "2026-03-02", award: "A", months: ["2026-01", "2026-02"] },
      { act: "run", on: "2026-03-05", run: "2026-03", through: "2026-02" },
      pause,
    ];
    const text = words(page(acts, "2026-04-10"));
    expect(text).toContain(
      "By the plan 14 of 28 days; a whole month is 100 m² × ¥10 × 100% = ¥1,000.00. 14 days suspended. ¥500.00 Payable ¥500.00 Not charged ¥1,000.00 Owed back -¥500.00 Corrected on 20 March 2026 -¥500.00",
    );
    expect(text).toContain("March 2026 Paused ¥0.00");
    expect(text).toContain("February 2026 ¥500.00 owed back ¥500.00");
    // What is owed comes before what is paid, and leads to the months.
    expect(text).toContain(
      "You owe ¥500.00 for February 2026. Nothing has to be paid yet: before anything is asked back you are heard, with a letter of its own. Your rent is not charged.",
    );
    expect(page(acts, "2026-04-10")).toContain('<a href="#months">');
    expect(text).toContain("Nothing more has to come back.");
    expect(words(page(acts, "2026-04-10", "en", "admin"))).toContain("The company owes ¥500.00 for February 2026.");
    const demand: Act = { act: "demand", on: "2026-04-01", award: "A", months: ["2026-02"] };
    expect(words(page([...acts, demand], "2026-04-10"))).toContain(
      "You owe ¥500.00 for February 2026. Of it ¥500.00 is demanded. Your rent is not charged.",
    );
  });

  it("writes what people named as text, never as markup", () => {
    const acts: Act[] = [
      approve,
      { act: "confirm", on: "2026-02-02", award: "A", months: ["2026-01"] },
      { act: "run", on: "2026-02-05", run: "<b>2026</b>", through: "2026-01" },
    ];
    const paid = { ...award, settlement: "toCompany" } as const;
    expect(page(acts, "2026-02-10", "en", "founder", paid)).toContain("&lt;b&gt;2026&lt;/b&gt;");
    expect(page(acts, "2026-02-10", "en", "founder", paid)).not.toContain("<b>2026");
  });

  it("says before it takes effect that nothing is paid yet, and offers nothing", () => {
    const of = (locale: "en" | "zh-CN", effective: boolean) =>
      words(page([approve], "2026-02-10", locale, "founder", award, null, decidedIn, effective));
    expect(of("en", true)).toContain("What you can do");
    expect(of("en", false)).toContain("It has not taken effect yet: until then nothing is paid");
    expect(of("en", false)).not.toMatch(/What you can do|of this month.s rent|The last day to ask/);
    expect(of("zh-CN", false)).toContain("补贴尚未生效");
  });

  it("shows what an award will give that is not in effect yet, and says that one is over", () => {
    expect(words(page([], "2025-12-18"))).toContain("It begins on 1 January 2026.");
    expect(words(page([approve], "2028-01-05"))).toContain("It is over. Its last day was 31 December 2027.");
    expect(words(page([approve], "2028-01-05", "zh-CN"))).toContain("补贴已结束，最后一日为2027年12月31日。");
  });
});
