import type { VersionView } from "~/data/program/version.reader.server";
import type { Verdict } from "~/domain/replay/verdict";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { contentMark } from "~/forms/program/content-mark.server";
import { listTasks } from "~/presenters/task/show-task.server";
import { replayAsked } from "~/forms/replay/replay-params";
import { taskView } from "../task/task-view.server";

/** The person's own replays of a version, the latest first. */
export async function earlierReplays(ctx: UseCaseContext, version: VersionView, locale: Locale, most: number) {
  const of = { kind: "replayVersion", params: { versionId: version.id } };
  const { tasks } = await listTasks(ctx, { of, size: most });
  const mark = contentMark(version.content);
  return tasks.map((task) => {
    const asked = replayAsked.parse(task.params);
    return {
      ...taskView(task, locale),
      adjusted: asked.adjusted.length,
      // Only a replay writes what is brief under this kind.
      verdict: task.brief as Verdict | null,
      edited: asked.mark !== mark,
    };
  });
}
