import type { ComponentProps } from "react";
import type { UnitFeature, UnitKind, UnitUse } from "~/domain/space/unit";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Done } from "../patterns/outcome";
import { LinkButton } from "../primitives/button";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { Table } from "../primitives/table";
import { FileList } from "../company/file-list";
import { DependentsSection } from "./dependents";
import { EndedLeases } from "./ended-leases";
import { LeaseTable } from "./lease-table";
import { SaidOfTenant } from "./said-of-tenant";
import { UnitStateBadge } from "./unit-state";

interface Rent {
  readonly id: string;
  /** Null for the one from the beginning. */
  readonly from: CivilDate | null;
  readonly fen: number;
  readonly by: string | null;
}

interface UnitViewProps {
  readonly title: string;
  readonly breadcrumbs: ComponentProps<typeof PageHeader>["breadcrumbs"];
  readonly unit: {
    readonly kind: UnitKind;
    readonly areaM2: string;
    readonly floor: string | null;
    readonly features: readonly UnitFeature[];
    readonly uses: readonly UnitUse[];
    readonly rent: number;
    readonly company: string | null;
    readonly to: CivilDate | null;
    readonly state: ComponentProps<typeof UnitStateBadge>["state"];
  };
  readonly rents: readonly Rent[];
  readonly leases: ComponentProps<typeof LeaseTable>["leases"];
  /** For officials alone. */
  readonly endHref?: ComponentProps<typeof LeaseTable>["endHref"];
  readonly files?: ComponentProps<typeof FileList>["files"];
  readonly said?: ComponentProps<typeof SaidOfTenant>["said"];
  readonly ended?: ComponentProps<typeof EndedLeases>["leases"];
  readonly dependents: ComponentProps<typeof DependentsSection>["dependents"];
  /** Null for who may look and change nothing. */
  readonly hrefs: { readonly edit: string; readonly rent: string; readonly withdraw: string } | null;
}

/** A unit: what it is, what it was and will be let for, who depends on it, and what can be done. */
export const UnitView = ({
  title,
  breadcrumbs,
  unit,
  rents,
  leases,
  endHref,
  said = [],
  files = [],
  ended = [],
  dependents,
  hrefs,
}: UnitViewProps) => {
  const t = useT("space");
  const f = useFormats();
  const listed = (words: readonly string[]) => (words.length === 0 ? t("nothing") : f.list(words));
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={breadcrumbs} />
      <Done
        texts={{
          created: t("notice.created"),
          saved: t("notice.saved"),
          withdrawn: t("notice.withdrawn"),
          leaseEnded: t("notice.leaseEnded"),
          rentSet: t("notice.rentSet"),
          rentReported: t("notice.rentReported"),
        }}
      />
      <DescriptionList
        items={[
          { term: t("state"), value: <UnitStateBadge state={unit.state} /> },
          { term: t("field.kind"), value: t(`kind.${unit.kind}`) },
          { term: t("field.areaM2"), value: f.area(unit.areaM2) },
          { term: t("field.rent"), value: f.money(unit.rent) },
          { term: t("unit.floor"), value: unit.floor ?? t("unit.noFloor") },
          { term: t("field.features"), value: listed(unit.features.map((each) => t(`feature.${each}`))) },
          { term: t("field.uses"), value: listed(unit.uses.map((each) => t(`use.${each}`))) },
          ...(unit.company === null ? [] : [{ term: t("unit.company"), value: unit.company }]),
          ...(unit.to === null ? [] : [{ term: t("unit.lastDay"), value: f.date(addDays(unit.to, -1)) }]),
        ]}
      />
      {hrefs && unit.state !== "withdrawn" && (
        <div className="button-row">
          <LinkButton href={hrefs.edit}>{t("unit.edit")}</LinkButton>
          <LinkButton variant="secondary" href={hrefs.rent}>
            {t("unit.setRent")}
          </LinkButton>
          <LinkButton variant="secondary" href={hrefs.withdraw}>
            {t("unit.withdraw")}
          </LinkButton>
        </div>
      )}
      <h2>{t("unit.rent")}</h2>
      <Table
        caption={t("unit.rentCaption")}
        captionHidden
        rows={rents}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "from",
            header: t("field.from"),
            rowHeader: true,
            cell: ({ from }) => (from === null ? t("unit.always") : f.date(from)),
          },
          { key: "rent", header: t("field.rent"), numeric: true, cell: ({ fen }) => f.money(fen) },
          { key: "by", header: t("unit.setBy"), cell: ({ by }) => by },
        ]}
      />
      {leases.length > 0 && (
        <section className="stack">
          <h2>{t("lease.title")}</h2>
          <LeaseTable head={t("unit.company")} leases={leases} endHref={endHref} />
        </section>
      )}
      <SaidOfTenant said={said} />
      {files.length > 0 && (
        <section className="stack">
          <h2>{t("lease.files")}</h2>
          <FileList files={files} none="" />
        </section>
      )}
      {ended.length > 0 && <EndedLeases leases={ended} />}
      <DependentsSection dependents={dependents} />
    </div>
  );
};
