import type { Translate } from "~/i18n/types";

/** The title of a page as browsers show it. */
export const pageTitle = (t: Translate, page: string): string => `${page} · ${t("common:product")}`;

/** `meta` of a page whose loader gives its title. */
export const titled = ({ data }: { readonly data?: { readonly title: string } | undefined }) => [
  { title: data?.title ?? "Slipway" },
];
