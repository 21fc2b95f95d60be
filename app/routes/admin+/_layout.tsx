import { data } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { leftLists, openedFrom } from "~/auth/left-lists.server";
import { readSettings } from "~/data/city/settings.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { LeftListsProvider } from "~/ui/patterns/left-lists";
import { AppShell } from "~/ui/patterns/app-shell";

const places = [
  ["home", pathTo("/admin"), null],
  ["queue", pathTo("/admin/queue"), "tracking.read"],
  ["changes", pathTo("/admin/changes"), "tracking.read"],
  ["tracking", pathTo("/admin/tracking"), "tracking.read"],
  ["companies", pathTo("/admin/companies"), "tracking.read"],
  ["programs", pathTo("/admin/programs"), "tracking.read"],
  ["budgets", pathTo("/admin/budgets"), "budget.read"],
  ["months", pathTo("/admin/months"), "tracking.read"],
  ["claims", pathTo("/admin/claims"), "tracking.read"],
  ["payments", pathTo("/admin/payments"), "payment.read"],
  ["recoveries", pathTo("/admin/recoveries"), "payment.read"],
  ["accounts", pathTo("/admin/accounts"), "tracking.read"],
  ["imports", pathTo("/admin/imports"), "import.read"],
  ["zones", pathTo("/admin/zones"), "site.manage"],
  ["operators", pathTo("/admin/operators"), "operator.manage"],
  ["tasks", pathTo("/admin/tasks"), "tracking.read"],
  ["people", pathTo("/admin/people"), "people.manage"],
  ["calendars", pathTo("/admin/calendars"), "calendar.manage"],
  ["comparison", pathTo("/admin/comparison"), "comparison.manage"],
  ["offices", pathTo("/admin/offices"), "office.manage"],
  ["phrases", pathTo("/admin/phrases"), "phrase.manage"],
  ["settings", pathTo("/admin/settings"), "settings.manage"],
  ["outbox", pathTo("/admin/outbox"), "outbox.read"],
  ["audit", pathTo("/admin/audit"), "audit.read"],
] as const satisfies readonly (readonly [string, string, Action | null])[];

const navOf = (actor: Actor) =>
  places.flatMap(([key, href, action]) =>
    action === null || can(actor, action, "anywhere") === "yes" ? [{ key, href }] : [],
  );

/** Where in the navigation a page belongs: a case under the queue, an award and what is owed of one under what runs, a version under its program, a site, a unit and a lease under the zones, paying accounts under budgets, who asks to own a company under the companies. */
const placeOf = (path: string): string =>
  path
    .replace(/^\/admin\/applications\//, `${pathTo("/admin/queue")}/`)
    .replace(/^\/admin\/awards\//, `${pathTo("/admin/tracking")}/`)
    .replace(/^\/admin\/debts/, pathTo("/admin/tracking"))
    .replace(/^\/admin\/(sites|units|leases)\//, `${pathTo("/admin/zones")}/`)
    .replace(/^\/admin\/ownership/, pathTo("/admin/companies"))
    .replace(/^\/admin\/paying-accounts/, pathTo("/admin/budgets"))
    .replace(/^\/admin\/versions\//, `${pathTo("/admin/programs")}/`);

export const loader = guard.loader("signedIn", async ({ actor, person, request, url }) => {
  if (actor.grants.length === 0) throw new NotFound();
  const { demonstration } = await readSettings();
  const opened = openedFrom(request, actor.userId);
  const shown = {
    demonstration,
    nav: navOf(actor),
    id: person.actor.userId,
    name: person.name,
    roles: actor.grants.map(({ role }) => role),
    path: placeOf(url.pathname),
    here: url.pathname + url.search,
    left: { ...leftLists(request, actor.userId), ...opened?.left },
  };
  return data(shown, opened ? { headers: { "Set-Cookie": opened.cookie } } : {});
});

/** The frame of the officials' pages. */
export default function AdminLayout() {
  const { nav, id, name, roles, path, here, left, demonstration } = useLoaderData<typeof loader>();
  const t = useT("desk");
  return (
    <AppShell
      homeHref={pathTo("/admin")}
      nav={nav.map(({ key, href }) => ({ label: t(`nav.${key}`), href }))}
      path={path}
      languages={{ action: pathTo("/auth/language"), returnTo: here }}
      demonstration={demonstration}
      account={{
        id,
        name,
        role: roles.map((role) => t(`access:role.${role}`)).join(t("common:marks.list")),
        links: [{ href: pathTo("/auth/security"), label: t("nav.account") }],
        signOutAction: pathTo("/auth/sign-out"),
      }}
    >
      <LeftListsProvider value={left}>
        <Outlet />
      </LeftListsProvider>
    </AppShell>
  );
}
