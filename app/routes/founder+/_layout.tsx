import { Outlet, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSettings } from "~/data/city/settings.server";
import { segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { AppShell } from "~/ui/patterns/app-shell";

export const loader = guard.loader("signedIn", async ({ person, locale, url }) => {
  const { demonstration } = await readSettings();
  const { pathname: path, search } = url;
  return {
    demonstration,
    id: person.actor.userId,
    name: person.name,
    segment: segmentOf(locale),
    path,
    here: path + search,
  };
});

/** The frame of the founder's pages. */
export default function FounderLayout() {
  const t = useT("desk");
  const { demonstration, id, name, segment, path, here } = useLoaderData<typeof loader>();
  return (
    <AppShell
      homeHref={pathTo("/:lang", { lang: segment })}
      nav={[
        { label: t("founderNav.home"), href: pathTo("/founder") },
        { label: t("founderNav.programs"), href: pathTo("/:lang/programs", { lang: segment }) },
      ]}
      path={path}
      languages={{ action: pathTo("/auth/language"), returnTo: here }}
      demonstration={demonstration}
      account={{
        id,
        name,
        links: [{ label: t("founderNav.security"), href: pathTo("/auth/security") }],
        signOutAction: pathTo("/auth/sign-out"),
      }}
    >
      <Outlet />
    </AppShell>
  );
}
