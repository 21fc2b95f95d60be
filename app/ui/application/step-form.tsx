import { useRef } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { EarlyScript } from "~/ui/primitives/kept-script";
import { Select } from "~/ui/primitives/select";
import { useAutosave } from "./autosave";
import { AutosaveStatus } from "./autosave-status";
import { QuestionField } from "./question-field";
import type { QuestionView } from "~/domain/program/form/question-view";

interface StepFormProps {
  readonly page: {
    readonly frame: { readonly id: string };
    readonly step: string;
    /** The review page led here. */
    readonly review: boolean;
    readonly mark: string;
    readonly asked: readonly string[];
    readonly views: readonly QuestionView[];
    readonly unit: {
      readonly name: string;
      readonly options: readonly { value: string; label: string }[];
      readonly chosen: string;
    } | null;
  };
  /** Whether somebody else changed it meanwhile: then it is not saved before the person has chosen. */
  readonly stale: boolean;
}

/** So that a button outside of it sends it too. */
export const stepFormId = "step-form";

/** The form of a step. It works as it is; where scripts run, it saves itself while it is filled in. */
export const StepForm = ({ page, stale }: StepFormProps) => {
  const t = useT("application");
  const form = useRef<HTMLFormElement>(null);
  const { id } = page.frame;
  const draft = pathTo("/founder/applications/:id/steps/:step/draft", { id, step: page.step });
  const { state, mark } = useAutosave(form, draft, page.asked, stale, page.mark);
  return (
    <form
      ref={form}
      id={stepFormId}
      method="post"
      noValidate
      className="form"
      data-autosave={stale ? undefined : draft}
      action={pathTo(
        "/founder/applications/:id/steps/:step",
        { id, step: page.step },
        page.review ? { review: 1 } : {},
      )}
    >
      {!stale && <EarlyScript />}
      <input type="hidden" name="mark" value={mark} autoComplete="off" />
      <input type="hidden" name="shown" value={page.asked.join(" ")} />
      {page.views.map((view) => (
        <QuestionField
          key={view.name}
          view={view}
          documentsHref={pathTo("/founder/applications/:id/documents", { id: page.frame.id })}
        />
      ))}
      {page.unit && (
        <Select
          key={page.unit.options.map(({ value }) => value).join()}
          id={page.unit.name}
          name={page.unit.name}
          label={t("step.unitWish")}
          hint={t("step.unitWishHint")}
          required={false}
          emptyLabel={t("step.unitAny")}
          options={page.unit.options}
          defaultValue={page.unit.chosen}
        />
      )}
      <div className="button-row">
        <Button>{stale ? t("step.saveMine") : t(page.review ? "step.saveAndReview" : "step.save")}</Button>
        {!stale && <AutosaveStatus state={state} />}
      </div>
    </form>
  );
};
