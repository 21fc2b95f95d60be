import { useFormats, useT } from "~/i18n/react";
import type { CityView } from "~/presenters/comparison/compare.server";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { Disclosure } from "../primitives/disclosure";
import { Table } from "../primitives/table";
import { figureAmount } from "./figure-amount";
import { FigureDate, FigureSource } from "./figure-source";

/** Every figure that the comparison rests on, by city, with source and date. */
export const FigureSources = ({ cities }: { readonly cities: readonly CityView[] }) => {
  const t = useT("comparison");
  const f = useFormats();
  return (
    <Card title={t("sources.title")}>
      <div className="figure-sources grid gap-3">
        <p>{t("sources.lead")}</p>
        {cities.map(({ id, name, home, demonstration, sources }) => (
          <Disclosure
            key={id}
            open={home}
            summary={
              <>
                {name} {demonstration && <Badge>{t("demonstration.badge")}</Badge>}{" "}
                {sources.some(({ old }) => old) && (
                  <Badge tone="warning" icon="warning">
                    {t("sources.someOld")}
                  </Badge>
                )}
              </>
            }
          >
            <Table
              caption={t("sources.caption", { city: name })}
              captionHidden
              dense
              className="table-lines"
              rows={sources}
              rowKey={({ kind }) => kind}
              columns={[
                {
                  key: "figure",
                  header: t("sources.figure"),
                  rowHeader: true,
                  cell: ({ kind }) => t(`figure.${kind}`),
                },
                {
                  key: "amount",
                  header: t("sources.amount"),
                  numeric: true,
                  className: "lines-main",
                  cell: ({ kind, amount }) => figureAmount(kind, amount, t, f),
                },
                { key: "source", header: t("sources.source"), cell: (figure) => <FigureSource {...figure} /> },
                { key: "date", header: t("sources.date"), cell: (figure) => <FigureDate {...figure} /> },
              ]}
            />
          </Disclosure>
        ))}
      </div>
    </Card>
  );
};
