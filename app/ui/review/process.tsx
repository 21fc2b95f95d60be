import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { type Description, DescriptionList } from "../primitives/description-list";

interface Round {
  readonly key: string;
  readonly title: string;
  readonly standing: string;
  readonly points: readonly {
    readonly about: string;
    readonly message: string;
    readonly answer: string | null;
    /** Whether a new file came, in words; null where none was asked for. */
    readonly file: string | null;
  }[];
}

/** Every round of corrections, what was asked and what was answered. */
export const CaseCorrections = ({ rounds }: { readonly rounds: readonly Round[] }) => {
  const t = useT("review");
  if (rounds.length === 0) return null;
  return (
    <Card title={t("corrections.heading")} id="corrections">
      {rounds.map(({ key, title, standing, points }) => (
        <section key={key} className="stack">
          <h3>{title}</h3>
          <p className="muted">{standing}</p>
          <ol className="list-decimal ps-6">
            {points.map(({ about, message, answer, file }, i) => (
              <li key={i}>
                <strong>{about}</strong>
                <p className="whitespace-pre-line">{message}</p>
                {file ? <p>{file}</p> : null}
                {answer ? <p className="muted whitespace-pre-line">{answer}</p> : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  );
};

interface Judgement {
  readonly key: string;
  readonly outcome: "approve" | "reject";
  readonly by: string;
  readonly returned?: string | null;
  readonly scores?: readonly Description[];
  readonly reasons: readonly { readonly clause: string | null; readonly words: string }[];
  readonly letter?: { readonly id: string; readonly reference: string; readonly deliveredOn: string | null } | null;
}

interface CaseJudgementsProps {
  readonly kind: "recommendation" | "decision";
  readonly judgements: readonly Judgement[];
}

/** What was recommended or decided, with scores and reasons. */
export const CaseJudgements = ({ kind, judgements }: CaseJudgementsProps) => {
  const t = useT("review");
  const { date } = useFormats();
  if (judgements.length === 0) return null;
  return (
    <Card title={t(`${kind}.heading`)} id={kind}>
      {judgements.map(({ key, outcome, by, returned, scores = [], reasons, letter }) => (
        <section key={key} className="stack">
          <p>
            <Badge tone={outcome === "approve" ? "success" : "danger"} icon={outcome === "approve" ? "check" : "cross"}>
              {t(`decision:outcome.${outcome}`)}
            </Badge>{" "}
            <span className="muted">{returned ? by + t("common:marks.next") + returned : by}</span>
          </p>
          {scores.length > 0 ? <DescriptionList items={scores} /> : null}
          {reasons.length > 0 ? (
            <ul className="list-disc ps-6">
              {reasons.map(({ clause, words }, i) => (
                <li key={i}>
                  <span className="whitespace-pre-line">{words}</span>
                  {clause ? <span className="muted">{t("common:marks.aside", { text: clause })}</span> : null}
                </li>
              ))}
            </ul>
          ) : null}
          {letter ? (
            <p>
              <a href={pathTo("/admin/letters/:id", { id: letter.id })}>
                {t("letter:link", { reference: letter.reference })}
              </a>
              {letter.deliveredOn ? (
                <span className="muted">
                  {t("common:marks.aside", { text: t("letter:delivered", { date: date(letter.deliveredOn) }) })}
                </span>
              ) : null}
            </p>
          ) : null}
        </section>
      ))}
    </Card>
  );
};
