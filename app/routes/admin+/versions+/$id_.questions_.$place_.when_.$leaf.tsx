import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { answerAction, answerLoader } from "../_shared/builder/answer-part.server";
import { AnswerPage } from "../_shared/builder/condition-page";
import { questionCondition } from "~/presenters/program/builder/condition-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = answerLoader(questionCondition);
export const action = answerAction(questionCondition);

export default AnswerPage;
