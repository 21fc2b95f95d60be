import type { MetaFunction } from "@remix-run/node";
import { processFields } from "~/forms/program/builder/parts/process";
import { titleOf } from "~/ui/title";
import { processFollows } from "~/presenters/program/builder/follows.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { plainPart } from "~/presenters/program/builder/parts.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

const part = plainPart("process", processFields, processFollows);

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(part);
export const action = partAction(part);

export default VersionPartPage;
