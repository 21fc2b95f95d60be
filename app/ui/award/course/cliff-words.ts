import type { Cliff } from "~/domain/change/cliff-plan/types";
import { addDays } from "~/domain/kernel/time/civil-date";
import { tierWords } from "../line-words";
import type { CliffWords } from "./cliff-section";
import type { AwardVoice } from "./voice";

/** What happens on the day. */
export const cliffTitle = (cliff: Cliff, { t, award, f }: AwardVoice): string => {
  switch (cliff.kind) {
    case "begins":
    case "tier":
    case "resumes":
      return t(`cliff.${cliff.kind}`, { tier: tierWords(cliff.tier, award, f) });
    case "capReached":
      return t(`cliff.capReached.${cliff.cap}`, { amount: f.money(cliff.leftFen) });
    case "capUsed":
    case "capRenewed":
      return t(`cliff.${cliff.kind}.${cliff.cap}`);
    case "suspends":
    case "leaseEnds":
    case "noAmount":
    case "ends":
      return t(`cliff.${cliff.kind}`);
  }
};

/** What the company pays itself from then on; null where that is not known. */
const cliffText = ({ kind, beforeFen, afterFen }: Cliff, { t, f, side }: AwardVoice): string | null => {
  if (afterFen === null) return null;
  const after = f.moneyBrief(afterFen);
  if (kind === "ends" || kind === "leaseEnds") return t(`cliff.endsAfter.${side}`, { after });
  return beforeFen === null || beforeFen === afterFen
    ? t(`cliff.paysAfter.${side}`, { after })
    : t(`cliff.pays.${side}`, { after, before: f.moneyBrief(beforeFen) });
};

/** The day that a cliff names: of an end the last day, which is still of it. */
export const cliffDay = ({ kind, on }: Cliff): string =>
  kind === "ends" || kind === "leaseEnds" ? addDays(on, -1) : on;

export const cliffWords = (cliff: Cliff, voice: AwardVoice): CliffWords => ({
  key: `${cliff.on} ${cliff.kind}`,
  day: cliffDay(cliff),
  title: cliffTitle(cliff, voice),
  text: cliffText(cliff, voice),
});
