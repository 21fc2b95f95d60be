import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { NewRequest } from "~/presenters/change/new-request.server";
import type { EffectView } from "~/presenters/change/effect-view";
import type { FormState } from "../patterns/form-state";
import { Provisional } from "../patterns/provisional";
import { LinkButton } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { ErrorSummary } from "../primitives/error-summary";
import { labelled } from "../decision/decision-page";
import { AskForm } from "./ask-form";
import { fieldLabels } from "./request-fields";
import { EvidenceList } from "./evidence-list";
import { OneWaits } from "./one-waits";
import { triedErrors, WhatIf } from "./what-if";
import { EffectSection } from "./effect-section";

type Chosen = NonNullable<NewRequest["chosen"]>;

interface TryOutProps {
  readonly award: string;
  readonly changeId: string;
  readonly chosen: Chosen;
  readonly form: FormState;
  /** What was shown before the effect became another; null unless that has just been found. */
  readonly before: EffectView | null;
}

/** Whether and until when it can be asked for, on the day that was chosen. */
const Asking = ({ asked, today }: { readonly asked: NonNullable<Chosen["asked"]>; readonly today: CivilDate }) => {
  const t = useT("request");
  const { date } = useFormats();
  const on = asked.state === "notYet" ? asked.first : asked.last;
  if (on === null) return null;
  if (asked.state === "open")
    return (
      <p>
        {t(asked.provisional && on < today ? "asks.still" : "asks.open", { date: date(on) })}
        {asked.provisional && <Provisional />}
      </p>
    );
  return <Callout tone="warning" title={t(`asks.${asked.state}`, { date: date(on) })} />;
};

/** The form with which a change is tried out, what it would do, and the request for it. */
export const TryOut = ({ award, changeId, chosen, form, before }: TryOutProps) => {
  const t = useT("request");
  const { fields, preview, asked, evidence, kind, waiting } = chosen;
  const here = pathTo("/founder/awards/:id/changes/new", { id: award });
  const own = pathTo("/founder/awards/:id/changes/new", { id: award }, { kind, change: changeId });
  const tried = triedErrors(chosen);
  const labels = { ...fieldLabels(fields), reason: t("reason"), lateReason: t("lateReason") };
  const mayAsk = waiting === null && (asked?.state === "open" || asked?.state === "late");
  const mayShow = mayAsk || asked?.state === "notYet";
  return (
    <>
      <ErrorSummary errors={labelled(form.returned ? form.errors : tried, labels)} />
      <OneWaits waiting={waiting} side="founder" />
      {before && (
        <Callout tone="warning" live title={t("changed.title")}>
          {t("changed.text")}
        </Callout>
      )}
      <WhatIf here={here} own={own} changeId={changeId} chosen={chosen} form={form} />
      {before && <EffectSection view={before} side="founder" title={t("changed.before")} />}
      {preview && (
        <>
          {preview.words.details.length > 0 && <DescriptionList items={preview.words.details} />}
          <EffectSection
            view={preview.effect}
            side="founder"
            asked
            title={before ? t("changed.now") : t("effect:titleOf", { change: preview.words.title })}
          />
          {asked && <Asking asked={asked} today={preview.on} />}
          {mayShow && evidence.length > 0 && (
            <Card title={t("evidence")} id="evidence">
              <p>{t("evidenceLead")}</p>
              <EvidenceList items={evidence} />
              <p className="mt-4">
                <LinkButton
                  variant="secondary"
                  data-comes-back=""
                  href={`${pathTo("/founder/awards/:id/changes/new/evidence", { id: award })}?${chosen.query}`}
                >
                  {t("addEvidence")}
                </LinkButton>
              </p>
            </Card>
          )}
          {mayAsk && (
            <AskForm
              action={`${here}?${chosen.query}`}
              hidden={{
                known: preview.known,
                shownOn: preview.on,
                ...Object.fromEntries(Object.entries(preview.digests).map(([id, digest]) => [`shown.${id}`, digest])),
              }}
              late={asked.state === "late"}
              form={form}
              cancelHref={pathTo("/founder/awards/:id", { id: award })}
            />
          )}
        </>
      )}
    </>
  );
};
