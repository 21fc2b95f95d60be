import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { ChangePage } from "~/presenters/change/change-page.server";
import { LinkButton } from "../primitives/button";
import { DeliveredLetters } from "../decision/delivered-letters";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";

interface PartProps {
  readonly page: ChangePage;
}

/** What is asked for, or intended, and why; and what the office proposes in place of what was asked for. */
export const ProposalCard = ({ page: { state, origin, words, asked, reason, lateReason } }: PartProps) => {
  const t = useT("request");
  const own = asked ?? words;
  return (
    <>
      {asked && (
        <Callout title={t("page.otherTerms")}>
          <p className="font-semibold">{words.title}</p>
          {words.details.length > 0 && <DescriptionList items={words.details} />}
          {state !== "decided" && <p>{t("page.otherTermsText")}</p>}
        </Callout>
      )}
      <Card title={origin === "company" ? t("page.asked") : t("page.intended")}>
        <p className="font-semibold">{own.title}</p>
        <DescriptionList
          items={[
            ...own.details,
            { term: t("page.reason"), value: <span className="whitespace-pre-line">{reason}</span> },
            ...(lateReason
              ? [{ term: t("page.lateReason"), value: <span className="whitespace-pre-line">{lateReason}</span> }]
              : []),
          ]}
        />
      </Card>
    </>
  );
};

/** That it was decided as it says, which is what the company waited for; nothing before. */
export const ChangeOutcome = ({ page: { state, origin, words, asked } }: PartProps) => {
  const t = useT("request");
  if (state !== "decided") return null;
  const granted = origin === "company" && asked === null;
  return (
    <Callout
      tone={granted ? "success" : "info"}
      title={t(granted ? "page.granted" : "page.made", { change: words.title })}
    >
      <p>{t("page.inForce")}</p>
    </Callout>
  );
};

/** What the founder's side can do about it now; nothing while there is nothing to do. */
export const ChangeActs = ({ page }: PartProps) => {
  const t = useT("request");
  const { id, mayAnswer, mayAnswerHearing, letters } = page;
  if (!mayAnswer && !mayAnswerHearing && letters.length === 0) return null;
  return (
    <Card title={t("application:overview.nextSteps")}>
      <DeliveredLetters letters={letters} />
      <div className="button-row">
        {mayAnswer && (
          <LinkButton href={pathTo("/founder/changes/:id/answers", { id })}>{t("page.answerPoints")}</LinkButton>
        )}
        {mayAnswerHearing && (
          <LinkButton href={pathTo("/founder/changes/:id/hearing", { id })}>{t("page.hearingAnswer")}</LinkButton>
        )}
        {letters.map(({ id: letter, reference, hearingId }) => (
          <LinkButton key={letter} href={pathTo("/founder/letters/:id", { id: letter })} variant="secondary">
            {t(hearingId === null ? "letter:link" : "letter:ofHearing", { reference })}
          </LinkButton>
        ))}
      </div>
    </Card>
  );
};

/** What the office asked about, with the answers; one that was not sent yet says so. */
export const ChangeRequests = ({ requests }: Pick<ChangePage, "requests">) => {
  const t = useT("request");
  return (
    <>
      {requests.map(({ id, open, points }) => (
        <Card key={id} title={t("page.points")}>
          <ol className="stack">
            {points.map((point) => (
              <li key={point.id}>
                <p className="font-semibold">{point.message}</p>
                <p className="muted">{point.about}</p>
                {point.answer && (
                  <p className="whitespace-pre-line">
                    {t("common:marks.pair", { label: t(open ? "page.kept" : "page.answered"), text: point.answer })}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
};

/** How the company was heard. */
export const ChangeHearings = ({ page: { hearings } }: PartProps) => {
  const t = useT("request");
  return (
    <>
      {hearings.map(({ id, answer }) =>
        answer ? (
          <Card key={id} title={t("page.heard")}>
            <p className="whitespace-pre-line">{answer}</p>
          </Card>
        ) : null,
      )}
    </>
  );
};

/** Why it was refused, by which clause. */
export const ChangeRefusals = ({ page: { refusals } }: PartProps) => {
  const t = useT("request");
  if (refusals.length === 0) return null;
  return (
    <Card title={t("page.refused")}>
      <ul className="stack">
        {refusals.map(({ clause, words }) => (
          <li key={`${clause} ${words}`}>
            <p className="whitespace-pre-line">{words}</p>
            <p className="muted">{clause}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
};
