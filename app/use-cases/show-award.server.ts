import { awardPicture } from "~/domain/award/award-picture";
import { inLanguage, type Language } from "~/domain/program/localized-text";
import { readAward } from "~/data/award.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "./context.server";

/** An award that the actor may read, in a language, with its picture as of today. Throws NotFound otherwise. */
export async function showAward({ actor, today }: UseCaseContext, id: string | undefined, language: Language) {
  const view = isId(id) ? await readAward(actor, id) : null;
  if (!view) throw new NotFound();
  const { unit, content } = view;
  return {
    applicationId: view.applicationId,
    today,
    picture: awardPicture(view.input, today),
    award: {
      reference: view.reference,
      applicationReference: view.applicationReference,
      company: view.companyName,
      program: inLanguage(content.name, language),
      zone: inLanguage(view.zoneName, language),
      unit: unit ? { label: unit.label, site: inLanguage(unit.site, language) } : null,
      landlord: view.landlord,
      settlement: content.settlement,
      approvedAt: view.approvedAt.toISOString(),
      effective: view.effectiveAt !== null,
    },
  };
}
