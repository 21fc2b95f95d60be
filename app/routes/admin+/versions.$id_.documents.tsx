import type { MetaFunction } from "@remix-run/node";
import { titleOf } from "~/ui/title";
import { documentsPart } from "./_shared/builder-documents.server";
import { partAction, partLoader } from "./_shared/builder-page.server";
import { VersionPart } from "./_shared/version-part";

export const meta: MetaFunction<typeof loader> = titleOf;
export const loader = partLoader(documentsPart);
export const action = partAction(documentsPart);

export default VersionPart;
