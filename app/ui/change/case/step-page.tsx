import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { ChangeHead } from "~/presenters/change/case/change-head.server";
import { labelled } from "../../decision/decision-page";
import type { FormState } from "../../patterns/form-state";
import { Callout } from "../../primitives/callout";
import { ErrorSummary } from "../../primitives/error-summary";
import { PageHeader } from "../../primitives/page-header";
import { StaleStep } from "../../review/step-page";

interface StepPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly step: ChangeHead;
  readonly form: FormState;
  /** The change was changed since the form was read. */
  readonly stale: boolean;
  /** Whether it is the reader's to take now; a form that came back says itself why not. */
  readonly open: boolean;
  /** Labels of fields by their id. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** The frame of a step on a change: which one, mistakes, and both versions when somebody else was quicker. */
export const ChangeStepPage = ({ title, lead, step, form, stale, open, labels = {}, children }: StepPageProps) => {
  const t = useT("handling");
  const here = pathTo("/admin/changes/:id", { id: step.id });
  const back = t("common:marks.beside", { text: t("back"), more: step.reference });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: back, href: here }]}
        lead={t("common:marks.beside", { text: step.company, more: t("award", { reference: step.award }) })}
      />
      <ErrorSummary errors={stale ? [] : labelled(form.errors, labels)} />
      {open && <p>{lead}</p>}
      {stale ? (
        <StaleStep
          step={step}
          form={form}
          stateName={(state) => (t as (key: string) => string)(`state.${state}`)}
          keepHref={here}
        />
      ) : null}
      {open ? (
        children
      ) : (
        <Callout tone="warning" title={t("notOpen")}>
          <p>{t("notOpenText")}</p>
          <a href={here}>{t("toCase")}</a>
        </Callout>
      )}
    </div>
  );
};
