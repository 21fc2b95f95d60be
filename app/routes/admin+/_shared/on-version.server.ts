import { on } from "~/auth/need";
import { openVersion } from "~/use-cases/shared/open-version.server";

/** The page of a version needs to be read. */
export const onVersion = on("tracking.read", ({ ctx, params }) => openVersion(ctx, params["id"]));

/** Writing a version, or publishing it, needs that on its program. */
export const onVersionTo = <A extends "program.edit" | "program.publish">(action: A) =>
  on(action, ({ ctx, params }) => openVersion(ctx, params["id"], action));
