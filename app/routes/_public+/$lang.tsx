import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { homePath } from "~/auth/redirects.server";
import { guard } from "~/auth/guard.server";
import { readSettings } from "~/data/city/settings.server";
import { localeFromSegment, segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { PublicShell } from "~/ui/patterns/public-shell";

/** The frame of the public pages. The first segment of the URL must be a language. */
export const loader = guard.loader("public", async ({ params, actor }) => {
  const locale = localeFromSegment(params["lang"]);
  if (!locale) throw new NotFound();
  const { demonstration } = await readSettings();
  const site = new URL(env().PUBLIC_URL).origin;
  const entry = actor ? { signedIn: true, href: homePath } : { signedIn: false, href: "/auth/sign-in" };
  return { home: `/${segmentOf(locale)}`, site, demonstration, entry };
});

export default function PublicFrame() {
  const { home, demonstration, entry } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const t = useT("public");
  const nav = [
    { label: t("nav.check"), href: `${home}/check` },
    { label: t("nav.programs"), href: `${home}/programs` },
    { label: t("nav.zones"), href: `${home}/zones` },
    { label: t("nav.lookup"), href: `${home}/lookup` },
  ];
  return (
    <PublicShell
      homeHref={home}
      nav={nav}
      path={pathname}
      languages={{ hrefFor: (locale) => `/${segmentOf(locale)}${pathname.slice(home.length)}${search}` }}
      demonstration={demonstration}
      entry={{ href: entry.href, label: t(entry.signedIn ? "nav.yourPages" : "nav.signIn") }}
      footer={[...nav, { label: t("letter:check.title"), href: `${home}/letters` }]}
    >
      <Outlet />
    </PublicShell>
  );
}
