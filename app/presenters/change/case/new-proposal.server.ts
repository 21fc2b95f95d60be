import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { AwardView } from "~/data/award/award.reader.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { contentOf } from "~/data/program/content.server";
import { fits } from "~/domain/change/changeable";
import { changeKinds, mustBeHeard } from "~/domain/change/kinds";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Book } from "~/domain/ledger/book";
import { replay } from "~/domain/ledger/replay";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { typedProposal } from "~/forms/change/request";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { isId, newId } from "~/platform/ids";
import { requestFields } from "../fields/request-fields.server";
import { movesTo, triedQuery, unitsOf } from "../new-request.server";
import { type Preview, previewChange } from "../preview.server";
import { shownFields } from "../shown-fields";
import { waitingChange } from "../waiting-change.server";

/** An award of which an official tries out a change. */
export interface ProposalGiven {
  readonly ctx: UseCaseContext;
  readonly award: AwardView;
  readonly search: URLSearchParams;
  readonly locale: Locale;
}

/** An award that is not in effect has no change. */
async function knownOf({ ctx, award }: ProposalGiven) {
  const ledger = await readAwardLedger(ctx.actor, award.id);
  const book = ledger && replay(ledgerInputOf(ledger)).all.get(award.id);
  if (!ledger || !book || book.order === null) return null;
  return { ledger, book };
}

const kindsOf = (book: Book, today: CivilDate): ChangeKind[] =>
  (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => fits(kind, "official", book, today));

/** The kind of change that a query names, as far as officials can propose it. */
export const namedKind = (search: URLSearchParams): ChangeKind | null =>
  (Object.keys(changeKinds) as ChangeKind[]).find((kind) => kind === search.get("kind")) ?? null;

/** What the query tries out, on a day and with the acts that were known then; null where it names nothing. */
export async function proposalPreview(
  given: ProposalGiven,
  kind: ChangeKind,
  at: { readonly on: CivilDate; readonly known?: number },
): Promise<Preview | null> {
  const { award, ctx, locale } = given;
  const { proposal } = typedProposal(given.search, kind, "official");
  const known = proposal && (await knownOf(given));
  if (!proposal || !known) return null;
  const units = proposal.kind === "unit" ? await unitsOf(award, ctx.today, locale) : [];
  const about = {
    actor: ctx.actor,
    award,
    ledger: known.ledger,
    proposal,
    terms: "official",
    inOffice: true,
    movesTo: movesTo(proposal, units),
  } as const;
  return previewChange({ ...about, locale }, at);
}

/** The page on which an official tries a change out and proposes it. */
export async function newProposal(given: ProposalGiven) {
  const { ctx, award, search, locale } = given;
  const { id, reference } = award;
  const known = await knownOf(given);
  const t = createT(locale, "handling");
  const change = createT(locale, "change");
  const kinds = known ? kindsOf(known.book, ctx.today) : [];
  const asked = search.get("change") ?? undefined;
  const changeId = isId(asked) ? asked : newId();
  const frame = {
    id,
    reference,
    company: award.companyName,
    program: inLanguage((await contentOf(award.versionId)).name, locale),
    changeId,
    kinds: kinds.map((key) => ({ key, label: change(`kind.${key}`) })),
  };
  const kind = kinds.find((each) => each === search.get("kind"));
  if (!kind || !known)
    return {
      title: t("propose.title", { reference }),
      ...frame,
      unfit: known !== null && namedKind(search) !== null,
      chosen: null,
    };
  const { book } = known;
  const { errors } = typedProposal(search, kind, "official");
  const units = kind === "unit" ? await unitsOf(award, ctx.today, locale) : [];
  const preview = await proposalPreview(given, kind, { on: ctx.today });
  const label = change(`kind.${kind}`);
  return {
    title: t("propose.titleOf", { change: label, reference }),
    ...frame,
    unfit: false,
    chosen: {
      kind,
      label,
      lines: kind === "terminate" ? [t("propose.cause")] : [],
      fields: requestFields({ kind, origin: "official", book, search, units, today: ctx.today, locale }),
      errors: preview?.ok === false ? preview.errors : errors,
      preview: preview?.ok ? preview : null,
      hidden: preview?.ok ? shownFields(preview) : {},
      heard: preview?.ok === true && mustBeHeard(kind, "official", preview.sums),
      waiting: await waitingChange(id, kind, "official"),
      query: triedQuery(search, kind, changeId),
      elsewhere: pathTo("/admin/awards/:id/changes/new", { id }),
    },
  };
}

export type NewProposal = Awaited<ReturnType<typeof newProposal>>;
