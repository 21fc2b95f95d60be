import type { ProgramContent } from "~/domain/program/draft/content";
import type { Answer, Answers, Question } from "~/domain/program/form/question";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { addDays, addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";

/** What a demonstration company says of itself; everything else in its form follows from the kind of question. */
export interface Said {
  readonly zone: string;
  readonly site: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  readonly business: string;
  readonly people: readonly string[];
  /** The day of the application. */
  readonly on: CivilDate;
  readonly overrides?: Answers;
}

const written = (said: Said): Readonly<Record<string, Answer>> => ({
  premisesZone: said.zone,
  site: said.site,
  premisesAddress: "大连市数码路 8 号",
  areaM2: said.areaM2,
  areaWanted: said.areaM2,
  rentFenPerM2Month: said.rentFenPerM2Month,
  leaseFrom: addMonths(said.on, -2),
  leaseLastDay: addDays(addMonths(said.on, 46), -1),
  landlord: "大连数码物业管理有限公司",
  startWanted: addDays(said.on, 30),
  businessStartedOn: addMonths(said.on, -14),
  founderGraduatedOn: addMonths(said.on, -40),
  business: said.business,
  founderCategory: "graduate",
  founderDegree: "master",
  firstLicence: true,
  founderStudiedAbroad: true,
  recognisedMakerSpace: true,
  newJobsQuarterAverage: 32,
  ...said.overrides,
});

function answerTo(question: Question, said: Said): Answer {
  const known = written(said)[question.key] ?? (question.fact ? written(said)[question.fact] : undefined);
  if (known !== undefined) return known;
  switch (question.kind) {
    case "number":
      return Math.max(question.min ?? 0, 12);
    case "money":
      return 5_000_000;
    case "area":
      return said.areaM2;
    case "date":
      return said.on;
    case "choice":
      return question.options[0]?.value ?? "";
    case "choices":
      return question.options.slice(0, question.min ?? 1).map(({ value }) => value);
    case "yesNo":
      return false;
    case "group":
      return said.people.map((name) =>
        Object.fromEntries(question.questions.map((each) => [each.key, groupText(each.key, name)])),
      );
    case "address":
    case "file":
    case "text":
      return "大连";
  }
}

const groupText = (key: string, name: string): string => (key === "name" ? name : "产品与技术");

/** Complete answers to every question that is asked, given what is said. */
export function answersTo(content: ProgramContent, said: Said): Answers {
  const answers: Record<string, Answer> = {};
  const questions = questionsIn(content);
  for (const question of questions) {
    if (visibleQuestions(questions, answers).includes(question)) answers[question.key] = answerTo(question, said);
  }
  return answers;
}
