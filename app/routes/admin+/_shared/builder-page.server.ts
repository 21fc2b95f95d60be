import { guard } from "~/auth/guard.server";
import type { PartView } from "~/ui/patterns/builder-view";
import { partView } from "./builder-part.server";
import { type BuilderPart, type PartRequest, savePart } from "./builder-save.server";
import { onVersion, onVersionTo } from "./on-version.server";

/** A part as its page reads it, for loaders that add something of their own. */
export async function readPart(given: PartRequest, { section, fieldsFor }: BuilderPart): Promise<PartView> {
  const fieldsOf = await fieldsFor(given);
  return partView({ ...given, section, fields: fieldsOf(given.version.content) });
}

/** The loader of a part's page: whoever reads the program reads it. */
export const partLoader = (part: BuilderPart) =>
  guard.loader(onVersion, ({ subject: version, ...given }) => readPart({ ...given, version }, part));

/** The action of a part's page: keeps what was typed. */
export const partAction = (part: BuilderPart) =>
  guard.action(onVersionTo("program.edit"), ({ subject: version, request, ...given }) =>
    savePart({ ...given, version }, request, part),
  );
