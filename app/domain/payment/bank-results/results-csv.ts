import { yuanToFen } from "~/domain/kernel/money/fen";
import { bareText } from "~/domain/kernel/text/bare";
import { type BankReport, type LineStatus, type ReportedLine, Unread } from "./report";

/** The columns of a file of results, each by the names under which banks head it. */
const columns = {
  batch: ["BATCH", "批次号"],
  reference: ["REFERENCE", "ENDTOENDID", "业务编号"],
  amount: ["AMOUNT", "金额"],
  currency: ["CURRENCY", "币种"],
  status: ["STATUS", "状态", "处理结果"],
  reason: ["REASON", "原因代码"],
  text: ["TEXT", "原因说明", "备注"],
} as const;

type Column = keyof typeof columns;
const needed: readonly Column[] = ["batch", "reference", "amount", "status"];

const statuses: Readonly<Record<LineStatus, readonly string[]>> = {
  paid: ["PAID", "ACSC", "ACCC", "成功", "已支付"],
  bounced: ["BOUNCED", "RJCT", "失败", "退票", "退汇"],
  waits: ["WAITS", "PDNG", "ACSP", "处理中", "待处理"],
};

/** A last line that counts those before it. */
const totals = ["TOTAL", "合计"];

const placesOf = (head: readonly string[]): ReadonlyMap<Column, number> => {
  const names = head.map(bareText);
  const places = (Object.keys(columns) as Column[]).flatMap((column) => {
    const place = names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
    return place < 0 ? [] : [[column, place] as const];
  });
  return new Map(places);
};

const statusOf = (typed: string): LineStatus | null =>
  (Object.keys(statuses) as LineStatus[]).find((status) => statuses[status].includes(bareText(typed))) ?? null;

/** Results of a batch in a bank's table, its heads first; lines without anything are left out. Throws Unread. */
export const csvReport = (table: readonly (readonly string[])[]): BankReport => {
  const [head = [], ...all] = table.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const places = placesOf(head);
  if (needed.some((column) => !places.has(column))) throw new Unread("notResult");
  const last = all.at(-1);
  const isTotal = last !== undefined && totals.includes(bareText(last[0] ?? ""));
  const rows = isTotal ? all.slice(0, -1) : all;
  if (isTotal && Number(last[1]) !== rows.length) throw new Unread("half");
  const batches = new Set<string>();
  const lines = rows.map((cells, i): ReportedLine => {
    const row = i + 1;
    const cell = (column: Column) => cells[places.get(column) ?? -1]?.trim() || null;
    if (cells.length < head.length) throw new Unread("half", row);
    const [batch, status, fen] = [cell("batch"), statusOf(cell("status") ?? ""), yuanToFen(cell("amount") ?? "")];
    if (batch === null || status === null || fen === null) throw new Unread("incomplete", row);
    batches.add(batch);
    const stated = { code: cell("reason"), text: cell("text") };
    return {
      row,
      reference: cell("reference"),
      block: null,
      status,
      reason: status === "bounced" && (stated.code ?? stated.text) !== null ? stated : null,
      fen,
      currency: cell("currency") ?? "CNY",
      bookedOn: null,
      key: null,
    };
  });
  const [answers, ...others] = batches;
  if (answers === undefined || others.length > 0) throw new Unread("incomplete");
  const counted = isTotal ? rows.length : null;
  return { kind: "csv", message: null, answers, counted, whole: null, blocks: new Map(), lines };
};
