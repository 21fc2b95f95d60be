import { payeeOf } from "~/domain/decision/payee";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";
import { mayBeginOn } from "~/domain/program/terms/first-day";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import type { Numbered } from "../column";
import type { SubsidyRow } from "./columns";
import type { Faults } from "./faults";
import { grantedTerms } from "./granted-terms";
import { type LookUp, operatorNamed } from "./look-up";
import { openedMonths } from "./opened-months";
import { premisesOf } from "./place";
import type { CompanyOf, ProgramOf, SubsidiesStanding, UnitOf, VersionOf } from "./standing";

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

/** The subsidy that a row asks for, looked at by itself; null where `faults` says what is wrong with it. */
export function proposalOf(
  numbered: Numbered<SubsidyRow>,
  standing: SubsidiesStanding,
  look: LookUp,
  faults: Faults,
): Proposal | null {
  const { row, number } = numbered;
  const company = companyOf(standing, row, faults);
  const named = versionOf(row, look, faults);
  if (!named) return null;
  const { program, version } = named;
  const place = premisesOf(row, program, version.content, look, faults);
  const terms = grantedTerms(row, version.content, faults);
  if (!mayBeginOn(version.content.firstDay, row.start)) faults.at("start", "import.startNotFirst");
  const lease = place && terms && leaseOf(row, terms, place.unit, faults);
  if (!place || !terms || !lease || !company) return null;
  const operatorId = payee(row, version, look.operators(place.siteId, place.zoneId), faults);
  const leaseEnd = row.leaseLastDay === null ? null : addDays(row.leaseLastDay, 1);
  const planned = plannedOf({ terms, lease, leaseEnd }, faults);
  if (!planned) return null;
  const opened = openedMonths(numbered, planned, monthOf(standing.today), faults);
  if (faults.found.size > 0) return null;
  const { landlord, number: formerNumber } = row;
  const { zoneId, unit } = place;
  const benefit = row.benefit ?? "rent";
  const where = { zoneId, unit, operatorId, landlord };
  const what = { version, benefit, terms, lease, leaseEnd, planned, opened };
  return { row: number, formerNumber, company, program, ...what, ...where };
}

function companyOf({ companies }: SubsidiesStanding, { company: code }: SubsidyRow, faults: Faults): CompanyOf | null {
  const known = companies.get(code) ?? [];
  const [only, ...others] = known;
  const found = known.find(({ verified }) => verified) ?? (others.length === 0 ? only : undefined);
  return found ?? faults.at("company", only ? "import.severalCompanies" : "import.noCompany");
}

function versionOf({ program: said, version: number }: SubsidyRow, look: LookUp, faults: Faults) {
  const program = look.program(said);
  if (!program) return faults.at("program", "import.noProgram");
  if (program.zoneId !== null && !look.reaches(program.zoneId)) return faults.at("program", "import.notChoice");
  const version = program.versions.get(number);
  if (!version) {
    const numbers = [...program.versions.keys()].sort((a, b) => a - b).join(", ");
    return faults.at("version", "import.noVersion", { versions: numbers });
  }
  return version.content.benefit ? { program, version } : faults.at("version", "import.noPlan");
}

/** The lease of a row: of a unit with the area and rent that the unit has, unless the row says others. */
function leaseOf(row: SubsidyRow, terms: TermsInput, unit: UnitOf | null, faults: Faults): LeaseRowInput[] | null {
  const { start, leaseFrom, leaseLastDay } = row;
  const from = leaseFrom ?? start;
  if (from > start) return faults.at("start", "import.startBeforeLease", { date: from });
  if (leaseLastDay !== null && leaseLastDay < start)
    return faults.at("leaseLastDay", "import.leaseOver", { date: start });
  const area = row.area ?? unit?.areaM2 ?? (counts(terms).area ? faults.at("area", "required") : "0");
  const rent = row.rent ?? rentOf(unit, start) ?? (counts(terms).rent ? faults.at("rent", "required") : 0);
  return area === null || rent === null ? null : [{ from, areaM2: area, rentFenPerM2Month: rent }];
}

/** What an amount is counted by: some are the same whatever the premises. */
const counts = ({ tiers, rentShareCap = null }: TermsInput) => ({
  area: tiers.some((tier) => !("fen" in tier)) || rentShareCap !== null,
  rent: tiers.some((tier) => "share" in tier) || rentShareCap !== null,
});

const rentOf = (unit: UnitOf | null, day: CivilDate): number | undefined =>
  (unit?.rents.findLast(({ from }) => from <= day) ?? unit?.rents[0])?.fen;

function payee(
  { operator: said }: SubsidyRow,
  { content: { settlement } }: VersionOf,
  operators: ReturnType<LookUp["operators"]>,
  faults: Faults,
): string | null {
  if (settlement !== "toOperator") return said === null ? null : faults.at("operator", "import.notOfProgram");
  const chosen = said === null ? null : operatorNamed(operators, said);
  if (said !== null && !chosen) return faults.at("operator", "import.noOperator");
  const found = payeeOf(settlement, chosen ? [chosen] : operators, null);
  if (found.ok) return found.operatorId;
  return faults.at("operator", found.problem === "noOperator" ? "import.nobodyRuns" : "required");
}

type PlanInput = Pick<Proposal, "terms" | "lease" | "leaseEnd">;

function plannedOf(input: PlanInput, faults: Faults): Planned | null {
  const planned = planSubsidy({ ...input, events: [] });
  if (!planned.ok) {
    const [path = ""] = planned.errors.map(({ field }) => field);
    const field = path.startsWith("lease") ? "area" : path.startsWith("terms.tiers") ? "tiers" : "start";
    return faults.at(field, "import.makesNoPlan");
  }
  const given = planned.plan.lines.some(({ amountFen }) => amountFen > 0);
  return given ? planned : faults.at("start", "import.givesNothing");
}
