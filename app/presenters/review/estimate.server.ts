import type { CaseHead } from "~/data/review/case.reader.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { estimateOf } from "~/domain/program/terms/estimate";
import { expectedInput } from "~/domain/program/terms/expected-input";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { Locale } from "~/i18n/locale";
import { compareWithGroup } from "~/presenters/award/compare-with-group.server";
import type { UseCaseContext } from "~/data/access/context";

/**
 * What the program would pay if the benefit began with the next month, or with the lease when that begins later, and what of
 * it would be added beside the company's other awards of the group.
 */
export async function caseEstimate(ctx: UseCaseContext, head: CaseHead, content: ProgramContent, locale: Locale) {
  if (content.benefit === null) return { kind: "notRent" } as const;
  const input = expectedInput(content, countedAnswers(questionsIn(content), head.answers), head, ctx.today);
  const found = input && estimateOf(input);
  if (!input || !found) return { kind: "none" } as const;
  const { months, totalFen, steps } = found;
  const application = { id: head.id, companyId: head.company.id, versionId: head.versionId };
  const comparison = await compareWithGroup(ctx, application, found, locale);
  return { kind: "amount", start: input.terms.start, months, totalFen, steps, comparison } as const;
}
