import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import type { VersionView } from "~/data/program/version.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { FormPreview } from "~/ui/program/builder/form-preview";
import { titleOf } from "~/ui/title";
import { formPreview } from "~/presenters/program/builder/form-preview.server";
import { onVersion } from "../_shared/on-version.server";
import {
  placeHref,
  placeName,
  questionPlace,
  questionsFrame,
} from "~/presenters/program/builder/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

const pagePlace = (version: VersionView, code: string | undefined) => {
  const path = questionPlace(version, code);
  if (path.length !== 2) throw new NotFound();
  return path;
};

export const loader = guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
  const path = pagePlace(version, params["place"]);
  const page = placeName(version.content, path, locale);
  const heading = createT(locale, "builder")("questions.previewTitle", { page });
  return {
    ...questionsFrame({ ctx, locale, version, page: { heading } }),
    back: placeHref(version, path),
    view: await formPreview({ ctx, locale, version }, new FormData(), path),
  };
});

/** Shows what the answers lead to, and keeps none of them. */
export const action = guard.action(
  onVersion,
  async ({ ctx, params, subject: version, locale, request }) =>
    formPreview({ ctx, locale, version }, await request.formData(), pagePlace(version, params["place"])),
  { form: "step" },
);

export default function QuestionPreview() {
  const t = useT("builder");
  const { frame, view, back } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? view;
  return (
    <BuilderFrame frame={frame}>
      <p>{t("questions.previewLead")}</p>
      <p className="button-row">
        <a href={back}>{t("questions.edit")}</a>
        <a href={`${frame.version.href}/preview/form`}>{t("questions.previewWhole")}</a>
      </p>
      <FormPreview view={shown} />
    </BuilderFrame>
  );
}
