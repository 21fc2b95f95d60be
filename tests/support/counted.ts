import type { CountedAnswers } from "~/domain/program/form/counted-answers";
import type { Answers } from "~/domain/program/form/question";

/** Answers taken as counted, for tests of what is worked out from them whatever the form asks. */
export const taken = (answers: Answers): CountedAnswers => answers as CountedAnswers;
