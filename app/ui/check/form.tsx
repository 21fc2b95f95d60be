import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { KeptScript } from "~/ui/primitives/kept-script";
import { AreaInput, DateInput, MoneyInput, NumberInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";
import { type QuestionGroup, questionGroups } from "./groups";
import type { CheckQuestionView } from "~/presenters/check/questions.server";

interface CheckFormProps {
  readonly questions: readonly CheckQuestionView[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** There are answers already. */
  readonly again: boolean;
}

const inputs = { number: NumberInput, money: MoneyInput, area: AreaInput, date: DateInput } as const;

const isTyped = (kind: string): kind is keyof typeof inputs => Object.hasOwn(inputs, kind);

/** The questions of a check. */
export const CheckForm = ({ questions, typed, errors, again }: CheckFormProps) => {
  const t = useT("check");
  const notSaid = t("notSaid");
  const field = ({ key, kind, label, options }: CheckQuestionView): ReactNode => {
    const basics = { id: key, name: key, label, errors: errors[key], defaultValue: typed[key] };
    if (!isTyped(kind)) return <Select key={key} {...basics} options={options} emptyLabel={notSaid} />;
    const Input = inputs[kind];
    return <Input key={key} {...basics} />;
  };
  const group = (name: QuestionGroup): ReactNode => {
    const own = questions.filter((question) => question.group === name);
    if (own.length === 0) return null;
    return (
      <fieldset key={name} className="card">
        <legend className="float-start mb-4 w-full text-lg font-semibold">{t(`group.${name}`)}</legend>
        <div className="clear-both grid items-end gap-x-8 gap-y-5 md:grid-cols-2">{own.map(field)}</div>
      </fieldset>
    );
  };
  return (
    <form method="post" noValidate id="answers" className="stack">
      <KeptScript />
      {questionGroups.map(group)}
      <div className="button-row">
        <Button>{t(again ? "again" : "submit")}</Button>
        {again ? (
          <Button variant="quiet" name="startOver" value="yes">
            {t("startOver")}
          </Button>
        ) : null}
      </div>
    </form>
  );
};
