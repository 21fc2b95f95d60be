import { useForm } from "@conform-to/react";
import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { StaleFields } from "../patterns/stale-fields";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { DateInput } from "../primitives/number-input";
import { PageHeader } from "../primitives/page-header";
import { Table } from "../primitives/table";
import { TextArea } from "../primitives/text-input";
import { DependentsSection } from "./dependents";
import type { PlaceAnswer } from "./place-form";
import { SaidOfTenant } from "./said-of-tenant";

interface LeaseEndPageProps {
  readonly title: string;
  readonly unitId: string;
  readonly unit: string;
  readonly version: number;
  readonly rows: readonly {
    readonly id: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly number: string | null;
    readonly areaM2: string | null;
    readonly rent: number | null;
  }[];
  /** Which last days it can be given; null for a lease that is over. */
  readonly days: { readonly min: CivilDate; readonly max: CivilDate } | null;
  readonly lastDay: CivilDate | null;
  readonly said: ComponentProps<typeof SaidOfTenant>["said"];
  readonly awards: readonly { readonly href: string; readonly name: string }[];
  readonly dependents: ComponentProps<typeof DependentsSection>["dependents"];
  readonly answer: PlaceAnswer | undefined;
}

/** A lease is ended early, once it is seen what it says and what depends on its unit. */
export const LeaseEndPage = ({ title, unitId, unit, answer, ...page }: LeaseEndPageProps) => {
  const t = useT("space");
  const f = useFormats();
  const [form, fields] = useForm<{ lastDay: string; reason: string }>({
    id: "lease-end",
    lastResult: answer?.result,
    defaultValue: { lastDay: "", reason: "" },
  });
  const backHref = pathTo("/admin/units/:id", { id: unitId });
  const labels = { lastDay: t("lease.lastDay"), reason: t("lease.reason") };
  const { rows, days, lastDay, said, awards, dependents, version } = page;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lease.endEffect")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: unit, href: backHref },
        ]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <StaleFields
        keepHref={backHref}
        answer={answer}
        labels={{ lastDay: t("lease.to") }}
        typed={{ lastDay: fields.lastDay.defaultValue }}
        current={{ lastDay: lastDay ?? "" }}
      />
      <section className="stack">
        <h2>{t("lease.rows")}</h2>
        <Table
          caption={t("lease.rowsCaption")}
          captionHidden
          className="table-lines"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "from", header: t("lease.from"), rowHeader: true, nowrap: true, cell: ({ from }) => f.date(from) },
            { key: "to", header: t("lease.to"), nowrap: true, cell: ({ to }) => f.date(addDays(to, -1)) },
            { key: "area", header: t("field.areaM2"), numeric: true, cell: ({ areaM2 }) => areaM2 && f.area(areaM2) },
            {
              key: "rent",
              header: t("field.rent"),
              numeric: true,
              cell: ({ rent }) => (rent === null ? null : f.money(rent)),
            },
            { key: "number", header: t("lease.number"), cell: ({ number }) => number },
          ]}
        />
      </section>
      <SaidOfTenant said={said} />
      {awards.length > 0 && (
        <Callout tone="warning" title={t("lease.awards")}>
          <p>{t("lease.awardsText")}</p>
          <ul>
            {awards.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <DependentsSection dependents={dependents} />
      {days === null ? (
        <Callout tone="info" title={t("lease.over")} />
      ) : (
        <Form id={form.id} hidden={{ version }}>
          <DateInput
            {...fieldProps(fields.lastDay)}
            label={labels.lastDay}
            hint={t("lease.lastDayHint", { min: f.date(days.min), max: f.date(days.max) })}
            required
          />
          <TextArea
            {...fieldProps(fields.reason)}
            label={labels.reason}
            hint={t("lease.reasonHint")}
            required
            rows={3}
          />
          <Button variant="danger">{t("lease.confirm")}</Button>
        </Form>
      )}
    </div>
  );
};
