import { on } from "~/auth/need";
import { openProgram, openVersion } from "~/use-cases/program/open-version.server";

type ProgramAction = "program.edit" | "program.publish";

/** The page of a version needs to be read. */
export const onVersion = on("tracking.read", ({ ctx, params }) => openVersion(ctx, params["id"]));

/** Writing a version, or publishing it, needs that on its program. */
export const onVersionTo = <A extends ProgramAction>(action: A) =>
  on(action, ({ ctx, params }) => openVersion(ctx, params["id"], action));

/** The page of a program needs to be read; the subject has all its versions. */
export const onProgram = on("tracking.read", ({ ctx, params }) => openProgram(ctx, params["id"]));

export const onProgramTo = <A extends ProgramAction>(action: A) =>
  on(action, ({ ctx, params }) => openProgram(ctx, params["id"], action));
