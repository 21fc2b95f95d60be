import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { itemsPart } from "~/presenters/program/builder/items.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(itemsPart);
export const action = partAction(itemsPart);

export default VersionPartPage;
