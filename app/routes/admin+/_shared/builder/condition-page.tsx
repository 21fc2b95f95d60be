import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { BuilderFrame, BuilderPage } from "~/ui/program/builder/page";
import type { PartAnswer } from "~/ui/program/builder/view";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { LogicOutline } from "~/ui/program/builder/logic-outline";
import { Callout } from "~/ui/primitives/callout";
import { Button, LinkButton } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import type { answerLoader } from "./answer-part.server";
import type {
  chooseQuestionAction,
  chooseQuestionLoader,
  conditionAction,
  conditionLoader,
  conditionRemovalLoader,
} from "./condition-pages.server";

/** When a question is asked, or a document needed. */
export const ConditionPage = () => {
  const t = useT("builder");
  const page = useLoaderData<ReturnType<typeof conditionLoader>>();
  const answer = useActionData<ReturnType<typeof conditionAction>>();
  const { frame, lead, back, mark, outline, sentence, addHref, lonely, typed } = page;
  return (
    <BuilderFrame frame={frame}>
      {(answer ?? page.changed) && <Callout tone="warning" live title={t("logic.changed")} />}
      {typed && <Callout tone="warning" live title={t("logic.gone", { typed })} />}
      <p>{lead}</p>
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      {sentence && <p>{t("common:marks.pair", { label: t("when.finished"), text: sentence })}</p>}
      {outline === null && <p className="muted">{lonely ? t("when.noQuestions") : t("when.none")}</p>}
      {outline && frame.editable && (
        <Form keeps={false} hidden={{ mark }}>
          <LogicOutline root={outline} />
        </Form>
      )}
      {outline && !frame.editable && <LogicOutline root={outline} />}
      {addHref && !outline?.addHref && (
        <p>
          <LinkButton variant="secondary" href={`${addHref}?add=condition`}>
            {t("logic.add")}
          </LinkButton>
        </p>
      )}
    </BuilderFrame>
  );
};

/** Which question a condition looks at. */
export const ChooseQuestionPage = () => {
  const t = useT("builder");
  const { frame, mark, options, chosen, back } = useLoaderData<ReturnType<typeof chooseQuestionLoader>>();
  const answer = useActionData<ReturnType<typeof chooseQuestionAction>>();
  const errors = answer ? [answer.error] : [];
  return (
    <BuilderFrame frame={frame}>
      <ErrorSummary errors={errors.map((message) => ({ id: "question", label: t("when.questionField"), message }))} />
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <Form hidden={{ mark }}>
        <RadioGroup
          id="question"
          name="question"
          label={t("when.questionField")}
          options={options}
          defaultValue={chosen ?? undefined}
          errors={errors}
        />
        <Button>{t("criteria.choose")}</Button>
      </Form>
    </BuilderFrame>
  );
};

/** One condition on an answer. */
export const AnswerPage = () => {
  const t = useT("builder");
  const page = useLoaderData<ReturnType<typeof answerLoader>>();
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  const lead = (
    <>
      {page.unknown && <Callout tone="warning" title={t("when.unknown", { key: page.unknown })} />}
      <p>{t("common:marks.pair", { label: t("when.finished"), text: page.sentence })}</p>
      <p>
        <a href={page.back}>{t("when.back")}</a>
        {page.frame.editable && (
          <>
            {" · "}
            <a href={page.questionHref}>{t("when.questionChange")}</a>
          </>
        )}
      </p>
    </>
  );
  return <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"} lead={lead} />;
};

/** Before several conditions go. */
export const ConditionRemovalPage = () => {
  const t = useT("builder");
  const { frame, heading, words, mark, back } = useLoaderData<ReturnType<typeof conditionRemovalLoader>>();
  return (
    <BuilderFrame frame={frame}>
      <ConfirmPanel
        title={heading}
        effects={[
          { term: t("logic.removeCount"), value: words.length },
          { term: t("logic.removeWords"), value: words.map((each) => <p key={each}>{each}</p>) },
        ]}
        confirm={t("step.remove")}
        hidden={{ mark }}
        cancelHref={back}
        danger
      />
    </BuilderFrame>
  );
};
