import type { Actor } from "~/domain/access/actor";
import { zonesForAny } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { ProfileFacts } from "~/domain/program/criteria/facts-from";
import type { FixedAward, ReplayCase } from "~/domain/replay/replay-case";
import type { CaseLabel } from "~/domain/replay/row";
import { replayActions, replayedStates, standingOf } from "~/domain/replay/standing";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ownLeases } from "../space/own-lease";
import { rentOn } from "../space/rent-on";

/** A case to replay, with which it is and the version that it is under. */
export interface ReadCase {
  readonly label: CaseLabel;
  readonly versionId: string;
  readonly replayed: ReplayCase;
}

type Profile = { readonly [K in keyof ProfileFacts]: ProfileFacts[K] };

interface Row extends CaseLabel, Profile, Pick<ReplayCase, "submittedOn" | "earlierAwards" | "answers"> {
  readonly versionId: string;
  readonly state: ApplicationState;
  readonly siteRentFen: number | null;
  readonly unit: ReplayCase["wish"]["unit"];
  /** JSON as text, so that awards of the same terms share an object; null without an award, as what follows is. */
  readonly terms: string | null;
  readonly start: CivilDate | null;
  readonly lease: FixedAward["lease"] | null;
  readonly leaseEnd: CivilDate | null;
  readonly events: FixedAward["events"] | null;
}

/** Awards of rent that are not over, and applications without one that their company did not give up; other benefits have other plans. */
const from = `FROM application a LEFT JOIN award w ON w.application_id = a.id AND w.benefit = 'rent' AND ${stands("w")}
 WHERE a.program_id = $1 AND a.zone_id IS NOT NULL
   AND CASE WHEN w.id IS NULL THEN a.state = ANY($3::application_state[]) ELSE w.ends_on > $4::date END`;

const parameters = (actor: Actor, programId: string): unknown[] => {
  const reach = zonesForAny(actor, replayActions);
  return [programId, reach === "all" ? null : reach, replayedStates, actor.today];
};

/** How many cases of a program a version would concern: those that the actor reaches, and those in other zones. */
export async function countReplayed(actor: Actor, programId: string, { rows }: Reading) {
  const [counted] = await rows<{ within: number; outside: number }>(
    `SELECT count(*) FILTER (WHERE reached) AS within, count(*) FILTER (WHERE NOT reached) AS outside
       FROM (SELECT $2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]) AS reached ${from}) cases`,
    parameters(actor, programId),
  );
  return counted ?? { within: 0, outside: 0 };
}

/**
 * What an applicant wished for matters only without an award. `$5` are answers that decide nothing, such as plans in words; `$6` is
 * whether earlier awards do.
 */
const casesSql = `
SELECT a.id, a.reference, c.name AS company, a.zone_id AS "zoneId", a."awardId", a."versionId", a.state::text AS state,
       ${cityDay("a.submitted_at")} AS "submittedOn", a.answers - $5::text[] AS answers,
       c.kind::text AS kind, c.established_on AS "establishedOn", rz.slug AS "registeredZone", c.sector,
       c.insured_staff AS "insuredStaff", c.insured_staff_on AS "insuredStaffOn",
       CASE WHEN $6 THEN (SELECT count(*) FROM award e WHERE e.company_id = a.company_id AND e.program_id = $1
           AND e.application_id IS DISTINCT FROM a.id AND ${stands("e")} AND e.approved_at < a.submitted_at)
         ELSE 0 END AS "earlierAwards",
       CASE WHEN a."awardId" IS NULL THEN s.rent_fen_per_m2_month END AS "siteRentFen",
       CASE WHEN a."awardId" IS NULL AND u.id IS NOT NULL THEN json_build_object('areaM2', u.area_m2::text, 'rentFenPerM2Month',
         ${rentOn("u.id", cityDay("a.submitted_at"))}, 'leased', ${ownLeases("u.id", "a.company_id")}) END AS unit,
       (a.terms - 'start')::text AS terms, a.terms->>'start' AS start, a.lease, a.lease_end AS "leaseEnd",
       a.events
  FROM (SELECT a.id, a.reference, a.company_id, a.zone_id, a.site_id, a.unit_id, a.state, a.submitted_at, a.answers,
               a.program_version_id AS "versionId", w.id AS "awardId", w.terms, w.lease, w.lease_end, w.events ${from}) a
  JOIN company c ON c.id = a.company_id
  LEFT JOIN zone rz ON rz.id = c.registered_zone_id
  LEFT JOIN site s ON s.id = a.site_id
  LEFT JOIN unit u ON u.id = a.unit_id
 WHERE $2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[])`;

