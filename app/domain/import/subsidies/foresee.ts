import type { Reach } from "~/domain/access/reach";
import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import { laterOf } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import type { Binding } from "~/domain/ledger/funds";
import type { Gave } from "~/domain/ledger/gave";
import { ledgerAward } from "~/domain/ledger/ledger-award";
import { boundBy } from "~/domain/ledger/replayed";
import type { Act, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import type { Numbered } from "../column";
import type { RowProblem } from "../problem";
import { Faults } from "../faults";
import { collisions, numberProblems } from "./collisions";
import type { SubsidyField, SubsidyRow } from "./columns";
import { lookUp } from "./look-up";
import { type MoneyNeeded, moneyFor, type MoneyTaken } from "./money";
import { type Proposal, proposalOf } from "./proposal";
import type { SubsidiesStanding } from "./standing";

/** What the ledger will make of a subsidy that is brought in. */
export interface ForeseenSubsidy {
  readonly proposal: Proposal;
  readonly money: MoneyTaken;
  /** What is payable of months that are over and were not paid or waived: it is paid once they are confirmed. */
  readonly stillToPay: readonly { readonly month: Month; readonly fen: Fen }[];
  /** Months of other awards of the company that are payable with another amount thereby. */
  readonly corrected: readonly { readonly award: string; readonly month: Month; readonly fen: Fen }[];
}

interface Foresight {
  readonly problems: readonly RowProblem<SubsidyField>[];
  /** In the order of the rows; whole where nothing is wrong. */
  readonly foreseen: readonly ForeseenSubsidy[];
}

/** The name of an award in a ledger before it has an id. */
const idOf = ({ row }: Proposal): string => `row ${row}`;

/** The acts by which a subsidy is brought in. */
export const actsFor = (award: string, { opened }: Pick<Proposal, "opened">): UndatedAct[] => [
  { act: "approve", award },
  ...(opened.length > 0 ? [{ act: "opening" as const, award, months: opened }] : []),
];

/** Rows, or companies, between two pauses. */
const stretch = 50;

/**
 * What the rows of a file come to beside what stands: what is wrong with them, and what the ledger will make of the others. Yields now and
 * then, so that whoever asks can let others run.
 */
export function* foreseeing(
  rows: readonly Numbered<SubsidyRow>[],
  standing: SubsidiesStanding,
  reach: Reach,
): Generator<undefined, Foresight> {
  const look = lookUp(standing, reach);
  const faults = new Map<number, Faults<SubsidyField>>();
  const proposals: Proposal[] = [];
  for (const [i, numbered] of rows.entries()) {
    const of = new Faults<SubsidyField>();
    faults.set(numbered.number, of);
    const proposal = proposalOf(numbered, standing, look, of);
    if (proposal) proposals.push(proposal);
    if (i % stretch === 0) yield;
  }
  for (const { row, field, code, params } of [...numberProblems(rows, standing), ...collisions(proposals, standing)])
    faults.get(row)?.at(field, code, params);
  const unread = new Set(rows.flatMap((each) => (each.unread ? [each.number] : [])));
  const sound = proposals.filter(({ row }) => !unread.has(row) && faults.get(row)?.found.size === 0);
  const needed: MoneyNeeded[] = [];
  const followed: Followed[] = [];
  for (const [companyId, of] of groupBy(sound, ({ company }) => company.id)) {
    if (followed.length % stretch === 0) yield;
    const known = ofCompany(of, standing.ledgers.get(companyId), standing);
    if (!known) faults.get(of[0]?.row ?? 0)?.at("company", "import.noLedger");
    followed.push(...(known?.followed ?? []));
    needed.push(...(known?.needed ?? []));
  }
  const money = moneyFor(needed, standing);
  for (const { row, ...problem } of money.short) faults.get(row)?.at("program", problem.code, problem.params);
  const problems = [...faults].flatMap(([row, { found }]) =>
    [...found].map(([field, problem]) => ({ row, field, ...problem })),
  );
  const foreseen = followed.flatMap((each): ForeseenSubsidy[] => {
    const taken = money.taken.get(each.proposal.row);
    return taken ? [{ ...each, money: taken }] : [];
  });
  return { problems, foreseen: foreseen.sort((a, b) => a.proposal.row - b.proposal.row) };
}

type Followed = Omit<ForeseenSubsidy, "money">;

/** What the ledger of a company comes to with further awards; null where it cannot take them. */
function ofCompany(
  proposals: readonly Proposal[],
  before: LedgerInput = { awards: [], acts: [] },
  { today }: Pick<SubsidiesStanding, "today">,
): { readonly followed: Followed[]; readonly needed: MoneyNeeded[] } | null {
  const on = laterOf(before.acts.at(-1)?.on ?? today, today);
  const fresh = proposals.flatMap((proposal) =>
    actsFor(idOf(proposal), proposal).map((act) => ({ ...act, on }) as Act),
  );
  const awards = [...before.awards, ...proposals.map(awardOf)];
  const now = boundBy({ awards, acts: [...before.acts, ...fresh] });
  if (!now.ok) return null;
  const own = new Set(proposals.map(idOf));
  const bindings = groupBy(now.bindings, ({ award }) => award);
  const corrected = correctedBy(now.gave.slice(before.acts.length), own);
  const followed = proposals.map((proposal, i): Followed => {
    const stillToPay = overAndOpen(bindings.get(idOf(proposal)) ?? [], today);
    return { proposal, stillToPay, corrected: i === 0 ? corrected : [] };
  });
  const needed = proposals.map((proposal) => ({ proposal, bindings: bindings.get(idOf(proposal)) ?? [] }));
  return { followed, needed };
}

const awardOf = (proposal: Proposal) => {
  const { version, operatorId, terms, lease, leaseEnd } = proposal;
  const approved = { terms, lease, leaseEnd, events: [] };
  return ledgerAward({ id: idOf(proposal), versionId: version.id, operatorId, approved }, version.content);
};

/** By how much months of others are payable with another amount, once all acts are done. */
function correctedBy(gave: readonly Gave[], own: ReadonlySet<string>): ForeseenSubsidy["corrected"] {
  const sums = new Map<string, ForeseenSubsidy["corrected"][number]>();
  for (const { award, month, fen } of gave.flatMap(({ lines }) => lines)) {
    if (own.has(award)) continue;
    const key = `${award} ${month}`;
    sums.set(key, { award, month, fen: fen + (sums.get(key)?.fen ?? 0) });
  }
  return [...sums.values()].filter(({ fen }) => fen !== 0);
}

function overAndOpen(bindings: readonly Binding[], today: string) {
  const open = new Map<Month, Fen>();
  for (const { month, committedFen } of bindings)
    if (month < monthOf(today) && committedFen > 0) open.set(month, (open.get(month) ?? 0) + committedFen);
  return [...open].map(([month, fen]) => ({ month, fen }));
}
