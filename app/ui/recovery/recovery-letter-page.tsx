import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import type { RecoveryLetter } from "~/presenters/recovery/show-recovery-letter.server";
import { LetterAbout, LetterDelivery, LetterEnd, LetterHead, LetterReasons } from "../decision/letter-parts";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { Table } from "../primitives/table";
import { Causes, Judged, useGivenColumns } from "./recovery-parts";

interface LetterProps {
  readonly letter: RecoveryLetter;
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
}

const Months = ({ letter: { months } }: Pick<LetterProps, "letter">) => {
  const t = useT("recovery");
  const f = useFormats();
  const given = useGivenColumns<RecoveryLetter["months"][number]>();
  if (months.length === 0) return null;
  return (
    <Card title={t("months.title")}>
      <Table
        caption={t("months.title")}
        captionHidden
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          ...given,
          { key: "debt", header: t("months.debt"), numeric: true, cell: (row) => f.money(row.debtFen) },
          { key: "why", header: t("months.why"), cell: (row) => <Causes causes={row.causes.map(asCause)} /> },
          {
            key: "judged",
            header: t("months.judged"),
            cell: ({ judged }) => <Judged judged={judged} />,
          },
        ]}
      />
    </Card>
  );
};

const asCause = (cause: RecoveryLetter["months"][number]["causes"][number]) => ({ ...cause, act: "decide" as const });

/** Until when it is paid, in which parts, into which account, and until when it can be objected to. */
const Terms = ({ letter }: Pick<LetterProps, "letter">) => {
  const t = useT("recovery");
  const f = useFormats();
  const { due, disputeUntil, instalments, account, way, recoveryReference } = letter;
  if (!due) return null;
  const provisional = due.provisional || (disputeUntil?.provisional ?? false);
  return (
    <Card title={t("pay.title")}>
      {instalments.length === 0 && <p>{t("letter.due", { date: f.date(due.date) })}</p>}
      {way === "setOff" && <p>{t("letter.setOff")}</p>}
      {instalments.length > 0 && (
        <>
          <ol className="list-decimal pl-5">
            {instalments.map(({ date, fen }) => (
              <li key={date}>{t("common:marks.pair", { label: f.date(date), text: f.money(fen) })}</li>
            ))}
          </ol>
          <p>{t("letter.overdue")}</p>
        </>
      )}
      {account ? (
        <DescriptionList
          items={[
            { term: t("pay.holder"), value: account.holder },
            { term: t("pay.bank"), value: account.bankName },
            { term: t("pay.number"), value: <span className="figures break-all">{account.number}</span> },
            { term: t("pay.text"), value: recoveryReference },
          ]}
        />
      ) : (
        <p>{t("pay.noAccount")}</p>
      )}
      {disputeUntil && <p>{t("letter.dispute", { date: f.date(disputeUntil.date) })}</p>}
      {provisional && <p className="muted">{t("letter.provisional")}</p>}
    </Card>
  );
};

/** The letter of a recovery, to read and to print: what is owed and why, what was decided, and what follows from it. */
export const RecoveryLetterPage = ({ letter, side }: LetterProps) => {
  const t = useT("recovery");
  const f = useFormats();
  const { kind, debtor, award, giveUpFen, recoveryId, recoveryReference } = letter;
  const href = pathTo(`/${side}/recoveries/:id`, { id: recoveryId });
  return (
    <div className="stack">
      <LetterHead
        letter={letter}
        breadcrumbs={[{ label: t("title", { reference: recoveryReference }), href }]}
        decided={t(`letter.${kind}.title`)}
      />
      <LetterDelivery {...letter.delivery} />
      <p>
        {t(`letter.${kind}.text`, {
          award: award.reference,
          debtor,
          fen: f.money(letter.fen),
          words: letter.inWords,
          gone: f.money(giveUpFen),
          days: letter.hearingDays,
        })}
      </p>
      {kind === "demand" && giveUpFen > 0 && <p>{t("letter.gone", { fen: f.money(giveUpFen) })}</p>}
      <LetterAbout
        letter={letter}
        items={[
          {
            term: t("letter:award"),
            value: <a href={pathTo(`/${side}/awards/:id`, { id: award.id })}>{award.reference}</a>,
          },
          { term: t("letter.recovery"), value: <a href={href}>{recoveryReference}</a> },
          ...(letter.operator === null ? [] : [{ term: t("letter.debtor"), value: letter.operator }]),
        ]}
      />
      <Months letter={letter} />
      <LetterReasons reasons={letter.reasons} />
      <Terms letter={letter} />
      <LetterEnd letter={letter} side={side} />
    </div>
  );
};
