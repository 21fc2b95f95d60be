import { redirect } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { homePath } from "~/auth/redirects.server";
import { guard } from "~/auth/guard.server";
import { readSettings } from "~/data/city/settings.server";
import { localeFromSegment, localeFromSpelling, negotiate, segmentOf } from "~/i18n/detect";
import { type Locale, LOCALES } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { MissingLanguage } from "~/ui/patterns/missing-language";
import { PublicShell } from "~/ui/patterns/public-shell";

/** The frame of the public pages. The first segment of the URL must be a language. */
export const loader = guard.loader("public", async ({ params, actor, request, url }) => {
  const locale = localeFromSegment(params["lang"]);
  if (!locale) {
    const meant = wellSpelled(params["lang"], url);
    if (meant === null) throw new NotFound();
    return redirect(meant, 301);
  }
  if (!LOCALES[locale].complete) return redirect(inOfferedLanguage(locale, request, url));
  const { demonstration } = await readSettings();
  const site = new URL(env().PUBLIC_URL).origin;
  const entry = actor
    ? { signedIn: true, href: homePath }
    : { signedIn: false, href: pathTo("/auth/sign-in", { lang: segmentOf(locale) }) };
  return { lang: segmentOf(locale), site, demonstration, entry };
});

/** The same page under the segment of the language that another spelling means; null where it means none. */
function wellSpelled(segment: string | undefined, url: URL): string | null {
  const meant = localeFromSpelling(segment);
  const rest = url.pathname.split("/").slice(2);
  return meant && [pathTo("/:lang", { lang: segmentOf(meant) }), ...rest].join("/") + url.search;
}

/** The parameter that names the language which somebody asked for and which is not there yet. */
const insteadOf = "instead";

/** The same page in a language that there is, which says that the one asked for is missing. */
function inOfferedLanguage(locale: Locale, request: Request, url: URL): string {
  const { segment } = LOCALES[locale];
  const offered = segmentOf(negotiate(request.headers.get("accept-language")));
  const search = new URLSearchParams(url.search);
  search.set(insteadOf, segment);
  return `${pathTo("/:lang", { lang: offered })}${url.pathname.slice(segment.length + 1)}?${search.toString()}`;
}

export default function PublicFrame() {
  const { lang, demonstration, entry } = useLoaderData<typeof loader>();
  const home = pathTo("/:lang", { lang });
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const instead = query.get(insteadOf);
  query.delete(insteadOf);
  const rest = query.size > 0 ? `?${query.toString()}` : "";
  const hrefFor = (locale: Locale) =>
    pathTo("/:lang", { lang: segmentOf(locale) }) + pathname.slice(home.length) + rest;
  const t = useT("desk");
  const nav = [
    { label: t("publicNav.check"), href: pathTo("/:lang/check", { lang }) },
    { label: t("publicNav.programs"), href: pathTo("/:lang/programs", { lang }) },
    { label: t("publicNav.compare"), href: pathTo("/:lang/compare", { lang }) },
    { label: t("publicNav.zones"), href: pathTo("/:lang/zones", { lang }) },
    { label: t("publicNav.lookup"), href: pathTo("/:lang/lookup", { lang }) },
  ];
  return (
    <PublicShell
      homeHref={home}
      nav={nav}
      path={pathname}
      languages={{ hrefFor }}
      demonstration={demonstration}
      entry={{ href: entry.href, label: t(entry.signedIn ? "publicNav.yourPages" : "publicNav.signIn") }}
      footer={[...nav, { label: t("letter:check.title"), href: pathTo("/:lang/letters", { lang }) }]}
    >
      <MissingLanguage segment={instead} hrefFor={hrefFor} />
      <Outlet />
    </PublicShell>
  );
}
