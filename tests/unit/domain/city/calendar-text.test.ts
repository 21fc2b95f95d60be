import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingCalendars } from "../../../../prisma/seed/working-calendars";
import { calendarText, readCalendar } from "~/domain/city/calendar-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { isWeekend } from "~/domain/kernel/time/working-days";

const notices: Readonly<Record<number, string>> = {
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

/** A notice of those years from its heading to its signature. */
const whole = (year: number, text: string) => `国务院办公厅关于${year}年部分节假日安排的通知
国办发明电〔${year - 1}〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经党中央、国务院批准，根据2024年11月10日修订的《全国年节及纪念日放假办法》，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${text}
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
${year - 1}年11月4日
（此件公开发布）`;

describe("the text of a calendar", () => {
  it.each(workingCalendars)("reads the notice of $year as people paste it", ({ year, holidays, workdays }) =>
    expect(readCalendar(year, notices[year] ?? "")).toEqual({ holidays, workdays, problems: [] }),
  );

  it.each(workingCalendars)("reads the whole notice of $year", ({ year, holidays, workdays }) =>
    expect(readCalendar(year, whole(year, notices[year] ?? ""))).toEqual({ holidays, workdays, problems: [] }),
  );

  it("reads a notice that signs in Chinese numerals, encourages, and begins with a weekend of the year before", () =>
    expect(
      readCalendar(
        2023,
        `索引号：000014349/2022-00134
成文日期：2022年12月08日
（一）元旦：2022年12月31日至2023年1月2日放假调休，共3天。
（二）春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。鼓励各单位安排职工在除夕（1月20日）休息。
（三）劳动节：五月一日（星期一）放假。
国务院办公厅
二〇二二年十二月八日`,
      ),
    ).toEqual({
      holidays: [
        ...["01", "02", "21", "22", "23", "24", "25", "26", "27"].map((day) => `2023-01-${day}`),
        "2023-05-01",
      ],
      workdays: ["2023-01-28", "2023-01-29"],
      problems: [],
    }));

  it("reads plain lists, in characters of any width, with blank lines and remarks between", () =>
    expect(
      readCalendar(
        2027,
        "# 2027\n\n2027-01-01 off\n２０２７－０１－０２，ＯＦＦ\n2027-01-03\twork\r\n2027-02-05 休\n2027-02-06;班",
      ),
    ).toEqual({
      holidays: ["2027-01-01", "2027-01-02", "2027-02-05"],
      workdays: ["2027-01-03", "2027-02-06"],
      problems: [],
    }));

  it("reads a table with heads, days as spreadsheets write them, and names of holidays beside them", () =>
    expect(
      readCalendar(
        2027,
        "日期,类型,名称\n2027/1/1,放假,元旦\n2027-1-3\t补班\t元旦调休\n2027-02-05,holiday,\n2027.2.6\tworkday",
      ),
    ).toEqual({
      holidays: ["2027-01-01", "2027-02-05"],
      workdays: ["2027-01-03", "2027-02-06"],
      problems: [],
    }));

  it.each([
    ["元旦：1月1日（周五）放假1天。1月2日补休。", "unknown", "1月2日补休"],
    ["元旦放假", "unknown", "元旦放假"],
    ["Jan 5 off", "unknown", "Jan5off"],
    ["2027年11月4日", "unknown", "2027年11月4日"],
    ["国务院办公厅关于2026年部分节假日安排的通知", "otherNotice", "2026"],
    ["经国务院批准，现将2028年元旦放假调休日期的具体安排通知如下。", "otherNotice", "2028"],
    ["2027-02-30 off", "noSuchDay", "2027-02-30"],
    ["2月30日放假", "noSuchDay", "2月30日"],
    ["3日放假", "noSuchDay", "3日"],
    ["2月3日至1日放假", "backwards", "2月3日 – 1日"],
    ["1月1日至12月31日放假", "backwards", "1月1日 – 12月31日"],
    ["2026-12-31 off", "otherYear", "2026-12-31"],
    ["元旦：2026年12月31日至2027年1月2日放假", "otherYear", "2026-12-31"],
    ["1月1日（周四）放假", "weekdayDiffers", "1月1日(周四)"],
    ["1月1日（周五）至3日（周日）放假，共4天", "countDiffers", "3"],
    ["1月4日（周一）上班", "workedWeekday", "2027-01-04"],
    ["2027-01-04 work", "workedWeekday", "2027-01-04"],
    ["2027-06-05 off", "twice", "2027-06-05"],
    ["2027-06-06 work", "twice", "2027-06-06"],
    ["2027-06-05 work", "both", "2027-06-05"],
    ["6月6日至7日放假", "both", "2027-06-06"],
  ])("says what is wrong with %s, at its line", (line, kind, about) => {
    const { problems } = readCalendar(2027, `2027-06-05 off\n2027-06-06 work\n${line}\n`);
    expect(problems).toEqual([{ line: 3, kind, about }]);
  });

  it("with nothing in it says so", () =>
    expect(readCalendar(2027, "\n# nothing\n祝节日快乐。").problems).toEqual([
      { line: 1, kind: "nothing", about: "" },
    ]));

  it("that is written for a year reads back as the same year", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 364 })),
        fc.integer({ min: 0, max: 365 }),
        (offsets, cut) => {
          const days = offsets.map((offset) => addDays("2027-01-01", offset)).sort();
          const holidays = days.filter((day, i) => i < cut || !isWeekend(day));
          const workdays = days.filter((day) => !holidays.includes(day));
          fc.pre(days.length > 0);
          expect(readCalendar(2027, calendarText({ holidays, workdays }))).toEqual({
            holidays,
            workdays,
            problems: [],
          });
        },
      ),
    ));
});
