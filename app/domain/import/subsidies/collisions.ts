import { groupBy } from "~/domain/kernel/group-by";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { doubled } from "../places";
import type { RowProblem } from "../problem";
import type { SubsidyField } from "./columns";
import type { Proposal } from "./proposal";
import type { SubsidiesStanding } from "./standing";

type Problem = RowProblem<SubsidyField>;

const daysOf = ({ terms, planned }: Proposal): DateRange => ({ from: terms.start, to: planned.plan.end });
const overlap = (a: DateRange, b: DateRange): boolean => a.from < b.to && b.from < a.to;

/** Rows that have the same at the same time as another: each after the first of them. */
function overlapping(
  proposals: readonly Proposal[],
  keyOf: (proposal: Proposal) => string | null,
  problem: Pick<Problem, "field" | "code">,
): Problem[] {
  return [...groupBy(proposals, keyOf)].flatMap(([key, group]) => {
    if (key === null || group.length === 1) return [];
    return group.flatMap((each, i) => {
      const before = group.slice(0, i).find((other) => overlap(daysOf(each), daysOf(other)));
      return before ? [{ row: each.row, ...problem, params: { row: before.row } }] : [];
    });
  });
}

/** What keeps subsidies from standing beside each other and beside what stands. */
export function collisions(proposals: readonly Proposal[], standing: SubsidiesStanding): Problem[] {
  const twice = doubled(
    proposals.map((proposal) => ({ number: proposal.row, formerNumber: proposal.formerNumber })),
    ({ formerNumber }) => formerNumber,
  );
  return [
    ...[...twice].map(([row, before]): Problem => ({
      row,
      field: "number",
      code: "import.twice",
      params: { row: before },
    })),
    ...overlapping(proposals, ({ company, program, benefit }) => `${company.id} ${program.id} ${benefit}`, {
      field: "company",
      code: "import.benefitTwice",
    }),
    ...overlapping(proposals, ({ unit }) => unit?.id ?? null, { field: "unit", code: "import.unitTwice" }),
    ...proposals.flatMap((proposal) => besideStanding(proposal, standing)),
  ];
}

function besideStanding(proposal: Proposal, { numbers, awards }: SubsidiesStanding): Problem[] {
  const { row, formerNumber, company, program, benefit, unit } = proposal;
  const days = daysOf(proposal);
  const reference = formerNumber === null ? undefined : numbers.get(formerNumber);
  const other = awards
    .get(company.id)
    ?.find((award) => award.programId === program.id && award.benefit === benefit && overlap(award, days));
  const taken = unit?.taken.find((occupancy) => overlap(occupancy, days));
  return [
    ...(reference === undefined
      ? []
      : [{ row, field: "number", code: "import.numberStands", params: { reference } } as const]),
    ...(other
      ? [{ row, field: "company", code: "import.hasBenefit", params: { reference: other.reference } } as const]
      : []),
    ...(taken
      ? [
          {
            row,
            field: "unit",
            code: "import.unitTaken",
            params: { company: taken.company, from: taken.from },
          } as const,
        ]
      : []),
  ];
}
