import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { BuilderPage } from "~/ui/program/builder/page";
import type { PartAnswer } from "~/ui/program/builder/view";
import { titleOf } from "~/ui/title";
import { readPart } from "../_shared/builder/page.server";
import { savePart } from "../_shared/builder/save.server";
import { caseNow, fixturePart, formAtCase } from "~/presenters/program/builder/fixture-part.server";
import { caseAt, fixturesHref } from "~/presenters/program/builder/fixtures-page.server";
import { goneWith } from "~/presenters/program/builder/logic-form.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
  const at = caseAt(version, params["place"]);
  if (at === null) throw new NotFound();
  return readPart({ ctx, locale, version }, fixturePart(version, at, locale));
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, locale, request, subject: version }) => {
    const form = await request.formData();
    const now = caseNow(version, caseAt(version, params["place"]), String(form.get("mark") ?? ""));
    if (now === null) return redirect(goneWith(fixturesHref(version), form, locale), 303);
    const moved = new Request(request.url, { method: "POST", body: formAtCase(form, now) });
    return savePart({ ctx, locale, version }, moved, fixturePart(version, now, locale));
  },
  { form: "builder" },
);

export default function FixtureCase() {
  const t = useT("builder");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  return (
    <BuilderPage
      page={page}
      answer={answer}
      saved={search.get("notice") === "saved"}
      lead={<p>{t("cases.unknown")}</p>}
    />
  );
}
