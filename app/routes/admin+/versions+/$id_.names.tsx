import type { MetaFunction } from "@remix-run/node";
import { namesFields } from "~/forms/program/builder/parts/names";
import { titleOf } from "~/ui/title";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { plainPart } from "~/presenters/program/builder/parts.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

const part = plainPart("names", namesFields);

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(part);
export const action = partAction(part);

export default VersionPartPage;
