import type { MetaFunction } from "@remix-run/node";
import { scoringFields } from "~/forms/program/builder/parts/scoring";
import { titleOf } from "~/ui/title";
import { scoringFollows } from "~/presenters/program/builder/follows.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { plainPart } from "~/presenters/program/builder/parts.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

const part = plainPart("scoring", scoringFields, scoringFollows);

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(part);
export const action = partAction(part);

export default VersionPartPage;
