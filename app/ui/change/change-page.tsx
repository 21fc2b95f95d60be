import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { ChangePage } from "~/presenters/change/change-page.server";
import { HistoryList } from "../patterns/history-list";
import { Card } from "../primitives/card";
import { WhoseTurn } from "../review/whose-turn";
import {
  ChangeActs,
  ChangeHearings,
  ChangeOutcome,
  ChangeRefusals,
  ChangeRequests,
  ProposalCard,
} from "./change-parts";
import { EffectSection } from "./effect-section";

/** A change of an award as its company sees it: how it stands, what it is and does, what was said, and what can be done. */
export const FounderChange = ({ page, children }: { readonly page: ChangePage; readonly children?: ReactNode }) => {
  const t = useT("request");
  const { id, effect, state, history } = page;
  return (
    <>
      {children}
      <ChangeOutcome page={page} />
      <WhoseTurn turn={page.turn} reader="founder" until={page.until} />
      <ChangeActs page={page} />
      {page.mayAnswer && <ChangeRequests requests={page.requests.filter(({ open }) => open)} />}
      <ChangeRefusals page={page} />
      <ProposalCard page={page} />
      {effect ? (
        <EffectSection
          view={effect}
          side="founder"
          title={state === "decided" ? t("page.asDecided") : page.asked ? t("page.asProposed") : t("page.asShown")}
        />
      ) : (
        <p>{t("page.noEffect")}</p>
      )}
      <ChangeRequests requests={page.requests.filter(({ open }) => !(open && page.mayAnswer))} />
      <ChangeHearings page={page} />
      {page.hasDocuments && (
        <p>
          <a href={pathTo("/founder/changes/:id/documents", { id })}>{t("page.documents")}</a>
        </p>
      )}
      <Card title={t("page.history")}>
        <HistoryList
          items={history.map(({ key, at, action, by, reason }) => ({
            key,
            at,
            text: reason,
            title: t(`action.${action}`),
            by: by ?? t("page.office"),
          }))}
        />
      </Card>
      {page.mayWithdraw && (
        <p>
          <a href={pathTo("/founder/changes/:id/withdrawal", { id })}>{t("page.withdraw")}</a>
        </p>
      )}
    </>
  );
};
