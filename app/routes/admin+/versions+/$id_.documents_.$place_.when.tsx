import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { conditionAction, conditionLoader } from "../_shared/builder/condition-pages.server";
import { ConditionPage } from "../_shared/builder/condition-page";
import { documentCondition } from "~/presenters/program/builder/condition-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = conditionLoader(documentCondition);
export const action = conditionAction(documentCondition);

export default ConditionPage;
