import type { UseCaseContext } from "~/data/access/context";
import { officialSide } from "~/domain/access/sides";
import { refusalClauses } from "~/domain/change/asked-for";
import type { ChangeEffect } from "~/domain/change/kinds";
import { stepsOpen } from "~/domain/change/steps-open";
import type { ChangeAction } from "~/domain/change/transitions";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { Locale } from "~/i18n/locale";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import { clauseWords } from "../../program/clauses";
import { shownFields } from "../shown-fields";
import { changeToStep } from "./change-facts";
import { termsTried } from "./terms-tried.server";

export interface StepGiven {
  readonly change: InsideChange;
  readonly content: ProgramContent;
}

/** Whether a step is the official's to take now; `effect` is what it would do now, else as it was shown. */
export const isOffered = (
  { actor }: UseCaseContext,
  change: InsideChange,
  action: ChangeAction,
  effect: ChangeEffect | null = null,
): boolean => stepsOpen(officialSide(actor), changeToStep(change, effect)).includes(action);

/** The clauses that a reason may name. */
export const clauseChoices = (content: ProgramContent, kind: ChangeKind, locale: Locale) => {
  const words = clauseWords(content, locale);
  return refusalClauses(content, kind).map((value) => ({ value, label: words.get(value) ?? value }));
};

/** What is tried out in the query of a step's page. */
interface Trying extends StepGiven {
  readonly search: URLSearchParams;
}

/** The page on which a reviewer recommends a request, as asked or on other terms, having seen what it does. */
export async function recommendationPage(ctx: UseCaseContext, { change, content, search }: Trying, locale: Locale) {
  const { now, ...tried } = await termsTried(ctx, change, search, locale);
  return {
    ...tried,
    open: isOffered(ctx, change, "takeUp"),
    clauses: [...clauseWords(content, locale)].map(([value, label]) => ({ value, label })),
    hidden: now ? shownFields(now) : null,
  };
}

/** What makes a proposal of a change that was reported: a report is taken up, and its own proposer proposes again what came back. */
export const proposalStep = (
  { actor }: UseCaseContext,
  { proposedById }: InsideChange,
): "takeUpReport" | "proposeAgain" => (proposedById === actor.userId ? "proposeAgain" : "takeUpReport");

/** The page on which an official makes it their proposal, or proposes it again, as it stands or otherwise, having seen what it does. */
export async function proposalPage(ctx: UseCaseContext, { change, search }: Trying, locale: Locale) {
  const { now, ...tried } = await termsTried(ctx, change, search, locale);
  const key = proposalStep(ctx, change);
  return {
    ...tried,
    key,
    open: isOffered(ctx, change, key),
    reason: key === "proposeAgain" ? change.reason : undefined,
    hidden: now ? shownFields(now) : null,
  };
}
