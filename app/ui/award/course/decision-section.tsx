import { useT } from "~/i18n/react";
import { decisionMarkup } from "./decision-markup";
import type { DecisionView } from "./decision-words";
import type { AwardVoice } from "./voice";

interface DecisionsProps {
  readonly decisions: readonly DecisionView[];
  readonly voice: AwardVoice;
}

/** The history by decision, the newest first: what each did to the award and to which months. */
export const DecisionSection = ({ decisions, voice }: DecisionsProps) => {
  const common = useT("common");
  return (
    <section>
      <h2>{voice.t("history.title")}</h2>
      <ol className="history" dangerouslySetInnerHTML={{ __html: decisionMarkup(decisions, voice, common) }} />
    </section>
  );
};
