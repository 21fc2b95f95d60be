import {
  type BankReport,
  type LineStatus,
  type ReportedLine,
  type ReportedStanding,
  type StatedReason,
  Unread,
} from "./report";
import { amountOf, elementBelow, childrenOf, messageOf, textBelow, type XmlTree } from "./xml-tree";

const [oldest, latest] = [3, 14];

/** ISO 20022 has more; what is neither done nor refused waits. */
const statusOf = (code: string): LineStatus => {
  if (code === "ACSC" || code === "ACCC") return "paid";
  return code === "RJCT" ? "bounced" : "waits";
};

/** The reason that stands with a status: its first code, and all that is said beside it. */
const reasonIn = (tree: XmlTree): StatedReason | null => {
  const stated = childrenOf(tree, "StsRsnInf");
  const codes = stated.map((each) => textBelow(each, "Rsn", "Cd") ?? textBelow(each, "Rsn", "Prtry"));
  const texts = stated.flatMap((each) => childrenOf(each, "AddtlInf").map(({ text }) => text));
  const [code, text] = [codes.find((each) => each !== null) ?? null, texts.join(" ").trim() || null];
  return code === null && text === null ? null : { code, text };
};

const standing = (tree: XmlTree, statusAt: string): ReportedStanding | null => {
  const code = textBelow(tree, statusAt);
  return code === null ? null : { status: statusOf(code), reason: reasonIn(tree) };
};

/** How many lines were refused, as the bank counted; null where it did not. */
const refusedIn = (tree: XmlTree): number | null => {
  const counts = childrenOf(tree, "NbOfTxsPerSts").filter((each) => textBelow(each, "DtldSts") === "RJCT");
  return counts.length === 0 ? null : counts.reduce((sum, each) => sum + Number(textBelow(each, "DtldNbOfTxs")), 0);
};

type Block = { readonly tree: XmlTree; readonly id: string; readonly holds: ReportedStanding | null };

const lineOf = (tree: XmlTree, row: number, block: Block, whole: ReportedStanding | null): ReportedLine => {
  const own = standing(tree, "TxSts") ?? block.holds ?? whole;
  if (!own) throw new Unread("incomplete", row);
  const amount = elementBelow(tree, "OrgnlTxRef", "Amt", "InstdAmt");
  const paid = amountOf(amount);
  if (amount && !paid) throw new Unread("incomplete", row);
  return {
    row,
    reference: textBelow(tree, "OrgnlEndToEndId"),
    block: block.id,
    status: own.status,
    reason: own.status === "bounced" ? own.reason : null,
    fen: paid?.fen ?? null,
    currency: paid?.currency ?? null,
    bookedOn: null,
    key: null,
  };
};

/** A payment status report (pain.002.001.03 to .14) that a tree holds. Throws Unread. */
export const pain002Report = (document: XmlTree): BankReport => {
  const message = messageOf(document);
  const root = elementBelow(document, "CstmrPmtStsRpt");
  if (message?.name !== "pain.002" || message.minor < oldest || message.minor > latest || !root)
    throw new Unread("notResult");
  const group = elementBelow(root, "OrgnlGrpInfAndSts");
  const answers = textBelow(group, "OrgnlMsgId");
  if (!group || answers === null) throw new Unread("incomplete");
  const whole = standing(group, "GrpSts");
  const blocks = childrenOf(root, "OrgnlPmtInfAndSts").map((tree): Block => {
    const id = textBelow(tree, "OrgnlPmtInfId");
    if (id === null) throw new Unread("incomplete");
    return { tree, id, holds: standing(tree, "PmtInfSts") };
  });
  let row = 0;
  const lines = blocks.flatMap((block) =>
    childrenOf(block.tree, "TxInfAndSts").map((tree) => lineOf(tree, (row += 1), block, whole)),
  );
  const refused = [group, ...blocks.map(({ tree }) => tree)].map(refusedIn);
  const listed = lines.filter(({ status }) => status === "bounced").length;
  const forAll = [whole, ...blocks.map(({ holds }) => holds)].some((each) => each?.status === "bounced");
  if (!forAll && refused.some((count) => count !== null && count > listed)) throw new Unread("half");
  const counted = textBelow(group, "OrgnlNbOfTxs");
  return {
    kind: "pain.002",
    message: textBelow(root, "GrpHdr", "MsgId"),
    answers,
    counted: counted === null ? null : Number(counted),
    whole,
    blocks: new Map(blocks.flatMap(({ id, holds }) => (holds ? [[id, holds] as const] : []))),
    lines,
  };
};
