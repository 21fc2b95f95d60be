import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { on } from "~/auth/need";
import { countWithoutException, readReports } from "~/data/month/to-accept.reader.server";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { reportList } from "~/domain/month/list";
import { pageOf } from "~/forms/kernel/list-page";
import { acceptAllForm } from "~/forms/month/months";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { MonthStateBadge } from "~/ui/month/state-badge";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { Done } from "~/ui/patterns/outcome";
import { ZoneFilter } from "~/ui/patterns/zone-filter";
import { Button } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { acceptAllMonths } from "~/use-cases/month/accept-all-months.server";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("reports", async ({ ctx, asked, locale }) => {
  const { state, exception } = asked.filters;
  const side = officialSide(ctx.actor);
  const found = await readReports(side, {
    state,
    exception,
    zoneId: asked.zoneId,
    after: asked.cursor,
    size: pageSize,
  });
  const accepts = can(side, "month.accept", "anywhere") === "yes";
  return {
    title: createT(locale, "month")("list.title"),
    rows: found.rows.map(({ program, ...row }) => ({ ...row, program: inLanguage(program, locale) })),
    page: pageOf(asked, found, ({ reportedAt, id }) => [reportedAt.toISOString(), id]),
    zones: asked.zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    acceptable: accepts ? await countWithoutException(side) : 0,
    shownAt: ctx.now.toISOString(),
  };
});

/** One press for all reports without an exception that were there when the page was read. */
export const action = formAction(
  on("month.accept", () => null),
  acceptAllForm,
  async ({ ctx }, { shownAt }) => {
    await acceptAllMonths(ctx, new Date(shownAt));
    return redirect(pathTo("/admin/months", { notice: "accepted" }), 303);
  },
);

export default function Reports() {
  const t = useT("month");
  const f = useFormats();
  const { title, rows, page, zones, acceptable, shownAt } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { state, exception, zone } = page.filters;
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("list.lead")} />
      <Done texts={{ accepted: t("done.acceptedAll") }} />
      <StepRefusal answer={answer} stale={t("report.stale")} />
      {acceptable > 0 ? (
        <Form hidden={{ shownAt }} keeps={false}>
          <Button>{t("list.acceptAll", { count: acceptable })}</Button>
        </Form>
      ) : null}
      <ListNotes
        list="reports"
        page={page}
        names={{ state: t("list.state"), exception: t("list.exception"), zone: t("account:list.zone") }}
      />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(reportList) : undefined}>
        <ChoiceFilter
          name="state"
          label={t("list.state")}
          any={t("list.anyState")}
          of={reportList.filters.state.of}
          words={(value) => t(`state.${value}`)}
          value={state}
        />
        <ChoiceFilter
          name="exception"
          label={t("list.exception")}
          any={t("list.anyException")}
          of={reportList.filters.exception.of}
          words={(value) => t(`list.${value}`)}
          value={exception}
        />
        <ZoneFilter label={t("account:list.zone")} any={t("account:list.anyZone")} zones={zones} value={zone} />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")} />
      ) : (
        <ListTable
          list="reports"
          page={page}
          rows={rows}
          rowKey={({ id }) => id}
          caption={t("list.caption")}
          head={(key) => t(`list.${key}`)}
          lines
          cells={{
            award: (row) => (
              <>
                <a href={pathTo("/admin/awards/:id/months", { id: row.awardId })}>{row.reference}</a> {row.company}
              </>
            ),
            months: (row) => f.list(row.months.map((month) => f.month(month))),
            state: (row) => <MonthStateBadge state={row.state} />,
            exception: (row) =>
              row.exceptions.length === 0
                ? t("list.noException")
                : f.list(row.exceptions.map((key) => t(`exception.${key}`))),
            reported: (row) => f.dateTime(row.reportedAt),
          }}
        />
      )}
      <ListPages list="reports" page={page} shown={rows.length} />
    </div>
  );
}
