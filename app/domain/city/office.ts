import type { LocalizedText } from "../kernel/localized-text";

/** Where people reach the office, and who answers there. */
export interface Office {
  /** The authority's name. */
  readonly name: LocalizedText;
  readonly address: LocalizedText;
  readonly hours: LocalizedText;
  readonly phone: string;
  /** Who answers. */
  readonly contact: string;
}
