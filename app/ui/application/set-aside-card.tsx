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
  const t = useT("application");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={answers}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "question",
          header: t("version.aside.question"),
          rowHeader: true,
          cell: ({ label, version }) => (
            <>
              {label}
              {version !== null && (
                <>
                  <br />
                  <span className="muted">{t("version.aside.version", { number: version })}</span>
                </>
              )}
            </>
          ),
        },
        { key: "answer", header: t("version.aside.answer"), cell: answerOf },
        { key: "why", header: t("version.aside.why"), cell: ({ reason }) => t(`version.aside.reason.${reason}`) },
      ]}
    />
  );
};

/** What was set aside when a draft moved forward, to read and to copy; nothing where nothing was. */
export const SetAsideCard = ({ answers }: { readonly answers: readonly AsideWords[] }) => {
  const t = useT("application");
  if (answers.length === 0) return null;
  return (
    <Card title={t("version.aside.keptTitle")} id="set-aside">
      <p>{t("version.aside.keptText")}</p>
      <AsideTable answers={answers} caption={t("version.aside.keptTitle")} />
    </Card>
  );
};
