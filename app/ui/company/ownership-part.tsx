import { pathTo } from "~/addresses/path-to";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { showLicence } from "~/presenters/company/ownership";
import type { ClaimState } from "~/domain/company/ownership";
import { Badge } from "../primitives/badge";
import { LinkButton } from "../primitives/button";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";

interface OwnershipPartProps {
  readonly companyId: string;
  readonly licence: ReturnType<typeof showLicence> | null;
  readonly claims: readonly {
    readonly id: string;
    readonly claimant: string;
    readonly state: ClaimState;
    readonly askedAt: string;
  }[];
  /** Intake of its zone, who records licences and confirms owners. */
  readonly mayDecide: boolean;
}

/** What was seen of a company's licence, and who asks to own it. */
export const OwnershipPart = ({ companyId: id, licence, claims, mayDecide }: OwnershipPartProps) => {
  const t = useT("register");
  const f = useFormats();
  return (
    <>
      <Card
        title={t("licence.title")}
        actions={
          mayDecide && (
            <LinkButton variant="secondary" href={pathTo("/admin/companies/:id/licence", { id })}>
              {t("licence.record")}
            </LinkButton>
          )
        }
      >
        {licence === null ? (
          <p>{t("licence.none")}</p>
        ) : (
          <DescriptionList
            items={[
              { term: t("licence.number"), value: licence.number },
              { term: t("licence.name"), value: licence.name },
              { term: t("licence.representative"), value: licence.representative },
              { term: t("licence.validFrom"), value: f.date(licence.validFrom) },
              {
                term: t("licence.lastDay"),
                value: licence.validTo === null ? t("licence.noEnd") : f.date(addDays(licence.validTo, -1)),
              },
              {
                term: t("licence.seen"),
                value: t("licence.by", { name: licence.recordedBy, at: f.dateTime(licence.recordedAt) }),
              },
            ]}
          />
        )}
      </Card>
      <Card title={t("claims.title")}>
        {claims.length === 0 ? (
          <p>{t("claims.none")}</p>
        ) : (
          <ul className="rows">
            {claims.map(({ id: claimId, claimant: name, state, askedAt }) => (
              <li key={claimId}>
                {mayDecide ? (
                  <a href={pathTo("/admin/companies/:id/claims/:claimId", { id, claimId })}>
                    {t("claims.one", { name })}
                  </a>
                ) : (
                  <span>{t("claims.one", { name })}</span>
                )}
                <Badge tone={state === "asked" ? "warning" : "neutral"}>{t(`claims.states.${state}`)}</Badge>
                <small>{f.dateTime(askedAt)}</small>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
};
