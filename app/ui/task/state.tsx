import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = {
  waiting: "neutral",
  running: "info",
  stopping: "warning",
  done: "success",
  failed: "danger",
  stopped: "neutral",
} as const;

interface TaskProps {
  readonly state: keyof typeof tones;
  readonly done: number;
  readonly total: number | null;
}

/** What has become of a piece of long work. */
export const TaskStateBadge = ({ state }: Pick<TaskProps, "state">) => {
  const t = useT("task");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
};

/** How far it is, in words. */
export const useTaskDone = () => {
  const t = useT("task");
  const { number } = useFormats();
  return ({ done, total }: Pick<TaskProps, "done" | "total">): string => {
    if (total === null && done === 0) return "–";
    return total === null
      ? t("doneSoFar", { done: number(done) })
      : t("doneOf", { done: number(done), total: number(total) });
  };
};

/** How far it is, as a bar and in words. */
export const TaskProgressBar = (task: TaskProps) => {
  const t = useT("task");
  const words = useTaskDone()(task);
  return (
    <div className="task-progress">
      <progress aria-label={t("progress")} {...(task.total === null ? {} : { max: task.total, value: task.done })} />
      <span className="figures">{words}</span>
    </div>
  );
};
