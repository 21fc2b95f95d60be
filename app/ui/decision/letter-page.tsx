import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import type { Crumb } from "../primitives/breadcrumbs";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { CriteriaList, type CriterionView } from "../review/criteria-list";
import { LetterAppeal, LetterDelivery, type LetterFoot, LetterGenuine, LetterReasons } from "./letter-parts";
import { LetterGrant, type LetterGrantProps } from "./letter-grant";

/** A letter in the reader's language. */
export interface LetterFacts extends LetterFoot {
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
  /** In letters that name the last day. */
  readonly appealBy: LetterFoot["delivery"]["appealUntil"];
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
      <LetterDelivery {...letter.delivery} />
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
      <LetterReasons reasons={reasons} />
      <Card title={t("conditions")}>
        <p className="muted">{t("conditionsLead", { date: f.date(letter.submittedOn) })}</p>
        <CriteriaList items={letter.criteria} />
      </Card>
      <LetterAppeal appealBy={appealBy} appealDays={appealDays} />
      <LetterGenuine reference={letter.reference} check={letter.check} />
    </div>
  );
};
