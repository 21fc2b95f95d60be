import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Provisional } from "../patterns/provisional";
import { Badge } from "../primitives/badge";
import type { Crumb } from "../primitives/breadcrumbs";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { type LetterOfficeFacts, LetterPaperHead, LetterSignature } from "./letter-paper";

interface Day {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/** What every letter says at its head. */
export interface LetterHeadFacts {
  readonly id: string;
  readonly reference: string;
  /** As it was then; null in letters of the time before it was fixed in them. */
  readonly office: LetterOfficeFacts | null;
  readonly issuedOn: CivilDate;
  /** Who issued it; null in letters of the time before the office was set. */
  readonly authority: string | null;
  readonly issuedAt: string;
  /** Null, as the day of the decision, where nothing is decided yet. */
  readonly outcome: "approve" | "reject" | null;
  readonly company: string;
  readonly code: string | null;
  readonly registration: string | null;
  readonly program: string;
  readonly versionNumber: number;
  readonly zone: string;
  readonly decidedOn: CivilDate | null;
}

interface LetterHeadProps {
  readonly letter: LetterHeadFacts;
  readonly breadcrumbs: readonly Crumb[];
  /** What was decided, where an approval may as well take something away; null where the outcome says it. */
  readonly decided?: string | null;
}

/** Whose letter it is, and its title with how it was decided. */
export const LetterHead = ({
  letter: { reference, office, outcome, program, company },
  breadcrumbs,
  decided = null,
}: LetterHeadProps) => {
  const t = useT("letter");
  const approved = outcome === "approve";
  return (
    <>
      {office && <LetterPaperHead office={office} />}
      <PageHeader
        title={t(outcome === null ? "ofHearing" : "title", { reference })}
        lead={t("of", { program, company })}
        badge={
          decided === null && outcome !== null ? (
            <Badge tone={approved ? "success" : "danger"} icon={approved ? "check" : "cross"}>
              {t(`decision:outcome.${outcome}`)}
            </Badge>
          ) : (
            <Badge wraps>{decided}</Badge>
          )
        }
        breadcrumbs={breadcrumbs}
      />
    </>
  );
};

interface LetterAboutProps {
  readonly letter: LetterHeadFacts;
  /** What it is about, beside company and program. */
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Whom and what it is about, and when it was decided and issued. */
export const LetterAbout = ({ letter, items }: LetterAboutProps) => {
  const t = useT("letter");
  const f = useFormats();
  const { company, code, registration, program, versionNumber } = letter;
  return (
    <Card title={t("about")}>
      <DescriptionList
        items={[
          { term: t("company"), value: company },
          code ? { term: t("code"), value: code } : { term: t("registration"), value: registration },
          ...items,
          { term: t("program"), value: t("version", { program, number: versionNumber }) },
          ...(letter.authority === null ? [] : [{ term: t("authority"), value: letter.authority }]),
          { term: t("office"), value: letter.zone },
          ...(letter.decidedOn === null ? [] : [{ term: t("decidedOn"), value: f.date(letter.decidedOn) }]),
          { term: t("issued"), value: f.dateTime(letter.issuedAt) },
        ]}
      />
    </Card>
  );
};

/** What every letter says beside its decision. */
export interface LetterFoot extends LetterHeadFacts {
  readonly reasons: readonly { readonly words: string; readonly clause: string | null }[];
  /** Working days from delivery; null where nothing was refused. */
  readonly appealDays: number | null;
  /** Where anybody can check it, on the public pages; the whole address for paper. */
  readonly check: { readonly href: string; readonly address: string };
  /** The day of delivery, whether it has come, and until when an appeal can be made. No part of the letter. */
  readonly delivery: Day & {
    readonly done: boolean;
    readonly appealUntil: Day | null;
    readonly answerUntil?: Day | null;
  };
}

/** When it was delivered, and until when an appeal can be made: beside the letter, and not printed. */
export const LetterDelivery = ({ date, provisional, done, appealUntil, answerUntil }: LetterFoot["delivery"]) => {
  const t = useT("letter");
  const f = useFormats();
  return (
    <div className="print:hidden">
      <Callout>
        <p>
          {t(done ? "delivery.on" : "delivery.by", { date: f.date(date) })}
          {provisional && <Provisional />}
        </p>
        {answerUntil && (
          <p>
            {t("delivery.answer", { date: f.date(answerUntil.date) })}
            {answerUntil.provisional && <Provisional />}
          </p>
        )}
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

/** Reasons in words, each with the clause that it names. */
export const ReasonList = ({ reasons }: Pick<LetterFoot, "reasons">) => (
  <ul className="stack">
    {reasons.map(({ words, clause }) => (
      <li key={`${clause} ${words}`}>
        <p className="whitespace-pre-line">{words}</p>
        {clause && <p className="muted">{clause}</p>}
      </li>
    ))}
  </ul>
);

export const LetterReasons = ({ reasons }: Pick<LetterFoot, "reasons">) => {
  const t = useT("letter");
  return reasons.length === 0 ? null : (
    <Card title={t("reasons")}>
      <ReasonList reasons={reasons} />
    </Card>
  );
};

interface LetterAppealProps extends Pick<LetterFoot, "appealDays"> {
  /** In letters that name the last day. */
  readonly appealBy: Day | null;
}

export const LetterAppeal = ({ appealBy, appealDays }: LetterAppealProps) => {
  const t = useT("letter");
  const f = useFormats();
  return appealBy === null && appealDays === null ? null : (
    <Card title={t("appeal")}>
      <p>
        {appealBy ? t("appealText", { date: f.date(appealBy.date) }) : t("appealDays", { days: appealDays ?? 0 })}
        {appealBy?.provisional && <Provisional />}
      </p>
    </Card>
  );
};

interface LetterEndProps {
  readonly letter: LetterFoot;
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
}

/** Who signs it, how anybody can find out that it is genuine, and how to print it. */
export const LetterEnd = ({ letter: { id, reference, check, office, issuedOn }, side }: LetterEndProps) => {
  const t = useT("letter");
  const sealHref = pathTo(`/${side}/letters/:id/seal`, { id });
  return (
    <>
      {office && <LetterSignature office={office} issuedOn={issuedOn} sealHref={sealHref} />}
      <Card title={t("genuine")}>
        <p>{t("genuineText", { reference })}</p>
        <p>
          <a href={check.href}>{t("genuineLink")}</a> <span className="hidden print:inline">{check.address}</span>
        </p>
      </Card>
      <p className="muted print:hidden">{t("print")}</p>
    </>
  );
};
