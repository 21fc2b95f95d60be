import type { Translate } from "./types";

/** Why a case comes out differently, as `app/domain/program/replay/reasons` names it, in words. */
export const reasonWords = (t: Translate, reason: string): string => {
  const translate = t as (key: string, values?: Readonly<Record<string, string>>) => string;
  const [kind, of = ""] = reason.split(".");
  if (kind === "criteria") return translate("replay:reason.criteria", { fact: translate(`criteria:factName.${of}`) });
  if (reason === "terms.tiers") return translate("replay:reason.tiers");
  if (kind === "terms") return translate("replay:reason.terms", { field: translate(`builder:field.${of}`) });
  return translate(`replay:reason.${of}`);
};
