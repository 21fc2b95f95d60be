import type { LocalizedText } from "../kernel/localized-text";

export const phraseUses = ["correction", "refusal"] as const;

export type PhraseUse = (typeof phraseUses)[number];

/** Words to begin with, of a zone or (null) of the whole city. */
export interface StandingPhrase {
  readonly zoneId: string | null;
  readonly use: PhraseUse;
  readonly words: LocalizedText;
}
