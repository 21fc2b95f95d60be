import { cleanCode } from "./clean";

/** Text to compare: of any case and width, without blanks and signs between its words. */
export const loosely = (said: string): string =>
  cleanCode(said)
    .toLowerCase()
    .replace(/[\s_\-–—·.,:;/\\()（）[\]【】*]+/gu, "");
