import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { codeOfPlace, placedQuestions, placeOfCode } from "~/domain/program/form/draft-questions";
import { referencesTo, renameQuestion } from "~/domain/program/form/question-references";
import { cleanCode } from "~/domain/kernel/text/clean";
import { key as keySchema } from "~/forms/program/parts";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { ReferenceList } from "~/ui/patterns/reference-list";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { placesMark } from "~/data/program/places-mark.server";
import { onVersionTo } from "../_shared/on-version.server";
import { referenceViews } from "~/presenters/program/builder/question-references.server";
import { changeQuestions } from "../_shared/builder/questions-change.server";
import { questionPlace, questionsFrame, questionsHref } from "~/presenters/program/builder/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** A question's key and all that may refer to it. */
const places = [["steps"], ["documents"], ["benefit"], ["premises"]];

export const loader = guard.loader(onVersionTo("program.edit"), ({ ctx, params, locale, subject: version }) => {
  const { content } = version;
  const path = questionPlace(version, params["place"]);
  const question = placedQuestions(content).find((each) => each.path.join() === path.join());
  if (!question) throw new NotFound();
  const { key, group } = question;
  const references = key === "" ? [] : referencesTo(content, key, group);
  const heading = createT(locale, "builder")("questions.keyTitle", { key });
  return {
    ...questionsFrame({ ctx, locale, version, page: { heading } }),
    key,
    mark: placesMark(content, places),
    fixed: references.some(({ at }) => at === null),
    references: referenceViews(version, references, locale),
  };
});

/** What is wrong with a new key; null for one that can be taken. */
const wrongWith = (typed: string, taken: readonly string[]): string | null => {
  if (typed === "") return "program.missing";
  if (!keySchema.safeParse(typed).success) return "program.key";
  return taken.includes(typed) ? "program.duplicateKey" : null;
};

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, locale, request, subject: version }) => {
    const form = await request.formData();
    const typed = cleanCode(String(form.get("key") ?? ""));
    const path = placeOfCode(version.content, params["place"] ?? "");
    const all = placedQuestions(version.content);
    const question = path && all.find((each) => each.path.join() === path.join());
    if (!path || !question)
      return redirect(`${questionsHref(version)}?${new URLSearchParams({ typed }).toString()}`, 303);
    const beside = all.filter((each) => each !== question && each.group?.join() === question.group?.join());
    const error = wrongWith(
      typed,
      beside.map((each) => each.key),
    );
    if (error) return data({ typed, error, stale: null }, 422);
    try {
      const { content } = await changeQuestions(ctx, version, { form, places }, (tree) => ({
        content: renameQuestion(tree, path, typed),
        at: path,
      }));
      return redirect(`${questionsHref(version)}/${codeOfPlace(content, path)}?notice=saved`, 303);
    } catch (refused) {
      if (!(refused instanceof StaleVersion)) throw refused;
      const stale = createT(locale, "builder")("logic.changed");
      return data({ typed, error: null, stale }, 409);
    }
  },
  { form: "builder" },
);

export default function QuestionKey() {
  const t = useT("builder");
  const { frame, key, mark, references, fixed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.error ? [answer.error] : [];
  return (
    <BuilderFrame frame={frame}>
      {answer?.stale && <Callout tone="warning" live title={answer.stale} />}
      <ErrorSummary errors={errors.map((message) => ({ id: "key", label: t("questions.keyField"), message }))} />
      <p>{t("questions.keyLead")}</p>
      <Card title={t("questions.referTitle")}>
        <ReferenceList references={references} />
      </Card>
      {fixed && <Callout tone="warning" title={t("questions.fixed")} />}
      <Form hidden={{ mark }}>
        <TextInput
          id="key"
          name="key"
          label={t("questions.keyField")}
          hint={t("hint.key")}
          defaultValue={answer?.typed ?? key}
          errors={errors}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <Button>{t("questions.keyChange")}</Button>
      </Form>
    </BuilderFrame>
  );
}
