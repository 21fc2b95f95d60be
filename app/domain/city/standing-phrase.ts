import type { LocalizedText } from "../kernel/localized-text";

/** What phrases are for: corrections and refusals of cases, and refusals of an ownership or an account. */
export const phraseUses = ["correction", "refusal", "ownership", "account"] as const;

export type PhraseUse = (typeof phraseUses)[number];

/** Words to begin with, of a zone or (null) of the whole city. */
export interface StandingPhrase {
  readonly zoneId: string | null;
  readonly use: PhraseUse;
  readonly words: LocalizedText;
}
