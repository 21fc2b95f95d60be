import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { correctionsPage } from "~/presenters/application/corrections-page.server";
import { onApplication } from "./own-application.server";

/** The points that a company is asked to correct; leads back to the application where none is open. */
export const loadCorrections = guard.loader(
  onApplication("application.edit"),
  async ({ actor, locale, subject: application }) =>
    (await correctionsPage(application, actor, locale)) ??
    redirect(pathTo("/founder/applications/:id", { id: application.id })),
);
