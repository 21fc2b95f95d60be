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
import { createCompany } from "~/use-cases/company/create-company.server";
import { CompanyForm } from "~/ui/company/form";
import { profileChoices } from "~/presenters/company/profile-choices.server";

export const handle = { scripts: true, namespaces: ["company", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ locale }) => ({
  title: createT(locale, "company")("newTitle"),
  ...(await profileChoices(locale)),
}));

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
  const { title, zones, countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("newLead")}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
      />
      <CompanyForm result={answer?.result} defaults={{}} zones={zones} countries={countries} submit={t("submitNew")} />
    </div>
  );
}