interface CasesAsked {
  readonly programId: string;
  /** Answers that decide nothing. */
  readonly idleAnswers: readonly string[];
  /** Whether some criterion looks at earlier awards. */
  readonly countsEarlierAwards: boolean;
  /** How many are given at a time. */
  readonly size: number;
}

/**
 * The cases that the actor reaches, batch by batch of one statement: pages by key were planned anew as they went, some of them
 * a hundred times slower. Only within a snapshot. The next batch is read while one is worked on.
 */
export async function* readReplayed(
  actor: Actor,
  { programId, idleAnswers, countsEarlierAwards, size }: CasesAsked,
  { rows }: Reading,
): AsyncGenerator<ReadCase[]> {
  const termsOf = sharedTerms();
  const values = [...parameters(actor, programId), idleAnswers, countsEarlierAwards];
  // All rows are wanted, not the first ones soon.
  await rows("SET LOCAL cursor_tuple_fraction = 1");
  await rows(`DECLARE replayed NO SCROLL CURSOR FOR ${casesSql}`, values);
  const next = (): Promise<Row[]> => {
    const batch = rows<Row & Record<string, unknown>>(`FETCH ${size} FROM replayed`);
    // Where the work ends meanwhile, nobody waits for it.
    batch.catch(() => undefined);
    return batch;
  };
  for (let coming = next(); ;) {
    const found = await coming;
    if (found.length === 0) break;
    coming = next();
    yield found.map((row) => caseOf(row, termsOf));
  }
  await rows("CLOSE replayed");
}

type TermsOf = (text: string) => BenefitTerms;

/** Terms from their text, one object for each different one. */
function sharedTerms(): TermsOf {
  const known = new Map<string, BenefitTerms>();
  return (text) => {
    const terms = known.get(text) ?? (JSON.parse(text) as BenefitTerms);
    known.set(text, terms);
    return terms;
  };
}

function caseOf(row: Row, termsOf: TermsOf): ReadCase {
  const { id, reference, company, zoneId, awardId, versionId, submittedOn, earlierAwards, answers } = row;
  const { kind, establishedOn, registeredZone, sector, insuredStaff, insuredStaffOn, unit, siteRentFen } = row;
  const profile = { kind, establishedOn, registeredZone, sector, insuredStaff, insuredStaffOn };
  const known = { submittedOn, profile, earlierAwards, answers, wish: { unit, siteRentFen } };
  const award = awardOf(row, termsOf);
  return {
    label: { id, reference, company, zoneId, awardId },
    versionId,
    replayed: award
      ? { ...known, standing: "award", award }
      : { ...known, standing: standingOf(row.state), award: null },
  };
}

function awardOf({ terms, start, lease, leaseEnd, events }: Row, termsOf: TermsOf): FixedAward | null {
  if (terms === null || start === null || !lease || !events) return null;
  return { terms: termsOf(terms), start, lease, leaseEnd, events };
}

/** What each published version of a program says, by its id. */
export async function readPublished(
  programId: string,
  { rows }: Reading,
): Promise<ReadonlyMap<string, ProgramContent>> {
  const found = await rows<{ id: string; content: ProgramContent }>(
    `SELECT id, content FROM program_version WHERE program_id = $1 AND published_at IS NOT NULL`,
    [programId],
  );
  return new Map(found.map(({ id, content }) => [id, withUsual(content)]));
}
