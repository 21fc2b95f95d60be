import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { useGrantText } from "~/ui/access/grant-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { revokeRole } from "~/use-cases/access/revoke-role.server";
import { onPerson } from "./_shared/on-person.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPerson, ({ params, locale, subject: person }) => {
  const grant = person.grants.find(({ id }) => id === params["grantId"]);
  if (!grant) throw new NotFound();
  return { title: createT(locale, "access")("people.endTitle"), id: person.id, name: person.name, grant };
});

export const action = guard.action("people.manage", async ({ ctx, params }) => {
  const { id, grantId } = params;
  if (!isId(id) || !isId(grantId)) throw new NotFound();
  await revokeRole(ctx, { userId: id, grantId });
  return redirect(pathTo("/admin/people/:id", { id }, { notice: "ended" }), 303);
});

export default function EndRole() {
  const t = useT("access");
  const list = useListHref("people");
  const textOf = useGrantText();
  const { title, id, name, grant } = useLoaderData<typeof loader>();
  const crumbs = [
    { label: t("people.title"), href: list },
    { label: name, href: pathTo("/admin/people/:id", { id }) },
  ];
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} />
      <ConfirmPanel
        title={textOf(grant)}
        effects={[
          { term: t("people.person"), value: name },
          { term: t("people.effect"), value: t("people.endEffect") },
        ]}
        confirm={t("people.endSubmit")}
        hidden={{}}
        cancelHref={pathTo("/admin/people/:id", { id })}
        danger
      />
    </div>
  );
}
