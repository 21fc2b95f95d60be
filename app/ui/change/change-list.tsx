import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import type { OwnChangeShown } from "~/presenters/change/list-changes.server";
import { Provisional } from "../patterns/provisional";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";
import { changeBadge } from "./change-badge";

interface ListProps {
  readonly changes: readonly OwnChangeShown[];
  /** Whether award and company are named: on the page of one award they are known. */
  readonly named: boolean;
}

/** Changes of awards, asked for or announced, with how they stand. */
export const ChangeList = ({ changes, named }: ListProps) => {
  const t = useT("request");
  const words = useT("change");
  const turns = useT("application");
  const { date, dateTime } = useFormats();
  const ofAward = [
    {
      key: "award",
      header: t("list.award"),
      cell: ({ awardId, award, program }: OwnChangeShown) => (
        <>
          <a href={pathTo("/founder/awards/:id", { id: awardId })}>{program}</a>
          <br />
          <span className="muted figures">{award}</span>
        </>
      ),
    },
    { key: "company", header: t("list.company"), cell: ({ company }: OwnChangeShown) => company },
  ];
  return (
    <Card title={t("list.title")}>
      {changes.length === 0 ? (
        <p className="muted">{t("list.none")}</p>
      ) : (
        <Table
          caption={t("list.caption")}
          captionHidden
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "change",
              header: t("list.change"),
              rowHeader: true,
              cell: ({ id, kind, reference }) => (
                <>
                  <a href={pathTo("/founder/changes/:id", { id })}>{words(`kind.${kind}`)}</a>
                  <br />
                  <span className="muted figures nowrap">{reference}</span>
                </>
              ),
            },
            ...(named ? ofAward : []),
            { key: "asked", header: t("list.asked"), nowrap: true, cell: ({ begunAt }) => dateTime(begunAt) },
            { key: "state", header: t("list.state"), cell: ({ label }) => changeBadge(words, label) },
            {
              key: "turn",
              header: t("list.turn"),
              cell: ({ turn, until }) => (
                <>
                  {turns(`turnForFounder.${turn}`)}
                  {until && ` ${turns("until", { date: date(until.date) })}`}
                  {until?.provisional && <Provisional />}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
};
