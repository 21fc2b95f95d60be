import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import type { Crumb } from "../primitives/breadcrumbs";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { CriteriaList, type CriterionView } from "../review/criteria-list";
import { LetterGrant, type LetterGrantProps } from "./letter-grant";
import { Provisional } from "../patterns/provisional";

interface Day {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/** A letter in the reader's language. */
export interface LetterFacts {
  readonly reference: string;
  readonly issuedAt: string;
  readonly outcome: "approve" | "reject";
  readonly company: string;
  readonly code: string | null;
  readonly registration: string | null;
  readonly program: string;
  readonly versionNumber: number;
  readonly zone: string;
  readonly applicationReference: string;
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate;
  readonly criteria: readonly CriterionView[];
  readonly reasons: readonly { readonly words: string; readonly clause: string | null }[];
  /** In letters that name the last day. */
  readonly appealBy: Day | null;
  /** Working days from delivery; null where nothing was refused. */
  readonly appealDays: number | null;
  /** The day of delivery, whether it has come, and until when an appeal can be made. No part of the letter. */
  /** Where anybody can check it, on the public pages; the whole address for paper. */
  readonly check: { readonly href: string; readonly address: string };
  readonly delivery: Day & { readonly done: boolean; readonly appealUntil: Day | null };
  readonly granted: readonly (Omit<LetterGrantProps, "awardHref"> & { readonly awardId: string })[];
}

interface LetterPageProps {
  readonly letter: LetterFacts;
  readonly applicationHref: string;
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
  readonly breadcrumbs: readonly Crumb[];
}

/** The letter of a decision, to read and to print: what was decided, what is granted, and why. The same for both sides. */
export const LetterPage = ({ letter, applicationHref, side, breadcrumbs }: LetterPageProps) => {
  const t = useT("letter");
  const f = useFormats();
  const { outcome, company, code, registration, program, reasons, appealBy, appealDays, granted } = letter;
  const approved = outcome === "approve";
  return (
    <div className="stack">
      <PageHeader
        title={t("title", { reference: letter.reference })}
        lead={t("of", { program, company })}
        badge={
          <Badge tone={approved ? "success" : "danger"} icon={approved ? "check" : "cross"}>
            {t(`decision:outcome.${outcome}`)}
          </Badge>
        }
        breadcrumbs={breadcrumbs}
      />
      <Delivery {...letter.delivery} />
      <p>{t(`decision.${outcome}`, { company, program, date: f.date(letter.decidedOn) })}</p>
      <Card title={t("about")}>
        <DescriptionList
          items={[
            { term: t("company"), value: company },
            code ? { term: t("code"), value: code } : { term: t("registration"), value: registration },
            {
              term: t("application"),
              value: (
                <span>
                  <a href={applicationHref}>{letter.applicationReference}</a>
                  {t("common:marks.aside", { text: t("submitted", { date: f.date(letter.submittedOn) }) })}
                </span>
              ),
            },
            { term: t("program"), value: t("version", { program, number: letter.versionNumber }) },
            { term: t("office"), value: letter.zone },
            { term: t("decidedOn"), value: f.date(letter.decidedOn) },
            { term: t("issued"), value: f.dateTime(letter.issuedAt) },
          ]}
        />
      </Card>
      {granted.map((award) => (
        <LetterGrant key={award.awardId} {...award} awardHref={pathTo(`/${side}/awards/:id`, { id: award.awardId })} />
      ))}
      {reasons.length > 0 && (
        <Card title={t("reasons")}>
          <ul className="stack">
            {reasons.map(({ words, clause }) => (
              <li key={`${clause} ${words}`}>
                <p className="whitespace-pre-line">{words}</p>
                {clause && <p className="muted">{clause}</p>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t("conditions")}>
        <p className="muted">{t("conditionsLead", { date: f.date(letter.submittedOn) })}</p>
        <CriteriaList items={letter.criteria} />
      </Card>
      {(appealBy !== null || appealDays !== null) && (
        <Card title={t("appeal")}>
          <p>
            {appealBy ? t("appealText", { date: f.date(appealBy.date) }) : t("appealDays", { days: appealDays ?? 0 })}
            {appealBy?.provisional && <Provisional />}
          </p>
        </Card>
      )}
      <Card title={t("genuine")}>
        <p>{t("genuineText", { reference: letter.reference })}</p>
        <p>
          <a href={letter.check.href}>{t("genuineLink")}</a>{" "}
          <span className="hidden print:inline">{letter.check.address}</span>
        </p>
      </Card>
      <p className="muted print:hidden">{t("print")}</p>
    </div>
  );
};

const Delivery = ({ date, provisional, done, appealUntil }: LetterFacts["delivery"]) => {
  const t = useT("letter");
  const f = useFormats();
  return (
    <div className="print:hidden">
      <Callout>
        <p>
          {t(done ? "delivery.on" : "delivery.by", { date: f.date(date) })}
          {provisional && <Provisional />}
        </p>
        {appealUntil && (
          <p>
            {t("delivery.appeal", { date: f.date(appealUntil.date) })}
            {appealUntil.provisional && <Provisional />}
          </p>
        )}
      </Callout>
    </div>
  );
};
