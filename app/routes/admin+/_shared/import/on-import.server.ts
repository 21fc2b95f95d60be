import { on } from "~/auth/need";
import { readImport } from "~/data/import/import.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { type ImportKindName, importKinds, importRights } from "~/domain/import/kinds";
import { Forbidden, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admitToImport } from "~/use-cases/import/take-import-step.server";

/** The import in the address, as whoever prepared it or may read it sees it; for a step that takes a right over all its zones `as` says which. */
export const onImport = (as: "read" | "prepare" | "release") =>
  on("import.read", async ({ ctx, actor, params }) => {
    const found = isId(params["id"]) ? await readImport(actor, params["id"]) : null;
    if (!found) throw new NotFound();
    if (as !== "read") admitToImport(ctx, as, found);
    return found;
  });

/** The kinds that the actor may prepare somewhere. */
const preparable = (actor: Actor): ImportKindName[] =>
  importKinds.filter((kind) => can(actor, importRights[kind].prepare, "anywhere") === "yes");

/** Lets go on who may prepare imports of some kind: the subject is which. */
export const onNewImport = on("import.read", ({ actor }) => {
  const kinds = preparable(actor);
  if (kinds.length === 0) throw new Forbidden("import.prepare");
  return kinds;
});

/** The kind in the address, for whoever may prepare imports of it. */
export const onImportKind = on("import.read", ({ actor, params }) => {
  const kind = importKinds.find((each) => each === params["kind"]);
  if (!kind) throw new NotFound();
  if (!preparable(actor).includes(kind)) throw new Forbidden(importRights[kind].prepare);
  return kind;
});
