import { type ApplicationView, readCourse } from "~/data/application/application.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { applicationFrame } from "./application-frame.server";
import { missingItems } from "./missing-items.server";
import { pointViews } from "./points.server";

/** What the page of a correction request shows; null where none is open. */
export async function correctionsPage(application: ApplicationView, actor: Actor, locale: Locale) {
  const { corrections } = await readCourse(application);
  const open = corrections.find(({ answeredAt }) => answeredAt === null);
  if (application.state !== "correction" || !open) return null;
  const missing = await missingItems(application, locale);
  const frame = await applicationFrame(application, missing, locale);
  const { version, companyId, dueOn, dueProvisional } = application;
  return {
    title: createT(locale, "application")("corrections.title", { program: frame.program }),
    frame,
    missing,
    version,
    until: dueOn ? { date: dueOn, provisional: dueProvisional } : null,
    points: pointViews(application, open, locale),
    maySend: can(actor, "application.resubmit", { companyId }) === "yes",
  };
}

export type CorrectionsPage = NonNullable<Awaited<ReturnType<typeof correctionsPage>>>;
