import { bareText } from "../kernel/text/bare";
import type { CompanyIdentity } from "./company";

/** What somebody says that a company is known by. */
export type SaidIdentity = { readonly code: string } | { readonly registration: string };

/** A foreign registration number to compare. */
export const registrationKey = (number: string): string => bareText(number);

/** Whether the company is known by that: by its code, or by its foreign registration while it has no code. */
export const isKnownBy = (
  { code, foreignRegistration }: Pick<CompanyIdentity, "code" | "foreignRegistration">,
  said: SaidIdentity,
): boolean => {
  if ("code" in said) return code !== null && code === said.code;
  const key = registrationKey(foreignRegistration ?? "");
  return code === null && key !== "" && key === registrationKey(said.registration);
};
