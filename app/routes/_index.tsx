import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { segmentOf } from "~/i18n/detect";

/** The front door leads to the public pages in the reader's language. */
export const loader = guard.loader("public", ({ locale }) =>
  redirect(pathTo("/:lang", { lang: segmentOf(locale) }), { headers: { Vary: "Accept-Language, Cookie" } }),
);
