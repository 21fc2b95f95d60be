import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import {
  LetterAbout,
  LetterAppeal,
  LetterDelivery,
  LetterEnd,
  type LetterFoot,
  LetterHead,
} from "../decision/letter-parts";
import type { Crumb } from "../primitives/breadcrumbs";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";

interface LetterLine {
  readonly key: string;
  readonly title: string;
  readonly details: string;
  readonly judged: string | null;
  readonly fen: number | null;
  readonly cuts: readonly string[];
}

interface ClaimLetterFacts extends LetterFoot {
  readonly decidedOn: CivilDate;
  readonly claim: { readonly id: string; readonly reference: string };
  readonly award: { readonly id: string; readonly reference: string };
  readonly totalFen: number;
  readonly inWords: string;
  readonly lines: readonly LetterLine[];
}

interface ClaimLetterPageProps {
  readonly letter: ClaimLetterFacts;
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
  readonly breadcrumbs: readonly Crumb[];
}

/** The letter of a decided claim, to read and to print: each line with what it gives, and why not all of it. */
export const ClaimLetterPage = ({ letter, side, breadcrumbs }: ClaimLetterPageProps) => {
  const t = useT("claim");
  const f = useFormats();
  const { company, award, claim, lines, totalFen, inWords } = letter;
  const values = { company, award: award.reference, date: f.date(letter.decidedOn) };
  return (
    <div className="stack">
      <LetterHead letter={letter} breadcrumbs={breadcrumbs} decided={t("title", { claim: claim.reference })} />
      <LetterDelivery {...letter.delivery} />
      <p>
        {totalFen > 0
          ? t("letter.decided", { ...values, amount: f.money(totalFen), words: inWords })
          : t("letter.nothing", values)}
      </p>
      <LetterAbout
        letter={letter}
        items={[
          {
            term: t("list.award"),
            value: <a href={pathTo(`/${side}/awards/:id`, { id: award.id })}>{award.reference}</a>,
          },
          {
            term: t("letter.reference"),
            value: <a href={pathTo(`/${side}/claims/:id`, { id: claim.id })}>{claim.reference}</a>,
          },
        ]}
      />
      <Card title={t("letter.lines")}>
        <Table
          caption={t("letter.lines")}
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "line",
              header: t("letter.line"),
              cell: ({ title, details }) => (
                <>
                  {title}
                  <br />
                  <span className="muted">{details}</span>
                </>
              ),
              rowHeader: true,
              foot: t("page.total"),
            },
            {
              key: "why",
              header: t("letter.why"),
              cell: ({ judged, cuts }) => (
                <ul>
                  {[...(judged === null ? [] : [judged]), ...cuts].map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              ),
            },
            {
              key: "gives",
              header: t("page.gives"),
              cell: ({ fen }) => f.money(fen ?? 0),
              numeric: true,
              foot: f.money(totalFen),
            },
          ]}
        />
      </Card>
      <LetterAppeal appealBy={null} appealDays={letter.appealDays} />
      <LetterEnd letter={letter} side={side} />
    </div>
  );
};
