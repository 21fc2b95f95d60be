import { parseCsv } from "hucre/csv";
import { reportOfTable, reportOfTree } from "~/domain/payment/bank-results/read-report";
import type { BankReport, ReportFault } from "~/domain/payment/bank-results/report";
import { readXml, XmlRefused } from "~/platform/xml/read-xml.server";
import { decodedText } from "../kernel/decoded-text";

/** Of a file of results, in bytes. */
export const mostOfResult = 20 * 1024 * 1024;

/** Why a file is not read: the line or row of the fault, where it has one. */
export interface Unreadable {
  readonly ok: false;
  readonly fault: ReportFault | "tooLarge" | "broken" | "documentType" | "noText";
  readonly row: number | null;
}

const isXml = (file: Uint8Array): boolean => {
  const start = new TextDecoder("latin1").decode(file.subarray(0, 64)).replace(/^(ï»¿|ÿþ|þÿ)/, "");
  return start.replaceAll("\u0000", "").trimStart().startsWith("<");
};

/** What a file of a bank says: a payment status report or a statement in XML, or results as CSV. */
export function readResult(file: Uint8Array): { readonly ok: true; readonly report: BankReport } | Unreadable {
  if (file.length > mostOfResult) return { ok: false, fault: "tooLarge", row: null };
  return isXml(file) ? readXmlResult(file) : readCsvResult(file);
}

function readXmlResult(file: Uint8Array) {
  try {
    return reportOfTree(readXml(file));
  } catch (error) {
    if (error instanceof XmlRefused) return { ok: false, fault: error.why, row: error.line } as const;
    throw error;
  }
}

function readCsvResult(file: Uint8Array) {
  const text = decodedText(file);
  if (text === null) return { ok: false, fault: "noText", row: null } as const;
  return reportOfTable(parseCsv(text).map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : ""))));
}
