import { pathTo } from "~/addresses/path-to";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { showLicence } from "~/presenters/company/ownership";
import type { OwnershipState } from "~/domain/company/ownership";
import { LinkButton } from "../primitives/button";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { OwnershipStateBadge } from "./ownership-state";

interface OwnershipPartProps {
  readonly companyId: string;
  readonly licence: ReturnType<typeof showLicence> | null;
  readonly ownerships: readonly {
    readonly id: string;
    readonly asker: string;
    readonly state: OwnershipState;
    readonly askedAt: string;
  }[];
  /** Intake of its zone, who records licences and confirms owners. */
  readonly mayDecide: boolean;
}

/** What was seen of a company's licence, and who asks to own it. */
export const OwnershipPart = ({ companyId: id, licence, ownerships, mayDecide }: OwnershipPartProps) => {
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
      <Card title={t("ownership.title")}>
        {ownerships.length === 0 ? (
          <p>{t("ownership.none")}</p>
        ) : (
          <ul className="rows">
            {ownerships.map(({ id: ownershipId, asker: name, state, askedAt }) => (
              <li key={ownershipId}>
                {mayDecide ? (
                  <a href={pathTo("/admin/companies/:id/ownership/:ownershipId", { id, ownershipId })}>
                    {t("ownership.one", { name })}
                  </a>
                ) : (
                  <span>{t("ownership.one", { name })}</span>
                )}
                <OwnershipStateBadge state={state} />
                <small>{f.dateTime(askedAt)}</small>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
};
