import { pathTo } from "~/addresses/path-to";
import type { OwnershipState } from "~/domain/company/ownership";
import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { OwnershipStateBadge } from "./ownership-state";

interface HomeOwnershipProps {
  readonly ownerships: readonly { readonly id: string; readonly company: string; readonly state: OwnershipState }[];
}

/** The companies that a founder asks to own, until that is confirmed. */
export const HomeOwnership = ({ ownerships }: HomeOwnershipProps) => {
  const t = useT("register");
  if (ownerships.length === 0) return null;
  return (
    <Card title={t("own.home")}>
      <ul className="rows">
        {ownerships.map(({ id, company, state }) => (
          <li key={id}>
            <a href={pathTo("/founder/ownership/:id", { id })}>{company}</a>
            <OwnershipStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
