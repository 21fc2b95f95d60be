const zip = Buffer.from("PK\u0003\u0004", "latin1");
/** Workbooks of the old format, and those with a password. */
const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

const begins = (file: Buffer, mark: Buffer): boolean => file.subarray(0, mark.length).equals(mark);

/** Whether a file is a workbook that nothing here reads. */
export const isOldWorkbook = (file: Buffer): boolean => begins(file, compound);

/** Whether a file is a workbook of any format, by what it is and not by its name. */
export const isWorkbook = (file: Buffer): boolean => begins(file, zip) || isOldWorkbook(file);
