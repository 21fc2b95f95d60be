import type { ProgramContent } from "~/domain/program/draft/content";
import { questionsIn } from "~/domain/program/form/visible-questions";

/** The requirement whose file a point of a correction request asks for; null for a point that words alone answer. */
export function fileAskedBy(content: Pick<ProgramContent, "documents" | "steps">, target: string): string | null {
  const [kind, key = ""] = target.split(":");
  const files = kind === "document" ? content.documents : questionsIn(content).filter((each) => each.kind === "file");
  return kind !== "general" && files.some((each) => each.key === key) ? key : null;
}

/** What was given to a point: words, and for one about a file whether one came since it was asked. */
export interface GivenToPoint {
  readonly words: string;
  readonly file: "came" | "none" | null;
  /** Whether it was said that the file from before stands. */
  readonly stands: boolean;
}

/** What a point still lacks: a new file or the word that the old one stands, and then why; null where it is answered. */
export function pointLack({ words, file, stands }: GivenToPoint): "pointWithoutFile" | "pointUnanswered" | null {
  if (file === "came") return null;
  if (file === "none" && !stands) return "pointWithoutFile";
  return words.trim() === "" ? "pointUnanswered" : null;
}
