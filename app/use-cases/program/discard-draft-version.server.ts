import type { UseCaseContext } from "~/data/access/context";
import { hasBudget, newestPublished, removeDraftVersion, removeProgram } from "~/data/program/program.server";
import type { Json } from "~/domain/audit/event";
import { decideVersion, versionState } from "~/domain/program/draft/version-steps";
import { Refusal } from "~/platform/errors";
import { ofVersion, takeVersionStep, type VersionStep } from "./take-version-step.server";

/**
 * Takes a draft away that was never published; the audit log keeps what it said. With the draft of a first version goes its
 * program, and null is returned; else the id of the program that stays. Throws Refusal once money was appropriated for it.
 */
export const discardDraftVersion = (ctx: UseCaseContext, step: VersionStep): Promise<string | null> =>
  takeVersionStep(ctx, step, {
    event: "program.discardDraft",
    by: "program.edit",
    async prepare(tx, { programId }) {
      const stays = (await newestPublished(tx, programId)) !== null;
      return { stays, keepsMoney: !stays && (await hasBudget(tx, programId)) };
    },
    decide: (found, { keepsMoney }) => decideVersion(versionState(found), "discard", { noMoneyLost: !keepsMoney }),
    refuse: ({ reason }) => new Refusal(reason === "state" ? "program.published" : "program.hasBudget"),
    async write(tx, { id, programId }, { stays }) {
      await removeDraftVersion(tx, id);
      if (!stays) await removeProgram(tx, programId);
      return stays ? programId : null;
    },
    said(found, { stays }) {
      const { slug, content, fixtures, editors } = found;
      const draft = JSON.parse(JSON.stringify({ content, fixtures })) as { content: Json; fixtures: Json };
      return { data: { ...ofVersion(found), slug, editors: [...editors], programGone: !stays, ...draft } };
    },
  });
