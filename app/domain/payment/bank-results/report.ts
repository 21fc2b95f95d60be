import type { Fen } from "~/domain/kernel/money/fen";

/** What a bank says of a transfer: done, refused or come back, or not decided yet. */
export type LineStatus = "paid" | "bounced" | "waits";

/** Why a bank refused, as it wrote it. */
export interface StatedReason {
  /** Of ISO 20022 or the bank's own. */
  readonly code: string | null;
  readonly text: string | null;
}

/** What a file says of one transfer; money that came in and is no return of ours is `arrived`. */
export interface ReportedLine {
  /** Its place among those of the file, from 1. */
  readonly row: number;
  /** The end-to-end id as the bank wrote it. */
  readonly reference: string | null;
  /** The id of the block that it stands under. */
  readonly block: string | null;
  readonly status: LineStatus | "arrived";
  readonly reason: StatedReason | null;
  readonly fen: Fen | null;
  readonly currency: string | null;
  /** The day on which the bank booked it. */
  readonly bookedOn: string | null;
  /** By which an entry of a statement is known again: account, the bank's reference, amount; null elsewhere. */
  readonly key: string | null;
}

/** What holds for all lines of a message, or of a block, that are not named alone. */
export interface ReportedStanding {
  readonly status: LineStatus;
  readonly reason: StatedReason | null;
}

/** A result of a bank, whatever file it came in. */
export interface BankReport {
  readonly kind: "pain.002" | "camt.053" | "csv";
  /** The bank's own id of the message; null where there is none. */
  readonly message: string | null;
  /** The message that it answers; null for a statement, which answers none. */
  readonly answers: string | null;
  /** How many transfers that message had, as the bank counted. */
  readonly counted: number | null;
  readonly whole: ReportedStanding | null;
  readonly blocks: ReadonlyMap<string, ReportedStanding>;
  readonly lines: readonly ReportedLine[];
}

/** Why nothing of a file is taken. */
export type ReportFault =
  /** It is none of the kinds that are read, or of a version that is not. */
  | "notResult"
  /** What it must have is missing, or is no such thing. */
  | "incomplete"
  /** It names more lines than it has. */
  | "half";

export type ReadReport =
  | { readonly ok: true; readonly report: BankReport }
  | { readonly ok: false; readonly fault: ReportFault; readonly row: number | null };

/** Thrown by readers of one kind, for their `readReport` alone. */
export class Unread extends Error {
  constructor(
    readonly fault: ReportFault,
    readonly row: number | null = null,
  ) {
    super(fault);
  }
}

/** What a reader gives, or the fault that it met. */
export const reportOf = (read: () => BankReport): ReadReport => {
  try {
    return { ok: true, report: read() };
  } catch (error) {
    if (error instanceof Unread) return { ok: false, fault: error.fault, row: error.row };
    throw error;
  }
};
