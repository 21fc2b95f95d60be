import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { Formats } from "~/i18n/format";
import type { Translate } from "~/i18n/types";

/** Up to which day is paid, and why not up to the end; null where it is. */
export const paidToWords = ({ on, because }: PayingEnd, t: Translate, f: Formats): string | null =>
  because && t(`award:paidTo.${because}`, { date: f.date(addDays(on, -1)) });
