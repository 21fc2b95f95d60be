import { redirect } from "@remix-run/node";
import type { CaseHead } from "~/data/case.reader.server";
import { contentOf } from "~/data/program-content.server";
import type { Action } from "~/domain/access/matrix";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { openCase } from "~/use-cases/open-case.server";
import type { UseCaseContext } from "~/use-cases/context.server";

/** The case of a step's page. Whoever has not declared yet, or has an interest, is led to the case, which says so. */
export async function openStep(ctx: UseCaseContext, id: string | undefined, action: Action) {
  const { head, access } = await openCase(ctx, id, action);
  if (access !== "open") throw elsewhere(`/admin/applications/${head.id}`);
  return { head, content: await contentOf(head.versionId), step: stepOf(head) };
}

const elsewhere = (path: string): Response => redirect(path);

const stepOf = ({ id, reference, company, version, state, assignee, dueOn }: CaseHead) => ({
  ...{ id, reference, companyName: company.name, version, state, assignee, dueOn },
});

/** Back to the case, after a step. */
export const toCase = (id: string | undefined) => redirect(`/admin/applications/${id}`, 303);

/** The title of a step's page in the browser. */
export const stepTitle = (key: StepTitle, reference: string, locale: Locale): string => {
  const title = createT(locale, "review") as (key: StepTitle) => string;
  return `${title(key)}, ${reference}`;
};

type StepTitle =
  | "acceptance.title"
  | "award:decide.approval"
  | "award:decide.rejection"
  | "award:decide.return"
  | "award:decide.withdrawal"
  | "assignment.title"
  | "check.title"
  | "code.title"
  | "corrections.title"
  | "evidence.record"
  | "interest.title"
  | "notes.add"
  | "recommendation.title";
