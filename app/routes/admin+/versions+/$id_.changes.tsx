import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { changesPart } from "~/presenters/program/builder/changes.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(changesPart);
export const action = partAction(changesPart);

export default VersionPartPage;
