import { readCarriedOver } from "~/data/program/answer-origins.reader.server";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { originMark } from "~/data/application/origin-mark.server";

/** The questions of a draft whose answers still are what a check carried over, and its day; null for none. */
export async function answersFromCheck(application: {
  readonly id: string;
  readonly answers: Answers;
}): Promise<{ on: CivilDate; keys: ReadonlySet<string> } | null> {
  const carried = await readCarriedOver(application.id);
  if (!carried) return null;
  const { on, marks } = carried;
  const kept = Object.entries(application.answers).filter(
    ([key, answer]) => marks[key] === originMark(application.id, key, answer),
  );
  return { on, keys: new Set(kept.map(([key]) => key)) };
}
