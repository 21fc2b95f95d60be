import type { Condition } from "../criteria/condition";
import type { LocalizedText } from "~/domain/kernel/localized-text";

/** A document to attach: always, or when a condition on the answers holds. Uploads name it by `key`. */
export interface DocumentRequirement {
  readonly key: string;
  readonly name: LocalizedText;
  readonly help?: LocalizedText;
  readonly requiredWhen: "always" | Condition;
}
