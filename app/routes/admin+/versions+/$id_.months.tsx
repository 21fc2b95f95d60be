import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { monthsPart } from "~/presenters/program/builder/months.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(monthsPart);
export const action = partAction(monthsPart);

export default VersionPartPage;
