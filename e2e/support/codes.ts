import { createHash } from "node:crypto";
import { usccCheckCharacter } from "../../app/domain/company/uscc";

const digits = 10 ** 7;

/** A made-up code of the company with this name, valid by its check character: other names have other codes. */
export function companyCode(name: string): string {
  const number = createHash("sha256").update(name).digest().readUIntBE(0, 6) % digits;
  const body = `91210231MA${String(number).padStart(7, "0")}`;
  return body + usccCheckCharacter(body);
}
