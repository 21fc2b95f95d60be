import { parseUscc } from "~/domain/company/uscc";
import { isArea } from "~/domain/kernel/area";
import { type Fen, yuanToFen } from "~/domain/kernel/money/fen";
import { cleanCode, cleanLine, lengthOf } from "~/domain/kernel/text/clean";
import { readEmail } from "~/domain/kernel/text/email-address";
import { readPhone } from "~/domain/kernel/text/phone-number";
import { loosely } from "~/domain/kernel/text/loosely";
import { plainDecimal, wholeNumber } from "~/domain/kernel/text/plain-decimal";
import { addDays, type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { isMonth, type Month, monthOf } from "~/domain/kernel/time/month";
import { type DateKind, outsideYears } from "~/domain/kernel/time/sensible-years";
import { cellText } from "./cell";
import type { CellReader, Read } from "./column";
import type { ProblemParams } from "./problem";

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (code: string, params?: ProblemParams): Read<never> => ({
  ok: false,
  problem: params ? { code, params } : { code },
});

const ofText =
  (clean: (typed: string) => string, longest: number): CellReader<string> =>
  (cell) => {
    const text = clean(cellText(cell));
    return lengthOf(text) <= longest ? good(text) : wrong("tooLong", { max: longest });
  };

/** One line of at most so many characters. */
export const asText = (longest: number) => ofText(cleanLine, longest);

/** A code, number or reference in plain characters. */
export const asCode = (longest: number) => ofText(cleanCode, longest);

/** A unified social credit code with its check character. */
export const asCompanyCode: CellReader<string> = (cell) => {
  const read = parseUscc(cellText(cell));
  return read.ok ? good(read.code) : wrong(`import.code.${read.reason}`);
};

/** An e-mail address in the form in which it is stored. */
export const asEmail: CellReader<string> = (cell) => {
  const read = readEmail(cellText(cell));
  if (!read.ok) return wrong(read.reason === "at" ? "notEmail" : `email.${read.reason}`);
  return read.address.length <= 254 ? good(read.address) : wrong("tooLong", { max: 254 });
};

/** A telephone number in plain signs. */
export const asPhone: CellReader<string> = (cell) => {
  const read = readPhone(cellText(cell));
  return read === null ? wrong("notPhone") : good(read);
};

/** Day 0 of a workbook's serial numbers: right for every day from 1 March 1900 on. */
const serialZero: CivilDate = "1899-12-30";
const lastSerial = 2_958_465;

const written = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const writtenMonth = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/;
const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");

function dayIn(cell: Parameters<CellReader<CivilDate>>[0]): CivilDate | null {
  if (typeof cell === "object") return cell.day;
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= 61 && cell <= lastSerial ? addDays(serialZero, cell) : null;
  const [, year, month, day] = written.exec(cleanCode(cell).replace(/\s+/gu, "")) ?? [];
  const read = `${year ?? ""}-${two(month)}-${two(day)}`;
  return isCivilDate(read) ? read : null;
}

/** A day, of a workbook or as `2026-03-01`, `2026/3/1`, `2026.3.1` or `2026年3月1日`, in the years of its kind. */
export const asDate =
  (kind: DateKind): CellReader<CivilDate> =>
  (cell) => {
    const day = dayIn(cell);
    if (day === null) return wrong("notDate");
    const years = outsideYears(kind, day);
    return years ? wrong("yearOutside", years) : good(day);
  };

/** A calendar month, as `2026-03`, `2026/3`, `2026年3月`, or any day of it. */
export const asMonth =
  (kind: DateKind): CellReader<Month> =>
  (cell) => {
    const [, year, number] =
      typeof cell === "string" ? (writtenMonth.exec(cleanCode(cell).replace(/\s+/gu, "")) ?? []) : [];
    const day = year === undefined ? dayIn(cell) : `${year}-${two(number)}-01`;
    const read = day === null ? "" : monthOf(day);
    if (day === null || !isMonth(read)) return wrong("import.notMonth");
    const years = outsideYears(kind, `${read}-01`);
    return years ? wrong("yearOutside", years) : good(read);
  };

/** An amount of yuan from 0 on, in fen. */
export const asMoney: CellReader<Fen> = (cell) => {
  // 4500.123 × 3 in a workbook comes as 13500.369: more than two decimals are named, never rounded.
  const fen = yuanToFen(cellText(cell));
  return fen === null || fen < 0 ? wrong("notMoney") : good(fen);
};

/** The same, above 0. */
export const asMoneyAboveZero: CellReader<Fen> = (cell) => {
  const read = asMoney(cell);
  return read.ok && read.value === 0 ? wrong("notMoney") : read;
};

/** An area in m² as a decimal string with at most two places, above 0. */
export const asArea: CellReader<string> = (cell) => {
  const read = plainDecimal(cellText(cell));
  return read !== null && isArea(read) && Number(read) > 0 ? good(read) : wrong("notArea");
};

/** A whole number in these bounds. */
export const asWhole =
  (least: number, most: number): CellReader<number> =>
  (cell) => {
    const read = wholeNumber(cellText(cell));
    if (Number.isNaN(read)) return wrong("notWhole");
    if (read < least) return wrong("tooSmall", { min: least });
    return read <= most ? good(read) : wrong("tooBig", { max: most });
  };

/** One of these values, said in any of its words. */
export const asChoice = <V extends string>(words: Readonly<Record<V, readonly string[]>>): CellReader<V> => {
  const values = Object.keys(words) as V[];
  const known = new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [loosely(word), value])));
  const taken = wordsTaken(values.map((value) => words[value]));
  return (cell) => {
    const value = known.get(loosely(cellText(cell)));
    return value === undefined ? wrong("import.notChoice", taken) : good(value);
  };
};

const chinese = /\p{Script=Han}/u;

/** The words of some values as parameters of a problem: of each value the first in either language. */
export const wordsTaken = (values: readonly (readonly string[])[]): ProblemParams => {
  const first = (wanted: boolean) =>
    values.map((words) => words.find((word) => chinese.test(word) === wanted) ?? words[0]);
  return { "words@en": first(false).join(", "), "words@zh-CN": first(true).join("、") };
};

/** Some of these values, divided by commas or semicolons, each said in any of its words and counted once. */
export const asChoices = <V extends string>(
  words: Readonly<Record<V, readonly string[]>>,
): CellReader<readonly V[]> => {
  const one = asChoice(words);
  return (cell) => {
    const chosen = new Set<V>();
    for (const said of cellText(cell).split(/[,，、;；]/u)) {
      if (cleanLine(said) === "") continue;
      const read = one(said);
      if (!read.ok) return read;
      chosen.add(read.value);
    }
    return good([...chosen]);
  };
};
