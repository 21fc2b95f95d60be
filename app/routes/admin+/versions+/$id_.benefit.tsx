import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { BenefitPreview } from "~/ui/program/builder/benefit-preview";
import { BuilderPage } from "~/ui/program/builder/page";
import { useLivePreview } from "~/ui/patterns/use-live-preview";
import { titleOf } from "~/ui/title";
import { benefitPreview, typedTerms } from "~/presenters/program/builder/benefit-preview.server";
import { benefitPart } from "~/presenters/program/builder/benefit.server";
import { readPart } from "../_shared/builder/page.server";
import { savePartWith } from "../_shared/builder/save.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";

export const handle = { scripts: true, namespaces: ["access", "award", "builder", "desk", "program"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ subject: version, ctx, locale, url }) => {
  const given = { ctx, locale, version };
  const preview = benefitPreview(given, version.content, typedTerms(url));
  return { ...(await readPart(given, benefitPart)), id: version.id, preview };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  ({ subject: version, ctx, locale, request }) => {
    const given = { ctx, locale, version };
    return savePartWith(given, request, benefitPart, (typed, form) => ({
      preview: benefitPreview(given, typed, form),
    }));
  },
  { form: "builder" },
);

export default function Benefit() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const previewAt = pathTo("/admin/versions/:id/benefit/preview", { id: page.id });
  const { view, live, onInput } = useLivePreview(previewAt, answer ? answer.preview : page.preview);
  return (
    <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"} onInput={onInput}>
      {view && <BenefitPreview view={view} live={live} editable={page.frame.editable} />}
    </BuilderPage>
  );
}
