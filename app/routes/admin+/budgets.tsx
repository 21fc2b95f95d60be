import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { yearOf } from "~/domain/kernel/time/month";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { BudgetBar } from "~/ui/budget/budget-bar";
import { Card } from "~/ui/primitives/card";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";
import { showBudgets } from "~/presenters/award/show-budgets.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("budget.read", async ({ ctx, url, locale }) => {
  const thisYear = yearOf(ctx.today);
  const years = [-1, 0, 1, 2, 3].map((offset) => thisYear + offset);
  const asked = Number(url.searchParams.get("year"));
  const year = years.includes(asked) ? asked : thisYear;
  const lines = await showBudgets(ctx, year, locale);
  return { title: createT(locale, "award")("budget:title"), year, years, lines };
});

export default function Budgets() {
  const { year, years, lines } = useLoaderData<typeof loader>();
  const t = useT("budget");
  const f = useFormats();
  return (
    <div className="stack">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("year")}
        tabs={years.map((each) => ({
          label: String(each),
          href: pathTo("/admin/budgets", { year: each }),
          current: each === year,
        }))}
      />
      {lines.length === 0 ? <EmptyState title={t("empty")} /> : null}
      {lines.map((line) => (
        <Card key={line.id} title={t("line", { program: line.program, source: sourceName(t, line.source) })}>
          <BudgetBar {...line} />
          {line.heldBack > 0 ? <p className="mt-3">{t("heldBack", { amount: f.money(line.heldBack) })}</p> : null}
        </Card>
      ))}
    </div>
  );
}
