import type { AwardCard } from "~/data/application-home.reader.server";
import { addDays } from "~/domain/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { Table } from "~/ui/primitives/table";
import type { Shown } from "./shown";

/** What a founder's companies have been granted. */
export const HomeAwards = ({ awards }: { readonly awards: readonly Shown<AwardCard>[] }) => {
  const t = useT("founder");
  const f = useFormats();
  return (
    <Card title={t("home.awards")}>
      {awards.length === 0 ? (
        <p className="muted">{t("home.noAward")}</p>
      ) : (
        <Table
          caption={t("home.awards")}
          captionHidden
          rows={awards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "award",
              header: t("home.award"),
              rowHeader: true,
              cell: ({ id, program, reference }) => (
                <>
                  <a href={`/founder/awards/${id}`}>{program}</a>
                  <br />
                  <span className="muted figures">{reference}</span>
                </>
              ),
            },
            { key: "company", header: t("home.company"), cell: ({ company }) => company },
            {
              key: "period",
              header: t("home.period"),
              cell: ({ startsOn, endsOn }) =>
                t("home.periodText", { from: f.date(startsOn), lastDay: f.date(addDays(endsOn, -1)) }),
            },
            { key: "total", header: t("home.total"), numeric: true, cell: ({ totalFen }) => f.money(totalFen) },
          ]}
        />
      )}
    </Card>
  );
};
