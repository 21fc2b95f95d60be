import type { UseCaseContext } from "~/data/access/context";
import { readAward } from "~/data/award/award.reader.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { officialSide } from "~/domain/access/sides";
import { askedOtherwise, termsOf } from "~/domain/change/asked-terms";
import { fits } from "~/domain/change/changeable";
import { changeKinds, mustBeHeard } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import { replay } from "~/domain/ledger/replay";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { printProposal } from "~/forms/change/print-proposal";
import { typedProposal } from "~/forms/change/request";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import { unitName } from "../unit-name.server";
import { titlesReplaced } from "../decided-titles.server";
import { requestFields } from "../fields/request-fields.server";
import { triedQuery, unitsOf } from "../new-request.server";
import type { Preview } from "../preview.server";
import { proposalWords } from "../proposal-words.server";
import { caseEffects } from "./case-effects.server";
import { effectNow, inOffice } from "../effect-now.server";

type Tried = Pick<InsideChange, "kind" | "origin" | "proposal">;

const kinds = Object.keys(changeKinds) as ChangeKind[];

/**
 * What the query of a step's page proposes in place of what stands in the change: that itself where nothing was typed. A request keeps
 * its kind; a report, and what an official proposed, may become another.
 */
export function termsTyped({ kind: own, origin, proposal }: Tried, search: URLSearchParams) {
  const named = origin === "company" ? null : search.get("kind");
  const kind = kinds.find((each) => each === named) ?? own;
  const typed = typedProposal(search, kind, "official");
  const opened = typed.proposal === null && Object.keys(typed.errors).length === 0;
  if (!opened) return { kind, opened, ...typed };
  return { kind, opened, proposal: kind === own ? proposal : null, errors: {} };
}

/** A proposal of a change in words, for an official. */
export async function wordsOf(
  { actor }: UseCaseContext,
  { awardId }: Pick<InsideChange, "awardId">,
  proposal: ChangeProposal,
  locale: Locale,
) {
  return proposalWords(proposal, locale, {
    unit: await unitName({ proposal }, locale),
    decisions: await titlesReplaced(officialSide(actor), { proposal, awardId }, locale),
  });
}

/** What it does as a page shows it: what was typed as of now, else what stands in the change, beside what it was shown to do. */
async function effectsTried(ctx: UseCaseContext, change: InsideChange, typed: ChangeProposal | null, locale: Locale) {
  if (typed === null) return caseEffects(ctx, change, locale);
  const now = await effectNow(inOffice(ctx), { ...change, proposal: typed }, locale, { on: ctx.today });
  return { shown: now?.ok ? now.effect : null, today: true, another: null, impossible: [], now };
}

const errorsOf = (now: Preview | null, errors: Readonly<Record<string, readonly string[]>>) =>
  now?.ok === false ? now.errors : errors;

/** The form with which an official tries out other terms than stand in a change, with what they would do. */
export async function termsTried(ctx: UseCaseContext, change: InsideChange, search: URLSearchParams, locale: Locale) {
  const { awardId, origin, asked } = change;
  const { kind, opened, proposal, errors } = termsTyped(change, search);
  const side = officialSide(ctx.actor);
  const [award, ledger] = await Promise.all([readAward(side, awardId), readAwardLedger(side, awardId)]);
  const book = ledger && replay(ledgerInputOf(ledger)).all.get(awardId);
  const { now, ...effects } = await effectsTried(ctx, change, opened ? null : proposal, locale);
  const found = { now: proposal && now?.ok ? now : null, effects };
  const otherwise = proposal && askedOtherwise({ asked, proposal });
  const t = createT(locale, "change");
  const words = {
    asked: asked && (await wordsOf(ctx, change, asked, locale)),
    proposed: proposal && (otherwise || !asked) ? await wordsOf(ctx, change, proposal, locale) : null,
  };
  const terms = proposal && termsOf({ origin, asked, proposal });
  const heard = terms !== null && now?.ok === true && mustBeHeard(kind, terms, now.sums);
  if (!award || !book || book.order === null) return { ...found, words, heard, form: null };
  const units = kind === "unit" ? await unitsOf(award, ctx.today, locale) : [];
  const typed = opened && kind === change.kind ? printProposal(change.proposal) : search;
  return {
    ...found,
    words,
    heard,
    form: {
      kind,
      opened: opened && kind === change.kind,
      fields: requestFields({ kind, origin: "official", book, search: typed, units, today: ctx.today, locale }),
      errors: opened ? {} : errorsOf(now, errors),
      query: opened ? "" : triedQuery(search, kind, change.id),
      kinds:
        origin === "company"
          ? []
          : kinds
              .filter((each) => each !== kind && fits(each, "official", book, ctx.today))
              .map((key) => ({ key, label: t(`kind.${key}`) })),
    },
  };
}

export type TermsTried = Awaited<ReturnType<typeof termsTried>>;
