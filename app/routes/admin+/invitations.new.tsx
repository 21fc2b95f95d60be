import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readGrantPlaces } from "~/data/access/grant-places.reader.server";
import { givenRoles } from "~/domain/access/given-roles";
import { officialInvitationForm } from "~/forms/access/roles";
import { LOCALES, offeredLocales } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { PlaceFields } from "~/ui/program/builder/place-fields";
import { Button } from "~/ui/primitives/button";
import { CheckboxGroup, RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps, groupProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { countedIfDone } from "~/auth/limit.server";
import { inviteOfficial } from "~/use-cases/access/invite-official.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("people.manage", async ({ locale }) => ({
  title: createT(locale, "access")("people.invite"),
  locale,
  ...(await readGrantPlaces()),
}));

export const action = formAction(
  "people.manage",
  officialInvitationForm,
  async ({ ctx, actor }, value) => {
    await countedIfDone([["invite.official", actor.userId]], () => inviteOfficial(ctx, value));
    return redirect(pathTo("/admin/invitations", { notice: "sentDone" }), 303);
  },
  { form: "choices" },
);

export default function Invite() {
  const t = useT("access");
  const list = useListHref("people");
  const { title, locale, zones, operators } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const none: string[] = [];
  const [form, fields] = useForm({
    id: "invite",
    lastResult: answer?.result,
    defaultValue: {
      name: "",
      email: "",
      locale: locale as string,
      roles: none,
      wholeCity: false,
      zoneIds: none,
      operatorIds: none,
    },
  });
  const labels = {
    name: t("people.name"),
    email: t("people.email"),
    roles: t("people.roles"),
    zoneIds: t("people.zones"),
    operatorIds: t("people.operators"),
  };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("people.inviteLead")}
        breadcrumbs={[
          { label: t("people.title"), href: list },
          { label: t("people.invitations"), href: pathTo("/admin/invitations") },
        ]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id}>
        <TextInput {...fieldProps(fields.name)} required label={t("people.name")} autoComplete="off" />
        <TextInput {...fieldProps(fields.email)} required type="email" label={t("people.email")} autoComplete="off" />
        <RadioGroup
          {...fieldProps(fields.locale)}
          required
          label={t("people.locale")}
          options={offeredLocales.map((value) => ({ value, label: LOCALES[value].name }))}
        />
        <CheckboxGroup
          {...groupProps(fields.roles)}
          required
          label={t("people.roles")}
          options={givenRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <PlaceFields zones={zones} operators={operators} fields={fields} />
        <Button>{t("people.inviteSubmit")}</Button>
      </Form>
    </div>
  );
}
