import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { useFormats, useT } from "~/i18n/react";
import { Disclosure } from "../primitives/disclosure";
import { Stat, Stats } from "../primitives/stat";
import { Table } from "../primitives/table";
import { paidToWords } from "./paid-to";
import { TimelinePicture } from "./timeline-picture";
import type { TimelineView } from "./timeline-view";

/** How a subsidy runs: what is used and left, the next change and the end, as picture and as table. */
export const Timeline = ({ id, view }: { readonly id: string; readonly view: TimelineView }) => {
  const t = useT("award");
  const f = useFormats();
  const lastDay = ({ to }: DateRange) => addDays(to, -1);
  const [used, left] = [f.duration(view.used), f.duration(view.left)];
  const stopped = paidToWords(view.payingEnd, t, f);
  const begun = view.today >= view.benefit.from;
  const parts = [
    ...view.tiers,
    ...(stopped ? [{ from: view.payingEnd.on, to: view.benefit.to, label: t("timeline.unpaid") }] : []),
    ...view.suspensions.map((range) => ({ ...range, label: t("timeline.suspension") })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  const description = t("timeline.description", {
    from: f.date(view.benefit.from),
    to: f.date(lastDay(view.benefit)),
    used,
    left,
  });
  return (
    <div className="timeline">
      <Stats>
        <Stat label={t("timeline.used")} value={used} />
        <Stat label={t("timeline.left")} value={left} />
        <Stat
          label={t("timeline.nextChange")}
          value={view.next ? f.dateShort(view.next.on) : "–"}
          note={view.next ? view.next.label : t("timeline.noNextChange")}
        />
        <Stat label={t("timeline.lastDay")} value={f.dateShort(lastDay(view.benefit))} note={stopped} />
      </Stats>
      <TimelinePicture id={id} view={view} title={t("timeline.title")} description={description} />
      <p className="timeline-ends figures">
        <span>{f.dateShort(view.benefit.from)}</span>
        <span className="timeline-now">
          {t(begun ? "timeline.today" : "timeline.notBegun", { date: f.date(view.today) })}
        </span>
        <span>{f.dateShort(lastDay(view.benefit))}</span>
      </p>
      <Disclosure summary={t("timeline.figures")}>
        <Table
          caption={t("timeline.title")}
          captionHidden
          rows={parts}
          rowKey={({ from, label }) => `${from} ${label}`}
          columns={[
            { key: "part", header: t("timeline.part"), cell: ({ label }) => label, rowHeader: true },
            { key: "from", header: t("timeline.from"), cell: ({ from }) => f.dateShort(from) },
            { key: "to", header: t("timeline.to"), cell: (part) => f.dateShort(lastDay(part)) },
          ]}
        />
      </Disclosure>
    </div>
  );
};
