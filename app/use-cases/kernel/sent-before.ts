import { Refusal } from "~/platform/errors";

/**
 * What an id that was made with a form stands for is made once. Throws where the form came before with something else: what was changed
 * in it since would be lost without a word.
 */
export function sameAsBefore(same: boolean): void {
  if (!same) throw new Refusal("sentBefore");
}
