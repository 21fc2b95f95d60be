/** An account at a bank as whoever pays from or to it must know it. */
export interface BankDetails {
  /** The holder's name as the bank knows it, which may differ from the registered one. */
  readonly holder: string;
  readonly bankName: string;
  /** The branch's number, 12 digits. */
  readonly bankCode: string;
  /** 8 to 32 digits; nothing but the sealed column, the file for the bank and the page of whoever checks has it whole. */
  readonly number: string;
}

/** The same as pages show it. */
export interface MaskedDetails extends Omit<BankDetails, "number"> {
  readonly lastFour: string;
}
