import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showOperatorPeople } from "~/presenters/space/show-operator.server";
import { PeopleTable } from "~/ui/operator/people-table";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOwnOperators } from "./_shared/on-own-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnOperators, async ({ ctx, actor, subject, locale }) => ({
  title: createT(locale, "operator")("person.title"),
  userId: actor.userId,
  operators: await Promise.all(
    subject.map(async ({ id, name }) => ({
      id,
      name: inLanguage(name, locale),
      first: actor.firstOf?.includes(id) ?? false,
      ...(await showOperatorPeople(id, ctx.now)),
    })),
  ),
}));

export default function OperatorPeople() {
  const t = useT("operator");
  const { title, userId, operators } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("person.lead")} />
      <Done texts={{ invited: t("notice.invited"), ended: t("notice.ended") }} />
      {operators.map(({ id, name, first, people, invited }) => (
        <section key={id} className="stack">
          <h2>{name}</h2>
          <PeopleTable
            people={people}
            invited={invited}
            act={({ grantId, userId: theirs, name: person }) =>
              first || theirs === userId ? (
                <a
                  href={pathTo("/operator/people/:grantId/end", { grantId })}
                  aria-label={t("person.endTitle", { name: person, operator: name })}
                >
                  {theirs === userId ? t("person.leave") : t("person.end")}
                </a>
              ) : null
            }
          />
          {first && (
            <div className="button-row">
              <LinkButton href={pathTo("/operator/people/new", { operator: id })}>{t("person.invite")}</LinkButton>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
