import { mostCounted } from "~/domain/kernel/list/capped";
import { fileFormats } from "~/domain/kernel/list/file";
import { errorText } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Button } from "../primitives/button";
import { ErrorSummary } from "../primitives/error-summary";
import { Form } from "../primitives/form";
import { PageHeader } from "../primitives/page-header";
import { RadioGroup } from "../primitives/choice-group";
import { answerErrors } from "../decision/decision-page";
import { TooMany, type TooManyProps } from "../review/too-many";

interface ExportFormProps {
  readonly title: string;
  readonly lead: string;
  /** Up to `mostCounted`. */
  readonly count: number;
  /** Instead of the rows, where a search has more than are looked at: an export would leave out the others. */
  readonly tooMany?: TooManyProps | null;
  readonly keptDays: number;
  /** The id under which the task is put down. */
  readonly taskId: string;
  readonly list: { readonly label: string; readonly href: string };
  readonly answer: { readonly result: Parameters<typeof answerErrors>[0] } | undefined;
}

/** What an export would hold, before it is asked for. */
export const ExportForm = ({ title, lead, count, tooMany, keptDays, taskId, list, answer }: ExportFormProps) => {
  const t = useT("task");
  const { number } = useFormats();
  return (
    <div className="stack">
      <PageHeader title={title} lead={lead} breadcrumbs={[list]} />
      <ErrorSummary errors={answerErrors(answer?.result)} />
      {tooMany ? (
        <TooMany {...tooMany} />
      ) : count === 0 ? (
        <Callout>{t("exports.none")}</Callout>
      ) : (
        <>
          <p>
            <strong>
              {count > mostCounted
                ? t("exports.manyRows", { most: number(mostCounted) })
                : t("exports.rows", { count })}
            </strong>
          </p>
          <p>{t("exports.note", { days: keptDays })}</p>
          <Form keeps={false} hidden={{ taskId }}>
            <RadioGroup
              id="format"
              name="format"
              label={t("exports.format")}
              options={fileFormats.map((value) => ({
                value,
                label: t(`formats.${value}`),
                hint: t(`exports.about.${value}`),
              }))}
              defaultValue={fileFormats[0]}
              errors={answer?.result?.error?.["format"]?.map((each) => errorText(t, each))}
            />
            <div className="button-row">
              <Button>{t("exports.start")}</Button>
              <a href={list.href}>{t("exports.back")}</a>
            </div>
          </Form>
        </>
      )}
    </div>
  );
};
