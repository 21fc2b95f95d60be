import type { AwardCourse } from "~/presenters/award/award-course.server";
import { cliffDay } from "./answer-words";
import { cliffText, cliffTitle } from "./cliff-words";
import type { AwardVoice } from "./voice";

interface CliffsProps {
  readonly cliffs: AwardCourse["cliffs"];
  readonly voice: AwardVoice;
}

/** What changes next and at the end, and what the company pays itself from then on. */
export const CliffSection = ({ cliffs, voice }: CliffsProps) => {
  const { t, f } = voice;
  return (
    <section>
      <h2>{t("cliff.title")}</h2>
      {cliffs.length === 0 ? (
        <p className="muted">{t("cliff.none")}</p>
      ) : (
        <ol className="cliffs">
          {cliffs.map((cliff) => {
            const [day, text] = [cliffDay(cliff), cliffText(cliff, voice)];
            return (
              <li key={`${cliff.on} ${cliff.kind}`}>
                <time dateTime={day}>{f.dateShort(day)}</time>
                <p>
                  <strong>{cliffTitle(cliff, voice)}</strong>
                  {text && (
                    <>
                      <br />
                      {text}
                    </>
                  )}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
};
