import { Outlet, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readSettings } from "~/data/city/settings.server";
import { can } from "~/domain/access/can";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { AppShell } from "~/ui/patterns/app-shell";
import { admit } from "~/use-cases/access/admit.server";

/** Of an operator's own affairs there is nothing for anybody else. */
const ownPages = [pathTo("/operator/people"), pathTo("/operator/account")];

/** Of a site and what is in it, who edits no units is told that there is nothing. */
const onOperators = on("unit.edit", ({ actor, params, url }) => {
  if (can(actor, "operator.readPeople", "anywhere") === "yes") return;
  if (ownPages.some((page) => url.pathname.startsWith(page))) throw new NotFound();
  if (Object.keys(params).length === 0) admit(actor, "unit.edit", "anywhere");
  else if (can(actor, "unit.edit", "anywhere") !== "yes") throw new NotFound();
});

export const loader = guard.loader(onOperators, async ({ person, url }) => {
  const { demonstration } = await readSettings();
  return {
    demonstration,
    id: person.actor.userId,
    name: person.name,
    path: url.pathname,
    here: url.pathname + url.search,
  };
});

/** The frame of the site operators' pages. */
export default function OperatorLayout() {
  const { id, name, path, here, demonstration } = useLoaderData<typeof loader>();
  const t = useT("award");
  return (
    <AppShell
      homeHref={pathTo("/operator")}
      nav={[
        { label: t("tenant:home.title"), href: pathTo("/operator") },
        { label: t("tenant:list.title"), href: pathTo("/operator/tenants") },
        { label: t("occupancy.title"), href: pathTo("/operator/units") },
        { label: t("request:report.own"), href: pathTo("/operator/reports") },
        { label: t("account:part.manage"), href: pathTo("/operator/account") },
        { label: t("operator:person.title"), href: pathTo("/operator/people") },
      ]}
      path={path}
      languages={{ action: pathTo("/auth/language"), returnTo: here }}
      demonstration={demonstration}
      account={{
        id,
        name,
        role: t("access:role.operator"),
        links: [{ href: pathTo("/auth/security"), label: t("occupancy.account") }],
        signOutAction: pathTo("/auth/sign-out"),
      }}
    >
      <Outlet />
    </AppShell>
  );
}
