import { payeeOf } from "~/domain/decision/payee";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";
import { mayBeginOn } from "~/domain/program/terms/first-day";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import type { Numbered } from "../column";
import { type CompanyOf, companyWith, type UnitOf } from "../premises";
import type { Faults } from "../faults";
import type { SubsidyField, SubsidyRow } from "./columns";
import { grantedTerms } from "./granted-terms";
import { type LookUp, operatorNamed } from "./look-up";
import { leaseOf } from "./lease-of";
import { openedMonths } from "./opened-months";
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

/** The subsidy that a row asks for, looked at by itself; null where `faults` says what is wrong with it. */
export function proposalOf(
  numbered: Numbered<SubsidyRow>,
  standing: SubsidiesStanding,
  look: LookUp,
  faults: Faults<SubsidyField>,
): Proposal | null {
  const { row, number } = numbered;
  const company = companyOf(standing, row, faults);
  const named = versionOf(row, look, faults);
  if (!named) return null;
  const { program, version } = named;
  const place = premisesOf(row, program, version.content, look, faults);
  const terms = grantedTerms(row, version.content, faults);
  if (!mayBeginOn(version.content.firstDay, row.start)) faults.at("start", "import.startNotFirst");
  const leased = place && terms && leaseOf(row, terms, { unit: place.unit, company }, faults);
  if (!place || !terms || !leased || !company) return null;
  const { lease, leaseEnd } = leased;
  const operatorId = payee(row, version, look.operators(place.siteId, place.zoneId), faults);
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

function companyOf(
  { companies }: SubsidiesStanding,
  { company: code }: SubsidyRow,
  faults: Faults<SubsidyField>,
): CompanyOf | null {
  const found = companyWith(companies.get(code));
  return typeof found === "string" ? faults.at("company", found) : found;
}

function versionOf({ program: said, version: number }: SubsidyRow, look: LookUp, faults: Faults<SubsidyField>) {
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
