import type { Month } from "~/domain/kernel/time/month";
import type { AwardVoice } from "./voice";

/** One month, or the first and the last of several. */
export const rangeWords = ({ from, to }: { readonly from: Month; readonly to: Month }, { t, f }: AwardVoice): string =>
  from === to ? f.month(from) : t("months.range", { from: f.month(from), to: f.month(to) });
