import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LedgerInput } from "~/domain/ledger/types";
import { type AwardThrough, effectsOfRun, type RunEffect } from "./effect";

/** Why an award, or months of it, are not in a run; each frees itself when its reason goes. */
export const heldReasons = [
  "noConfirmation",
  "noAccount",
  "accountNotChecked",
  "noPayingAccount",
  "onHold",
  "unfunded",
  "otherRun",
] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Who must do something for held money to go on. */
export const turnOf = {
  noConfirmation: "reporter",
  noAccount: "payee",
  accountNotChecked: "checkers",
  noPayingAccount: "finance",
  onHold: "whoeverHeld",
  unfunded: "finance",
  otherRun: "releasers",
} as const satisfies Record<HeldReason, string>;

export type HeldTurn = (typeof turnOf)[HeldReason];

/** How the account stands that an award is paid to. */
export type PayeeStanding = "ready" | "none" | "notChecked";

/** What is known of an award beside its ledger when a run is prepared. */
export interface AwardForRun extends AwardThrough {
  readonly payee: { readonly standing: PayeeStanding; readonly accountId: string | null };
  /** The account of its program that pays; null where none is in force. */
  readonly payingAccountId: string | null;
  /** What is due and has no money. */
  readonly unfundedFen: Fen;
  /** Another run that is not released yet has it. */
  readonly inOtherRun: boolean;
}

/** An award of a run, with whose money goes where. */
export interface ProposedLine extends RunEffect {
  readonly accountId: string | null;
  readonly payingAccountId: string | null;
}

export interface HeldAward {
  readonly award: string;
  readonly why: HeldReason;
  readonly fen: Fen;
}

export interface CompanyProposal {
  readonly lines: readonly ProposedLine[];
  readonly held: readonly HeldAward[];
}

const accountReason = ({ payee, payingAccountId }: AwardForRun): HeldReason | null => {
  if (payingAccountId === null) return "noPayingAccount";
  if (payee.standing === "none") return "noAccount";
  return payee.standing === "notChecked" ? "accountNotChecked" : null;
};

/** What keeps an award out before anything is reckoned. */
const firstReason = ({ inOtherRun, unfundedFen }: AwardForRun): HeldReason | null => {
  if (inOtherRun) return "otherRun";
  return unfundedFen > 0 ? "unfunded" : null;
};

const doesSomething = ({ months, paidFen, waivedFen, keptFen }: RunEffect): boolean =>
  months.length > 0 || paidFen + waivedFen + keptFen > 0;

/**
 * What a run does to the awards of a company, and what it leaves waiting. An award that money would be paid to and that has no account is
 * left out; what that changes for the others of the company is worked out anew. One on hold is in the run: its months close and stay due.
 */
export const proposeCompany = (
  ledger: LedgerInput,
  on: CivilDate,
  run: string,
  facts: readonly AwardForRun[],
): CompanyProposal => {
  const known = new Map(facts.map((each) => [each.award, each]));
  const out = new Map(
    facts.flatMap((each) => {
      const why = firstReason(each);
      return why ? [[each.award, { award: each.award, why, fen: each.unfundedFen }] as const] : [];
    }),
  );
  for (;;) {
    const effects = effectsOfRun(
      ledger,
      on,
      run,
      facts.filter(({ award }) => !out.has(award)),
    );
    const without = effects.flatMap(({ award, paidFen }) => {
      const of = known.get(award);
      const why = of && paidFen > 0 ? accountReason(of) : null;
      return why ? [{ award, why, fen: paidFen }] : [];
    });
    if (without.length === 0) {
      const lines = effects.filter(doesSomething).map((effect): ProposedLine => {
        const paying = effect.paidFen > 0 ? known.get(effect.award) : undefined;
        return {
          ...effect,
          accountId: paying?.payee.accountId ?? null,
          payingAccountId: paying?.payingAccountId ?? null,
        };
      });
      return { lines, held: [...out.values()] };
    }
    for (const each of without) out.set(each.award, each);
  }
};
