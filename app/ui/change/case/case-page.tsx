import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { ChangeCasePage } from "~/presenters/change/case/case-page.server";
import { HistoryList } from "../../patterns/history-list";
import { Provisional } from "../../patterns/provisional";
import { Card } from "../../primitives/card";
import { DescriptionList } from "../../primitives/description-list";
import { CaseApprovals } from "../../review/approvals";
import { CaseNotes } from "../../review/beside";
import { CaseDocuments } from "../../review/form";
import { CaseCorrections, CaseJudgements } from "../../review/process";
import { WhoseTurn } from "../../review/whose-turn";
import { ChangeSteps } from "./actions";
import { CaseEffects } from "./effects";

interface PartProps {
  readonly page: ChangeCasePage;
}

/** Who asks for what, of which awards. */
const Answer = ({ page }: PartProps) => {
  const t = useT("handling");
  const { beginning, company, begunBy, proposedBy, words, asked, awards } = page;
  // What is proposed of it stands below, where that is something else.
  const begun = asked ?? words;
  const change = begun.title;
  const sentence = () => {
    if (beginning === "asked") return t("beginning.asked", { company, change });
    if (beginning === "proposed") return t("beginning.proposed", { name: proposedBy ?? begunBy ?? company, change });
    return begunBy ? t("beginning.reportedBy", { name: begunBy, change }) : t("beginning.reported", { change });
  };
  const [own, ...others] = awards;
  const linked = ({ id, reference }: (typeof awards)[number]) =>
    reference === null ? t("another") : <a href={pathTo("/admin/awards/:id", { id })}>{t("award", { reference })}</a>;
  return (
    <Card>
      <p className="font-semibold">{sentence()}</p>
      {own && <p>{linked(own)}</p>}
      {others.length > 0 && (
        <>
          <p>{t("others")}</p>
          <ul>
            {others.map((award) => (
              <li key={award.id}>{linked(award)}</li>
            ))}
          </ul>
        </>
      )}
      {beginning !== "proposed" && proposedBy && (
        <p className="muted">{t("beginning.takenUp", { name: proposedBy })}</p>
      )}
      {begun.details.length > 0 && <DescriptionList items={begun.details} />}
      {asked && (
        <>
          <p className="font-semibold">{t("beginning.otherwise", { change: words.title })}</p>
          {words.details.length > 0 && <DescriptionList items={words.details} />}
        </>
      )}
    </Card>
  );
};

const Reasons = ({ page: { beginning, reported, reason, lateReason } }: PartProps) => {
  const t = useT("handling");
  const words = (value: string) => <span className="whitespace-pre-line">{value}</span>;
  return (
    <Card title={t("reasons")} id="reasons">
      <DescriptionList
        items={[
          ...(reported ? [{ term: t("reported"), value: reported }] : []),
          { term: t(`reason.${beginning}`), value: words(reason) },
          ...(lateReason ? [{ term: t("lateReason"), value: words(lateReason) }] : []),
        ]}
      />
    </Card>
  );
};

const Hearings = ({ page: { hearings } }: PartProps) => {
  const t = useT("handling");
  if (hearings.length === 0) return null;
  return (
    <Card title={t("hearing.heading")} id="hearing">
      {hearings.map(({ key, announced, provisional, answer, standing, letter }) => (
        <section key={key} className="stack">
          <p className="muted">
            {announced}
            {provisional && <Provisional />}
          </p>
          {letter && (
            <p>
              <a href={pathTo("/admin/letters/:id", { id: letter.id })}>
                {t("letter:ofHearing", { reference: letter.reference })}
              </a>
            </p>
          )}
          <p>{standing}</p>
          {answer && <blockquote className="whitespace-pre-line">{answer}</blockquote>}
        </section>
      ))}
    </Card>
  );
};

const History = ({ page: { history } }: PartProps) => {
  const t = useT("handling");
  const words = useT("review");
  return (
    <Card title={t("history.heading")} id="history">
      <HistoryList
        items={history.map(({ key, action, at, by, byCompany, text }) => ({
          key,
          at,
          title: t(`history.${action}`),
          text,
          by:
            by === null
              ? words(action === "reportRent" ? "history.automatic" : "history.time")
              : byCompany
                ? words("history.company", { name: by })
                : by,
        }))}
      />
    </Card>
  );
};

/** A change that is open to its reader: one answer, what can be done, what it does, and all that was said. */
export const OpenChange = ({ page }: PartProps) => {
  const t = useT("handling");
  const review = useT("review");
  return (
    <>
      <Answer page={page} />
      <WhoseTurn turn={page.turn} reader="official" until={page.until}>
        {page.assignee && <p>{t("assignedTo", { name: page.assignee })}</p>}
        {page.approved && <p>{t("approval.given", page.approved)}</p>}
      </WhoseTurn>
      <ChangeSteps page={page} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="stack">
          <CaseJudgements kind="decision" judgements={page.decisions} />
          <CaseEffects effects={page.effects} decided={page.decided} />
          <CaseApprovals title={t("approval.heading")} approvals={page.approvals} />
          <CaseJudgements kind="recommendation" judgements={page.recommendations} />
        </div>
        <div className="stack aside">
          <Reasons page={page} />
          <Hearings page={page} />
          <CaseCorrections rounds={page.rounds} />
          {page.evidence.length > 0 && <CaseDocuments documents={page.evidence} />}
          {page.notes !== null && <CaseNotes notes={page.notes} />}
          <History page={page} />
          <Card title={review("interest.heading")}>
            <DescriptionList items={page.interests} />
            {page.mayDeclare && (
              <a href={pathTo("/admin/changes/:id/interest", { id: page.id })}>{review("interest.later")}</a>
            )}
          </Card>
        </div>
      </div>
    </>
  );
};
