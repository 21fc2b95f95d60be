import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { asItStands } from "~/data/kernel/db.server";
import { countReplayed } from "~/data/replay/replay.reader.server";
import { readContent } from "~/forms/program/read-content";
import { errorValue } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";
import { Refusal, StaleVersion } from "~/platform/errors";
import { isId, newId } from "~/platform/ids";
import { ReplayForm } from "~/ui/replay/form";
import { titleOf } from "~/ui/title";
import { startReplay } from "~/use-cases/replay/start-replay.server";
import { programName } from "~/presenters/program/builder/frame.server";
import { earlierReplays } from "~/presenters/replay/earlier-replays.server";
import { onReplay } from "../_shared/on-replay.server";
import { groupsAsWritten, readReplayForm, replayGroups } from "~/presenters/replay/form.server";

const mostEarlier = 20;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onReplay, async ({ ctx, subject: version, locale }) => {
  const { id, number, programId } = version;
  const read = readContent(version.content);
  const [cases, earlier] = await Promise.all([
    countReplayed(ctx.actor, programId, asItStands),
    earlierReplays(ctx, version, locale, mostEarlier),
  ]);
  const program = programName(version, locale);
  return {
    title: createT(locale, "replay")("title", { number, program }),
    version: { id, number, program, programId, readAt: version.version },
    cases,
    taskId: newId(),
    problems: read.ok ? 0 : read.problems.length,
    groups: read.ok ? await groupsAsWritten(read.content, locale) : [],
    earlier,
  };
});

export const action = guard.action(
  onReplay,
  async ({ ctx, subject: version, request, locale }) => {
    const written = readContent(version.content);
    if (!written.ok) return redirect(pathTo("/admin/versions/:id/replay", { id: version.id }), 303);
    const form = await request.formData();
    const posted = await readReplayForm(written.content, form, locale);
    if (!posted.ok) return data({ groups: posted.groups, errors: posted.errors }, 422);
    const { content, adjusted } = posted;
    const [taskId, readAt] = [form.get("taskId"), Number(form.get("readAt"))];
    const typed = async (message: string, status: number) =>
      data({ groups: await replayGroups(written.content, posted.tree, locale), errors: [{ message }] }, status);
    if (!isId(taskId)) return typed("invalid", 422);
    try {
      await startReplay(ctx, version, { taskId, readAt, content, adjusted, language: locale });
      return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
    } catch (error) {
      if (error instanceof StaleVersion) return typed(createT(locale, "replay")("form.changed"), 409);
      if (error instanceof Refusal) return typed(errorValue(error.reason, error.params), 422);
      throw error;
    }
  },
  { form: "builder" },
);

export default function Replay() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReplayForm page={page} answer={answer} />;
}
