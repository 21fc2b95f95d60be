import { useT } from "~/i18n/react";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Callout } from "../primitives/callout";

type ActionKey =
  | "accept"
  | "requestCorrections"
  | "recommend"
  | "return"
  | "approve"
  | "reject"
  | "assign"
  | "evidence"
  | "code"
  | "check"
  | "note"
  | "withdrawApproval";

interface CaseActionsProps {
  /** The step that usually comes next stands first. */
  readonly actions: readonly { readonly key: ActionKey; readonly href: string }[];
  /** What the reader did that keeps them from deciding. */
  readonly hindered: readonly ("accepted" | "reviewed" | "approved")[];
}

const steps: readonly ActionKey[] = ["accept", "recommend", "approve"];

/** What an official can do with a case now, each on a page of its own. */
export const CaseActions = ({ actions, hindered }: CaseActionsProps) => {
  const t = useT("review");
  const order = [...actions].sort((a, b) => Number(steps.includes(b.key)) - Number(steps.includes(a.key)));
  return (
    <>
      {hindered.map((deed) => (
        <Callout key={deed}>{t(`case.hindered.${deed}`)}</Callout>
      ))}
      {order.length === 0 ? (
        <p className="muted">{t("case.noActions")}</p>
      ) : (
        <nav aria-label={t("case.actions")}>
          <ButtonRow>
            {order.map(({ key, href }) => (
              <LinkButton key={key} href={href} variant={steps.includes(key) ? "primary" : "secondary"}>
                {t(`action.${key}`)}
              </LinkButton>
            ))}
          </ButtonRow>
        </nav>
      )}
    </>
  );
};
