import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

interface Answer {
  readonly result: { readonly error?: Record<string, string[] | null> | null };
  readonly stale: unknown;
}

/** Why a step of a change was not taken, where no field says it. */
export const ChangeRefused = ({ answer }: { readonly answer: Answer | undefined }) => {
  const t = useT("change");
  if (!answer) return null;
  if (answer.stale) return <Callout tone="warning" live title={errorText(t, "stale")} />;
  const messages = answer.result.error?.[""] ?? [];
  return messages.length === 0 ? null : (
    <Callout tone="danger" live title={messages.map((message) => errorText(t, message)).join(" ")} />
  );
};
