import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import type { LookAt, TenantFinding } from "~/domain/space/tenant-month";

export interface TenantRow {
  readonly id: string;
  readonly unit: string;
  readonly company: string;
  readonly areaM2: string;
  /** Of a whole month, in fen; null where none is known. */
  readonly rentFen: number | null;
  readonly look: LookAt | null;
  readonly finding: TenantFinding | null;
}

interface TenantRowsProps {
  readonly month: string;
  readonly rows: readonly TenantRow[];
  /** Whether each can be chosen as being as agreed all the same. */
  readonly choose?: boolean;
  readonly chosen?: readonly string[];
}

/** The address as the page of a month, where these rows stand, leads to it: hundreds of whole ones are a tenth of the page. */
const fromMonths = (path: string): string => path.slice(pathTo("/operator/months/:month", { month: "" }).length);

/** The tenants of a month in two lines each, which lead to where something is said otherwise of them. Kept light: a site has hundreds. */
export const TenantRows = ({ month, rows, choose, chosen = [] }: TenantRowsProps) => {
  const t = useT("tenant");
  const f = useFormats();
  const small = ({ areaM2, look, finding }: TenantRow) =>
    [f.area(areaM2), finding ? t(`finding.${finding}`) : look && t(`look.${look}`)].filter(Boolean).join(t("joint"));
  return (
    <ol className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          {choose ? (
            <input
              type="checkbox"
              name="alsoIds"
              value={row.id}
              defaultChecked={chosen.includes(row.id)}
              aria-label={t("month.asAgreedAlso", { company: row.company })}
            />
          ) : null}
          <a href={fromMonths(pathTo("/operator/months/:month/:tenantId", { month, tenantId: row.id }))}>
            {t("row", { unit: row.unit, company: row.company })}
          </a>
          <b>{row.rentFen === null ? "" : f.money(row.rentFen)}</b>
          <small>{small(row)}</small>
        </li>
      ))}
    </ol>
  );
};
