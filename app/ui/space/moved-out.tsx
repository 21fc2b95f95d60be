import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";

interface MovedOutProps {
  readonly tenants: readonly { readonly href: string; readonly name: string; readonly note: string }[];
  /** Whether there are others beside these. */
  readonly more: boolean;
}

/** Tenants without a subsidy who are said to have moved out while their leases go on; nothing where nobody is. */
export const MovedOut = ({ tenants, more }: MovedOutProps) => {
  const t = useT("space");
  if (tenants.length === 0) return null;
  return (
    <Card title={t("movedOut.title")}>
      <p>{t("movedOut.lead")}</p>
      <ul className="rows">
        {tenants.map(({ href, name, note }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <small>{note}</small>
          </li>
        ))}
      </ul>
      {more && <p className="muted">{t("movedOut.more")}</p>}
    </Card>
  );
};
