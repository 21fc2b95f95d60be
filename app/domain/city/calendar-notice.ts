const numerals = "〇一二三四五六七八九";

const numberOf = (written: string): number => {
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["〇", written];
  return numerals.indexOf(tens || "一") * 10 + (ones === "" ? 0 : numerals.indexOf(ones));
};

/** Dates in Chinese numerals, such as 二〇二六年十一月四日, in digits; other numerals stay. */
export const inDigits = (text: string): string =>
  text
    .replace(/[○零]/gu, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map((each) => numerals.indexOf(each)).join(""))
    .replace(/(?<!初)[一二三四五六七八九十]{1,3}(?=日|月[一二三四五六七八九十\d]{1,3}日)/gu, (written) =>
      String(numberOf(written)),
    );

/** The heading of a notice, or the end of its preamble. */
const opening = /(?:的通知|通知如下|公告|通告):?$/u;
const yearOfOpening = /(?:关于|现将|就)[^\d]{0,6}(\d{4})年/u;

/** The year that a notice says it is for; null for what is no heading or preamble. */
export const yearOfNotice = (sentence: string): number | null => {
  const year = opening.test(sentence) ? yearOfOpening.exec(sentence)?.[1] : undefined;
  return year === undefined ? null : Number(year);
};

/** The day on which a notice was signed, perhaps behind the name of the office. */
const signed = /^(?:[^\d,]{0,30}[厅室局部委府会])?(\d{4})年\d{1,2}月\d{1,2}日(?:印发|发布)?$/u;

/** The number of a notice, or under which it is filed. */
const numbered = /^(?:[^\d]{0,20}[[(〔【]\d{4}[\])〕】]第?\d{1,4}号|\d{6,}\/\d{4}-\d{3,})$/u;

/** What a sentence ends with that is about days. */
const ofDays = /(?:放假|休息|上班|调休|连休)$/u;

/**
 * Whether a sentence fixes no day of the year, so that it may be passed over: heading and preamble of the notice for this year, salutation, closing
 * words, its number, its signature (a day of an earlier year), and what offices are only encouraged to do. Whatever else has digits, or speaks of
 * days off or worked without naming one, is not passed over.
 */
export function saysNothing(year: number, sentence: string): boolean {
  if (opening.test(sentence)) return (yearOfNotice(sentence) ?? year) === year;
  const day = signed.exec(sentence);
  if (day) return Number(day[1]) < year;
  if (numbered.test(sentence) || sentence.startsWith("鼓励")) return true;
  return !/\d/u.test(sentence) && (!ofDays.test(sentence) || sentence.includes("鼓励"));
}
