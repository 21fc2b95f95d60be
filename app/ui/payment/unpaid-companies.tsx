import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

/** Companies with an award that cannot be paid, as no account of theirs counts or is being checked. */
export const UnpaidCompanies = ({
  companies,
}: {
  readonly companies: readonly { readonly id: string; readonly name: string }[];
}) => {
  const t = useT("account");
  if (companies.length === 0) return null;
  return (
    <Callout tone="warning" title={t("home.missing", { count: companies.length })}>
      <p>{t("home.missingText")}</p>
      <ul>
        {companies.map(({ id, name }) => (
          <li key={id}>
            <a href={pathTo("/founder/companies/:id/account", { id })}>{t("own.title", { owner: name })}</a>
          </li>
        ))}
      </ul>
    </Callout>
  );
};
