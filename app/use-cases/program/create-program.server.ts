import { violatedConstraint } from "~/data/kernel/constraint";
import { transact, type Tx } from "~/data/kernel/db.server";
import { readPlaces } from "~/data/city/places.server";
import { insertDraftVersion, insertProgram, newestPublished } from "~/data/program/program.server";
import { readProgram } from "~/data/program/program.reader.server";
import { can } from "~/domain/access/can";
import { blankContent, copiedContent } from "~/domain/program/draft/blank-content";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { Refusal } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { record } from "../audit/record.server";

export interface NewProgram {
  readonly name: LocalizedText;
  /** In public addresses. */
  readonly slug: string;
  /** Slug of the zone, null for the whole city. */
  readonly zone: string | null;
  /** The program whose published version it begins as a copy of, by id; null to begin from nothing. */
  readonly copyOf: string | null;
}

/** Makes a program under the next number, with a draft of its first version. Returns the ids of both. */
export async function createProgram(
  ctx: UseCaseContext,
  program: NewProgram,
): Promise<{ programId: string; versionId: string }> {
  const zoneId = await zoneOf(ctx, program.zone);
  try {
    return await transact((tx) => make(tx, ctx, program, zoneId));
  } catch (error) {
    if (violatedConstraint(error) !== "program_slug_key") throw error;
    throw new Refusal("program.slugTaken", {}, { slug: ["program.slugTaken"] });
  }
}

/** The id of an open zone in which the actor may write programs. */
async function zoneOf({ actor }: UseCaseContext, slug: string | null): Promise<string | null> {
  const { zones } = await readPlaces();
  const zoneId = slug === null ? null : zones.find((zone) => zone.slug === slug && !zone.closed)?.id;
  if (zoneId === undefined || can(actor, "program.edit", { zoneId }) !== "yes")
    throw new Refusal("notChoice", {}, { zone: ["notChoice"] });
  return zoneId;
}

async function make(tx: Tx, ctx: UseCaseContext, { name, slug, zone, copyOf }: NewProgram, zoneId: string | null) {
  const source = copyOf === null ? null : await sourceOf(tx, ctx, copyOf);
  const programId = await insertProgram(tx, { slug, zoneId });
  const versionId = await insertDraftVersion(tx, {
    programId,
    number: 1,
    userId: ctx.actor.userId,
    now: ctx.now,
    content: source ? copiedContent(source.content, { name, zone }) : blankContent({ name, zone }),
    fixtures: source?.fixtures ?? [],
  });
  const data = { slug, versionId, copyOf: source?.id ?? null };
  await record(tx, ctx, { action: "program.create", subjectId: programId, zoneId, data });
  return { programId, versionId };
}

async function sourceOf(tx: Tx, ctx: UseCaseContext, programId: string) {
  const seen = isId(programId) && (await readProgram(ctx.actor, programId, tx));
  const source = seen ? await newestPublished(tx, programId) : null;
  if (!source) throw new Refusal("notChoice", {}, { copyOf: ["notChoice"] });
  return source;
}
