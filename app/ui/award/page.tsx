import { pathTo } from "~/addresses/path-to";
import type { AnnouncedSuspension } from "~/domain/award/announced-suspensions";
import type { AwardPicture } from "~/domain/award/award-picture";
import type { Settlement } from "~/domain/program/draft/content";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { PossibleView } from "~/presenters/change/possible-changes.server";
import { useListHref } from "../patterns/left-lists";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { PossibleChanges } from "../change/possible-changes";
import { AwardTimeline } from "./timeline";
import { payableAmount } from "./payable-amount";
import { phaseBadge } from "./state-badge";
import { SuspensionNotes } from "./suspension-notes";

/** An award in the reader's language. */
export interface AwardFacts {
  readonly reference: string;
  readonly application: { readonly id: string; readonly reference: string } | null;
  /** Of the decision that granted it; null where that was taken before the portal. */
  readonly decidedOn: CivilDate | null;
  readonly company: string;
  readonly program: string;
  readonly zone: string;
  readonly unit: { readonly label: string; readonly site: string } | null;
  readonly landlord: string | null;
  readonly settlement: Settlement;
  /** What the company does while it runs, in words. */
  readonly duties: readonly string[];
  readonly approvedAt: string;
  readonly effective: boolean;
}

/** Another award of the company in the same stacking group. */
export interface OtherOfGroup {
  readonly id: string;
  readonly name: string;
  /** Whether the reader may open it. */
  readonly readable: boolean;
}

interface AwardPageProps {
  readonly view: {
    readonly award: AwardFacts;
    readonly others: readonly OtherOfGroup[];
    readonly picture: AwardPicture;
    readonly suspensions: readonly AnnouncedSuspension[];
    readonly today: CivilDate;
    /** Null for whoever begins no change. */
    readonly changes: PossibleView | null;
  };
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
}

/** The page of an award, the same for founder and official: facts, timeline, ledger. */
export const AwardPage = ({ view, side }: AwardPageProps) => {
  const { award, others, picture, suspensions, today, changes } = view;
  const t = useT("award");
  const list = useListHref("running");
  const f = useFormats();
  const { standing, plannedFen } = picture;
  const total = { payableFen: picture.totalFen, plannedFen };
  const left = { payableFen: standing.amountLeftFen, plannedFen: picture.plannedLeftFen };
  const place = award.unit
    ? t("unit", award.unit)
    : award.landlord
      ? t("ownLease", { landlord: award.landlord })
      : null;
  const phase = award.effective ? standing.phase : "reserved";
  return (
    <div className="stack">
      <PageHeader
        title={t("title", { reference: award.reference })}
        lead={t("of", { program: award.program, company: award.company })}
        badge={phaseBadge(t, phase)}
        breadcrumbs={[
          side === "admin"
            ? { label: t("tracking.title"), href: list }
            : { label: t("mine"), href: pathTo("/founder") },
        ]}
      />
      {award.effective ? null : <Callout>{t("notYetEffective")}</Callout>}
      <SuspensionNotes suspensions={suspensions} today={today} />
      {picture.lines.every(({ line }) => line.yieldsTo === null) ? null : (
        <Callout>
          <p>{t("beside.total", { planned: f.money(picture.plannedFen), payable: f.money(picture.totalFen) })}</p>
          {standing.payingEnd.on > picture.plannedPaidTo && (
            <p>
              {t("beside.lasts", {
                date: f.date(addDays(standing.payingEnd.on, -1)),
                alone: f.date(addDays(picture.plannedPaidTo, -1)),
              })}
            </p>
          )}
          <p>{t("beside.others")}</p>
          <ul className="list-disc ps-5">
            {others.map(({ id, name, readable }) => (
              <li key={id}>{readable ? <a href={pathTo(`/${side}/awards/:id`, { id })}>{name}</a> : name}</li>
            ))}
          </ul>
        </Callout>
      )}
      <AwardTimeline
        picture={picture}
        others={Object.fromEntries(others.map(({ id, name }) => [id, name]))}
        today={today}
      >
        <Card>
          <DescriptionList
            items={[
              award.application
                ? {
                    term: t("application"),
                    value: (
                      <a href={pathTo(`/${side}/applications/:id`, { id: award.application.id })}>
                        {award.application.reference}
                      </a>
                    ),
                  }
                : {
                    term: t("origin.heading"),
                    value: award.decidedOn
                      ? t("origin.decision", { date: f.date(award.decidedOn) })
                      : t("origin.before"),
                  },
              { term: t("zone"), value: award.zone },
              { term: t("place"), value: place },
              { term: t("settlement"), value: t(`program:terms.settlement.${award.settlement}`) },
              ...(award.duties.length > 0 ? [{ term: t("duties"), value: <Duties duties={award.duties} /> }] : []),
              { term: t("approved"), value: f.dateTime(award.approvedAt) },
              { term: t("used"), value: f.money(standing.amountUsedFen) },
              { term: t("left"), value: payableAmount(left, t, f) },
              { term: t("total"), value: payableAmount(total, t, f) },
            ]}
          />
        </Card>
      </AwardTimeline>
      {changes && <PossibleChanges view={changes} />}
    </div>
  );
};

const Duties = ({ duties }: Pick<AwardFacts, "duties">) => (
  <ul>
    {duties.map((duty) => (
      <li key={duty}>{duty}</li>
    ))}
  </ul>
);
