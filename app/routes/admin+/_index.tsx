import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { countToRelease } from "~/data/budget/movement.reader.server";
import { countImportsToRelease } from "~/data/import/import.reader.server";
import { countPayingAccountsToRelease } from "~/data/payment/paying-accounts.reader.server";
import { countAccountsToCheck } from "~/data/payment/bank-accounts.reader.server";
import { countOwnerships } from "~/data/desk/ownership.reader.server";
import { countDebts } from "~/data/ledger/debts.reader.server";
import { countReported } from "~/data/month/to-accept.reader.server";
import { countClaimsFor } from "~/data/month/item-claim/claims.reader.server";
import { countWaitingChanges } from "~/data/change/changes.reader.server";
import { readWorkCounts } from "~/data/review/work-counts.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { missingYears } from "~/domain/city/missing-year";
import { addressOf } from "~/domain/kernel/list/address";
import { queueList } from "~/domain/review/list";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { CityChecklist } from "~/ui/city/city-checklist";
import { MissingCalendars } from "~/ui/city/missing-calendars";
import { MovedOut } from "~/ui/space/moved-out";
import { WaitingWork } from "~/ui/review/waiting-work";
import { QueueList } from "~/ui/review/queue-list";
import { Card } from "~/ui/primitives/card";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { showChecklist } from "~/presenters/city/city-checklist.server";
import { movedOut } from "~/presenters/space/moved-out.server";
import { queuePage } from "~/presenters/review/queue-page.server";

const shown = 10;

/** The claims that wait for an official: to be checked, or to be decided. */
async function claimsFor(actor: Actor) {
  if (can(actor, "claim.check", "anywhere") === "yes")
    return { state: "handedIn", count: await countClaimsFor(actor, "claim.check") } as const;
  if (can(actor, "claim.decide", "anywhere") === "yes")
    return { state: "checked", count: await countClaimsFor(actor, "claim.decide") } as const;
  return null;
}

export const loader = guard.loader("signedIn", async ({ actor, locale, request }) => {
  if (actor.grants.length === 0) throw new NotFound();
  const title = createT(locale, "desk")("home.title");
  const may = (action: Parameters<typeof can>[1]) => can(actor, action, "anywhere") === "yes";
  const missing = may("calendar.manage") ? missingYears(await readWorkingCalendar(), actor.today) : [];
  const checklist = may("zone.manage") ? await showChecklist(actor, locale) : null;
  const gone = may("unit.edit") ? await movedOut(actor, locale) : { tenants: [], more: false };
  if (!may("tracking.read")) return { title, today: actor.today, missing, checklist, gone, work: null };
  const reviews = may("application.recommend");
  const listHref = addressOf(queueList, { filters: { assignee: reviews ? "me" : null }, sort: "due" });
  const asked = await askedOf(queueList, actor, new URL(listHref, request.url).searchParams);
  const everyDebt = { zoneId: null, programId: null, demanded: null };
  const [counts, changes, movements, imports, payingAccounts, accounts, ownerships, months, claims, debts, found] =
    await Promise.all([
      readWorkCounts(actor),
      may("award.proposeChange") || may("award.decideChange") ? countWaitingChanges(actor) : null,
      may("budget.release") ? countToRelease(actor) : null,
      may("import.release") || may("import.releaseBudgets") ? countImportsToRelease(actor) : null,
      may("payingAccount.release") ? countPayingAccountsToRelease(actor) : null,
      may("account.check") ? countAccountsToCheck(officialSide(actor)) : null,
      may("company.confirmOwnership") ? countOwnerships(officialSide(actor)) : null,
      may("month.accept") ? countReported(officialSide(actor)) : null,
      claimsFor(officialSide(actor)),
      may("budget.prepare") ? countDebts(actor, everyDebt, { capped: true }) : null,
      queuePage(actor, asked, locale, shown),
    ]);
  return {
    title,
    today: actor.today,
    missing,
    checklist,
    gone,
    work: {
      counts,
      changes,
      movements,
      imports,
      payingAccounts,
      accounts,
      ownerships,
      months,
      claims,
      debts,
      may: {
        accept: may("application.accept"),
        recommend: reviews,
        assign: may("application.assign"),
        decide: may("application.approve"),
        act: actor.grants.some(({ role }) => role !== "auditor" && role !== "admin"),
      },
      list: found.list,
      page: found.page,
      more: found.more,
      listHref,
    },
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export default function AdminHome() {
  const { today, missing, checklist, gone, work } = useLoaderData<typeof loader>();
  const t = useT("desk");
  const { date } = useFormats();
  const head = <PageHeader title={t("home.title")} lead={t("home.lead", { date: date(today) })} />;
  if (!work) {
    return (
      <div className="stack">
        {head}
        <MissingCalendars years={missing} />
        {checklist && <CityChecklist {...checklist} />}
        <p className="muted">{t("home.administration")}</p>
      </div>
    );
  }
  const whose = work.may.recommend ? "mine" : "first";
  return (
    <div className="stack">
      {head}
      <MissingCalendars years={missing} />
      {checklist && <CityChecklist {...checklist} />}
      {work.may.act ? null : <p>{t("home.reader")}</p>}
      <WaitingWork
        counts={work.counts}
        changes={work.changes}
        movements={work.movements}
        imports={work.imports}
        payingAccounts={work.payingAccounts}
        accounts={work.accounts}
        ownerships={work.ownerships}
        months={work.months}
        claims={work.claims}
        debts={work.debts}
        may={work.may}
      />
      <MovedOut {...gone} />
      <Card title={t(`home.${whose}`)} actions={work.more ? <a href={work.listHref}>{t("home.more")}</a> : null}>
        {work.list.shown > 0 ? (
          <QueueList {...work.list} page={work.page} plain />
        ) : (
          <EmptyState title={t(`home.${whose}None`)} action={<a href={queueList.path}>{t("home.toQueue")}</a>}>
            <p>{t(`home.${whose}NoneText`)}</p>
          </EmptyState>
        )}
      </Card>
    </div>
  );
}
