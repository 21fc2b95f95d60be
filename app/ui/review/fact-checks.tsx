import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";

export interface FactCheckItem {
  readonly key: string;
  /** The fact and what was found. */
  readonly found: string;
  /** Where and as of when. */
  readonly source: string;
  /** Who and when. */
  readonly by: string;
  readonly note: string | null;
}

interface FactChecksProps {
  readonly title: string;
  readonly checks: readonly FactCheckItem[];
}

/** What officials looked up; the newest of a fact counts. */
export const FactChecks = ({ title, checks }: FactChecksProps) =>
  checks.length === 0 ? null : (
    <Card title={title} id="check">
      <ol className="stack">
        {checks.map(({ key, found, source, by, note }) => (
          <li key={key}>
            <p>
              {found} <span className="muted">{source}</span>
            </p>
            {note ? <p className="whitespace-pre-line">{note}</p> : null}
            <p className="muted">{by}</p>
          </li>
        ))}
      </ol>
    </Card>
  );

interface CheckableFactsProps {
  readonly facts: readonly {
    readonly fact: string;
    readonly name: string;
    readonly said: string | null;
    readonly checked: string | null;
  }[];
  /** Where a check of a fact is recorded, by its key; null once that is over. */
  readonly hrefOf: ((fact: string) => string) | null;
}

/** The facts that can be looked up: what the company says, what was found, and the way to record more. */
export const CheckableFacts = ({ facts, hrefOf }: CheckableFactsProps) => {
  const t = useT("review");
  return (
    <Table
      caption={t("check.heading")}
      captionHidden
      rows={facts}
      rowKey={({ fact }) => fact}
      columns={[
        { key: "fact", header: t("check.fact"), rowHeader: true, cell: ({ name }) => name },
        { key: "said", header: t("check.said"), cell: ({ said }) => said ?? t("check.nothing") },
        { key: "checked", header: t("check.checked"), cell: ({ checked }) => checked ?? t("check.never") },
        ...(hrefOf
          ? [
              {
                key: "record",
                header: t("check.record"),
                cell: ({ fact, name }: CheckableFactsProps["facts"][number]) => (
                  <a href={hrefOf(fact)} aria-label={t("check.recordOf", { fact: name })}>
                    {t("check.record")}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
