import type { AwardChoice } from "~/domain/change/cliff-plan/types";
import { choiceWords } from "./choice-words";
import type { AwardVoice } from "./voice";

interface ChoicesProps {
  readonly choices: readonly AwardChoice[];
  readonly voice: AwardVoice;
}

/** What the company can do about what comes. */
export const ChoiceSection = ({ choices, voice }: ChoicesProps) => (
  <section>
    <h2>{voice.t(`choice.title.${voice.side}`)}</h2>
    {choices.length === 0 ? (
      <p className="muted">{voice.t("choice.none")}</p>
    ) : (
      <ul className="choices">
        {choices.map((choice) => {
          const { title, lines } = choiceWords(choice, voice);
          return (
            <li key={choice.kind} className="card">
              <h3>{title}</h3>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </li>
          );
        })}
      </ul>
    )}
  </section>
);
