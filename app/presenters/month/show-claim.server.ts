import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { asItStands } from "~/data/kernel/db.server";
import {
  type ClaimDocument,
  type ClaimView,
  readClaim,
  readClaimDocuments,
} from "~/data/month/item-claim/claims.reader.server";
import { claimBasis, reckoned } from "~/data/month/item-claim/reckoned-claim.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { ClaimLine, DecidedLine, ReckonedPart } from "~/domain/month/claims/types";
import { isHireLine, type Judgement } from "~/domain/month/item-claim/claimed-line";
import { claimActions } from "~/domain/month/item-claim/decide";
import type { ProgramContent } from "~/domain/program/draft/content";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { fileNote } from "../application/document-items.server";
import { monthsInWords } from "./show-months.server";

type Reader = Pick<UseCaseContext, "actor" | "today">;
type Given = Pick<DecidedLine<ReckonedPart>, "fen" | "parts">;

const nameOf = (line: ClaimLine, { items, hires }: ProgramContent, locale: Locale): string => {
  const found = isHireLine(line)
    ? hires.find(({ key }) => key === line.hire)
    : items.find(({ key }) => key === line.item);
  return found ? inLanguage(found.name, locale) : "";
};

/** Months in words: those that follow each other as a stretch. */
const monthsOfPerson = (months: readonly string[], locale: Locale): string => {
  const [first = "", last = first] = [months[0], months.at(-1)];
  return monthsInWords(first, last, locale);
};

/** A line of a claim in words: what it is of, what was paid or who was there, and what it gives. */
export function claimLineWords(
  line: ClaimLine,
  judgement: Judgement | null,
  given: Given | null,
  content: ProgramContent,
  locale: Locale,
) {
  const t = createT(locale, "claim");
  const f = formats(locale);
  const details = isHireLine(line)
    ? [t("line.hire", { person: line.person, months: monthsOfPerson(line.months, locale) })]
    : [
        t("line.cost", { month: f.month(line.month), amount: f.money(line.fen) }),
        ...(line.event ? [t("line.event", { event: line.event })] : []),
        ...(line.receipt
          ? [
              t("line.receipt", {
                number: line.receipt.number,
                issuer: line.receipt.issuer,
                date: f.date(line.receipt.day),
              }),
            ]
          : []),
      ];
  const cutTo = (accepted: NonNullable<Judgement["accepted"]>): string =>
    "fen" in accepted ? f.money(accepted.fen) : monthsOfPerson(accepted.months, locale);
  const judged = (): string | null => {
    if (judgement === null) return null;
    const { verdict, reason, accepted } = judgement;
    if (verdict === "refuse") return t("judge.refused", { reason });
    return accepted ? t("judge.cutTo", { what: cutTo(accepted), reason }) : t("judge.allowed");
  };
  const cuts = (given?.parts ?? []).flatMap(({ month, lowering }) =>
    lowering.map(({ cut, leftFen, lessFen }) =>
      t("common:marks.pair", {
        label: f.month(month),
        text: t(`cut.${cut}`, { left: f.money(leftFen), less: f.money(lessFen) }),
      }),
    ),
  );
  return {
    title: nameOf(line, content, locale),
    details: details.join(t("common:marks.next")),
    judged: judged(),
    fen: given?.fen ?? null,
    cuts: [...new Set(cuts)],
  };
}

const filesOf = (documents: readonly ClaimDocument[], claimId: string, side: "founder" | "official", locale: Locale) =>
  documents.map((document) => ({
    key: document.id,
    name: document.fileName,
    href:
      side === "founder"
        ? pathTo("/founder/changes/:id/documents/:documentId", { id: claimId, documentId: document.id })
        : pathTo("/admin/documents/:id", { id: document.id }),
    note: fileNote(document, locale),
  }));

/** What each line gives: as it was decided, or as it would be now; null where the terms refuse a line. */
async function givenBy(claim: ClaimView) {
  if (claim.state === "decided") {
    const lines = new Map<string, Given>(claim.given.map(({ id, fen, parts }) => [id, { fen, parts }]));
    return { lines, totalFen: claim.gaveFen ?? 0, basis: "" };
  }
  const now = await reckoned(asItStands, claim);
  const { found, lineIds } = now;
  if (!found.ok) return { lines: new Map<string, Given>(), totalFen: null, basis: "" };
  const lines = new Map<string, Given>();
  for (const [i, id] of lineIds.entries()) {
    const line = found.lines[i];
    if (line) lines.set(id, line);
  }
  return { lines, totalFen: found.totalFen, basis: claimBasis(now) };
}

/** A claim that the reader may see, in words, with what they may do about it. Throws NotFound otherwise. */
export async function showClaim(ctx: Reader, id: string | undefined, locale: Locale, side: "founder" | "official") {
  const claim = isId(id) ? await readClaim(ctx.actor, id) : null;
  if (!claim) throw new NotFound();
  const [documents, given] = await Promise.all([readClaimDocuments(claim.id), givenBy(claim)]);
  const { content, companyId, zoneId, state, lines } = claim;
  const may = claimActions(state, (action) => can(ctx.actor, action, { companyId, zoneId }) === "yes");
  const hindered = side === "official" && claim.tied;
  return {
    title: createT(locale, "claim")("title", { claim: claim.reference }),
    id: claim.id,
    reference: claim.reference,
    state,
    version: claim.version,
    award: { id: claim.awardId, reference: claim.awardReference },
    company: claim.companyName,
    companyId,
    zoneId,
    program: inLanguage(content.name, locale),
    asked: claim.asked,
    answer: claim.answer,
    returned: side === "official" ? claim.returned : null,
    due: claim.dueOn && { date: claim.dueOn, provisional: claim.dueProvisional },
    letter: claim.letter,
    approvals: side === "official" ? claim.approvals.map(({ by }) => by) : [],
    tied: hindered,
    totalFen: given.totalFen,
    basis: given.basis,
    steps: hindered ? [] : may,
    writes: side === "founder" && (state === "draft" || state === "waiting") && may.includes("withdraw"),
    kinds: [
      ...content.items.map(({ key, name }) => ({ key, name: inLanguage(name, locale) })),
      ...content.hires.map(({ key, name }) => ({ key, name: inLanguage(name, locale) })),
    ],
    lines: lines.map(({ id: lineId, line, judgement }) => ({
      id: lineId,
      of: isHireLine(line) ? line.hire : line.item,
      ...claimLineWords(line, judgement, given.lines.get(lineId) ?? null, content, locale),
      files: filesOf(
        documents.filter((document) => document.lineId === lineId),
        claim.id,
        side,
        locale,
      ),
    })),
    raw: lines,
    content,
  };
}

export type ShownClaim = Awaited<ReturnType<typeof showClaim>>;
