import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { pathTo } from "~/addresses/path-to";
import type { TaskNews } from "~/presenters/task/follow-task.server";

type Followed = Pick<TaskNews, "done" | "total"> & { readonly id: string };

/**
 * How far a piece of work is, told by a stream while it goes on; the page's data is asked for anew when its state has changed, or
 * when it may no longer be followed. Nothing without scripts.
 */
export function useTaskNews({ id, done, total }: Followed, state: string, goesOn: boolean) {
  const { revalidate } = useRevalidator();
  const [told, setTold] = useState<TaskNews | null>(null);
  useEffect(() => {
    if (!goesOn) return;
    const source = new EventSource(pathTo("/admin/tasks/:id/progress", { id }));
    source.onmessage = ({ data }: MessageEvent<string>) => {
      // Written by the route of this address alone.
      const news = JSON.parse(data) as TaskNews;
      setTold(news);
      if ((news.stopAsked && news.state === "running" ? "stopping" : news.state) !== state) revalidate();
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) revalidate();
    };
    return () => source.close();
  }, [id, state, goesOn, revalidate]);
  return goesOn && told ? { done: told.done, total: told.total } : { done, total };
}
