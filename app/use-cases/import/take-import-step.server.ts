import type { UseCaseContext } from "~/data/access/context";
import { type LockedImport, lockImport } from "~/data/import/batch.server";
import type { Tx } from "~/data/kernel/db.server";
import { can } from "~/domain/access/can";
import { importRights } from "~/domain/import/kinds";
import { decideImport, type ImportAnswer, type ImportNeed } from "~/domain/import/steps";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { type Step, takeStep } from "../access/take-step.server";

/** Which import a step is about, as it was read by whoever takes it. */
export interface ImportStep {
  readonly importId: string;
  readonly version: number;
}

type Taken = "recheck" | "release" | "refuse" | "withdraw" | "void";

/** What decides who may do something with an import. */
type Placed = Pick<LockedImport, "kind" | "state" | "zones" | "preparedBy">;

/** Whether the actor prepared an import, or reads those of all its zones: SQL and pages say the same (`import.reader`). */
const sees = ({ actor }: UseCaseContext, { preparedBy, state, zones }: Placed): boolean =>
  preparedBy === actor.userId ||
  (state !== "checking" &&
    state !== "faulty" &&
    state !== "withdrawn" &&
    zones.every((zoneId) => can(actor, "import.read", { zoneId }) === "yes"));

/** Lets go on who may release an import in all its zones, or with `prepare` who prepared it. Throws NotFound or Forbidden. */
export function admitToImport(ctx: UseCaseContext, as: "prepare" | "release", found: Placed): void {
  if (!sees(ctx, found)) throw new NotFound();
  const action = importRights[found.kind][as];
  const zones = as === "prepare" ? ["anywhere" as const] : found.zones.map((zoneId) => ({ zoneId }));
  if (!zones.every((zone) => can(ctx.actor, action, zone) === "yes")) throw new Forbidden(action);
}

interface Parts {
  readonly action: Taken;
  readonly reasons?: string;
  /** What the import came to, where just this was brought about before. */
  readonly already?: (found: LockedImport) => boolean;
  readonly nothingBuilt?: (tx: Tx, found: LockedImport) => Promise<boolean>;
  readonly move: (tx: Tx, found: LockedImport) => Promise<void>;
  readonly tell?: (tx: Tx, found: LockedImport) => Promise<void>;
}

/** Takes a step of an import in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export function takeImportStep(
  ctx: UseCaseContext,
  { importId, version }: ImportStep,
  { action, reasons, already, nothingBuilt, move, tell }: Parts,
): Promise<void> {
  type Why = Exclude<ImportAnswer, { ok: true }>;
  const step: Step<LockedImport, boolean, unknown, Why, void> = {
    lock: (tx) => lockImport(tx, importId),
    admit: (found) => admitToImport(ctx, action === "withdraw" || action === "recheck" ? "prepare" : "release", found),
    readAt: version,
    already: (found) => (already?.(found) ? { done: undefined } : null),
    async prepare(tx, found) {
      if (found.underWay && action !== "withdraw") throw new Refusal("import.underWay");
      return nothingBuilt && found.state === "released" ? nothingBuilt(tx, found) : true;
    },
    decide: (found, unbuilt) =>
      decideImport<Taken>(found.state, action, {
        byAnother: found.preparedBy !== ctx.actor.userId,
        ownProposal: found.preparedBy === ctx.actor.userId,
        reasonsGiven: (reasons ?? "") !== "",
        nothingBuilt: unbuilt,
      }),
    refuse(why) {
      throw refusalOf(why);
    },
    move,
    ...(tell && { tell }),
  };
  return takeStep(step);
}

const words = {
  byAnother: "import.ownImport",
  ownProposal: "import.notOwnImport",
  nothingBuilt: "import.builtOn",
} as const satisfies Partial<Record<ImportNeed, string>>;

function refusalOf(why: Exclude<ImportAnswer, { ok: true }>): Refusal {
  if (why.reason === "state") return new Refusal("import.decided");
  const [missing] = why.missing;
  if (missing === undefined || missing === "reasonsGiven")
    return new Refusal("required", {}, { reasons: ["required"] });
  return new Refusal(words[missing]);
}

/** What the log says of an import that was decided. */
export const importedData = ({ kind, rows, sha256 }: LockedImport) => ({ importKind: kind, rows: rows ?? 0, sha256 });
