import { guard } from "~/auth/guard.server";
import { findFileOfUnit } from "~/data/space/occupancy-evidence.reader.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { isId } from "~/platform/ids";
import { onUnitRead } from "../_shared/space/on-place.server";

/** Hands what an operator sent of a tenant to an official's browser to show; one with a virus is never sent out. */
export const loader = guard.loader(onUnitRead, async ({ subject, params }) => {
  const { fileId } = params;
  const found = isId(fileId) ? await findFileOfUnit(subject.id, fileId) : null;
  if (!found) throw new NotFound();
  return handOut(found, "inline");
});
