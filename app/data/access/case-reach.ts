import type { CaseKind } from "~/data/generated/client";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";

/** What decides who may read a case and all that hangs on it. */
export interface CasePlace {
  readonly kind: CaseKind;
  readonly companyId: string;
  /** Where it is decided; null while no zone is known. */
  readonly zoneId: string | null;
}

interface Kind {
  /** The right by which a case of the kind is read. */
  readonly readBy: Action;
  /** The table of the kind, and whether officials handle its cases one by one, each with a reference and an official in charge. */
  readonly table: string;
  readonly handled: boolean;
  /** SQL of the zone that decides it, of its id. */
  readonly zone: (id: string) => string;
}

const kinds: Readonly<Record<CaseKind, Kind>> = {
  application: {
    readBy: "application.read",
    table: "application",
    handled: true,
    zone: (id) => `(SELECT zone_id FROM application WHERE id = ${id})`,
  },
  change: {
    readBy: "award.read",
    table: "change",
    handled: true,
    zone: (id) => `(SELECT zone_id FROM change WHERE id = ${id})`,
  },
  month: {
    readBy: "award.read",
    table: "month_report",
    handled: false,
    zone: (id) => `(SELECT zone_id FROM month_report WHERE id = ${id})`,
  },
  claim: {
    readBy: "award.read",
    table: "claim",
    handled: false,
    zone: (id) => `(SELECT zone_id FROM claim WHERE id = ${id})`,
  },
  recovery: {
    readBy: "recovery.read",
    table: "recovery",
    handled: false,
    zone: (id) => `(SELECT zone_id FROM recovery WHERE id = ${id})`,
  },
};

export const caseKinds = Object.keys(kinds) as readonly CaseKind[];

/** The tables of all kinds. */
export const caseTables = caseKinds.map((kind) => kinds[kind].table);

/** Kinds of which officials handle each case. */
export type HandledKind = Exclude<CaseKind, "month" | "claim" | "recovery">;
/** Kinds of which a decision has a letter. */
export type LetterKind = Exclude<CaseKind, "month">;
export const handledKinds = caseKinds.filter((kind): kind is HandledKind => kinds[kind].handled);

/** The right by which a case of the kind is read. */
export const readRight = (kind: CaseKind): Action => kinds[kind].readBy;

/** Whether a person belongs or ever belonged to a company, or advises or ever advised it: SQL from SQL. */
export const tiedPerson = (company: string, person: string): string =>
  `(EXISTS (SELECT FROM membership m WHERE m.company_id = ${company} AND m.user_id = ${person})
  OR EXISTS (SELECT FROM mandate m WHERE m.company_id = ${company} AND m.adviser_id = ${person}))`;

/** The zone that decides the case in the row of `case_file` of that alias: SQL. */
export const zoneOfCase = (file: string): string =>
  `CASE ${file}.kind ${Object.entries(kinds)
    .map(([kind, { zone }]) => `WHEN '${kind}' THEN ${zone(`${file}.id`)}`)
    .join(" ")} END`;

/** The columns of CasePlace, of the row of `case_file` of that alias: SQL. */
export const casePlace = (file: string): string =>
  `${file}.kind, ${file}.company_id AS "companyId", ${zoneOfCase(file)} AS "zoneId"`;

export const readsCase = (actor: Actor, place: CasePlace): boolean =>
  can(actor, kinds[place.kind].readBy, place) === "yes";
