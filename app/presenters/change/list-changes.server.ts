import type { ListedChange } from "~/data/change/changes.reader.server";
import { changeStates } from "~/domain/change/states";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";

/** Changes as a list of the founder's side shows them. */
export const listChanges = (changes: readonly ListedChange[], language: Language) =>
  changes.map(({ id, reference, kind, state, company, awardId, award, program, begunAt, dueOn, dueProvisional }) => ({
    id,
    reference,
    kind,
    company,
    awardId,
    award,
    begunAt,
    program: inLanguage(program, language),
    label: changeStates[state].publicLabel,
    turn: changeStates[state].turn,
    until: dueOn ? { date: dueOn, provisional: dueProvisional } : null,
  }));

export type OwnChangeShown = ReturnType<typeof listChanges>[number];
