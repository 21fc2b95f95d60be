import { type BankReport, type ReportedLine, type StatedReason, Unread } from "./report";
import { amountOf, elementBelow, childrenOf, messageOf, textBelow, type XmlTree } from "./xml-tree";

const [oldest, latest] = [2, 10];

/** Since version 8 a status is a choice of codes. */
const isBooked = (entry: XmlTree): boolean => (textBelow(entry, "Sts", "Cd") ?? textBelow(entry, "Sts")) === "BOOK";

const returned = (details: XmlTree): StatedReason | null => {
  const returned = elementBelow(details, "RtrInf");
  if (!returned) return null;
  const code = textBelow(returned, "Rsn", "Cd") ?? textBelow(returned, "Rsn", "Prtry");
  const text = childrenOf(returned, "AddtlInf").map((each) => each.text);
  return { code, text: text.join(" ").trim() || null };
};

/** The transfers of an entry: one entry may stand for many. */
const detailsOf = (entry: XmlTree): readonly XmlTree[] => {
  const details = childrenOf(entry, "NtryDtls").flatMap((each) => childrenOf(each, "TxDtls"));
  return details.length > 0 ? details : [entry];
};

/** Debits are our payments, credits with a reason are payments come back, other credits are money that arrived. */
const statusOf = (entry: XmlTree, details: XmlTree, reason: StatedReason | null): ReportedLine["status"] => {
  const isReversal = textBelow(entry, "RvslInd") === "true" || textBelow(entry, "RvslInd") === "1";
  const isDebit = (textBelow(details, "CdtDbtInd") ?? textBelow(entry, "CdtDbtInd")) === "DBIT";
  if (!isBooked(entry)) return "waits";
  if (isDebit) return isReversal ? "arrived" : "paid";
  return reason !== null || isReversal ? "bounced" : "arrived";
};

const linesOf = (entry: XmlTree, account: string, first: number): ReportedLine[] => {
  const all = detailsOf(entry);
  return all.map((details, i) => {
    const row = first + i;
    const own = elementBelow(details, "AmtDtls", "TxAmt", "Amt") ?? elementBelow(details, "Amt");
    const amount = amountOf(own ?? (all.length === 1 ? elementBelow(entry, "Amt") : null));
    if (!amount) throw new Unread("incomplete", row);
    const reason = returned(details);
    const status = statusOf(entry, details, reason);
    const reference = textBelow(details, "Refs", "EndToEndId");
    const bank = textBelow(details, "Refs", "AcctSvcrRef") ?? textBelow(entry, "AcctSvcrRef");
    return {
      row,
      reference: reference === "NOTPROVIDED" ? null : reference,
      block: null,
      status,
      reason,
      ...amount,
      bookedOn: (textBelow(entry, "BookgDt", "Dt") ?? textBelow(entry, "BookgDt", "DtTm"))?.slice(0, 10) ?? null,
      key: bank === null ? null : [account, bank, amount.fen, reference ?? ""].join("|"),
    };
  });
};

/** A statement of an account (camt.053.001.02 to .10) that a tree holds. Throws Unread. */
export const camt053Report = (document: XmlTree): BankReport => {
  const message = messageOf(document);
  const root = elementBelow(document, "BkToCstmrStmt");
  if (message?.name !== "camt.053" || message.minor < oldest || message.minor > latest || !root)
    throw new Unread("notResult");
  const lines: ReportedLine[] = [];
  for (const statement of childrenOf(root, "Stmt")) {
    const account = textBelow(statement, "Acct", "Id", "Othr", "Id") ?? textBelow(statement, "Acct", "Id", "IBAN");
    if (account === null) throw new Unread("incomplete");
    for (const entry of childrenOf(statement, "Ntry")) lines.push(...linesOf(entry, account, lines.length + 1));
  }
  return {
    kind: "camt.053",
    message: textBelow(root, "GrpHdr", "MsgId"),
    answers: null,
    counted: null,
    whole: null,
    blocks: new Map(),
    lines,
  };
};
