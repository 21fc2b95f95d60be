import { bankId } from "~/domain/payment/bank-file/bank-id";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { uuidOf } from "./bank-batch";

interface Answered {
  readonly reference: string | null;
  readonly status?: string;
  readonly code?: string;
  readonly proprietary?: string;
  readonly text?: readonly string[];
  readonly fen?: number;
  readonly currency?: string;
}

interface Answer {
  readonly minor?: number;
  readonly answers: string;
  readonly counted?: number;
  readonly whole?: string;
  readonly block?: string;
  readonly blockId?: string;
  readonly refused?: number;
  readonly lines: readonly Answered[];
}

const reasonOf = ({ code, proprietary, text = [] }: Answered): string => {
  const rsn = code ? `<Rsn><Cd>${code}</Cd></Rsn>` : proprietary ? `<Rsn><Prtry>${proprietary}</Prtry></Rsn>` : "";
  const said = text.map((each) => `<AddtlInf>${each}</AddtlInf>`).join("");
  return rsn || said ? `<StsRsnInf>${rsn}${said}</StsRsnInf>` : "";
};

const answered = (line: Answered): string => {
  const amount =
    line.fen === undefined
      ? ""
      : `<OrgnlTxRef><Amt><InstdAmt Ccy="${line.currency ?? "CNY"}">${fenToYuanString(line.fen)}</InstdAmt></Amt></OrgnlTxRef>`;
  const reference = line.reference === null ? "" : `<OrgnlEndToEndId>${line.reference}</OrgnlEndToEndId>`;
  const status = line.status ? `<TxSts>${line.status}</TxSts>` : "";
  return `<TxInfAndSts>${reference}${status}${reasonOf(line)}${amount}</TxInfAndSts>`;
};

const optional = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : `<${name}>${value}</${name}>`;

/** A payment status report as a bank writes it. */
export const pain002 = ({ minor = 10, answers, counted, whole, block, blockId, refused, lines }: Answer): string => {
  const counts =
    refused === undefined
      ? ""
      : `<NbOfTxsPerSts><DtldNbOfTxs>${refused}</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>`;
  const group = `<OrgnlGrpInfAndSts><OrgnlMsgId>${answers}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${optional("OrgnlNbOfTxs", counted)}${optional("GrpSts", whole)}${counts}</OrgnlGrpInfAndSts>`;
  const payments =
    lines.length === 0 && block === undefined
      ? ""
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${blockId ?? bankId(uuidOf(2, 0))}</OrgnlPmtInfId>${optional("PmtInfSts", block)}${lines.map(answered).join("\n")}</OrgnlPmtInfAndSts>`;
  const namespace = `urn:iso:std:iso:20022:tech:xsd:pain.002.001.${String(minor).padStart(2, "0")}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-12-02T10:00:00+08:00</CreDtTm></GrpHdr>\n${group}\n${payments}</CstmrPmtStsRpt></Document>\n`;
};

interface Entry {
  readonly reference: string | null;
  readonly fen: number;
  readonly bank: string;
  readonly credit?: boolean;
  readonly reversal?: boolean;
  readonly code?: string;
  readonly state?: string;
  readonly currency?: string;
}

const entryOf = (entry: Entry, minor: number): string => {
  const { reference, fen, bank, credit, reversal, code, state = "BOOK", currency = "CNY" } = entry;
  const status = minor >= 8 ? `<Cd>${state}</Cd>` : state;
  const refs = `<Refs>${reference === null ? "" : `<EndToEndId>${reference}</EndToEndId>`}</Refs>`;
  const returned = code ? `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>` : "";
  return `<Ntry><Amt Ccy="${currency}">${fenToYuanString(fen)}</Amt><CdtDbtInd>${credit ? "CRDT" : "DBIT"}</CdtDbtInd>${reversal ? "<RvslInd>true</RvslInd>" : ""}<Sts>${status}</Sts><BookgDt><Dt>2026-12-02</Dt></BookgDt><AcctSvcrRef>${bank}</AcctSvcrRef><NtryDtls><TxDtls>${refs}${returned}</TxDtls></NtryDtls></Ntry>`;
};

/** A statement of account 6222 as a bank writes it. */
export const camt053 = ({
  minor = 8,
  entries,
}: {
  readonly minor?: number;
  readonly entries: readonly Entry[];
}): string => {
  const namespace = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${String(minor).padStart(2, "0")}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}"><BkToCstmrStmt><GrpHdr><MsgId>S1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><Othr><Id>6222</Id></Othr></Id></Acct>${entries.map((each) => entryOf(each, minor)).join("\n")}</Stmt></BkToCstmrStmt></Document>\n`;
};
