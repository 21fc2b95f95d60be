import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { ledgerAward, type StoredAward } from "~/domain/ledger/ledger-award";
import type { LedgerAward } from "~/domain/ledger/types";
import { reachOf } from "../access/reach";
import { cityDay } from "../kernel/city-day";
import { asItStands, type Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { contentOf } from "../program/content.server";
import { type CaseOfAct, casesColumn, openedBy, type StoredCase } from "./act-case";
import {
  actsColumn,
  awardsColumn,
  type CompanyLedger,
  type StoredAct,
  writtenAct,
  type WrittenAct,
} from "./company-ledger.server";

/** An award of the company: with its reference where the actor may read it, else by its program alone. */
export type ShownAward =
  | { readonly id: string; readonly readable: false; readonly program: LocalizedText }
  | {
      readonly id: string;
      readonly readable: true;
      readonly reference: string;
      readonly program: LocalizedText;
      readonly versionId: string;
      /** Null before its effect. */
      readonly effectiveOn: CivilDate | null;
    };

/**
 * An act as the actor may know it: who wrote it in the office alone, and neither its case nor its reason where it is about awards
 * that they may not read.
 */
export type ShownAct = WrittenAct & { readonly actorName: string | null; readonly decidedIn: CaseOfAct | null };

export interface LedgerOfAward extends CompanyLedger {
  readonly acts: readonly ShownAct[];
  /** The same awards, in the same order. */
  readonly shown: readonly ShownAward[];
}

/** An award beside what the ledger needs of it. */
interface Named {
  readonly id: string;
  readonly zoneId: string;
  readonly reference: string;
  readonly effectiveOn: CivilDate | null;
}

interface Found extends Record<string, unknown> {
  readonly companyId: string;
  readonly awards: readonly StoredAward[];
  readonly named: readonly Named[];
  readonly acts: readonly StoredAct[];
  /** Names of those who wrote them, by id. */
  readonly writers: Readonly<Record<string, string>>;
  readonly cases: Readonly<Record<string, StoredCase>>;
}

const text = `
  SELECT a.company_id AS "companyId", ${awardsColumn("a.company_id")} AS awards, ${actsColumn("a.company_id", "$2::date")} AS acts,
         ${casesColumn("a.company_id")} AS cases,
         (SELECT json_agg(json_build_object('id', w.id, 'zoneId', w.zone_id, 'reference', w.reference,
                                            'effectiveOn', ${cityDay("w.effective_at")}))
            FROM award w WHERE w.company_id = a.company_id AND ${stands("w")}) AS named,
         (SELECT coalesce(json_object_agg(u.id, u.name), '{}') FROM user_account u
           WHERE u.id IN (SELECT l.actor_id FROM ledger_act l WHERE l.company_id = a.company_id)) AS writers
    FROM award a
   WHERE a.id = $1 AND ${stands("a")} AND (a.company_id = ANY($3::uuid[]) OR $4::uuid[] IS NULL OR a.zone_id = ANY($4::uuid[]))`;

/**
 * The ledger of the company of an award that the actor may read, as it was known at the end of the day `until`, or as it is; null
 * where they may not. One statement, and one more for each version of a program that this process has not read yet.
 */
export async function readAwardLedger(
  actor: Actor,
  awardId: string,
  { until = null }: { readonly until?: CivilDate | null } = {},
  reading: Reading = asItStands,
): Promise<LedgerOfAward | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const [found] = await reading.preparedRows<Found>("ledger of an award", text, [awardId, until, companies, zones]);
  if (!found) return null;
  const { companyId, writers, cases } = found;
  const opened = openedBy(actor, companyId);
  const inOffice = new Set(found.named.filter(({ zoneId }) => zones?.includes(zoneId) ?? true).map(({ id }) => id));
  const readable = new Map(
    found.named.filter(({ id }) => companies.includes(companyId) || inOffice.has(id)).map((each) => [each.id, each]),
  );
  const awards: LedgerAward[] = [];
  const shown: ShownAward[] = [];
  for (const award of found.awards) {
    const content = await contentOf(award.versionId, reading);
    awards.push(ledgerAward(award, content));
    shown.push(shownAward(award, content.name, readable.get(award.id)));
  }
  const acts = found.acts.map(writtenAct).map((act): ShownAct => {
    const about = aboutOf(act) ?? [awardId];
    const named = about.some((id) => readable.has(id)) ? act : { ...act, caseId: null, reason: null };
    const decidedIn = opened(cases[named.caseId ?? ""]);
    if (!about.some((id) => inOffice.has(id))) return { ...named, decidedIn, actorId: null, actorName: null };
    return { ...named, decidedIn, actorName: writers[act.actorId ?? ""] ?? null };
  });
  return { companyId, awards, acts, shown };
}

/** The awards that an act names; null where it is about all. */
const aboutOf = ({ act }: WrittenAct): readonly string[] | null =>
  "award" in act ? [act.award] : (act.awards ?? null);

const shownAward = ({ id, versionId }: StoredAward, program: LocalizedText, named: Named | undefined): ShownAward =>
  named
    ? { id, readable: true, reference: named.reference, program, versionId, effectiveOn: named.effectiveOn }
    : { id, readable: false, program };
