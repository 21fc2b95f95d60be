import { pathTo } from "~/addresses/path-to";
import type { ClaimState } from "~/domain/company/ownership";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";

interface HomeClaimsProps {
  readonly claims: readonly { readonly id: string; readonly company: string; readonly state: ClaimState }[];
}

/** The companies that a founder asks to own, until that is confirmed. */
export const HomeClaims = ({ claims }: HomeClaimsProps) => {
  const t = useT("register");
  if (claims.length === 0) return null;
  return (
    <Card title={t("own.home")}>
      <ul className="rows">
        {claims.map(({ id, company, state }) => (
          <li key={id}>
            <a href={pathTo("/founder/claims/:id", { id })}>{company}</a>
            <Badge tone={state === "asked" ? "warning" : "neutral"}>{t(`claims.states.${state}`)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
};
