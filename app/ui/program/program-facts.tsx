import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { Badge } from "~/ui/primitives/badge";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import type { ProgramDetail } from "~/presenters/program/program-detail.server";

/** Who can get it: each condition as a sentence, with its clause. */
export const Conditions = ({ conditions }: Pick<ProgramDetail, "conditions">) => {
  const t = useT("program");
  return (
    <Card title={t("page.conditions")}>
      <p className="muted">{t("page.conditionsLead")}</p>
      <ol className="mt-3 flex list-decimal flex-col gap-2 ps-6">
        {conditions.map(({ text, clauses }) => (
          <li key={text}>
            {text}{" "}
            <span className="muted text-sm">{clauses.map((clause) => t("page.clause", { clause })).join(" ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
};

export const Documents = ({ documents }: Pick<ProgramDetail, "documents">) => {
  const t = useT("program");
  return (
    <Card title={t("page.documents")}>
      {documents.length === 0 ? <p className="muted">{t("page.noDocuments")}</p> : null}
      <ul className="flex list-disc flex-col gap-2 ps-5">
        {documents.map(({ key, name, help, always }) => (
          <li key={key}>
            {name} {always ? null : <Badge tone="neutral">{t("page.documentSometimes")}</Badge>}
            {help ? <p className="muted text-sm">{help}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** The longest each step may take, in the order in which they come. */
export const StepTimes = ({ steps, noticeWorkingDays }: Pick<ProgramDetail, "steps" | "noticeWorkingDays">) => {
  const t = useT("program");
  const days = (count: number) => t("page.workingDays", { count });
  return (
    <Card title={t("page.steps")}>
      <p className="muted">{t("page.stepsLead")}</p>
      <DescriptionList
        items={[
          { term: t("page.step.intake"), value: days(steps.intake) },
          { term: t("page.step.correction"), value: days(steps.correction) },
          { term: t("page.step.review"), value: days(steps.review) },
          { term: t("page.step.decision"), value: days(steps.decision) },
          {
            term: t("page.step.notice"),
            value: noticeWorkingDays === 0 ? t("page.noNotice") : days(noticeWorkingDays),
          },
          { term: t("page.step.appeal"), value: days(steps.appeal) },
        ]}
      />
    </Card>
  );
};

/** Who is paid, who bears the cost, and what the program rests on. */
export const Grounds = ({ detail }: { readonly detail: ProgramDetail }) => {
  const t = useT("program");
  const f = useFormats();
  const { settlement, firstDay, premises, funding, laws, review, version, publishedOn } = detail;
  const parts = funding.map(({ source, share }) =>
    t("page.fundingPart", { source: sourceName(t, source), share: f.percent(share) }),
  );
  return (
    <Card title={t("page.payment")}>
      <DescriptionList
        items={[
          { term: t("page.paid"), value: t(`terms.settlement.${settlement}`) },
          ...(firstDay ? [{ term: t("page.firstDay"), value: t(`terms.firstDay.${firstDay}`) }] : []),
          { term: t("page.premises"), value: t(`terms.premises.${premises}`) },
          { term: t("page.funding"), value: f.list(parts) },
          {
            term: t("page.basis"),
            value: (
              <ul>
                {laws.map(({ title, url, clauses }) => {
                  const text = t("page.law", { title, clauses: clauses.join(t("criteria:join.list")) });
                  return <li key={title}>{url ? <a href={url}>{text}</a> : text}</li>;
                })}
              </ul>
            ),
          },
          {
            term: t("page.review"),
            value: (
              <div>
                <p>{t("page.reviewed", { by: review.by, date: f.date(review.on) })}</p>
                <p className="muted">{review.conclusion}</p>
              </div>
            ),
          },
        ]}
      />
      <p className="mt-3">{t("page.version", { version, date: f.date(publishedOn) })}</p>
      <p className="muted text-sm">{t("page.versionNote")}</p>
    </Card>
  );
};
