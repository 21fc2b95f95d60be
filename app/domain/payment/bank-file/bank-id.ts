/** Stands before the id of a line, so that a person who reads a statement knows whose it is. */
const mark = "SW";

const shape = /^SW([0-9A-F]{32})$/;

/** A UUID as messages of ISO 20022 take ids: 32 characters of their 35. */
export const bankId = (uuid: string): string => uuid.replaceAll("-", "").toUpperCase();

/** The end-to-end id of a line, 34 characters: the bank carries it to the payee and back. */
export const endToEndId = (lineId: string): string => mark + bankId(lineId);

/** The line that an end-to-end id names, however the bank wrote its letters; null for an id that is not of this portal. */
export const lineOf = (id: string): string | null => {
  const [, digits] = shape.exec(id.trim().toUpperCase()) ?? [];
  return digits === undefined
    ? null
    : digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
