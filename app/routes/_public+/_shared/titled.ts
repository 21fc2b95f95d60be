import type { Translate } from "~/i18n/types";
import { translationsOf } from "./translations";

/** The title of a page as browsers show it. */
export const pageTitle = (t: Translate, page: string): string => `${page} · ${t("common:product")}`;

interface Told {
  readonly data?: { readonly title: string } | undefined;
  readonly location: { readonly pathname: string };
  readonly matches: readonly { readonly id: string; readonly data: unknown }[];
}

/** `meta` of a page whose loader gives its title: that, and where the same page stands in other languages. */
export const titled = ({ data, location, matches }: Told) => [
  { title: data?.title ?? "Slipway" },
  ...(data ? translationsOf(siteOf(matches), location.pathname) : []),
];

/** The address of the site, from the frame of the public pages. */
function siteOf(matches: Told["matches"]): string {
  const frame = matches.find(({ id }) => id === "routes/_public+/$lang")?.data;
  return typeof frame === "object" && frame && "site" in frame ? String(frame.site) : "";
}
