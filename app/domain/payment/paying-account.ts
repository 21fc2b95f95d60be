import type { BankDetails } from "~/domain/payee/bank-details";
import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";

/** The characters in which a bank takes the file of payments. */
export const fileCharsets = ["UTF-8", "GB18030"] as const;
export type FileCharset = (typeof fileCharsets)[number];

/** The account that a program's awards are paid from, from a day on. */
export interface PayingAccountToPrepare extends BankDetails {
  /** Made with its form, so that pressing twice prepares one. */
  readonly id: string;
  readonly programId: string;
  readonly fromOn: CivilDate;
  readonly charset: FileCharset;
}

/** The first day on which it is in force: the one it was prepared for, but none before it was released. */
export const inForceFrom = (fromOn: CivilDate, releasedOn: CivilDate): CivilDate => laterOf(fromOn, releasedOn);
