import type { MetaFunction } from "@remix-run/node";
import { monthsFields } from "~/forms/program/builder/parts/months";
import { titleOf } from "~/ui/title";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { plainPart } from "~/presenters/program/builder/parts.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

const part = plainPart("months", monthsFields);

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(part);
export const action = partAction(part);

export default VersionPartPage;
