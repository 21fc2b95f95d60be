import { pathTo } from "~/addresses/path-to";
import type { GroupRow } from "~/domain/subsidy/beside";
import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { useFormats, useT } from "~/i18n/react";
import { GroupTable } from "./group-table";

interface GroupComparisonProps {
  readonly comparison: {
    readonly plannedFen: number;
    readonly payableFen: number;
    readonly addedFen: number;
    /** Of what is planned, that of the months in which it gives way. */
    readonly heldFen: number;
    readonly payingEnd: PayingEnd;
    readonly rows: readonly (GroupRow & { readonly addsFen: number })[];
    readonly names: Readonly<Record<string, string>>;
    readonly others: readonly { readonly id: string; readonly name: string; readonly readable: boolean }[];
  };
}

/** For officials: what an award would really add beside those that the company has in the group. */
export const GroupComparison = ({ comparison }: GroupComparisonProps) => {
  const t = useT("award");
  const f = useFormats();
  const { plannedFen, addedFen, rows, names, others } = comparison;
  return (
    <section className="stack mt-6">
      <h3>{t("beside.heading")}</h3>
      <p>{t("beside.lead", { planned: f.money(plannedFen), added: f.money(addedFen) })}</p>
      <ul className="list-disc ps-5">
        {others.map(({ id, name, readable }) => (
          <li key={id}>{readable ? <a href={pathTo("/admin/awards/:id", { id })}>{name}</a> : name}</li>
        ))}
      </ul>
      <GroupTable caption={t("beside.caption")} rows={rows} names={names} />
    </section>
  );
};
