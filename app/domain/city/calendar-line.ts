import { cleanCode } from "../kernel/text/clean";
import { type CivilDate, isCivilDate } from "../kernel/time/civil-date";
import { inDigits, saysNothing } from "./calendar-notice";

/** Days off in one stretch, or days worked, as a line says them; null where no such day exists. */
export interface CalendarEntry {
  readonly kind: "off" | "work";
  readonly days: readonly {
    readonly date: CivilDate | null;
    readonly typed: string;
    readonly weekday: number | null;
  }[];
  /** Whether the days are the first and last of a stretch. */
  readonly stretch: boolean;
  /** How many days the line says that the stretch has. */
  readonly count: number | null;
}

const weekdays = "日一二三四五六";

/** A day as the notice writes it; year and month may stand before an earlier one, and in brackets the day of the week among other words. */
const day = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;

const dayAnywhere = new RegExp(day, "gu");
const stretch = new RegExp(
  `^${day}(?:[至到—–~-]+${day})?(?:放假|休息)(?:调休)?(?:,?共?(\\d{1,2})天)?(?:,不调休|,与周末连休)?$`,
  "u",
);
const worked = new RegExp(`^${day}(?:[、,和及]${day})*(?:均?正常)?上班$`, "u");

/** A day of a list or table, whose further cells, such as the name of the holiday, say nothing more. */
const plain = new RegExp(
  String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[\s,;]*(off|holiday|work|workday|休息?|放假|班|上班|补班)(?:[\s,;]+[^\d]*)?$`,
  "iu",
);

/** The heads of a table, which say nothing. */
const heads = /^(?:date|day|日期)[\s,;]+(?:kind|type|类型|类别|安排)(?:[\s,;]+[^\d]*)?$/iu;

/** Before what a line of the notice says: a number, the name of the holiday. */
const head = /^(?:\(?[一二三四五六七八九十]+\)?[、.]?|\(?\d{1,2}[.)、])?(?:[^:\d]{1,20}:)?/u;

/** What a line of the text of a calendar says, each part that nobody can read as its words. */
export function readCalendarLine(year: number, typed: string): (CalendarEntry | string)[] {
  const line = cleanCode(typed);
  if (line === "" || line.startsWith("#") || heads.test(line)) return [];
  const listed = plain.exec(line);
  if (listed) return [readPlain(listed)];
  return inDigits(line.replace(/\s/gu, ""))
    .replace(head, "")
    .split(/[。;]/u)
    .filter(Boolean)
    .flatMap((sentence) => readSentence(year, sentence) ?? (saysNothing(year, sentence) ? [] : sentence));
}

function readPlain([, year, month, ofMonth, word = ""]: RegExpExecArray): CalendarEntry {
  const date = dateOf(Number(year), Number(month), Number(ofMonth));
  const kind = /^(?:off|holiday|休息?|放假)$/iu.test(word) ? "off" : "work";
  return { kind, days: [{ date, typed: `${year}-${month}-${ofMonth}`, weekday: null }], stretch: false, count: null };
}

function readSentence(year: number, sentence: string): CalendarEntry | null {
  const off = stretch.exec(sentence);
  if (!off && !worked.test(sentence)) return null;
  const days = readDays(year, sentence);
  const count = off?.at(-1) === undefined ? null : Number(off.at(-1));
  return { kind: off ? "off" : "work", days, stretch: off !== null, count };
}

/** The days of a sentence, each without a year or month in those of the one before. */
function readDays(ofText: number, sentence: string): CalendarEntry["days"] {
  let [year, month] = [ofText, 0];
  return [...sentence.matchAll(dayAnywhere)].map(([typed, itsYear, itsMonth, ofMonth, words = ""]) => {
    year = Number(itsYear ?? year);
    month = Number(itsMonth ?? month);
    const named = /(?:周|星期|礼拜)([日天一二三四五六])/u.exec(words)?.[1]?.replace("天", "日");
    return { date: dateOf(year, month, Number(ofMonth)), typed, weekday: named ? weekdays.indexOf(named) : null };
  });
}

/** Null for a day that does not exist. */
const dateOf = (year: number, month: number, day: number): CivilDate | null => {
  const date = [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
  return isCivilDate(date) ? date : null;
};
