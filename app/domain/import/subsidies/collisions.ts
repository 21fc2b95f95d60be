import type { DateRange } from "~/domain/kernel/time/date-range";
import { doubled, overlapping } from "../places";
import { isOwnLease, overlap } from "../premises";
import type { RowProblem } from "../problem";
import type { SubsidyField, SubsidyRow } from "./columns";
import type { Numbered } from "../column";
import type { Proposal } from "./proposal";
import type { SubsidiesStanding } from "./standing";

type Problem = RowProblem<SubsidyField>;

const daysOf = ({ terms, planned }: Proposal): DateRange => ({ from: terms.start, to: planned.plan.end });

/** Rows that have the same at the same time as another: each after the first of them. */
const atOnce = (
  proposals: readonly Proposal[],
  keyOf: (proposal: Proposal) => string | null,
  problem: Pick<Problem, "field" | "code">,
): Problem[] =>
  overlapping(proposals.map((each) => ({ row: each.row, key: keyOf(each), ...daysOf(each) }))).map(
    ({ row, before }) => ({ row, ...problem, params: { row: before } }),
  );

/** Rows with a number that a row ahead of them has, or an award. */
export function numberProblems(
  rows: readonly Numbered<SubsidyRow>[],
  { numbers }: Pick<SubsidiesStanding, "numbers">,
): Problem[] {
  const twice = doubled(rows, ({ row }) => row.number);
  return rows.flatMap(({ number: row, row: { number } }): Problem[] => {
    const [before, reference] = [twice.get(row), number === null ? undefined : numbers.get(number)];
    if (before !== undefined) return [{ row, field: "number", code: "import.twice", params: { row: before } }];
    return reference === undefined
      ? []
      : [{ row, field: "number", code: "import.numberStands", params: { reference } }];
  });
}

/** What keeps subsidies from standing beside each other and beside what stands. */
export function collisions(proposals: readonly Proposal[], standing: SubsidiesStanding): Problem[] {
  return [
    ...atOnce(proposals, ({ company, program, benefit }) => `${company.id} ${program.id} ${benefit}`, {
      field: "company",
      code: "import.benefitTwice",
    }),
    ...atOnce(proposals, ({ unit }) => unit?.id ?? null, { field: "unit", code: "import.unitTwice" }),
    ...proposals.flatMap((proposal) => besideStanding(proposal, standing)),
  ];
}

function besideStanding(proposal: Proposal, { awards }: SubsidiesStanding): Problem[] {
  const { row, company, program, benefit, unit } = proposal;
  const days = daysOf(proposal);
  const other = awards
    .get(company.id)
    ?.find((award) => award.programId === program.id && award.benefit === benefit && overlap(award, days));
  const taken = unit?.taken.find((each) => overlap(each, days) && !isOwnLease(each, company.id));
  return [
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
