import { useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Button } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { DateInput } from "../primitives/number-input";
import { Select } from "../primitives/select";
import type { PlaceAnswer } from "../space/place-form";

interface SpanFormProps {
  readonly answer: PlaceAnswer | undefined;
  readonly current: { readonly fromOn: string; readonly lastOn: string };
  readonly hidden: Readonly<Record<string, string | number>>;
  /** The sites to choose from, null where it is of one already. */
  readonly sites: readonly { readonly value: string; readonly label: string }[] | null;
  readonly children?: ReactNode;
}

/** The days on which an operator runs a site. */
export const SpanForm = ({ answer, current, hidden, sites, children }: SpanFormProps) => {
  const t = useT("operator");
  const [form, fields] = useForm({
    id: "site",
    lastResult: answer?.result,
    defaultValue: { siteId: "", ...current },
  });
  const labels = { siteId: t("site.site"), fromOn: t("site.from"), lastOn: t("site.last") };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      {answer?.stale ? <Callout tone="warning" live title={t("stale")} /> : null}
      {children}
      <Form id={form.id} hidden={hidden}>
        {sites && (
          <Select
            {...fieldProps(fields.siteId)}
            required
            label={labels.siteId}
            options={sites}
            emptyLabel={t("site.choose")}
          />
        )}
        <DateInput {...fieldProps(fields.fromOn)} required label={labels.fromOn} />
        <DateInput {...fieldProps(fields.lastOn)} label={labels.lastOn} hint={t("site.lastHint")} />
        <Button>{t("save")}</Button>
      </Form>
    </>
  );
};
