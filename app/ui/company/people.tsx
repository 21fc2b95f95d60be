import { useT } from "~/i18n/react";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import type { CompanyPeopleProps } from "./company-people-props";
import { Mandates } from "./mandates";
import { Members } from "./members";

/** Who acts for a company, and what an owner can do about it. */
export const CompanyPeopleView = ({ people, here, userId, mayManage, mayGiveUp }: CompanyPeopleProps) => {
  const t = useT("company");
  return (
    <>
      <Card
        title={t("people.members")}
        actions={
          mayManage && (
            <LinkButton variant="secondary" href={`${here}/invitation`}>
              {t("people.invite")}
            </LinkButton>
          )
        }
      >
        <Members people={people} here={here} userId={userId} mayManage={mayManage} />
      </Card>
      <Card
        title={t("people.mandates")}
        actions={
          mayManage ? (
            <LinkButton variant="secondary" href={`${here}/mandate`}>
              {t("people.grant")}
            </LinkButton>
          ) : (
            mayGiveUp && (
              <LinkButton variant="secondary" href={`${here}/mandate/end`}>
                {t("people.giveUp")}
              </LinkButton>
            )
          )
        }
      >
        <p className="muted">{t("people.mandatesText")}</p>
        {people.mandates.length + people.offers.length > 0 ? (
          <Mandates people={people} here={here} mayManage={mayManage} />
        ) : (
          <p>{t("people.noMandate")}</p>
        )}
      </Card>
    </>
  );
};
