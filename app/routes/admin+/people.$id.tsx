import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { Done } from "~/ui/patterns/outcome";
import { useListHref } from "~/ui/patterns/left-lists";
import { GrantList, useGrantText } from "~/ui/access/grant-list";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";
import { onPerson } from "./_shared/on-person.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPerson, ({ actor, subject: person }) => ({
  title: person.name,
  person,
  oneself: person.id === actor.userId,
}));

export default function Person() {
  const t = useT("access");
  const list = useListHref("people");
  const textOf = useGrantText();
  const { title, person, oneself } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("people.title"), href: list }]} />
      <Done
        texts={{
          given: t("people.givenDone"),
          ended: t("people.endedDone"),
          shutOut: t("people.shutOutDone"),
          letIn: t("people.letInDone"),
        }}
      />
      {oneself && <Callout title={t("people.oneself")} />}
      <Card
        title={t("people.person")}
        actions={
          oneself ? null : (
            <LinkButton
              variant="secondary"
              href={
                person.disabled
                  ? pathTo("/admin/people/:id/enabling", { id: person.id })
                  : pathTo("/admin/people/:id/disabling", { id: person.id })
              }
            >
              {person.disabled ? t("people.letIn") : t("people.shutOut")}
            </LinkButton>
          )
        }
      >
        <DescriptionList
          items={[
            { term: t("people.email"), value: person.email },
            { term: t("people.secondFactor"), value: person.secondFactor ? t("people.set") : t("people.notSet") },
            { term: t("people.access"), value: person.disabled ? t("people.shut") : t("people.open") },
          ]}
        />
      </Card>
      <Card
        title={t("people.roles")}
        actions={
          oneself ? null : (
            <LinkButton href={pathTo("/admin/people/:id/roles/new", { id: person.id })}>
              {t("people.giveRole")}
            </LinkButton>
          )
        }
      >
        {oneself || person.grants.length === 0 ? (
          <GrantList grants={person.grants} />
        ) : (
          <ul className="grid gap-2">
            {person.grants.map((grant) => (
              <li key={grant.id}>
                {textOf(grant)}{" "}
                <a href={pathTo("/admin/people/:id/roles/:grantId/end", { id: person.id, grantId: grant.id })}>
                  {t("people.end")}
                  <VisuallyHidden after="colon">{textOf(grant)}</VisuallyHidden>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
