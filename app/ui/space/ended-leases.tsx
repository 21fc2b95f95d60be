import type { EndedLease } from "~/data/space/leases.reader.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";

/** Leases of a unit that ended before their last day, with who ended them and why. */
export const EndedLeases = ({ leases }: { readonly leases: readonly EndedLease[] }) => {
  const t = useT("space");
  const f = useFormats();
  return (
    <section className="stack">
      <h2>{t("lease.ended")}</h2>
      <Table
        caption={t("lease.endedCaption")}
        captionHidden
        className="table-lines"
        rows={leases}
        rowKey={({ id }) => id}
        columns={[
          { key: "company", header: t("unit.company"), rowHeader: true, cell: ({ company }) => company },
          { key: "from", header: t("lease.from"), nowrap: true, cell: ({ from }) => f.date(from) },
          { key: "wasTo", header: t("lease.wasTo"), nowrap: true, cell: ({ wasTo }) => f.date(addDays(wasTo, -1)) },
          {
            key: "to",
            header: t("lease.endedOn"),
            nowrap: true,
            cell: ({ to }) => (to === null ? t("lease.neverBegan") : f.date(addDays(to, -1))),
          },
          { key: "reason", header: t("lease.reason"), cell: ({ reason }) => reason },
          {
            key: "by",
            header: t("lease.endedBy"),
            cell: ({ by, on }) => f.list([by ?? "", f.date(on)].filter((each) => each !== "")),
          },
        ]}
      />
    </section>
  );
};
