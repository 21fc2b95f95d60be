import { pathTo } from "~/addresses/path-to";
import { Disclosure } from "../../primitives/disclosure";
import { Table } from "../../primitives/table";
import { decisionEffects, decisionTitle, type DecisionView, awardEventWords } from "./decision-words";
import { rangeWords } from "./range-words";
import type { AwardVoice } from "./voice";

interface DecisionProps {
  readonly decision: DecisionView;
  readonly voice: AwardVoice;
}

const Titles = ({ decision, voice }: DecisionProps) => {
  const { t, f, acts } = voice;
  if (decision.events.length === 0) return <p className="history-title">{decisionTitle(decision, voice)}</p>;
  return decision.events.map(({ event, annulledBy }, i) => {
    const words = awardEventWords(event, voice);
    return annulledBy === null ? (
      <p key={i} className="history-title">
        {words}
      </p>
    ) : (
      <p key={i}>
        <s className="muted">{words}</s> {t("history.annulled", { date: f.date(acts[annulledBy] ?? "") })}
      </p>
    );
  });
};

/** Where it was decided, and the letters of it. */
const DecidedIn = ({ decision: { decidedIn }, voice: { t, side } }: DecisionProps) => {
  if (!decidedIn) return null;
  const { id, about, reference, letters } = decidedIn;
  const href =
    about === "change" ? pathTo(`/${side}/changes/:id`, { id }) : pathTo(`/${side}/applications/:id`, { id });
  return (
    <p className="history-links">
      <a href={href}>{t(`history.in.${about}`, { reference })}</a>
      {letters.map((letter) => (
        <a key={letter.id} href={pathTo(`/${side}/letters/:id`, { id: letter.id })}>
          {t("history.letter", { reference: letter.reference })}
        </a>
      ))}
    </p>
  );
};

const Months = ({ decision: { runs, act }, voice }: DecisionProps) => {
  const { t, f } = voice;
  return (
    <Disclosure summary={t("history.months")}>
      <Table
        caption={t("history.months")}
        captionHidden
        dense
        rows={runs}
        rowKey={({ from }) => `${act} ${from}`}
        columns={[
          {
            key: "months",
            header: t("history.month"),
            rowHeader: true,
            cell: (run) => rangeWords(run, voice),
          },
          { key: "effect", header: t("history.effect"), cell: ({ effect }) => t(`history.${effect}`) },
          {
            key: "change",
            header: t("history.change"),
            numeric: true,
            cell: ({ beforeFen, afterFen }) => `${f.money(beforeFen)} → ${f.money(afterFen)}`,
          },
        ]}
      />
    </Disclosure>
  );
};

/** The history by decision, the newest first: what each did to the award and to which months. */
export const DecisionSection = ({
  decisions,
  voice,
}: {
  readonly decisions: readonly DecisionView[];
  readonly voice: AwardVoice;
}) => {
  const { t, f } = voice;
  return (
    <section>
      <h2>{t("history.title")}</h2>
      <ol className="history">
        {decisions.map((decision) => {
          const { act, on, by, reason, runs, own, name } = decision;
          const date = f.date(on);
          return (
            <li key={act}>
              <Titles decision={decision} voice={voice} />
              <p className="muted figures">{by ? t("history.by", { date, by }) : date}</p>
              {reason && <p>{t("history.reason", { reason })}</p>}
              {decisionEffects(decision, decisions, voice).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <DecidedIn decision={decision} voice={voice} />
              {runs.length > 0 && !(own && name === "approve") && <Months decision={decision} voice={voice} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
