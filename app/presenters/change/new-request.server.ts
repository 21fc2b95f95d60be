import { pathTo } from "~/addresses/path-to";
import type { AwardView } from "~/data/award/award.reader.server";
import type { UseCaseContext } from "~/data/access/context";
import { readEvidence } from "~/data/change/evidence.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { type LedgerOfAward, readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { contentOf } from "~/data/program/content.server";
import { readFreeUnitsIn } from "~/data/space/unit-wish.reader.server";
import { possibleChanges, type PossibleChange } from "~/domain/change/possible";
import type { ChangeProposal } from "~/domain/change/proposal";
import { changeableAward, fits } from "~/domain/change/changeable";
import { asking } from "~/domain/change/window";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Book } from "~/domain/ledger/book";
import { replay } from "~/domain/ledger/replay";
import { ASKED_KINDS, type AskedKind, type ChangeKind } from "~/domain/program/terms/change-rules";
import { typedProposal } from "~/forms/change/request";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { newId, isId } from "~/platform/ids";
import { evidenceItems } from "./evidence-items.server";
import { requestFields } from "./fields/request-fields.server";
import { possibleView } from "./possible-changes.server";
import { type Preview, previewChange } from "./preview.server";
import { waitingChange } from "./waiting-change.server";

/** An award of which somebody tries out a change, with what is known of it. */
export interface RequestGiven {
  readonly ctx: UseCaseContext;
  readonly award: AwardView;
  readonly search: URLSearchParams;
  readonly locale: Locale;
}

interface Known {
  readonly ledger: LedgerOfAward;
  readonly book: Book;
  readonly possible: readonly PossibleChange[];
}

async function knownOf({ ctx, award }: RequestGiven): Promise<Known> {
  const ledger = await readAwardLedger(ctx.actor, award.id);
  if (!ledger) throw new NotFound();
  const book = replay(ledgerInputOf(ledger)).all.get(award.id);
  if (!book || book.order === null) throw new NotFound();
  const { changes } = await contentOf(award.versionId);
  const calendar = await readWorkingCalendar();
  return { ledger, book, possible: possibleChanges(changes, changeableAward(book, ctx.today), ctx.today, calendar) };
}

/** The units of its zone that an award can move to. */
export const unitsOf = async (award: AwardView, today: CivilDate, locale: Locale) => {
  const t = createT(locale, "request");
  const f = formats(locale);
  return (await readFreeUnitsIn(award.zoneId, today, award.companyId)).map(
    ({ id, label, site, leased, ...offered }) => {
      // What it leases there already, today or to come, says area and rent.
      const own = leased.findLast(({ from }) => from <= today) ?? leased[0];
      const { areaM2, rentFenPerM2Month } = own ?? offered;
      const words = { site: inLanguage(site, locale), label, area: f.area(areaM2), rent: f.money(rentFenPerM2Month) };
      return { value: id, label: t(own ? "fields.unitLeased" : "fields.unitOption", words) };
    },
  );
};

type Units = Awaited<ReturnType<typeof unitsOf>>;

/** The unit that a change moves to, in words; null where it moves to none. */
export const movesTo = (proposal: ChangeProposal, units: Units): string | null =>
  proposal.kind === "unit" ? (units.find(({ value }) => value === proposal.unitId)?.label ?? null) : null;

/** What the query tries out, on a day and with the acts that were known then; null where it names nothing that is possible. */
export async function previewOf(
  given: RequestGiven,
  kind: AskedKind,
  at: { readonly on: CivilDate; readonly known?: number },
): Promise<Preview | null> {
  const { proposal } = typedProposal(given.search, kind, "company");
  if (!proposal) return null;
  const { ledger } = await knownOf(given);
  const units = proposal.kind === "unit" ? await unitsOf(given.award, given.ctx.today, given.locale) : [];
  const { actor } = given.ctx;
  const about = {
    actor,
    award: given.award,
    ledger,
    proposal,
    terms: "company",
    inOffice: false,
    movesTo: movesTo(proposal, units),
  } as const;
  return previewChange({ ...about, locale: given.locale }, at);
}

/** The page on which the founder's side tries a change out and asks for it. */
export async function newRequest(given: RequestGiven) {
  const { ctx, award, search, locale } = given;
  const { book, possible } = await knownOf(given);
  const changeable = changeableAward(book, ctx.today);
  const t = createT(locale, "request");
  const wanted = search.get("kind");
  const chosen = possible.find(({ rule, by }) => rule.kind === wanted && by !== null) ?? null;
  const change = search.get("change");
  const changeId = isId(change ?? undefined) && change !== null ? change : newId();
  const { reference } = award;
  const frame = {
    id: award.id,
    reference,
    program: inLanguage((await contentOf(award.versionId)).name, locale),
    company: award.companyName,
    changeId,
    kinds:
      possibleView({ actor: ctx.actor, award, possible, over: changeable.end <= ctx.today, locale })?.changes ?? [],
  };
  const fitting = ASKED_KINDS.every((kind) => kind !== wanted || fits(kind, "company", book, ctx.today));
  if (!chosen) return { title: t("title", { reference }), ...frame, unfit: !fitting, chosen: null };
  const { rule } = chosen;
  const { kind } = rule;
  const { errors } = typedProposal(search, kind, "company");
  const units = kind === "unit" ? await unitsOf(award, ctx.today, locale) : [];
  const preview = await previewOf(given, kind, { on: ctx.today });
  const label = createT(locale, "change")(`kind.${kind}`);
  const asked = preview?.ok ? asking(rule, preview.firstOn, ctx.today, await readWorkingCalendar()) : null;
  return {
    title: t("titleOf", { change: label, reference }),
    ...frame,
    unfit: false,
    chosen: {
      kind,
      label,
      lines: frame.kinds.find(({ key }) => key === kind)?.lines ?? [],
      fields: requestFields({ kind, origin: "company", book, search, units, today: ctx.today, locale }),
      errors: preview?.ok === false ? preview.errors : errors,
      preview: preview?.ok ? preview : null,
      asked,
      waiting: await waitingChange(award.id, kind, "company"),
      query: triedQuery(search, kind, changeId),
      evidence: evidenceItems(changeId, rule.evidence, await readEvidence(ctx.actor, changeId), locale),
      elsewhere: pathTo("/founder/awards/:id/changes/new", { id: award.id }),
    },
  };
}

export type NewRequest = Awaited<ReturnType<typeof newRequest>>;

/** The query of a page that tries a change out, without what changes nothing. */
export const triedQuery = (search: URLSearchParams, kind: ChangeKind, changeId: string): string => {
  const typed = [...search].filter(([name]) => name.startsWith("proposal."));
  return new URLSearchParams([["kind", kind], ["change", changeId], ...typed]).toString();
};
