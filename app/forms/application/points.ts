import { optionalLines } from "../kernel/fields";

/** What is said to the points of a correction request, by id of the point: what can be kept, and error values of the rest. */
export interface ReadPoints {
  readonly kept: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** Most characters that are said to one point. */
export const longestAnswer = 2000;

export const pointAnswer = optionalLines(longestAnswer);

const prefix = "point.";

/** Reads each answer by itself, so that one that is too long takes no other with it. */
export const readPoints = (form: FormData): ReadPoints => {
  const read: { kept: Record<string, string>; typed: Record<string, string>; errors: Record<string, string[]> } = {
    kept: {},
    typed: {},
    errors: {},
  };
  for (const [name, typed] of form) {
    if (!name.startsWith(prefix) || typeof typed !== "string") continue;
    const id = name.slice(prefix.length);
    const answer = pointAnswer.safeParse(typed);
    if (answer.success) read.kept[id] = answer.data ?? "";
    else {
      read.typed[id] = typed;
      read.errors[name] = answer.error.issues.map(({ message }) => message);
    }
  }
  return read;
};
