import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { Badge } from "~/ui/primitives/badge";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import type { ProgramDetail } from "~/presenters/program/program-detail.server";

/** Who can get it: each condition as a sentence, with its clause. */
export const Conditions = ({ conditions }: Pick<ProgramDetail, "conditions">) => {
  const t = useT("public");
  return (
    <Card title={t("program.conditions")}>
      <p className="muted">{t("program.conditionsLead")}</p>
      <ol className="mt-3 flex list-decimal flex-col gap-2 ps-6">
        {conditions.map(({ text, clauses }) => (
          <li key={text}>
            {text}{" "}
            <span className="muted text-sm">{clauses.map((clause) => t("program.clause", { clause })).join(" ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
};

export const Documents = ({ documents }: Pick<ProgramDetail, "documents">) => {
  const t = useT("public");
  return (
    <Card title={t("program.documents")}>
      {documents.length === 0 ? <p className="muted">{t("program.noDocuments")}</p> : null}
      <ul className="flex list-disc flex-col gap-2 ps-5">
        {documents.map(({ key, name, help, always }) => (
          <li key={key}>
            {name} {always ? null : <Badge tone="neutral">{t("program.documentSometimes")}</Badge>}
            {help ? <p className="muted text-sm">{help}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** The longest each step may take, in the order in which they come. */
export const StepTimes = ({ steps, noticeWorkingDays }: Pick<ProgramDetail, "steps" | "noticeWorkingDays">) => {
  const t = useT("public");
  const days = (count: number) => t("program.workingDays", { count });
  return (
    <Card title={t("program.steps")}>
      <p className="muted">{t("program.stepsLead")}</p>
      <DescriptionList
        items={[
          { term: t("program.step.intake"), value: days(steps.intake) },
          { term: t("program.step.correction"), value: days(steps.correction) },
          { term: t("program.step.review"), value: days(steps.review) },
          { term: t("program.step.decision"), value: days(steps.decision) },
          {
            term: t("program.step.notice"),
            value: noticeWorkingDays === 0 ? t("program.noNotice") : days(noticeWorkingDays),
          },
          { term: t("program.step.appeal"), value: days(steps.appeal) },
        ]}
      />
    </Card>
  );
};

/** Who is paid, who bears the cost, and what the program rests on. */
export const Grounds = ({ detail }: { readonly detail: ProgramDetail }) => {
  const t = useT("public");
  const f = useFormats();
  const { settlement, premises, funding, laws, review, version, publishedOn } = detail;
  const parts = funding.map(({ source, share }) =>
    t("program.fundingPart", { source: sourceName(t, source), share: f.percent(share) }),
  );
  return (
    <Card title={t("program.payment")}>
      <DescriptionList
        items={[
          { term: t("program.paid"), value: t(`domain:settlement.${settlement}`) },
          { term: t("program.premises"), value: t(`domain:premises.${premises}`) },
          { term: t("program.funding"), value: f.list(parts) },
          {
            term: t("program.basis"),
            value: (
              <ul>
                {laws.map(({ title, url, clauses }) => {
                  const text = t("program.law", { title, clauses: clauses.join(t("criteria:join.list")) });
                  return <li key={title}>{url ? <a href={url}>{text}</a> : text}</li>;
                })}
              </ul>
            ),
          },
          {
            term: t("program.review"),
            value: (
              <div>
                <p>{t("program.reviewed", { by: review.by, date: f.date(review.on) })}</p>
                <p className="muted">{review.conclusion}</p>
              </div>
            ),
          },
        ]}
      />
      <p className="mt-3">{t("program.version", { version, date: f.date(publishedOn) })}</p>
      <p className="muted text-sm">{t("program.versionNote")}</p>
    </Card>
  );
};
