import type { AwardVoice } from "./voice";

/** What comes on a day, in words. */
export interface CliffWords {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly text: string | null;
}

interface CliffsProps {
  readonly cliffs: readonly CliffWords[];
  readonly voice: AwardVoice;
}

/** What changes next and at the end. */
export const CliffSection = ({ cliffs, voice }: CliffsProps) => {
  const { t, f } = voice;
  return (
    <section>
      <h2>{t("cliff.title")}</h2>
      {cliffs.length === 0 ? (
        <p className="muted">{t("cliff.none")}</p>
      ) : (
        <ol className="cliffs">
          {cliffs.map(({ key, day, title, text }) => (
            <li key={key}>
              <time dateTime={day}>{f.dateShort(day)}</time>
              <p>
                <strong>{title}</strong>
                {text && (
                  <>
                    <br />
                    {text}
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
