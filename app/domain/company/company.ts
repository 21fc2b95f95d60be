/**
 * A domestic or foreign-invested company is known by its unified social credit code; one not yet registered by its
 * foreign registration until it adds its code, at the latest before an award takes effect.
 */
export const companyKinds = ["domestic", "foreignInvested", "notYetRegistered"] as const;

export type CompanyKind = (typeof companyKinds)[number];

/** What a company is known by. */
export interface CompanyIdentity {
  readonly kind: CompanyKind;
  readonly code: string | null;
  /** Number in the register of its home country, and that country by ISO 3166-1 alpha-2. */
  readonly foreignRegistration: string | null;
  readonly foreignCountry: string | null;
}

/** Whether the company is identified well enough to apply. */
export const mayApply = (company: CompanyIdentity): boolean =>
  company.kind === "notYetRegistered"
    ? Boolean(company.foreignRegistration && company.foreignCountry)
    : company.code !== null;
