import type { Cliff } from "~/domain/change/cliff-plan/types";
import { tierWords } from "../line-words";
import type { AwardVoice } from "./voice";

/** What happens on the day. */
export const cliffTitle = (cliff: Cliff, { t, award, f }: AwardVoice): string => {
  switch (cliff.kind) {
    case "begins":
    case "tier":
    case "resumes":
      return t(`cliff.${cliff.kind}`, { tier: tierWords(cliff.tier, award, f) });
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
export const cliffText = ({ kind, beforeFen, afterFen }: Cliff, { t, f, side }: AwardVoice): string | null => {
  if (afterFen === null) return null;
  const after = f.moneyBrief(afterFen);
  if (kind === "ends" || kind === "leaseEnds") return t(`cliff.endsAfter.${side}`, { after });
  return beforeFen === null || beforeFen === afterFen
    ? t(`cliff.paysAfter.${side}`, { after })
    : t(`cliff.pays.${side}`, { after, before: f.moneyBrief(beforeFen) });
};
