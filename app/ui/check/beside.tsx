import { useFormats, useT } from "~/i18n/react";
import { GroupTable } from "~/ui/award/group-table";
import { Card } from "~/ui/primitives/card";
import type { CheckedProgram, CheckResult } from "~/presenters/check/result.server";

interface BesidesProps {
  readonly program: Pick<CheckedProgram, "beside">;
  readonly names: CheckResult["names"];
}

/** What of an estimate would be payable beside the programs of its group that one can get, and what is paid instead. */
export const Besides = ({ program: { beside }, names }: BesidesProps) => {
  const t = useT("check");
  const f = useFormats();
  if (!beside || beside.yields.length === 0) return null;
  return (
    <div>
      <p>
        {beside.payableFen === 0
          ? t("beside.nothing", { name: f.list([...new Set(beside.yields.map(({ to }) => names[to] ?? to))]) })
          : t("beside.payable", { amount: f.money(beside.payableFen) })}
      </p>
      <ul className="list-disc ps-5">
        {beside.yields.map(({ to, from, last, months }) => (
          <li key={from}>
            {t("beside.instead", {
              name: names[to] ?? to,
              from: f.month(from),
              to: f.month(last),
              months: f.months(months),
            })}
          </li>
        ))}
      </ul>
      {beside.lastsTo && <p>{t("beside.lasts", { month: f.month(beside.lastsTo) })}</p>}
    </div>
  );
};

/** Programs of one group that one can get: which of them is paid in which months. */
export const CheckedBeside = ({
  group,
  names,
}: {
  readonly group: CheckResult["groups"][number];
  readonly names: CheckResult["names"];
}) => {
  const t = useT("check");
  const f = useFormats();
  const members = f.list(group.slugs.map((slug) => names[slug] ?? slug));
  return (
    <Card level={3} title={t("together.title")}>
      <div className="flex flex-col gap-3">
        <p>{t("together.lead", { names: members, total: f.money(group.payableFen) })}</p>
        <GroupTable caption={t("together.caption")} rows={group.rows} names={names} />
      </div>
    </Card>
  );
};
