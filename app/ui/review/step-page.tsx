import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { transition } from "~/domain/application/decide";
import type { ApplicationAction } from "~/domain/application/transitions";
import { errorText } from "~/i18n/error-text";
import { Callout } from "../primitives/callout";
import type { ApplicationState } from "~/domain/application/states";
import { useFormats, useT } from "~/i18n/react";
import { Comparison } from "../patterns/comparison";
import { DecisionPage, labelled } from "../decision/decision-page";
import type { FormState } from "../patterns/form-state";

/** The case that a step is about, as it stands now. */
export interface StepHead {
  readonly id: string;
  readonly reference: string;
  readonly companyName: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly assignee: string | null;
  readonly dueOn: string | null;
}

/** What of a case is compared when a form on it is stale. */
export interface CaseAsRead {
  readonly version: number;
  readonly state: string;
  readonly assignee: string | null;
  readonly dueOn: string | null;
}

/** Hidden fields of a form on a case: its version, and what its reader saw, to be shown beside what stands when it is stale. */
export const hiddenOf = ({ version, state, assignee, dueOn }: CaseAsRead) => ({
  version,
  "saw.state": state,
  "saw.assignee": assignee ?? "",
  "saw.due": dueOn ?? "",
});

interface StaleStepProps {
  readonly step: CaseAsRead;
  readonly form: FormState;
  readonly stateName: (state: string) => string;
  readonly keepHref: string;
}

/** Somebody else was quicker: what the reader saw of the case beside what stands. */
export const StaleStep = ({ step, form, stateName, keepHref }: StaleStepProps) => {
  const t = useT("review");
  const { date } = useFormats();
  const nobody = t("case.nobody");
  const saw = (name: string) => form.typed(`saw.${name}`) ?? "";
  const none = t("case.noClock");
  const rows = [
    { key: "state", yours: saw("state"), current: step.state, words: stateName },
    { key: "assignee", yours: saw("assignee"), current: step.assignee ?? "", words: (name: string) => name || nobody },
    { key: "due", yours: saw("due"), current: step.dueOn ?? "", words: (day: string) => (day ? date(day) : none) },
  ] as const;
  return (
    <Comparison
      yours={t("stale.read")}
      fields={rows.map(({ key, yours, current, words }) => ({
        key,
        label: t(`stale.${key}`),
        differs: yours !== current,
        yours: words(yours),
        current: words(current),
      }))}
      keepHref={keepHref}
    />
  );
};

interface StepPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly step: StepHead;
  readonly form: FormState;
  /** The case was changed since the form was read. */
  readonly stale: boolean;
  /** Labels of fields by their id, for mistakes that do not say themselves where they are. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The step that the page is for: from where it does not lead on, that is said instead of its form. */
  readonly action?: ApplicationAction;
  readonly children: ReactNode;
}

/** The frame of a step on a case: which case, mistakes, and both versions when somebody else was quicker. */
export const StepPage = ({ title, lead, step, form, stale, labels = {}, action, children }: StepPageProps) => {
  const t = useT("review");
  const over = action !== undefined && !form.returned && transition(step.state, action) === null;
  const stateName = (state: string) => (t as (key: string) => string)(`application:state.${state}`);
  return (
    <DecisionPage {...step} title={title} applicationId={step.id} errors={stale ? [] : labelled(form.errors, labels)}>
      <p>{lead}</p>
      {stale ? (
        <StaleStep
          step={step}
          form={form}
          stateName={stateName}
          keepHref={pathTo("/admin/applications/:id", { id: step.id })}
        />
      ) : null}
      {over ? <Callout tone="warning" title={errorText(t, "wrongState")} /> : children}
    </DecisionPage>
  );
};
