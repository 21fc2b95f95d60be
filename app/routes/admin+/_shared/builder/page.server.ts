import { guard } from "~/auth/guard.server";
import type { PartView } from "~/ui/program/builder/view";
import { treeOf } from "~/presenters/program/builder/frame.server";
import { type BuilderPart, type PartRequest, viewFor } from "~/presenters/program/builder/parts.server";
import { savePart } from "./save.server";
import { onVersion, onVersionTo } from "../on-version.server";

/** A part as its page reads it, for loaders that add something of their own. */
export const readPart = async (given: PartRequest, part: BuilderPart): Promise<PartView> =>
  viewFor(given, part, await part.partFor(given))(given.version[treeOf(part.section)]);

/** The loader of a part's page: whoever reads the program reads it. */
export const partLoader = (part: BuilderPart) =>
  guard.loader(onVersion, ({ subject: version, ...given }) => readPart({ ...given, version }, part));

/** The action of a part's page: keeps what was typed. */
export const partAction = (part: BuilderPart) =>
  guard.action(
    onVersionTo("program.edit"),
    ({ subject: version, request, ...given }) => savePart({ ...given, version }, request, part),
    { form: "builder" },
  );
