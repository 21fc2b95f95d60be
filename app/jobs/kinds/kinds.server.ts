import type { z } from "zod";
import { exportApplications } from "./export-applications.server";
import { exportRunningSubsidies } from "./export-running-subsidies.server";
import { replayVersion } from "./replay-version.server";
import type { TaskKind } from "~/use-cases/task/kind";

/** Every kind of long work, by the name under which it is stored. */
export const kinds = { exportApplications, exportRunningSubsidies, replayVersion } as const;

export type TaskKindName = keyof typeof kinds;

/** What a kind is asked with. */
export type ParamsOf<K extends TaskKindName> = z.output<(typeof kinds)[K]["params"]>;

const isKind = (name: string): name is TaskKindName => Object.hasOwn(kinds, name);

/** The kind of this name; null for one that this release does not know. */
export const kindNamed = (name: string): Pick<TaskKind, "actions" | "keptDays" | "run"> | null =>
  isKind(name) ? kinds[name] : null;
