/**
 * Civil dates as whole numbers, for arithmetic in bulk. A day is the number of days since 1970-01-01, a month is
 * `year × 12 + month − 1`; both are proleptic Gregorian, without time zone, in the years 0001 to 9999.
 */

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

const dayInMonth = (month: number, dayOfMonth: number): number => {
  // The year is taken to begin in March, so that the leap day is its last day and month lengths follow one formula.
  const shifted = month - 2;
  const year = Math.floor(shifted / 12);
  const monthFromMarch = shifted - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 719469;
};

/** The first day of a month. */
export const monthStart = (month: number): number => dayInMonth(month, 1);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 1;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has, 28 to 31. */
export const daysInMonth = (month: number): number => {
  const ofYear = month % 12;
  return ofYear === FEBRUARY && isLeap(Math.floor(month / 12)) ? 29 : (MONTH_LENGTHS[ofYear] ?? Number.NaN);
};

/** The month a day lies in. */
export const monthOfDay = (day: number): number => {
  // The mean Gregorian month is a safe estimate: it is never off by more than one.
  const estimate = Math.floor((day + 719528) / 30.436875);
  if (day < monthStart(estimate)) return estimate - 1;
  return day < monthStart(estimate + 1) ? estimate : estimate + 1;
};

/** The day `months` months after `day`, clamped to the end of the month: 31 January + 1 is the last day of February. */
export const monthsAfter = (day: number, months: number): number => {
  const month = monthOfDay(day);
  const dayOfMonth = day - monthStart(month);
  const target = month + months;
  return monthStart(target) + Math.min(dayOfMonth, daysInMonth(target) - 1);
};

/** First and last day that a `YYYY-MM-DD` string can name. */
export const FIRST_DAY = monthStart(FIRST_YEAR * 12);
export const LAST_DAY = monthStart((LAST_YEAR + 1) * 12) - 1;

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** The day number of `YYYY-MM-DD`, or null when the text has another shape or names a day that does not exist. */
export const parseDay = (text: string): number | null => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const monthOfYear = twoDigits(text, 5);
  const dayOfMonth = twoDigits(text, 8);
  // Written so that NaN fails each comparison.
  if (!(year >= FIRST_YEAR && monthOfYear >= 1 && monthOfYear <= 12 && dayOfMonth >= 1)) return null;
  const month = year * 12 + monthOfYear - 1;
  return dayOfMonth <= daysInMonth(month) ? dayInMonth(month, dayOfMonth) : null;
};

/** The day number of a `YYYY-MM-DD` that is known to be valid. Throws a RangeError for any other text. */
export const dayNumber = (text: string): number => {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`Not a civil date: ${text}`);
  return day;
};

const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, "0"));

/** Made once each: a plan has one per line. */
const labels = new Map<number, string>();

/** The month as `YYYY-MM`. Throws a RangeError outside the years 0001 to 9999. */
export const monthLabel = (month: number): string => {
  const label = labels.get(month) ?? newLabel(month);
  labels.set(month, label);
  return label;
};

const newLabel = (month: number): string => {
  const year = Math.floor(month / 12);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`Year ${year} has no four-digit label`);
  const yearLabel = year < 1000 ? String(year).padStart(4, "0") : String(year);
  return `${yearLabel}-${TWO_DIGITS[month - year * 12 + 1]}`;
};

/** The day as `YYYY-MM-DD`; one outside the years 0001 to 9999 is given as the nearest within. Throws a RangeError for NaN. */
export const civil = (dayOrBeyond: number): string => {
  const day = Math.min(Math.max(dayOrBeyond, FIRST_DAY), LAST_DAY);
  const month = monthOfDay(day);
  return `${monthLabel(month)}-${TWO_DIGITS[day - monthStart(month) + 1]}`;
};
