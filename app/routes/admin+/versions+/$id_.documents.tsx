import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { BuilderPage } from "~/ui/program/builder/page";
import type { PartAnswer } from "~/ui/program/builder/view";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { titleOf } from "~/ui/title";
import { documentsPart } from "~/presenters/program/builder/documents.server";
import { partAction, readPart } from "../_shared/builder/page.server";
import { documentConditions } from "~/presenters/program/builder/document-conditions.server";
import { onVersion } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, locale, subject: version }) => ({
  ...(await readPart({ ctx, locale, version }, documentsPart)),
  conditions: await documentConditions(version, locale),
}));

export const action = partAction(documentsPart);

export default function Documents() {
  const t = useT("builder");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  return (
    <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"}>
      {page.conditions.length > 0 && (
        <Card title={t("when.documents")}>
          <DescriptionList
            items={page.conditions.map(({ name, when, href }) => ({
              term: name,
              value: when,
              ...(page.frame.editable ? { changeHref: href } : {}),
            }))}
          />
        </Card>
      )}
    </BuilderPage>
  );
}
