import { on } from "~/auth/need";
import { readVersion } from "~/data/program/version.reader.server";
import { NotFound } from "~/platform/errors";
import { contentMark } from "~/forms/program/content-mark.server";
import { showResult } from "~/presenters/task/show-task.server";
import { openForReplay } from "~/use-cases/replay/start-replay.server";
import { type ReplayFound, replayAsked } from "~/forms/replay/replay-params";

/** A version that the person may replay, by the address. */
export const onReplay = on("tracking.read", ({ ctx, params }) => openForReplay(ctx, params["id"]));

/** What a replay of the person's own has found, and what has become of the version since. */
export const onReplayResult = on("tracking.read", async ({ ctx, params }) => {
  const { task, found } = await showResult(ctx, params["taskId"], "replayVersion");
  const asked = replayAsked.parse(task.params);
  if (asked.versionId !== params["id"]) throw new NotFound();
  const version = await readVersion(ctx.actor, asked.versionId);
  const since = !version ? "discarded" : contentMark(version.content) === asked.mark ? "same" : "edited";
  // Only a replay writes what is found under this kind.
  return { task, asked, found: found as ReplayFound, since } as const;
});
