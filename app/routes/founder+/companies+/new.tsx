import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone } from "~/auth/limit.server";
import { keptCheck } from "~/auth/kept-check.server";
import { safePath } from "~/auth/safe-path";
import { readPlaces } from "~/data/city/places.server";
import { profileForm } from "~/forms/company/profile";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { createCompany } from "~/use-cases/company/create-company.server";
import { CompanyForm } from "~/ui/company/form";
import { profileFromCheck } from "~/presenters/company/profile-from-check";
import { profileChoices } from "~/presenters/company/profile-choices.server";

export const handle = { scripts: true, namespaces: ["company", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ ctx, request, locale }) => {
  const kept = keptCheck(request, ctx.now);
  const defaults = kept ? profileFromCheck(kept, (await readPlaces()).zones) : {};
  return {
    title: createT(locale, "company")("newTitle"),
    ...(await profileChoices(locale)),
    defaults,
    checkedOn: kept && Object.keys(defaults).length > 0 ? kept.on : null,
  };
});

export const action = formAction(
  "signedIn",
  ({ ctx }) => Promise.resolve(profileForm(ctx.today)),
  async ({ ctx, actor, url }, { profile }) => {
    const id = await countedIfDone([["company.person", actor.userId]], () => createCompany(ctx, profile));
    const own = pathTo("/founder/companies/:id", { id }, { notice: "created" });
    return redirect(safePath(url.searchParams.get("to"), own), 303);
  },
  { form: "step" },
);

export default function NewCompany() {
  const t = useT("company");
  const f = useFormats();
  const { title, zones, countries, defaults, checkedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("newLead")}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
      />
      {checkedOn && <Callout>{t("fromCheck", { date: f.date(checkedOn) })}</Callout>}
      <CompanyForm
        result={answer?.result}
        defaults={defaults}
        zones={zones}
        countries={countries}
        submit={t("submitNew")}
      />
    </div>
  );
}
