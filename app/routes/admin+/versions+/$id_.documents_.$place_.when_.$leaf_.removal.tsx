import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { conditionRemovalAction, conditionRemovalLoader } from "../_shared/builder/condition-pages.server";
import { ConditionRemovalPage } from "../_shared/builder/condition-page";
import { documentCondition } from "~/presenters/program/builder/condition-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = conditionRemovalLoader(documentCondition);
export const action = conditionRemovalAction(documentCondition);

export default ConditionRemovalPage;
