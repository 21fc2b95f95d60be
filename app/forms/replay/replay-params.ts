import { z } from "zod";
import type { OutlookLine } from "~/domain/replay/budget-outlook";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ReplayFigures } from "~/domain/replay/replay-totals";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { writtenIn } from "../task/export-params";

const words = z.strictObject({ en: z.string(), "zh-CN": z.string() });

/** What was asked of a replay, beside the content. */
export const replayAsked = z.object({
  versionId: z.uuid(),
  number: z.int(),
  /** The version of the draft that was read. */
  readAt: z.int(),
  /** Of what it said then, before other values were taken; older replays have none. */
  mark: z.string().default(""),
  programId: z.uuid(),
  /** Of the program; null for one of the whole city. */
  zoneId: z.uuid().nullable(),
  slug: z.string(),
  program: z.object({ en: z.string(), "zh-CN": z.string() }),
  /** Values of the version that another was taken for. */
  adjusted: z.array(z.strictObject({ label: words, before: words, after: words })),
  language: writtenIn.language,
});

export type ReplayAsked = z.infer<typeof replayAsked>;

/** The content that is replayed is kept with the task: the draft may be written on meanwhile. It was read whole before. */
export const replayParams = replayAsked.extend({
  content: z.custom<ProgramContent>((value) => typeof value === "object" && value !== null),
});

/** What a replay has found. */
export interface ReplayFound {
  readonly on: CivilDate;
  /** Cases of the program in zones that its owner does not reach; they are left out. */
  readonly outside: number;
  readonly figures: ReplayFigures;
  readonly budget: readonly OutlookLine[];
}
