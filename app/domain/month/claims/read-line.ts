import type { Fen } from "~/domain/kernel/money/fen";
import { isIdentityNumber } from "~/domain/kernel/text/identity-number";
import { isMonth, type Month } from "~/domain/kernel/time/month";
import { isFen, isJson, type Json, openJson, openList, refuse } from "~/domain/ledger/refusal";
import type { ItemTerms, ReadHire, ReadItem } from "./read-terms";
import { readReceipt, receiptKey } from "./receipt";

export interface ReadCost {
  readonly item: ReadItem;
  readonly month: Month;
  readonly fen: Fen;
  /** Null where the item has no cap for each. */
  readonly event: string | null;
  /** By what the receipt is known. */
  readonly receipt: string | null;
}

export interface ReadHireLine {
  readonly hire: ReadHire;
  readonly person: string;
  readonly months: readonly Month[];
  readonly receipt: null;
}

export type ReadLine = ReadCost | ReadHireLine;

const readMonth = (month: unknown, path: string): Month =>
  isMonth(month) ? month : refuse(path, "must be a month, as YYYY-MM");

const readKnown = <Row>(id: unknown, path: string, rows: ReadonlyMap<string, Row>): Row =>
  (typeof id === "string" ? rows.get(id) : undefined) ?? refuse(path, "is not known");

const readEvent = (event: unknown, path: string, { eventCapFen }: ReadItem): string | null => {
  if (eventCapFen === null) {
    return event === undefined || event === null ? null : refuse(path, "must be of an item with a cap for each event");
  }
  return typeof event === "string" && event !== "" ? event : refuse(path, "is required");
};

const readCost = (raw: Json, path: string, { items }: ItemTerms): ReadCost => {
  const line = openJson(raw, path, ["item", "month", "fen", "event", "receipt"]);
  const item = readKnown(line.item, `${path}.item`, items);
  const month = readMonth(line.month, `${path}.month`);
  const { fen, receipt = null } = line;
  if (!isFen(fen, 1)) return refuse(`${path}.fen`, "must be a whole number of fen, 1 or more");
  return {
    item,
    month,
    fen,
    event: readEvent(line.event, `${path}.event`, item),
    receipt: receipt === null ? null : receiptKey(readReceipt(receipt, `${path}.receipt`)),
  };
};

const readPerson = (person: unknown, path: string): string => {
  if (typeof person !== "string" || person === "") return refuse(path, "must be the company's own number of a person");
  return isIdentityNumber(person) ? refuse(path, "must not be the number of an identity card") : person;
};

const readHireLine = (raw: Json, path: string, { hires }: ItemTerms): ReadHireLine => {
  const line = openJson(raw, path, ["hire", "person", "months"]);
  const hire = readKnown(line.hire, `${path}.hire`, hires);
  const person = readPerson(line.person, `${path}.person`);
  const months = openList(line.months, `${path}.months`).map((month, i) => readMonth(month, `${path}.months[${i}]`));
  return months.length > 0
    ? { hire, person, months, receipt: null }
    : refuse(`${path}.months`, "must name at least one");
};

/** A line of a claim; refused for the first thing that is wrong with it. */
export const readClaimLine = (raw: unknown, path: string, terms: ItemTerms): ReadLine => {
  if (!isJson(raw)) return refuse(path, "must be an object");
  const ofItem = raw.item !== undefined;
  if (ofItem === (raw.hire !== undefined)) return refuse(path, "must be of an item or of a hire");
  return ofItem ? readCost(raw, path, terms) : readHireLine(raw, path, terms);
};
