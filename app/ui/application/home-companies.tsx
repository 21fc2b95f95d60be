import { pathTo } from "~/addresses/path-to";
import type { CompanyCard } from "~/data/company/company.reader.server";
import type { AccountStanding } from "~/domain/payment/bank-account";
import { useT } from "~/i18n/react";
import { AccountStandingBadge } from "~/ui/payment/bank-account-state";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";

interface HomeCompany extends CompanyCard {
  readonly account?: AccountStanding;
}

/** The companies a founder belongs to or advises. */
export const HomeCompanies = ({ companies }: { readonly companies: readonly HomeCompany[] }) => {
  const t = useT("desk");
  return (
    <Card
      title={t("founderHome.companies")}
      actions={
        <LinkButton variant="secondary" href={pathTo("/founder/companies/new")}>
          {t("founderHome.addCompany")}
        </LinkButton>
      }
    >
      <ul className="grid gap-4 md:grid-cols-2">
        {companies.map(({ id, name, nameEn, code, codeVerified, codeAlsoClaimed, account }) => (
          <li key={id}>
            <a href={pathTo("/founder/companies/:id", { id })}>{name}</a>
            {nameEn && <span className="muted"> · {nameEn}</span>}
            <br />
            <span className="figures">{code ?? t("founderHome.noCode")}</span>{" "}
            {code && (
              <Badge tone={codeVerified ? "success" : codeAlsoClaimed ? "warning" : "neutral"}>
                {t(codeVerified ? "founderHome.codeVerified" : "founderHome.codeUnverified")}
              </Badge>
            )}{" "}
            {account && account !== "none" && <AccountStandingBadge standing={account} named />}
          </li>
        ))}
      </ul>
    </Card>
  );
};
