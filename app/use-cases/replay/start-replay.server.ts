import type { VersionView } from "~/data/program/version.reader.server";
import { covers, zonesForAny } from "~/domain/access/reach";
import type { ProgramContent } from "~/domain/program/draft/content";
import { replayActions } from "~/domain/replay/standing";
import type { Locale } from "~/i18n/locale";
import { Forbidden, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { contentMark } from "~/forms/program/content-mark.server";
import { openVersion } from "../program/open-version.server";
import { startTask } from "../task/start-task.server";
import type { ReplayAsked } from "~/forms/replay/replay-params";

/** A version that the person may replay: of a program that they may edit or publish. Throws NotFound or Forbidden. */
export async function openForReplay(ctx: UseCaseContext, id: string | undefined): Promise<VersionView> {
  const version = await openVersion(ctx, id);
  const { zoneId } = version;
  const reach = zonesForAny(ctx.actor, replayActions);
  if (!covers(reach, zoneId === null ? "all" : [zoneId])) throw new Forbidden("program.edit");
  return version;
}

export interface ReplayRequest {
  readonly taskId: string;
  /** The version of the draft that the form was read at. */
  readonly readAt: number;
  /** What is replayed: the version's content, perhaps with other values in some places, read whole. */
  readonly content: ProgramContent;
  readonly adjusted: ReplayAsked["adjusted"];
  readonly language: Locale;
}

/** Puts down a replay of a version. Throws StaleVersion when the draft was written on since the form was read. */
export async function startReplay(ctx: UseCaseContext, version: VersionView, request: ReplayRequest): Promise<void> {
  const { taskId, readAt, content, adjusted, language } = request;
  if (readAt !== version.version) throw new StaleVersion(readAt, version.content);
  const { id: versionId, number, programId, zoneId, slug } = version;
  const mark = contentMark(version.content);
  if (mark === null) throw new StaleVersion(readAt, version.content);
  const of = { versionId, number, readAt, mark, programId, zoneId, slug, program: content.name };
  await startTask(ctx, { id: taskId, kind: "replayVersion", params: { ...of, adjusted, content, language } });
}
