import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { answerErrors } from "../decision/decision-page";

interface StepRefusalProps {
  readonly answer:
    | {
        readonly result: { readonly error?: Record<string, string[] | null> | null };
        readonly stale: unknown;
      }
    | undefined;
  /** What to say when the thing was changed since the page was read. */
  readonly stale: string;
}

/** Why a step that only had to be confirmed was not taken. */
export const StepRefusal = ({ answer, stale }: StepRefusalProps) => {
  const t = useT("common");
  if (!answer) return null;
  if (answer.stale) return <Callout tone="warning" live title={stale} />;
  const messages = answerErrors(answer.result).map(({ message }) => errorText(t, message));
  return messages.length === 0 ? null : <Callout tone="danger" live title={messages.join(" ")} />;
};
