import { useFormats, useT } from "~/i18n/react";
import type { listClaimsOf } from "~/presenters/month/list-claims.server";
import { Card } from "../primitives/card";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { ClaimStateBadge } from "./claim-state-badge";

interface ClaimsOfAwardProps {
  readonly view: Pick<Awaited<ReturnType<typeof listClaimsOf>>, "years" | "claims">;
  readonly claimAt: (id: string) => string;
}

/** What is left of each ceiling of an award, and its claims. */
export const ClaimsOfAward = ({ view: { years, claims }, claimAt }: ClaimsOfAwardProps) => {
  const t = useT("claim");
  const f = useFormats();
  return (
    <>
      <Card title={t("list.left")}>
        <Table
          caption={t("list.left")}
          rows={years}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: "year", header: t("list.year"), cell: ({ year }) => year, rowHeader: true },
            { key: "ceiling", header: t("list.ceiling"), cell: ({ fen }) => f.money(fen), numeric: true },
            { key: "granted", header: t("list.granted"), cell: ({ grantedFen }) => f.money(grantedFen), numeric: true },
            { key: "left", header: t("list.left"), cell: ({ leftFen }) => f.money(leftFen), numeric: true },
          ]}
        />
      </Card>
      {claims.length === 0 ? (
        <EmptyState title={t("list.none")} />
      ) : (
        <ol className="rows">
          {claims.map(({ id, reference, state, gaveFen, handedInOn, lines }) => (
            <li key={id}>
              <span>
                <a href={claimAt(id)}>{reference}</a> <ClaimStateBadge state={state} />
              </span>
              <b>{gaveFen === null ? "" : f.money(gaveFen)}</b>
              <small>
                {[
                  t("list.lines", { count: lines }),
                  ...(handedInOn === null
                    ? []
                    : [t("common:marks.pair", { label: t("list.handedIn"), text: f.date(handedInOn) })]),
                ].join(t("common:marks.next"))}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};
