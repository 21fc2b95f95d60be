import { payeeOf } from "~/domain/decision/payee";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";
import { mayBeginOn } from "~/domain/program/terms/first-day";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import { type Numbered, wereRead } from "../column";
import { type CompanyOf, companyWith, type UnitOf } from "../premises";
import type { Faults } from "../faults";
import type { SubsidyField, SubsidyRow } from "./columns";
import { grantedTerms } from "./granted-terms";
import { type LookUp, operatorNamed } from "./look-up";
import { leaseDays, leaseOf } from "./lease-of";
import { monthsOver, openedMonths } from "./opened-months";
import { premisesOf } from "./place";
import type { ProgramOf, SubsidiesStanding, VersionOf } from "./standing";

/** A running subsidy as it would be awarded. */
export interface Proposal {
  /** Its row in the file. */
  readonly row: number;
  readonly formerNumber: string | null;
  readonly company: CompanyOf;
  readonly program: ProgramOf;
  readonly version: VersionOf;
  readonly benefit: string;
  readonly zoneId: string;
  readonly unit: UnitOf | null;
  readonly operatorId: string | null;
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  /** The first day no longer leased; null where it is not known. */
  readonly leaseEnd: CivilDate | null;
  readonly landlord: string | null;
  readonly planned: Planned;
  /** What was paid or waived before, ascending. */
  readonly opened: readonly MonthFen[];
}

/** What nothing of a plan rests on. */
const besidePlan = new Set<string>(["number", "landlord", "operator", "paidThrough"]);

const planIsSaid = ({ unread }: Numbered<SubsidyRow>): boolean =>
  unread === undefined || [...unread].every((field) => besidePlan.has(field) || field.startsWith("paid."));

/**
 * The subsidy that a row asks for, looked at by itself; null where it cannot be known from what the row says. `faults` says what is wrong
 * with it: such a one stands in the way of others all the same.
 */
export function proposalOf(
  numbered: Numbered<SubsidyRow>,
  standing: SubsidiesStanding,
  look: LookUp,
  faults: Faults<SubsidyField>,
): Proposal | null {
  const { row, number } = numbered;
  monthsOver(numbered, monthOf(standing.today), faults);
  placesNamed(numbered, look, faults);
  leaseDays(numbered, faults);
  const company = wereRead(numbered, "company") ? companyOf(standing, row, faults) : null;
  const named = wereRead(numbered, "program") ? versionOf(numbered, look, faults) : null;
  if (!named) return null;
  const { program, version } = named;
  const read = (...fields: SubsidyField[]) => wereRead(numbered, ...fields);
  const place = read("zone", "site", "unit", "start") ? premisesOf(row, program, version.content, look, faults) : null;
  const terms = read("answer", "start", "lastDay") ? grantedTerms(row, version.content, faults) : null;
  if (read("start") && !mayBeginOn(version.content.firstDay, row.start)) faults.at("start", "import.startNotFirst");
  const operators = place && look.operators(place.siteId, place.zoneId);
  const operatorId = operators && read("operator") ? payee(row, version, operators, faults) : null;
  if (!planIsSaid(numbered) || !place || !terms || !company) return null;
  const leased = leaseOf(row, terms, { unit: place.unit, company }, faults);
  if (!leased) return null;
  const { lease, leaseEnd } = leased;
  const planned = plannedOf({ terms, lease, leaseEnd }, faults);
  if (!planned) return null;
  const opened = openedMonths(numbered, planned, faults);
  const { landlord, number: formerNumber } = row;
  const { zoneId, unit } = place;
  const benefit = row.benefit ?? "rent";
  const where = { zoneId, unit, operatorId, landlord };
  const what = { version, benefit, terms, lease, leaseEnd, planned, opened };
  return { row: number, formerNumber, company, program, ...what, ...where };
}

/** Names places that are not there, whatever the program. */
function placesNamed(numbered: Numbered<SubsidyRow>, look: LookUp, faults: Faults<SubsidyField>): void {
  const { site, zone } = numbered.row;
  if (site !== null && !look.site(site)) faults.at("site", "import.noSite");
  if (zone !== null && !look.zone(zone)) faults.at("zone", "import.noZone");
}

function companyOf(
  { companies }: SubsidiesStanding,
  { company: code }: SubsidyRow,
  faults: Faults<SubsidyField>,
): CompanyOf | null {
  const found = companyWith(companies.get(code));
  return typeof found === "string" ? faults.at("company", found) : found;
}

function versionOf(numbered: Numbered<SubsidyRow>, look: LookUp, faults: Faults<SubsidyField>) {
  const { program: said, version: number } = numbered.row;
  const program = look.program(said);
  if (!program || (program.zoneId !== null && !look.reaches(program.zoneId)))
    return faults.at("program", "import.noProgram");
  if (!wereRead(numbered, "version")) return null;
  const version = program.versions.get(number);
  if (!version) {
    const numbers = [...program.versions.keys()].sort((a, b) => a - b).join(", ");
    return faults.at("version", "import.noVersion", { versions: numbers });
  }
  return version.content.benefit ? { program, version } : faults.at("version", "import.noPlan");
}

function payee(
  { operator: said }: SubsidyRow,
  { content: { settlement } }: VersionOf,
  operators: ReturnType<LookUp["operators"]>,
  faults: Faults<SubsidyField>,
): string | null {
  if (settlement !== "toOperator") return said === null ? null : faults.at("operator", "import.notOfProgram");
  const chosen = said === null ? null : operatorNamed(operators, said);
  if (said !== null && !chosen) return faults.at("operator", "import.noOperator");
  const found = payeeOf(settlement, chosen ? [chosen] : operators, null);
  if (found.ok) return found.operatorId;
  return faults.at("operator", found.problem === "noOperator" ? "import.nobodyRuns" : "required");
}

type PlanInput = Pick<Proposal, "terms" | "lease" | "leaseEnd">;

function plannedOf(input: PlanInput, faults: Faults<SubsidyField>): Planned | null {
  const planned = planSubsidy({ ...input, events: [] });
  if (!planned.ok) {
    const [path = ""] = planned.errors.map(({ field }) => field);
    const field = path.startsWith("lease") ? "area" : path.startsWith("terms.tiers") ? "tiers" : "start";
    return faults.at(field, "import.makesNoPlan");
  }
  const given = planned.plan.lines.some(({ amountFen }) => amountFen > 0);
  return given ? planned : faults.at("start", "import.givesNothing");
}
