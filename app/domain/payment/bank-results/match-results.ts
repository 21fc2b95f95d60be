import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import { batchCurrency } from "../bank-file/batch";
import { bankId, lineOf } from "../bank-file/bank-id";
import type { BankReport, LineStatus, ReportedLine, ReportedStanding, StatedReason } from "./report";

/** How a line of a batch stands with the bank. */
export type SentState = "sent" | "paid" | "bounced" | "recalled";

/** A line that was sent. */
export interface SentLine {
  readonly id: string;
  readonly batchId: string;
  readonly blockId: string;
  readonly fen: Fen;
  readonly state: SentState;
}

/** What becomes of a line by a result. */
export interface LineOutcome {
  readonly lineId: string;
  readonly status: LineStatus;
  readonly reason: StatedReason | null;
  readonly bookedOn: string | null;
  /** The place in the file that says so; null where it holds for all of a block or message. */
  readonly row: number | null;
}

/** Why a line of a file changes nothing. */
export type WhyUnmatched =
  /** It names no line, or none of the portal. */
  | "noReference"
  | "unknownReference"
  | "amountDiffers"
  /** The file says it twice, alike. */
  | "twice"
  /** The file says one thing and its opposite. */
  | "contradicts"
  /** Come back before, so it cannot be paid by that transfer. */
  | "bouncedBefore"
  | "recalled"
  /** Money that came in. */
  | "arrived";

export interface Unmatched {
  readonly line: ReportedLine;
  readonly why: WhyUnmatched;
}

/** Why nothing of a file is taken. */
export type FileRefusal =
  /** It answers another batch, or none that is known. */
  | { readonly why: "otherBatch" }
  | { readonly why: "otherCurrency"; readonly row: number }
  /** It counts other transfers than the batch has. */
  | { readonly why: "otherCount"; readonly counted: number; readonly sent: number }
  | { readonly why: "nothing" };

export type Matched =
  | { readonly ok: true; readonly outcomes: readonly LineOutcome[]; readonly unmatched: readonly Unmatched[] }
  | ({ readonly ok: false } & FileRefusal);

interface Judged {
  readonly reported: ReportedLine;
  readonly sent: SentLine;
}

/** Looks a line of a file up; the reason where it is none that was sent. */
const judge = (reported: ReportedLine, lines: ReadonlyMap<string, SentLine>): Judged | Unmatched => {
  const unmatched = (why: WhyUnmatched): Unmatched => ({ line: reported, why });
  const { reference, fen, status } = reported;
  const sent = reference === null ? undefined : lines.get(lineOf(reference) ?? "");
  if (!sent) {
    if (status === "arrived") return unmatched("arrived");
    return unmatched(reference === null ? "noReference" : "unknownReference");
  }
  if (fen !== null && fen !== sent.fen) return unmatched("amountDiffers");
  if (status === "arrived") return unmatched("arrived");
  if (sent.state === "recalled") return unmatched("recalled");
  if (sent.state === "bounced" && status === "paid") return unmatched("bouncedBefore");
  return { reported, sent };
};

const isUnmatched = (each: Judged | Unmatched): each is Unmatched => "why" in each;

/** What several lines of a file say of one transfer: a statement books it, then its return; elsewhere they must not differ. */
const together = (said: readonly Judged[], isStatement: boolean): { of: Judged | null; unmatched: Unmatched[] } => {
  const [first, ...rest] = isStatement ? said.toSorted((a, b) => rank(a) - rank(b)) : said;
  if (!first) return { of: null, unmatched: [] };
  const alike = rest.every(({ reported }) => reported.status === first.reported.status);
  if (!alike && !isStatement)
    return { of: null, unmatched: said.map(({ reported }) => ({ line: reported, why: "contradicts" })) };
  const again = rest.filter(({ reported }) => reported.status === first.reported.status);
  return { of: first, unmatched: again.map(({ reported }) => ({ line: reported, why: "twice" })) };
};

const rank = ({ reported }: Judged): number => ["bounced", "paid", "waits"].indexOf(reported.status);

/** What a line comes to by what holds for its block or the whole message; null where nothing is said, or nothing new. */
const byStanding = (sent: SentLine, { whole, blocks }: BankReport): LineOutcome | null => {
  const holds: ReportedStanding | null = blocks.get(bankId(sent.blockId)) ?? whole;
  if (!holds || sent.state === "recalled" || (sent.state === "bounced" && holds.status === "paid")) return null;
  return { lineId: sent.id, status: holds.status, reason: holds.reason, bookedOn: null, row: null };
};

const isNews = ({ status }: LineOutcome, { state }: SentLine): boolean =>
  status === "waits" ? state === "sent" : status !== state;

/**
 * What a result says of the lines that were sent: of the batch that it answers, or for a statement of whichever it names. A line that is
 * named alone comes before its block, and that before the whole message. What is known already is no outcome.
 */
export const matchResults = (report: BankReport, sent: readonly SentLine[], batchId: string | null): Matched => {
  if (report.answers !== null && (batchId === null || bankId(batchId) !== report.answers.toUpperCase()))
    return { ok: false, why: "otherBatch" };
  const foreign = report.lines.find(({ currency }) => currency !== null && currency !== batchCurrency);
  if (foreign) return { ok: false, why: "otherCurrency", row: foreign.row };
  const isStatement = report.answers === null;
  if (report.kind !== "csv" && report.counted !== null && report.counted !== sent.length)
    return { ok: false, why: "otherCount", counted: report.counted, sent: sent.length };
  const lines = new Map(sent.map((line) => [line.id, line]));
  const judged = report.lines.map((line) => judge(line, lines));
  const unmatched = judged.filter(isUnmatched);
  const said = groupBy(
    judged.filter((each): each is Judged => !isUnmatched(each)),
    ({ sent: { id } }: Judged) => id,
  );
  const outcomes: LineOutcome[] = [];
  for (const line of sent) {
    const own = said.get(line.id);
    const { of, unmatched: more } = together(own ?? [], isStatement);
    unmatched.push(...more);
    const outcome = own ? of && outcomeOf(of) : byStanding(line, report);
    if (outcome && isNews(outcome, line)) outcomes.push(outcome);
  }
  if (report.lines.length === 0 && report.blocks.size === 0 && !report.whole) return { ok: false, why: "nothing" };
  return { ok: true, outcomes, unmatched: unmatched.toSorted((a, b) => a.line.row - b.line.row) };
};

const outcomeOf = ({ reported, sent }: Judged): LineOutcome => ({
  lineId: sent.id,
  status: reported.status === "arrived" ? "waits" : reported.status,
  reason: reported.reason,
  bookedOn: reported.bookedOn,
  row: reported.row,
});
