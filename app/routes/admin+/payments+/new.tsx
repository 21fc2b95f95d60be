import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readRunChoices } from "~/data/payment/run/run-page.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { runForm } from "~/forms/payment/run";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { CheckboxGroup, RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps, groupProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { onNewRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onNewRun, async ({ ctx, subject, locale }) => {
  const { programs, zones } = await readRunChoices(subject.zoneIds);
  const choice = ({ id, name }: (typeof programs)[number]) => ({ value: id, label: inLanguage(name, locale) });
  const last = shiftMonth(monthOf(ctx.today), -1);
  return {
    title: createT(locale, "payment")("run.new"),
    id: newId(),
    taskId: newId(),
    months: [0, -1, -2, -3, -4, -5].map((by) => shiftMonth(last, by)),
    programs: programs.map(choice),
    zones: zones.map(choice),
  };
});

export const action = formAction(
  onNewRun,
  runForm,
  async ({ ctx }, typed) => {
    await prepareRun(ctx, { ...typed, canaryId: null });
    return redirect(pathTo("/admin/payments/:id", { id: typed.id }, { notice: "prepared" }), 303);
  },
  { form: "choices" },
);

export default function NewRun() {
  const t = useT("payment");
  const f = useFormats();
  const { title, id, taskId, months, programs, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "run",
    lastResult: answer?.result,
    defaultValue: {
      through: months[0],
      part: "canary",
      programIds: programs.map(({ value }) => value),
      zoneIds: zones.map(({ value }) => value),
    },
  });
  const labels = {
    through: t("run.through"),
    part: t("run.part"),
    programIds: t("run.programs"),
    zoneIds: t("run.zones"),
  };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("run.newLead")}
        breadcrumbs={[{ label: t("run.title"), href: pathTo("/admin/payments") }]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id, taskId }}>
        <Select
          {...fieldProps(fields.through)}
          required
          label={labels.through}
          hint={t("run.throughHint")}
          options={months.map((value) => ({ value, label: f.month(value) }))}
        />
        <RadioGroup
          {...fieldProps(fields.part)}
          required
          label={labels.part}
          hint={t("run.partHint")}
          options={(["canary", "all"] as const).map((value) => ({ value, label: t(`run.parts.${value}`) }))}
        />
        <CheckboxGroup {...groupProps(fields.programIds)} required label={labels.programIds} options={programs} />
        <CheckboxGroup {...groupProps(fields.zoneIds)} required label={labels.zoneIds} options={zones} />
        <Button>{t("run.prepare")}</Button>
      </Form>
    </div>
  );
}
