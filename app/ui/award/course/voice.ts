import type { Formats } from "~/i18n/format";
import { useFormats, useT } from "~/i18n/react";
import type { T } from "~/i18n/types";

/** On whose pages something stands. */
export type AwardSide = "founder" | "admin";

/** What the words of an award's page need: its texts, for whom they are, and how things are named. */
export interface AwardVoice {
  readonly t: T<"ledger">;
  readonly award: T<"award">;
  readonly f: Formats;
  readonly side: AwardSide;
  /** Awards in words, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The days of the acts, by their place. */
  readonly acts: readonly string[];
  /** As of which day it is told. */
  readonly today: string;
}

export const useVoice = (given: Pick<AwardVoice, "side" | "names" | "acts" | "today">): AwardVoice => ({
  ...given,
  t: useT("ledger"),
  award: useT("award"),
  f: useFormats(),
});
