import type { Correction, Makes } from "../makes";
import type { ForeseenSubsidy } from "./foresee";
import { byLine } from "./money";
import type { SubsidiesStanding } from "./standing";

const sum = (foreseen: readonly ForeseenSubsidy[], of: (each: ForeseenSubsidy) => number): number =>
  foreseen.reduce((all, each) => all + of(each), 0);

/** What a release makes, and what the ledger makes of that: nothing that is 0 but the awards themselves. */
export function makesOf(foreseen: readonly ForeseenSubsidy[]): Makes {
  const all = {
    awards: foreseen.length,
    openedMonths: sum(foreseen, ({ proposal }) => proposal.opened.length),
    openedFen: sum(foreseen, ({ proposal }) => proposal.opened.reduce((fen, month) => fen + month.fen, 0)),
    stillToPayMonths: sum(foreseen, ({ stillToPay }) => stillToPay.length),
    stillToPayFen: sum(foreseen, ({ stillToPay }) => stillToPay.reduce((fen, month) => fen + month.fen, 0)),
    correctedMonths: sum(foreseen, ({ corrected }) => corrected.length),
    correctedFen: sum(foreseen, ({ corrected }) => corrected.reduce((fen, month) => fen + month.fen, 0)),
    pastAppropriations: byLine(foreseen.flatMap(({ money }) => money.past)).length,
    pastAppropriationsFen: sum(foreseen, ({ money }) => money.past.reduce((fen, line) => fen + line.fen, 0)),
    occupancies: foreseen.filter(({ proposal }) => proposal.unit !== null).length,
  };
  return Object.fromEntries(Object.entries(all).filter(([what, count]) => what === "awards" || count !== 0));
}

/** The months of other awards that are corrected, award by award. */
export function correctionsOf(
  foreseen: readonly ForeseenSubsidy[],
  { awards }: Pick<SubsidiesStanding, "awards">,
): Correction[] {
  const references = new Map([...awards.values()].flat().map(({ id, reference }) => [id, reference]));
  return foreseen
    .flatMap(({ corrected }) => corrected)
    .map(({ award, month, fen }) => ({ awardId: award, reference: references.get(award) ?? "", month, fen }))
    .sort((a, b) => a.reference.localeCompare(b.reference) || (a.month < b.month ? -1 : 1));
}
