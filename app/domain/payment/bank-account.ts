import type { Actor } from "~/domain/access/actor";
import { can, type Permitted } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { answerOf, type StepRow, type TableAnswer } from "~/domain/kernel/step-table";
import type { BankDetails } from "~/domain/payee/bank-details";

/** Whose account it is: who is paid to it. */
export const ownerKinds = ["company", "operator"] as const;
export interface AccountOwner {
  readonly kind: (typeof ownerKinds)[number];
  readonly id: string;
}

/** The account of a company or operator as it is entered. */
export interface BankAccountToEnter extends BankDetails {
  /** Made with its form, so that pressing twice enters one. */
  readonly id: string;
}

/** From `begun`, without evidence, to `inForce`, checked by two people, or to one of the three ends. */
export const bankAccountStates = [
  "begun",
  "entered",
  "checkedOnce",
  "inForce",
  "refused",
  "replaced",
  "withdrawn",
] as const;
export type BankAccountState = (typeof bankAccountStates)[number];

/** In which an account of an owner is one at a time, beside the one in force. */
export const openAccountStates = ["begun", "entered", "checkedOnce"] as const satisfies readonly BankAccountState[];

/** In which it waits for officials. */
export const waitingAccountStates = ["entered", "checkedOnce"] as const satisfies readonly BankAccountState[];

export type BankAccountNeed =
  /** A file that no scanner found a virus in. */
  | "evidenceThere"
  /** Whoever acts did not enter it, or bring its evidence. */
  | "notOwn"
  /** They neither belong or belonged to its owner, nor declared an interest in a case of it. */
  | "freeOfInterest"
  /** They have looked at its number. */
  | "numberSeen"
  /** They are not who checked it first. */
  | "byAnother"
  | "reasonsGiven";

type Row = StepRow<BankAccountState, "account.enter" | "account.check", BankAccountNeed>;

/** The steps of docs/rules/states.md, "Account of a company or operator". */
export const bankAccountSteps = [
  { from: [null], action: "enter", by: "account.enter", needs: [], to: "begun" },
  { from: ["begun", "entered"], action: "addEvidence", by: "account.enter", needs: [], to: "entered" },
  {
    from: ["entered"],
    action: "showNumber",
    by: "account.check",
    needs: ["evidenceThere", "notOwn", "freeOfInterest"],
    to: "entered",
  },
  {
    from: ["checkedOnce"],
    action: "showNumber",
    by: "account.check",
    needs: ["evidenceThere", "notOwn", "freeOfInterest", "byAnother"],
    to: "checkedOnce",
  },
  {
    from: ["entered"],
    action: "check",
    by: "account.check",
    needs: ["evidenceThere", "notOwn", "freeOfInterest", "numberSeen"],
    to: "checkedOnce",
  },
  {
    from: ["checkedOnce"],
    action: "check",
    by: "account.check",
    needs: ["evidenceThere", "notOwn", "freeOfInterest", "numberSeen", "byAnother"],
    to: "inForce",
  },
  {
    from: ["entered", "checkedOnce"],
    action: "refuse",
    by: "account.check",
    needs: ["notOwn", "freeOfInterest", "reasonsGiven"],
    to: "refused",
  },
  {
    from: ["begun", "entered", "checkedOnce", "inForce"],
    action: "withdraw",
    by: "account.enter",
    needs: [],
    to: "withdrawn",
  },
  { from: ["begun", "entered", "checkedOnce", "inForce"], action: "replace", by: "job", needs: [], to: "replaced" },
] as const satisfies readonly Row[];

export type BankAccountAction = (typeof bankAccountSteps)[number]["action"];
export type BankAccountAnswer = TableAnswer<BankAccountState, BankAccountNeed>;
export type BankAccountFacts = Readonly<Record<BankAccountNeed, boolean>>;

/** Whether the step may be taken from this state on these facts, and where it leads. */
export function decideBankAccount(
  state: BankAccountState | null,
  action: BankAccountAction,
  facts: Readonly<Partial<BankAccountFacts>>,
): BankAccountAnswer {
  const rows: readonly Row[] = bankAccountSteps;
  const row = rows.find((each) => each.action === action && each.from.includes(state));
  return row ? answerOf(row.to, row.needs, facts) : { ok: false, reason: "state" };
}

/** Whether an official may do this to an account whose owner lives in these zones: one is enough. Who holds the whole city reaches owners without any. */
export function reachesOwner(actor: Actor, action: Action, zoneIds: readonly string[]): Permitted {
  const answers = [null, ...zoneIds].map((zoneId) => can(actor, action, { zoneId }));
  return answers.find((answer) => answer === "yes") ?? answers.find((answer) => answer === "forbidden") ?? "hidden";
}

/** How an owner stands: whether it can be paid, and if not, what is missing. Paid is where it is `inForce` alone. */
export const accountStandings = ["none", "begun", "waiting", "refused", "changing", "inForce"] as const;
export type AccountStanding = (typeof accountStandings)[number];

/** Of an owner's accounts, the latest first. One that waits beside the one in force holds what is paid to that (decision 0039). */
export function accountStandingOf(accounts: readonly { readonly state: BankAccountState }[]): AccountStanding {
  const has = (wanted: readonly BankAccountState[]) => accounts.some(({ state }) => wanted.includes(state));
  const [waits, stands] = [has(waitingAccountStates), has(["inForce"])];
  if (stands) return waits ? "changing" : "inForce";
  if (waits) return "waiting";
  if (has(["begun"])) return "begun";
  return accounts.find(({ state }) => state !== "replaced")?.state === "refused" ? "refused" : "none";
}
