import type { UnitFeature, UnitState } from "~/domain/space/unit";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";
import { UnitStateBadge } from "./unit-state";

interface UnitInTable {
  readonly id: string;
  readonly label: string;
  readonly floor: string | null;
  readonly areaM2: string;
  readonly rent: number;
  readonly features: readonly UnitFeature[];
  readonly state: UnitState;
  readonly company: string | null;
  readonly to: CivilDate | null;
}

interface UnitTableProps {
  readonly caption: string;
  readonly units: readonly UnitInTable[];
  /** The page of a unit by its id; null where the reader has none. */
  readonly hrefOf: ((id: string) => string) | null;
}

/** Units with area and rent, what they have, and who is in them until when. */
export const UnitTable = ({ caption, units, hrefOf }: UnitTableProps) => {
  const t = useT("space");
  const f = useFormats();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      className="table-lines"
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "unit",
          header: t("field.label"),
          rowHeader: true,
          cell: ({ id, label }) => (hrefOf ? <a href={hrefOf(id)}>{label}</a> : label),
        },
        { key: "floor", header: t("unit.floor"), cell: ({ floor }) => floor },
        { key: "area", header: t("field.areaM2"), numeric: true, cell: ({ areaM2 }) => f.area(areaM2) },
        { key: "rent", header: t("field.rent"), numeric: true, cell: ({ rent }) => f.money(rent) },
        {
          key: "state",
          header: t("state"),
          className: "lines-main",
          cell: ({ state }) => <UnitStateBadge state={state} />,
        },
        { key: "company", header: t("unit.company"), cell: ({ company }) => company },
        {
          key: "lastDay",
          header: t("unit.lastDay"),
          nowrap: true,
          cell: ({ to }) => (to === null ? null : f.dateShort(addDays(to, -1))),
        },
        {
          key: "features",
          header: t("field.features"),
          cell: ({ features }) => f.list(features.map((each) => t(`feature.${each}`))),
        },
      ]}
    />
  );
};
