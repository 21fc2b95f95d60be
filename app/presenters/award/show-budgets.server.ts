import { readBudgets } from "~/data/budget/budget.reader.server";
import { readOverlappingAwards } from "~/data/award/overlapping-awards.reader.server";
import { contentOf } from "~/data/program/content.server";
import { ranked } from "~/domain/award/ranked";
import { heldBack } from "~/domain/award/held-back";
import { available } from "~/domain/budget/budget-line";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";

/** The budget of a fiscal year in the actor's zones; `heldBack` is what of the commitments is of months that go to another award, as the highest. */
export async function showBudgets({ actor }: UseCaseContext, fiscalYear: number, language: Language) {
  const lines = await readBudgets(actor, fiscalYear);
  const programs = [...new Set(lines.map(({ programId }) => programId))];
  const awards = await readOverlappingAwards(programs, fiscalYear);
  const othersOf = await awardsBeside(actor, awards);
  const held = new Map<string, number>();
  for (const award of awards) {
    const { funding } = await contentOf(award.versionId);
    for (const [key, fen] of heldBack(ranked(award), othersOf(award.id).map(ranked), funding, award.closed)) {
      const line = `${award.programId} ${key}`;
      held.set(line, (held.get(line) ?? 0) + fen);
    }
  }
  return lines.map(({ programId, program, ...line }) => ({
    ...line,
    program: inLanguage(program, language),
    available: available(line),
    heldBack: held.get(`${programId} ${fiscalYear} ${line.source}`) ?? 0,
  }));
}
