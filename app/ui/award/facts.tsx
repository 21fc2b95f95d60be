import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Settlement } from "~/domain/program/draft/content";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import type { AwardSide } from "./course/voice";

/** An award in the reader's language. */
export interface AwardFacts {
  readonly reference: string;
  readonly application: { readonly id: string; readonly reference: string } | null;
  /** Of the decision that granted it; null where that was taken before the portal. */
  readonly decidedOn: CivilDate | null;
  /** The number under which it was kept before the portal, or null. */
  readonly formerNumber: string | null;
  readonly company: string;
  readonly program: string;
  readonly zone: string;
  readonly unit: { readonly label: string; readonly site: string } | null;
  readonly landlord: string | null;
  readonly settlement: Settlement;
  /** The operator that is paid, or null. */
  readonly payee: string | null;
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

interface FactsProps {
  readonly award: AwardFacts;
  readonly others: readonly OtherOfGroup[];
  readonly side: AwardSide;
}

const List = ({
  items,
}: {
  readonly items: readonly { readonly key: string; readonly words: string; readonly href?: string | null }[];
}) => (
  <ul>
    {items.map(({ key, words, href }) => (
      <li key={key}>{href ? <a href={href}>{words}</a> : words}</li>
    ))}
  </ul>
);

/** What an award is and where it comes from. */
export const FactsCard = ({ award, others, side }: FactsProps) => {
  const t = useT("award");
  const f = useFormats();
  const { application, unit, landlord, duties } = award;
  const origin = application
    ? {
        term: t("application"),
        value: <a href={pathTo(`/${side}/applications/:id`, { id: application.id })}>{application.reference}</a>,
      }
    : {
        term: t("origin.heading"),
        value: award.decidedOn ? t("origin.decision", { date: f.date(award.decidedOn) }) : t("origin.before"),
      };
  const former = award.formerNumber === null ? [] : [{ term: t("origin.number"), value: award.formerNumber }];
  const besides = others.map(({ id, name, readable }) => ({
    key: id,
    words: name,
    href: readable ? pathTo(`/${side}/awards/:id`, { id }) : null,
  }));
  return (
    <Card title={t("facts")}>
      <DescriptionList
        items={[
          origin,
          ...former,
          { term: t("zone"), value: award.zone },
          { term: t("place"), value: unit ? t("unit", unit) : landlord ? t("ownLease", { landlord }) : null },
          { term: t("settlement"), value: t(`program:terms.settlement.${award.settlement}`) },
          ...(award.payee ? [{ term: t("decision:payee"), value: award.payee }] : []),
          ...(duties.length > 0
            ? [{ term: t("duties"), value: <List items={duties.map((words) => ({ key: words, words }))} /> }]
            : []),
          { term: t("approved"), value: f.dateTime(award.approvedAt) },
          ...(besides.length > 0 ? [{ term: t("besides"), value: <List items={besides} /> }] : []),
        ]}
      />
    </Card>
  );
};
