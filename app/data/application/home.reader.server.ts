import { firstDayAhead } from "~/domain/application/first-day-ahead";
import { shownApplications } from "~/domain/application/shown-applications";
import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { preparedRows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { isIn } from "./sql";
import { appealUntil, type RefusalLetter, refusalLetterOf } from "./letter-name";
import { newestVersion } from "../program/content.server";

export interface ApplicationCard {
  readonly id: string;
  readonly reference: string | null;
  readonly state: ApplicationState;
  readonly company: string;
  readonly versionId: string;
  /** The version under which people apply now. */
  readonly onOfferId: string;
  /** A draft that was begun under an older one. */
  readonly outdated: boolean;
  readonly createdAt: Date;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  /** Last day to appeal against a refusal; null where that is over or nothing to do. */
  readonly appealUntil: CivilDate | null;
  /** The day on which what was approved begins, while that is still to come. */
  readonly begins: CivilDate | null;
}

/** The newest applications of the actor's companies, at most `shownApplications` and one more when there are more. */
export async function readApplications(actor: Actor): Promise<ApplicationCard[]> {
  type Row = Omit<ApplicationCard, "appealUntil" | "begins"> & {
    readonly refusal: RefusalLetter | null;
    readonly starts: readonly CivilDate[];
  };
  const found = await preparedRows<Row & Record<string, unknown>>(
    "applications of a founder",
    `SELECT a.id, a.reference, a.state, c.name AS company, a.program_version_id AS "versionId",
            ${newestVersion} AS "onOfferId",
            ${isIn("a", "draft")} AND a.program_version_id <> ${newestVersion} AS outdated, a.created_at AS "createdAt",
            a.due_on AS "dueOn", a.due_provisional AS "dueProvisional",
            ${refusalLetterOf("a")} AS refusal,
            ARRAY(SELECT w.starts_on::text FROM award w WHERE w.application_id = a.id AND ${stands("w")}) AS starts
       FROM application a JOIN company c ON c.id = a.company_id
      WHERE a.company_id = ANY($1::uuid[])
      ORDER BY a.id DESC LIMIT ${shownApplications + 1}`,
    [companiesFor(actor, "application.read")],
  );
  return Promise.all(
    found.map(async ({ refusal, starts, ...row }) => ({
      ...row,
      begins: row.state === "effective" ? firstDayAhead(starts, actor.today) : null,
      appealUntil: await appealUntil(refusal, row.versionId, actor.today),
    })),
  );
}
