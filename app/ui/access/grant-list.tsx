import type { GivenRole } from "~/domain/access/given-roles";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { useT, useTextLocale } from "~/i18n/react";

export interface GrantShown {
  readonly id: string;
  readonly role: GivenRole;
  readonly zone: LocalizedText | null;
  readonly operator: LocalizedText | null;
}

/** Words for a role and where it holds. */
export const useGrantText = (): ((grant: Omit<GrantShown, "id">) => string) => {
  const t = useT("access");
  const locale = useTextLocale();
  return ({ role, zone, operator }) => {
    const place = zone ?? operator;
    return `${t(`role.${role}`)} · ${place ? inLanguage(place, locale) : t("people.wholeCity")}`;
  };
};

/** The roles of a person, each with its place. */
export const GrantList = ({ grants }: { readonly grants: readonly GrantShown[] }) => {
  const t = useT("access");
  const textOf = useGrantText();
  if (grants.length === 0) return <span className="muted">{t("people.noRoles")}</span>;
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id}>{textOf(grant)}</li>
      ))}
    </ul>
  );
};
