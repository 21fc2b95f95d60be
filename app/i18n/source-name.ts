import type { Translate } from "./types";

/** The name of a source of funding; one that the texts do not know is named as the program names it. */
export const sourceName = (t: Translate, source: string): string =>
  source === "city" || source === "zone" ? t(`program:terms.fundingSource.${source}`) : source;
