import { pathTo } from "~/addresses/path-to";
import { changesList } from "~/domain/change/list";
import { addressOf, type Asked } from "~/domain/kernel/list/address";
import { importList } from "~/domain/import/list";
import { claimList } from "~/domain/month/item-claim/list";
import type { ClaimState } from "~/domain/month/item-claim/states";
import { reportList } from "~/domain/month/list";
import { bankAccountList } from "~/domain/payment/bank-account-list";
import { payingAccountList } from "~/domain/payment/list";
import { queueList } from "~/domain/review/list";
import { useT } from "~/i18n/react";
import { useCount } from "../primitives/count";
import { Stat, Stats } from "../primitives/stat";

const links = {
  toAccept: { filters: { state: ["submitted"] } },
  assignedToMe: { filters: { assignee: "me", state: ["review"] }, sort: "due" },
  unassigned: { filters: { assignee: "nobody", state: ["review"] }, sort: "due" },
  toDecide: { filters: { approval: "open", state: ["recommended"] }, sort: "due" },
  awaitingCompany: { filters: { state: ["correction"] }, sort: "due" },
  dueSoon: { filters: { due: "soon" }, sort: "due" },
  overdue: { filters: { due: "overdue" }, sort: "due" },
} as const satisfies Record<string, Asked<typeof queueList>>;

const notes = {
  toAccept: "toAcceptNote",
  assignedToMe: "assignedNote",
  unassigned: "unassignedNote",
  toDecide: "toDecideNote",
  awaitingCompany: "awaitingNote",
  dueSoon: "dueSoonNote",
  overdue: "overdueNote",
} as const;

/** The cases that the reader has approved and that wait for others. */
export const approvedByMe = addressOf(queueList, {
  filters: { approval: "given", state: ["recommended"] },
  sort: "due",
});

type Counted = keyof typeof links;

interface WaitingWorkProps {
  /** Each up to `mostCounted`. */
  readonly counts: Readonly<Record<Counted | "answered" | "approvedByMe", number>>;
  /** Changes of awards that wait for the reader; null for whoever handles none. */
  readonly changes: number | null;
  /** Movements of the budget that the reader may release; null for whoever releases none. */
  readonly movements?: number | null;
  /** Imports that the reader may release; null for whoever releases none. */
  readonly imports?: number | null;
  /** Paying accounts that the reader may release; null for whoever releases none. */
  readonly payingAccounts?: number | null;
  /** Accounts of companies and operators that wait for the reader's check; null for whoever checks none. */
  readonly accounts?: number | null;
  /** Who asks to own a company and waits for the reader; null for whoever confirms nobody. */
  readonly ownerships?: number | null;
  /** Reports of months that wait for the reader, up to `mostCounted`; null for whoever accepts none. */
  readonly months?: number | null;
  /** Claims that wait for the reader, up to `mostCounted`, by the state that they wait in; null for whoever handles none. */
  readonly claims?: { readonly state: ClaimState; readonly count: number } | null;
  /** Awards with a debt, up to `mostCounted`; null for whoever keeps no books. */
  readonly debts?: number | null;
  readonly may: Readonly<Record<"accept" | "recommend" | "assign" | "decide", boolean>>;
}

/** What of changes of awards waits for the reader. */
const changesForMe = addressOf(changesList, { filters: { mine: "waiting" } });

/** Accounts that wait for the reader's check. */
const accountsForMe = addressOf(bankAccountList, { filters: { mine: "waiting" } });

/** Reports of months that nobody has judged. */
const monthsForMe = addressOf(reportList, { filters: { state: "reported" } });

/** How much waits for an official, each figure leading to its cases in the queue. */
export const WaitingWork = ({
  counts,
  changes,
  movements = null,
  imports = null,
  payingAccounts = null,
  accounts = null,
  ownerships = null,
  months = null,
  claims = null,
  debts = null,
  may,
}: WaitingWorkProps) => {
  const t = useT("desk");
  const shown = useCount();
  const kinds: Counted[] = [
    ...(may.accept ? (["toAccept"] as const) : []),
    ...(may.recommend ? (["assignedToMe"] as const) : []),
    ...(may.assign ? (["unassigned"] as const) : []),
    ...(may.decide ? (["toDecide"] as const) : []),
    "dueSoon",
    "overdue",
    "awaitingCompany",
  ];
  const toRelease = [
    ["movements", movements, pathTo("/admin/budgets/movements", { state: "prepared" })],
    ["imports", imports, addressOf(importList, { filters: { state: "prepared" } })],
    ["payingAccounts", payingAccounts, addressOf(payingAccountList, { filters: { state: "prepared" } })],
  ] as const;
  const noteOf = (kind: Counted) => {
    if (kind === "toAccept" && counts.answered > 0)
      return t("common:marks.pair", { label: t("home.answered"), text: shown(counts.answered) });
    if (kind === "toDecide" && counts.approvedByMe > 0)
      return <a href={approvedByMe}>{t("home.approvedByMe", { shown: shown(counts.approvedByMe) })}</a>;
    return t(`home.${notes[kind]}`);
  };
  return (
    <Stats>
      {kinds.map((kind) => (
        <Stat
          key={kind}
          label={t(`home.${kind}`)}
          value={<a href={addressOf(queueList, links[kind])}>{shown(counts[kind])}</a>}
          note={noteOf(kind)}
        />
      ))}
      {changes === null ? null : (
        <Stat
          label={t("home.changes")}
          value={<a href={changesForMe}>{shown(changes)}</a>}
          note={t("home.changesNote")}
        />
      )}
      {toRelease.map(([kind, count, href]) =>
        count === null ? null : (
          <Stat
            key={kind}
            label={t(`home.${kind}`)}
            value={<a href={href}>{shown(count)}</a>}
            note={t("home.toReleaseNote")}
          />
        ),
      )}
      {accounts === null ? null : (
        <Stat
          label={t("home.accounts")}
          value={<a href={accountsForMe}>{shown(accounts)}</a>}
          note={t("home.accountsNote")}
        />
      )}
      {ownerships === null ? null : (
        <Stat
          label={t("home.ownerships")}
          value={<a href={pathTo("/admin/ownership")}>{shown(ownerships)}</a>}
          note={t("home.ownershipsNote")}
        />
      )}
      {months === null ? null : (
        <Stat
          label={t("home.monthReports")}
          value={<a href={monthsForMe}>{shown(months)}</a>}
          note={t("home.monthReportsNote")}
        />
      )}
      {claims === null ? null : (
        <Stat
          label={t("nav.claims")}
          value={<a href={addressOf(claimList, { filters: { state: claims.state } })}>{shown(claims.count)}</a>}
          note={t("home.changesNote")}
        />
      )}
      {debts === null ? null : (
        <Stat
          label={t("home.debts")}
          value={<a href={pathTo("/admin/debts")}>{shown(debts)}</a>}
          note={<a href={pathTo("/admin/tracking/months")}>{t("home.months")}</a>}
        />
      )}
    </Stats>
  );
};
