import type { Answer } from "~/domain/program/form/question";
import { markOf } from "~/platform/secrets/mark.server";

/** The mark by which the audit log knows an answer as the one that a check carried over, without holding the answer. */
export const originMark = (applicationId: string, question: string, answer: Answer): string =>
  markOf("answer from a check", [applicationId, question, answer]);
