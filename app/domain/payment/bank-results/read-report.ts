import { camt053Report } from "./camt053";
import { pain002Report } from "./pain002";
import { type ReadReport, reportOf, Unread } from "./report";
import { csvReport } from "./results-csv";
import { messageOf, type XmlTree } from "./xml-tree";

/** What a file of a bank says, read as XML: a payment status report or a statement. */
export const reportOfTree = (tree: XmlTree): ReadReport =>
  reportOf(() => {
    const message = messageOf(tree);
    if (message?.name === "pain.002") return pain002Report(tree);
    if (message?.name === "camt.053") return camt053Report(tree);
    throw new Unread("notResult");
  });

/** The same, read as a table, all of whose cells are text. */
export const reportOfTable = (table: readonly (readonly string[])[]): ReadReport => reportOf(() => csvReport(table));
