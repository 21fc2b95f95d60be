import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { NewProposal } from "~/presenters/change/case/new-proposal.server";
import type { EffectView } from "~/presenters/change/effect-view";
import { labelled } from "../../decision/decision-page";
import type { FormState } from "../../patterns/form-state";
import { Button } from "../../primitives/button";
import { Callout } from "../../primitives/callout";
import { DescriptionList } from "../../primitives/description-list";
import { ErrorSummary } from "../../primitives/error-summary";
import { Form } from "../../primitives/form";
import { TextArea } from "../../primitives/text-input";
import { EffectSection } from "../effect-section";
import { fieldLabels } from "../request-fields";
import { OneWaits } from "../one-waits";
import { triedErrors, WhatIf } from "../what-if";

interface ProposeProps {
  readonly award: string;
  readonly changeId: string;
  readonly chosen: NonNullable<NewProposal["chosen"]>;
  readonly form: FormState;
  /** What was shown before the effect became another; null unless that has just been found. */
  readonly before: EffectView | null;
}

/** The form with which an official tries a change out, what it would do, and the proposal of it. */
export const Propose = ({ award, changeId, chosen, form, before }: ProposeProps) => {
  const t = useT("handling");
  const { fields, preview, hidden, heard, kind, query, waiting } = chosen;
  const here = pathTo("/admin/awards/:id/changes/new", { id: award });
  const own = pathTo("/admin/awards/:id/changes/new", { id: award }, { kind, change: changeId });
  const labels = { ...fieldLabels(fields), reason: t("propose.reason") };
  return (
    <>
      <ErrorSummary errors={labelled(form.returned ? form.errors : triedErrors(chosen), labels)} />
      <OneWaits waiting={waiting} side="admin" />
      {before && (
        <Callout tone="warning" live title={t("changed.title")}>
          <p>{t("changed.text")}</p>
        </Callout>
      )}
      <WhatIf here={here} own={own} changeId={changeId} chosen={chosen} form={form} />
      {before && <EffectSection view={before} side="admin" title={t("changed.before")} />}
      {preview && (
        <>
          {preview.words.details.length > 0 && <DescriptionList items={preview.words.details} />}
          <EffectSection
            view={preview.effect}
            side="admin"
            asked
            title={
              before
                ? t("changed.now")
                : t("common:marks.pair", { label: preview.words.title, text: t("effect:title") })
            }
          />
          {!waiting && (
            <section className="confirm">
              <h2>{t("propose.ask")}</h2>
              <p>{t("propose.askLead")}</p>
              {heard && <Callout>{t("propose.heard")}</Callout>}
              <Form action={`${here}?${query}`} hidden={hidden}>
                <TextArea
                  id="reason"
                  name="reason"
                  label={t("propose.reason")}
                  hint={t("propose.reasonHint")}
                  required
                  errors={form.errorsOf("reason")}
                  defaultValue={form.typed("reason")}
                />
                <div className="button-row">
                  <Button>{t("propose.submit")}</Button>
                  <a href={pathTo("/admin/awards/:id", { id: award })}>{t("common:actions.cancel")}</a>
                </div>
              </Form>
            </section>
          )}
        </>
      )}
    </>
  );
};
