import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { moneyPart } from "~/presenters/program/builder/money.server";
import { partAction, partLoader } from "../_shared/builder/page.server";
import { VersionPartPage } from "~/ui/program/builder/version-part";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(moneyPart);
export const action = partAction(moneyPart);

export default VersionPartPage;
