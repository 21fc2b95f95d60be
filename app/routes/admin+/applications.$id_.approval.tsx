import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readFreeUnits } from "~/data/decision.reader.server";
import { inLanguage } from "~/domain/program/localized-text";
import { isCivilDate } from "~/domain/time/civil-date";
import { approvalSchema } from "~/forms/decision";
import { useFormats, useT } from "~/i18n/react";
import { approveApplication } from "~/use-cases/approve-application.server";
import { createT } from "~/i18n/t.server";
import { openDecision } from "~/use-cases/open-decision.server";
import { previewApproval } from "~/use-cases/preview-approval.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { answerErrors, DecisionPage } from "~/ui/patterns/decision-page";
import { Button } from "~/ui/primitives/button";
import { titleOf } from "~/ui/title";
import { DateInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("application.approve", async ({ ctx, params, url, locale }) => {
  const view = await openDecision(ctx, params["id"], "application.approve");
  const asked = url.searchParams.get("start") ?? "";
  const start = isCivilDate(asked) ? asked : ctx.today;
  const units = view.content.premises === "unit" ? await readFreeUnits(view.zoneId, start) : [];
  const unit = units.find(({ id }) => id === (url.searchParams.get("unitId") ?? view.unitId)) ?? null;
  return {
    ...{ id: view.id, reference: view.reference, version: view.version, companyName: view.companyName },
    title: createT(locale, "award")("decide.approval"),
    ...{ start, givesUnit: view.content.premises === "unit", unitId: unit?.id ?? null, wished: view.unitId },
    units: units.map(({ site, ...rest }) => ({ ...rest, site: inLanguage(site, locale) })),
    startProblem: asked !== "" && !isCivilDate(asked),
    preview: asked === "" ? null : await previewApproval(view, start, unit),
  };
});

export const action = formAction("application.approve", approvalSchema, async ({ ctx, params }, value) => {
  const { id } = await openDecision(ctx, params["id"], "application.approve");
  const { unitId = null, ...rest } = value;
  const { awardId } = await approveApplication(ctx, { applicationId: id, unitId, ...rest });
  return redirect(`/admin/awards/${awardId}`, 303);
});

export default function Approval() {
  const { preview, units, wished, ...page } = useLoaderData<typeof loader>();
  const fault = useActionData<FormAnswer>();
  const t = useT("award");
  const f = useFormats();
  const problem = preview && !preview.ok ? [{ message: `approval.${preview.problem}` }] : [];
  const mistyped = page.startProblem ? [{ id: "start", message: "notDate" }] : [];
  const unitName = ({ site, label, areaM2, rentFenPerM2Month }: (typeof units)[number]) =>
    t("decide.unitFree", { site, label, area: f.area(areaM2), rent: f.moneyBrief(rentFenPerM2Month) });
  return (
    <DecisionPage
      {...page}
      applicationId={page.id}
      errors={fault ? answerErrors(fault.result) : [...mistyped, ...problem]}
    >
      <form method="get" className="form">
        <DateInput
          id="start"
          name="start"
          label={t("decide.start")}
          hint={t("decide.startHint")}
          defaultValue={page.start}
          required
        />
        {page.givesUnit && units.length === 0 ? <p>{t("decide.noUnit")}</p> : null}
        {page.givesUnit ? (
          <Select
            id="unitId"
            name="unitId"
            label={t("decide.unit")}
            required
            defaultValue={page.unitId ?? ""}
            options={units.map((unit) => ({
              value: unit.id,
              label: unit.id === wished ? t("decide.wished", { unit: unitName(unit) }) : unitName(unit),
            }))}
          />
        ) : null}
        <Button variant="secondary">{t("decide.preview")}</Button>
      </form>
      {preview?.ok ? (
        <ConfirmPanel
          title={t("decide.previewTitle")}
          confirm={t("decide.confirm")}
          cancelHref={`/admin/applications/${page.id}`}
          hidden={{ version: page.version, start: page.start, ...(page.unitId ? { unitId: page.unitId } : {}) }}
          effects={[
            { term: t("decide.start"), value: f.date(page.start) },
            { term: t("decide.end"), value: f.date(preview.preview.end) },
            { term: t("decide.months"), value: f.number(preview.preview.months) },
            { term: t("total"), value: f.money(preview.preview.totalFen) },
            ...preview.preview.needs.map(({ fiscalYear, source, neededFen, availableFen }) => ({
              term: t("decide.budget", { year: fiscalYear, source }),
              value: t("decide.budgetValue", { needed: f.money(neededFen), available: f.money(availableFen) }),
            })),
          ]}
        >
          <p>{t("decide.previewLead")}</p>
        </ConfirmPanel>
      ) : null}
    </DecisionPage>
  );
}
