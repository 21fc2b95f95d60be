import type { KeptCheck } from "~/domain/check/kept-check";
import type { Answer } from "~/domain/program/form/question";
import type { ProfileTexts } from "~/ui/company/profile-fields";

/** What a check asked that the profile of a company asks too, as the texts of its form; zones by slug. */
export function profileFromCheck(
  { answers, on }: KeptCheck,
  zones: readonly { readonly id: string; readonly slug: string }[],
): Partial<ProfileTexts> {
  const said = (answer: Answer | undefined): string | undefined =>
    typeof answer === "string" || typeof answer === "number" ? String(answer) : undefined;
  const staff = said(answers["insuredStaff"]);
  const texts: Partial<Record<keyof ProfileTexts, string | undefined>> = {
    kind: said(answers["companyKind"]),
    establishedOn: said(answers["companyEstablishedOn"]),
    registeredZoneId: zones.find(({ slug }) => slug === answers["registeredZone"])?.id,
    sector: said(answers["sector"]),
    insuredStaff: staff,
    insuredStaffOn: staff === undefined ? undefined : on,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
