import { usccCheckCharacter } from "../../app/domain/company/uscc";

/** A made-up code of a company, valid by its check character; each spec takes numbers of its own, up to 9999. */
export function companyCode(number: number): string {
  const body = `91210231MA0EE${String(number).padStart(4, "0")}`;
  return body + usccCheckCharacter(body);
}
