import { Outlet, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSettings } from "~/data/city/settings.server";
import { segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { AppShell } from "~/ui/patterns/app-shell";

export const loader = guard.loader("public", async ({ person, locale, url }) => {
  const { demonstration } = await readSettings();
  return {
    home: pathTo("/:lang", { lang: segmentOf(locale) }),
    here: url.pathname + url.search,
    demonstration,
    id: person?.actor.userId ?? "",
    name: person?.name ?? null,
  };
});

/** The frame of account pages. */
export default function AuthLayout() {
  const t = useT("access");
  const { home, here, demonstration, id, name } = useLoaderData<typeof loader>();
  const account = {
    id,
    name: name ?? "",
    links: [{ href: pathTo("/auth/security"), label: t("security.title") }],
    signOutAction: pathTo("/auth/sign-out"),
  };
  return (
    <AppShell
      homeHref={home}
      nav={[]}
      path={here}
      languages={{ action: pathTo("/auth/language"), returnTo: here }}
      demonstration={demonstration}
      account={name === null ? null : account}
    >
      <Outlet />
    </AppShell>
  );
}
