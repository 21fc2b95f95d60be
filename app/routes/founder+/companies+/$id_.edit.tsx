import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone } from "~/auth/limit.server";
import { safePath } from "~/auth/safe-path";
import { profileForm } from "~/forms/company/profile";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { editCompany } from "~/use-cases/company/edit-company.server";
import { CompanyForm } from "~/ui/company/form";
import { actOnCompany, onCompany } from "../_shared/own-company.server";
import { profileChoices } from "~/presenters/company/profile-choices.server";
import { ProfileComparison } from "~/ui/company/profile-comparison";
import { profileTexts } from "~/ui/company/profile-fields";

export const handle = { scripts: true, namespaces: ["company", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompany("company.edit"), async ({ locale, subject }) => {
  const { id, version, name, ...company } = subject;
  const title = createT(locale, "company")("editTitle", { name });
  const choices = await profileChoices(locale, company.registeredZoneId);
  return { title, id, name, version, texts: profileTexts({ name, ...company }), ...choices };
});

export const action = formAction(
  actOnCompany("company.edit"),
  ({ ctx }) => Promise.resolve(profileForm(ctx.today)),
  async ({ ctx, actor, url, subject: companyId }, { version = 0, profile }) => {
    await countedIfDone([["company.person", actor.userId]], () => editCompany(ctx, { companyId, version, profile }));
    return redirect(
      safePath(url.searchParams.get("to"), pathTo("/founder/companies/:id", { id: companyId }, { notice: "saved" })),
      303,
    );
  },
  { form: "step" },
);

export default function EditCompany() {
  const t = useT("company");
  const { title, id, name, version, texts, zones, countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.result.initialValue as Partial<typeof texts> | undefined;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("desk:founderHome.title"), href: pathTo("/founder") },
          { label: name, href: pathTo("/founder/companies/:id", { id }) },
        ]}
      />
      {answer?.stale && typed && (
        <ProfileComparison
          here={pathTo("/founder/companies/:id/edit", { id })}
          typed={typed}
          current={texts}
          choices={{ zones, countries }}
        />
      )}
      <CompanyForm
        result={answer?.result}
        defaults={texts}
        version={version}
        zones={zones}
        countries={countries}
        submit={answer?.stale ? t("staleSave") : t("submitEdit")}
      />
    </div>
  );
}
