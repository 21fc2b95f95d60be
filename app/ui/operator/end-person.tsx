import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";

interface EndPersonProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly title: string;
  readonly person: string;
  readonly operator: string;
  readonly cancelHref: string;
  /** Somebody leaves, instead of being ended by another. */
  readonly own: boolean;
}

/** What it means that somebody acts for an operator no more, before it is confirmed. */
export const EndPerson = ({ title, person, operator, cancelHref, answer, own }: EndPersonProps) => {
  const t = useT("operator");
  return (
    <>
      <StepRefusal answer={answer} stale={t("stale")} />
      <ConfirmPanel
        title={title}
        effects={[
          { term: t("person.name"), value: person },
          { term: t("name"), value: operator },
          { term: t("access:people.effect"), value: own ? t("person.leaveEffect") : t("person.endEffect") },
        ]}
        confirm={own ? t("person.leave") : t("person.end")}
        hidden={{}}
        cancelHref={cancelHref}
        danger
      />
    </>
  );
};
