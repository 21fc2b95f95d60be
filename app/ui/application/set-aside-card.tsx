import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { Table } from "~/ui/primitives/table";
import type { AsideWords } from "~/presenters/application/set-aside.server";

const answerOf = ({ lines }: AsideWords) => <span className="whitespace-pre-line">{lines.join("\n")}</span>;

/** Answers that no longer fit, each with the reason. */
export const AsideTable = ({
  answers,
  caption,
}: {
  readonly answers: readonly AsideWords[];
  readonly caption: string;
}) => {
  const t = useT("founderVersion");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={answers}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "question",
          header: t("aside.question"),
          rowHeader: true,
          cell: ({ label, version }) => (
            <>
              {label}
              {version !== null && (
                <>
                  <br />
                  <span className="muted">{t("aside.version", { number: version })}</span>
                </>
              )}
            </>
          ),
        },
        { key: "answer", header: t("aside.answer"), cell: answerOf },
        { key: "why", header: t("aside.why"), cell: ({ reason }) => t(`aside.reason.${reason}`) },
      ]}
    />
  );
};

/** What was set aside when a draft moved forward, to read and to copy; nothing where nothing was. */
export const SetAsideCard = ({ answers }: { readonly answers: readonly AsideWords[] }) => {
  const t = useT("founderVersion");
  if (answers.length === 0) return null;
  return (
    <Card title={t("aside.keptTitle")} id="set-aside">
      <p>{t("aside.keptText")}</p>
      <AsideTable answers={answers} caption={t("aside.keptTitle")} />
    </Card>
  );
};
