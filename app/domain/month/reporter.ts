import type { Actor } from "../access/actor";
import { companiesFor, sitesFor } from "../access/reach";
import type { Reporter } from "../program/terms/month-rules";
import type { ProgramContent } from "../program/draft/content";

/** Where an award lies whose months are reported. */
interface Place {
  readonly companyId: string;
  readonly siteId: string | null;
}

/** On which side the actor may report its months: of their company, or of the site that they run. */
export const sideOf = (actor: Actor, { companyId, siteId }: Place): Reporter | null => {
  if (companiesFor(actor, "month.report").includes(companyId)) return "company";
  return siteId !== null && sitesFor(actor, "month.report").includes(siteId) ? "operator" : null;
};

/** The version names this side; an operator that is named where the award lies at no site is stood in for by the company. */
export const isReporter = (
  { content, siteId }: Pick<Place, "siteId"> & { readonly content: Pick<ProgramContent, "report"> },
  side: Reporter | null,
): boolean => side === (content.report.by === "operator" && siteId === null ? "company" : content.report.by);
