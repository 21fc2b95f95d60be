import { clauseWords } from "~/presenters/program/clauses";
import { type ApplicationView, readCourse } from "~/data/application/application.reader.server";
import { allowedActions } from "~/domain/application/decide";
import { firstDayAhead } from "~/domain/application/first-day-ahead";
import { states } from "~/domain/application/states";
import type { Actor } from "~/domain/access/actor";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { applicationFrame } from "./application-frame.server";
import { documentItems } from "./document-items.server";
import { missingItems } from "./missing-items.server";
import { may } from "~/presenters/application/may";
import { pointViews } from "./points.server";
import { setAsideWords } from "./set-aside.server";

/** Everything that the page of an application shows. */
export async function overviewOf(application: ApplicationView, actor: Actor, locale: Locale) {
  const { id, state, content, dueOn, dueProvisional, submittedBy, awards, appealUntil } = application;
  const editable = state === "draft" || state === "correction";
  const missing = editable ? await missingItems(application, locale) : [];
  const course = await readCourse(application);
  const clauses = clauseWords(content, locale);
  return {
    title: inLanguage(content.name, locale),
    id,
    state,
    submittedBy,
    awards,
    appealUntil,
    editable,
    missing,
    company: application.companyName,
    reference: application.reference,
    publicLabel: states[state].publicLabel,
    begins:
      state === "effective"
        ? firstDayAhead(
            awards.map(({ from }) => from),
            actor.today,
          )
        : null,
    turn: states[state].turn,
    until: dueOn ? { date: dueOn, provisional: dueProvisional } : null,
    frame: await applicationFrame(application, missing, locale),
    mayEdit: may(actor, "application.edit", application),
    actions: allowedActions(state, (permission) => may(actor, permission, application)),
    documents: documentItems(application, locale),
    setAside: setAsideWords(application, application.setAside, locale),
    history: course.events.map(({ id: key, action, at, by, reason }) => ({ key, action, at, by, reason })),
    corrections: course.corrections.map((request) => ({
      id: request.id,
      requestedAt: request.requestedAt,
      open: request.answeredAt === null,
      points: pointViews(application, request, locale),
    })),
    reasons: course.determinations.flatMap(({ outcome, reasons }) =>
      outcome === "reject"
        ? reasons.map(({ clause, words }) => ({ clause: clauses.get(clause) ?? clause, words }))
        : [],
    ),
    letters: course.determinations.flatMap(({ letter }) => letter ?? []),
    appealDays: content.stepWorkingDays.appeal,
  };
}

export type Overview = Awaited<ReturnType<typeof overviewOf>>;
