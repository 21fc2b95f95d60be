import { redirect } from "@remix-run/node";
import { keepPost } from "~/auth/held-post.server";
import type { Given } from "~/auth/need";
import type { CaseHead } from "~/data/review/case.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { Action } from "~/domain/access/matrix";
import type { Locale } from "~/i18n/locale";
import type { CaseNotice } from "~/ui/review/case-done";
import { createT } from "~/i18n/t.server";
import { openCase } from "~/use-cases/review/open-case.server";
import type { UseCaseContext } from "~/data/access/context";
import type { Addressee } from "~/presenters/city/offered-phrases.server";
import { casePath } from "~/presenters/review/held-step.server";

type Asked = Pick<Given<Action>, "ctx" | "params" | "request">;

/**
 * The case of a step's page. Whoever has not declared yet, or has an interest, is led to the case, which says so; what they posted
 * before they declared is kept until they do.
 */
export async function openStep({ ctx, params, request }: Asked, action: Action) {
  const { head, access } = await openCase(ctx, params["id"], action);
  if (access !== "open") throw await toDeclaration(ctx, head.id, access === "undeclared" ? request : null);
  return { head, content: await contentOf(head.versionId), step: stepOf(head) };
}

async function toDeclaration(ctx: UseCaseContext, id: string, request: Request | null): Promise<Response> {
  const posted = request?.method === "POST" ? await keepPost(request, ctx.actor.userId, ctx.now) : null;
  return redirect(posted ? `${casePath(id)}?held=${posted}` : casePath(id), request?.method === "POST" ? 303 : 302);
}

/** Whom the official of a step writes to. */
export const submitterOf = ({ head }: { readonly head: CaseHead }): Addressee => ({
  zoneIds: head.zoneId === null ? [] : [head.zoneId],
  locale: head.submitterLocale,
});

const stepOf = ({ id, reference, company, version, state, assignee, dueOn }: CaseHead) => ({
  id,
  reference,
  companyName: company.name,
  version,
  state,
  assignee,
  dueOn,
});

/** Back to the case, which says what was done. */
export const toCase = (id: string, notice: CaseNotice) => redirect(`${casePath(id)}?notice=${notice}`, 303);

/** The title of a step's page in the browser. */
export const stepTitle = (key: StepTitle, reference: string, locale: Locale): string => {
  const t = createT(locale, "review");
  return t("common:marks.beside", { text: (t as (key: StepTitle) => string)(key), more: reference });
};

type StepTitle =
  | "acceptance.title"
  | "decision:approval"
  | "decision:rejection"
  | "decision:return"
  | "decision:withdrawal"
  | "assignment.title"
  | "check.title"
  | "code.title"
  | "corrections.title"
  | "evidence.record"
  | "interest.title"
  | "notes.add"
  | "recommendation.title";
