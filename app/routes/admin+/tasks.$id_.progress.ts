import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { followTask, type TaskNews } from "~/presenters/task/follow-task.server";
import { ownTask } from "./_shared/own-task.server";

async function* events(news: AsyncIterable<TaskNews>): AsyncGenerator<string> {
  // Whoever still follows when the stream ends asks for another at once.
  yield "retry: 100\n\n";
  for await (const each of news) yield `data: ${JSON.stringify(each)}\n\n`;
}

/** How a piece of the person's own work goes on, as events of a stream. */
export const loader = guard.loader(
  ownTask,
  ({ ctx, subject: { id }, request }) =>
    new Response(createReadableStreamFromReadable(Readable.from(events(followTask(ctx, id, request.signal)))), {
      headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "private, no-store" },
    }),
  { api: true },
);
