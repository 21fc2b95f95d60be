import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { localeCookie } from "~/auth/locale.server";
import { safePath } from "~/auth/safe-path";
import { isLocale } from "~/i18n/locale";
import { changeLanguage } from "~/use-cases/access/change-language.server";

export const loader = guard.loader("public", () => redirect(pathTo("/auth/home")));

export const action = guard.action("public", async ({ ctx, actor, request }) => {
  const typed = await request.formData();
  const locale = typed.get("locale");
  const to = safePath(String(typed.get("to")), "/");
  if (!isLocale(locale)) return redirect(to, 303);
  if (actor) await changeLanguage({ ...ctx, actor }, { locale });
  return redirect(to, { status: 303, headers: { "Set-Cookie": localeCookie(locale, { chosen: !actor }) } });
});
