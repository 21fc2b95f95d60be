import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { chooseQuestionAction, chooseQuestionLoader } from "../_shared/builder/condition-pages.server";
import { ChooseQuestionPage } from "../_shared/builder/condition-page";
import { questionCondition } from "~/presenters/program/builder/condition-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = chooseQuestionLoader(questionCondition);
export const action = chooseQuestionAction(questionCondition);

export default ChooseQuestionPage;
