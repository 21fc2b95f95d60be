import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";

export interface ApprovalItem {
  readonly key: string;
  /** Who and when. */
  readonly by: string;
  readonly terms: string;
  /** What it came to when it was given. */
  readonly amount: string;
  /** What it would come to by now, where that is something else. */
  readonly changed: string | null;
  /** Since when it no longer counts, or null. */
  readonly voided: string | null;
}

interface CaseApprovalsProps {
  readonly title: string;
  readonly approvals: readonly ApprovalItem[];
}

/** Who has approved what, where an amount takes several people. */
export const CaseApprovals = ({ title, approvals }: CaseApprovalsProps) => {
  const t = useT("review");
  if (approvals.length === 0) return null;
  return (
    <Card title={title} id="approvals">
      <ol className="stack">
        {approvals.map(({ key, by, terms, amount, changed, voided }) => (
          <li key={key}>
            <p>
              {voided ? (
                <Badge icon="cross">{voided}</Badge>
              ) : (
                <Badge tone="success" icon="check">
                  {t("decision:outcome.approve")}
                </Badge>
              )}{" "}
              <span className="muted">{by}</span>
            </p>
            <p>{terms}</p>
            <p className="figures">{amount}</p>
            {changed ? <Callout tone="warning">{changed}</Callout> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
};
