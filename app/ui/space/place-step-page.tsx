import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { PageHeader } from "../primitives/page-header";
import { DependentsSection, Hindrance } from "./dependents";

interface PlaceStepPageProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly title: string;
  readonly breadcrumbs: ComponentProps<typeof PageHeader>["breadcrumbs"];
  readonly backHref: string;
  readonly version: number;
  readonly dependents: ComponentProps<typeof DependentsSection>["dependents"];
  /** Of these, what keeps from it. */
  readonly hindering: ComponentProps<typeof DependentsSection>["dependents"];
  /** What the step does. */
  readonly effect: string;
  /** Words of the button. */
  readonly confirm: string;
}

/** A place is closed or withdrawn, once it is seen what depends on it. */
export const PlaceStepPage = ({ answer, title, breadcrumbs, backHref, effect, ...step }: PlaceStepPageProps) => {
  const t = useT("space");
  return (
    <div className="stack">
      <PageHeader title={title} lead={effect} breadcrumbs={breadcrumbs} />
      <StepRefusal answer={answer} stale={t("errors.stale")} />
      {step.hindering.length > 0 ? (
        <Hindrance dependents={step.hindering} />
      ) : (
        <>
          <DependentsSection dependents={step.dependents} />
          <ConfirmPanel
            title={step.confirm}
            effects={[]}
            confirm={step.confirm}
            hidden={{ version: step.version }}
            cancelHref={backHref}
            danger
          />
        </>
      )}
    </div>
  );
};
