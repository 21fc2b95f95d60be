import { guard } from "~/auth/guard.server";
import type { Locale } from "~/i18n/locale";
import type { PartAnswer, PartView } from "~/ui/patterns/builder-view";
import { openVersion } from "~/use-cases/shared/open-version.server";
import { partView } from "./builder-part.server";
import { type BuilderPart, type PartRequest, savePart } from "./builder-save.server";

/** A part as a page reads it, for loaders that add something of their own. */
export async function readPart(
  {
    ctx,
    locale,
    params,
  }: Omit<PartRequest, "version"> & { readonly params: Readonly<Record<string, string | undefined>> },
  { section, fieldsFor }: BuilderPart,
): Promise<PartView> {
  const version = await openVersion(ctx, params["id"]);
  const given: PartRequest & { readonly locale: Locale } = { ctx, locale, version };
  const fieldsOf = await fieldsFor(given);
  return partView({ ...given, section, fields: fieldsOf(version.content) });
}

/** The loader of a part's page: whoever reads the program reads it. */
export const partLoader = (part: BuilderPart) => guard.loader("tracking.read", (given) => readPart(given, part));

/** The action of a part's page: keeps what was typed. */
export const partAction = (part: BuilderPart) =>
  guard.action("program.edit", (given): Promise<Response | { data: PartAnswer }> => savePart(given, part));
