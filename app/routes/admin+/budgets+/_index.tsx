import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readLines } from "~/data/budget/line.reader.server";
import { countToRelease } from "~/data/budget/movement.reader.server";
import { can } from "~/domain/access/can";
import { yearOf } from "~/domain/kernel/time/month";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { linesOfYear, yearsAhead, yearsToShow } from "~/presenters/budget/lines-by-year.server";
import { LineTable } from "~/ui/budget/line-table";
import { YearsAhead } from "~/ui/budget/years-ahead";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("budget.read", async ({ ctx, actor, url, locale }) => {
  const thisYear = yearOf(ctx.today);
  const [all, toRelease] = await Promise.all([readLines(actor), countToRelease(actor)]);
  const years = yearsToShow(all, thisYear);
  const asked = Number(url.searchParams.get("year"));
  const year = years.includes(asked) ? asked : thisYear;
  return {
    title: createT(locale, "award")("budget:title"),
    year,
    years,
    lines: linesOfYear(all, year, locale),
    toRelease,
    mayPrepare: can(actor, "budget.prepare", "anywhere") === "yes",
    ahead: yearsAhead(all, thisYear),
  };
});

export default function Budgets() {
  const { year, years, lines, toRelease, mayPrepare, ahead } = useLoaderData<typeof loader>();
  const t = useT("budget");
  const movements = pathTo("/admin/budgets/movements");
  return (
    <div className="stack">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {mayPrepare && <LinkButton href={pathTo("/admin/budgets/movements/new")}>{t("movement.new")}</LinkButton>}
            <LinkButton variant="secondary" href={movements}>
              {t("movement.title")}
            </LinkButton>
            <LinkButton variant="secondary" href={pathTo("/admin/budgets/postings")}>
              {t("postings.link")}
            </LinkButton>
            <LinkButton variant="secondary" href={pathTo("/admin/paying-accounts")}>
              {t("payment:account.title")}
            </LinkButton>
            <LinkButton variant="secondary" href={pathTo("/admin/budgets/export", { year })}>
              {t("task:exports.link")}
            </LinkButton>
          </>
        }
      />
      {toRelease > 0 && (
        <Callout title={t("movement.waiting", { count: toRelease })}>
          <a href={`${movements}?state=prepared`}>{t("movement.title")}</a>
        </Callout>
      )}
      <Tabs
        label={t("year")}
        tabs={years.map((each) => ({
          label: String(each),
          href: pathTo("/admin/budgets", { year: each }),
          current: each === year,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <LineTable caption={t("caption", { year })} rows={lines} />
      )}
      {ahead.length > 0 && <YearsAhead years={ahead} />}
    </div>
  );
}
