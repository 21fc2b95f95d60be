import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";

interface LeaseShown {
  readonly id: string;
  readonly number: string | null;
  /** The unit, or on the page of one the company, with its page where the reader has one. */
  readonly of: string;
  readonly href: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly areaM2: string;
  readonly rent: number;
}

interface LeaseTableProps {
  /** What the first column names. */
  readonly head: string;
  readonly leases: readonly LeaseShown[];
  /** Where a lease is ended early, null for one that is over; absent for who may not. */
  readonly endHref?: (lease: LeaseShown) => string | null;
}

/** Leases under which companies are in units, with area and rent. */
export const LeaseTable = ({ head, leases, endHref }: LeaseTableProps) => {
  const t = useT("space");
  const f = useFormats();
  return (
    <Table
      caption={t("lease.caption")}
      captionHidden
      className="table-lines"
      rows={leases}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "of",
          header: head,
          rowHeader: true,
          cell: ({ of, href }) => (href === null ? of : <a href={href}>{of}</a>),
        },
        { key: "from", header: t("lease.from"), nowrap: true, cell: ({ from }) => f.date(from) },
        { key: "to", header: t("lease.to"), nowrap: true, cell: ({ to }) => f.date(addDays(to, -1)) },
        { key: "area", header: t("field.areaM2"), numeric: true, cell: ({ areaM2 }) => f.area(areaM2) },
        {
          key: "rent",
          header: t("field.rent"),
          numeric: true,
          cell: ({ rent }) => f.money(rent),
        },
        { key: "number", header: t("lease.number"), cell: ({ number }) => number },
        ...(endHref
          ? [
              {
                key: "end",
                header: t("lease.ending"),
                nowrap: true,
                cell: (lease: LeaseShown) => {
                  const href = endHref(lease);
                  return href === null ? null : (
                    <a href={href} aria-label={t("lease.endTitle", { company: lease.of })}>
                      {t("lease.end")}
                    </a>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
};
