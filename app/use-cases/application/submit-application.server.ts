import { pathTo } from "~/addresses/path-to";
import { handIn, nextApplicationNumber, readSubmission, type Submission } from "~/data/application/submission.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { contentOf } from "~/data/program/content.server";
import { readSettings } from "~/data/city/settings.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { missingFrom } from "~/domain/application/missing";
import { opennessOn } from "~/domain/program/terms/application-window";
import { formatReference } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { applicationMail } from "~/mail/application/texts";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "~/mail/access/account-mail.server";
import { admit } from "../access/admit.server";
import { isPlaceClosed, locateApplication } from "./locate-application.server";
import { mailTo } from "~/mail/audit/tell.server";

export interface SubmitInput {
  readonly applicationId: string;
  /** As it stood on the page on which somebody pressed submit. */
  readonly version: number;
  /** Made once for that page: pressing twice, or again after a timeout, hands in once. */
  readonly submitKey: string;
}

/**
 * Hands a complete application in and gives it its reference. Doing so again with the same key changes nothing. Throws
 * StaleVersion for one that changed since it was looked through, and Refusal for one that cannot be handed in; the
 * refusals `application.otherLive` and `application.versionOutdated` have the other application's id, or its own, among their
 * parameters. Give `read` where it was just read.
 */
export async function submitApplication(
  ctx: UseCaseContext,
  input: SubmitInput,
  read: Submission | null = null,
): Promise<void> {
  const { applicationId, version, submitKey } = input;
  const found = read ?? (await readSubmission(applicationId, ctx.today));
  if (!found) throw new NotFound();
  admit(ctx.actor, "application.submit", found);
  if (found.submitKey === submitKey) return;
  if (found.state === "draft" && found.version !== version) throw new StaleVersion(version, { version: found.version });
  if (found.state === "draft" && found.versionId !== found.onOfferId)
    throw new Refusal("application.versionOutdated", { id: applicationId });
  const content = await contentOf(found.versionId);
  const located = await locateApplication({ ...found, content });
  if (await isPlaceClosed(located)) throw new Refusal("application.placeClosed");
  if (opennessOn(content, ctx.today) !== "open") throw new Refusal("requirement.windowOpen");
  const missing = missingFrom({ ...found, content, handedInOn: ctx.today, zoneKnown: located.zoneId !== null });
  const decision = decide(found.state, "submit", {
    formComplete: missing.every(({ kind }) => kind === "document"),
    documentsComplete: missing.every(({ kind }) => kind !== "document"),
    noOtherLiveApplication: found.otherLiveId === null && !found.awardRuns,
  });
  if (found.otherLiveId) throw new Refusal("application.otherLive", { id: found.otherLiveId });
  if (!decision.ok) throw new Refusal(reasonOf(decision));
  const { cityCode } = await readSettings();
  const due = addWorkingDays(await readWorkingCalendar(), ctx.today, content.stepWorkingDays.intake);
  const reference = formatReference(cityCode, yearOf(ctx.today), await nextApplicationNumber());
  const link = portalLink(pathTo("/founder/applications/:id/receipt", { id: applicationId }));
  const about = { kind: "submitted", reference, company: found.companyName, program: content.name, due, link } as const;
  const done = await handIn({
    id: applicationId,
    version,
    submitKey,
    reference,
    due,
    ...located,
    zoneId: located.zoneId ?? "",
    actorId: ctx.actor.userId,
    now: ctx.now,
    requestId: ctx.requestId,
    mail: mailTo("application.submitted", { company: found.contacts }, (locale) => applicationMail(locale, about)),
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== "application_one_live") throw error;
    return false;
  });
  if (!done) await afterLosing(input, ctx.today);
}

/** Somebody was quicker: with this very submission, or with something that stands in its way. */
async function afterLosing({ applicationId, version, submitKey }: SubmitInput, today: CivilDate): Promise<void> {
  const now = await readSubmission(applicationId, today);
  if (now?.submitKey === submitKey) return;
  if (now?.otherLiveId) throw new Refusal("application.otherLive", { id: now.otherLiveId });
  if (now?.state === "draft" && now.versionId !== now.onOfferId)
    throw new Refusal("application.versionOutdated", { id: applicationId });
  if (now?.state === "draft") throw new StaleVersion(version, { version: now.version });
  throw new Refusal("application.notEditable");
}

const reasonOf = (decision: Exclude<ReturnType<typeof decide>, { ok: true }>): string =>
  decision.reason === "state" ? "application.notEditable" : `requirement.${decision.missing[0] ?? "formComplete"}`;
