import type { LocalizedText } from "../kernel/localized-text";
import type { SealPicture } from "./seal";

/** Where people reach the office, and who answers there: of the city, or of a zone that has one of its own. */
export interface Office {
  /** The authority's name. */
  readonly name: LocalizedText;
  readonly address: LocalizedText;
  readonly hours: LocalizedText;
  readonly phone: string;
  /** Who answers. */
  readonly contact: string;
  /** Stands at the head of its letters; null where its name does. */
  readonly head: LocalizedText | null;
}

/** What a letter shows of the office that issued it, beside its name; fixed when it is issued. */
export interface LetterOffice extends Pick<Office, "address" | "phone" | "head"> {
  readonly seal: SealPicture | null;
}
