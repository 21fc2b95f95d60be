import { guard } from "~/auth/guard.server";
import { createT } from "~/i18n/t.server";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { correctionsPage } from "~/presenters/application/corrections-page.server";
import { onApplication } from "./own-application.server";

/** The points that a company is asked to correct; without a page where none is open any more, which is said in its place. */
export const loadCorrections = guard.loader(
  onApplication("application.edit"),
  async ({ actor, locale, subject: application }) => {
    const page = await correctionsPage(application, actor, locale);
    const frame = page?.frame ?? (await applicationFrame(application, [], locale));
    return { title: page?.title ?? createT(locale, "application")("nav.corrections"), page, frame };
  },
);
