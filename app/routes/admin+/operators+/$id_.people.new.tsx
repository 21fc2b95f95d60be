import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone } from "~/auth/limit.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { operatorInvitationForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { InviteForm } from "~/ui/operator/invite-form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { inviteOperatorPerson } from "~/use-cases/space/invite-operator-person.server";
import { onOperator } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperator, ({ subject, locale }) => ({
  title: createT(locale, "operator")("person.invite"),
  id: subject.id,
  name: inLanguage(subject.name, locale),
  locale,
}));

export const action = formAction(onOperator, operatorInvitationForm, async ({ ctx, actor, subject: { id } }, typed) => {
  await countedIfDone([["invite.official", actor.userId]], () =>
    inviteOperatorPerson(ctx, { ...typed, operatorId: id }),
  );
  return redirect(pathTo("/admin/operators/:id", { id }, { notice: "invited" }), 303);
});

export default function Invite() {
  const t = useT("operator");
  const { title, id, name, locale } = useLoaderData<typeof loader>();
  const href = pathTo("/admin/operators/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("person.inviteLead", { operator: name })}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/operators") },
          { label: name, href },
        ]}
      />
      <InviteForm answer={useActionData<typeof action>()} operatorId={id} locale={locale} />
    </div>
  );
}
