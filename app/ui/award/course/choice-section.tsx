import type { AskedKind } from "~/domain/program/terms/change-rules";
import { VisuallyHidden } from "../../primitives/visually-hidden";
import type { ChoiceWords } from "./choice-words";
import type { AwardVoice } from "./voice";

interface ChoicesProps {
  readonly choices: readonly ChoiceWords[];
  readonly voice: AwardVoice;
  /** Where a choice can be tried out; absent where nobody here asks for it. */
  readonly tryOut?: (kind: AskedKind) => string;
}

/** Where they stand on the page. */
export const CHOICES = "choices";

/** What the company can do about what comes. */
export const ChoiceSection = ({ choices, voice, tryOut }: ChoicesProps) => (
  <section id={CHOICES}>
    <h2>{voice.t(`choice.title.${voice.side}`)}</h2>
    {choices.length === 0 ? (
      <p className="muted">{voice.t("choice.none")}</p>
    ) : (
      <ul className="choices">
        {choices.map(({ kind, title, lines }) => (
          <li key={title} className="card">
            <h3>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {tryOut && kind && (
              <p>
                <a href={tryOut(kind)}>
                  {voice.t("choice.tryOut")}
                  <VisuallyHidden>{voice.t("common:marks.aside", { text: title })}</VisuallyHidden>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
);
