import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { QuestionList } from "~/ui/program/builder/question-list";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { onVersion, onVersionTo } from "../_shared/on-version.server";
import { pressQuestions } from "../_shared/builder/questions-change.server";
import { questionsPage } from "~/presenters/program/builder/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, locale, subject: version, url }) => ({
  ...(await questionsPage({ ctx, locale, version })),
  typed: url.searchParams.get("typed"),
  changed: url.searchParams.has("stale"),
}));

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, subject: version, request }) => {
    try {
      return await pressQuestions(ctx, version, await request.formData());
    } catch (error) {
      if (error instanceof StaleVersion) return data({ stale: true }, 409);
      throw error;
    }
  },
  { form: "builder" },
);

export default function Questions() {
  const t = useT("builder");
  const f = useFormats();
  const { frame, mark, missing, problems, pages, typed, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BuilderFrame frame={frame}>
      {(answer ?? changed) && <Callout tone="warning" live title={t("logic.changed")} />}
      {typed && <Callout tone="warning" live title={t("questions.gone", { typed })} />}
      <p>{t("questions.lead")}</p>
      {pages.length > 0 && (
        <p>
          <a href={`${frame.version.href}/preview/form`}>{t("questions.previewWhole")}</a>
        </p>
      )}
      {pages.length === 0 && <p className="muted">{t("questions.none")}</p>}
      {problems.length > 0 && (
        <Callout tone="warning">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Callout>
      )}
      {frame.editable ? (
        <Form keeps={false} hidden={{ mark }}>
          {missing.length > 0 && (
            <Callout>
              <p>
                {t("questions.premisesMissing", {
                  questions: f.list(missing.map((text) => t("questions.quoted", { text }))),
                })}
              </p>
              <Button variant="secondary" name="do" value="premises">
                {t("questions.addPremises")}
              </Button>
            </Callout>
          )}
          <QuestionList pages={pages} editable />
          <Button variant="secondary" name="do" value="page">
            {t("questions.addPage")}
          </Button>
        </Form>
      ) : (
        <QuestionList pages={pages} editable={false} />
      )}
    </BuilderFrame>
  );
}
