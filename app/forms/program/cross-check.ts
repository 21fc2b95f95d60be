import { add, compare, parseRational, rational } from "~/domain/money/rational";
import type { ProgramContent } from "~/domain/program/content";
import type { Criterion } from "~/domain/program/criterion";
import { benefitProblems } from "./check-benefit";
import { type ContentProblem, questionProblems } from "./check-questions";

const unknownClauses = (criterion: Criterion, clauses: ReadonlySet<string>, path: PropertyKey[]): ContentProblem[] => {
  if ("fact" in criterion)
    return clauses.has(criterion.clause) ? [] : [{ path: [...path, "clause"], message: "program.unknownClause" }];
  if ("not" in criterion) return unknownClauses(criterion.not, clauses, [...path, "not"]);
  const kind = "all" in criterion ? "all" : "any";
  const parts = "all" in criterion ? criterion.all : criterion.any;
  return parts.flatMap((part, i) => unknownClauses(part, clauses, [...path, kind, i]));
};

const fundingProblems = ({ funding }: ProgramContent): ContentProblem[] => {
  const problems: ContentProblem[] = [];
  const shares = funding.map(({ share }) => parseRational(share) ?? rational(0n));
  if (compare(shares.reduce(add, rational(0n)), rational(1n)) !== 0)
    problems.push({ path: ["funding"], message: "program.fundingSum" });
  if (new Set(funding.map(({ source }) => source)).size < funding.length)
    problems.push({ path: ["funding"], message: "program.duplicateKey" });
  return problems;
};

/** What one part of a program says that another does not bear out. */
export const crossCheck = (content: ProgramContent): ContentProblem[] => [
  ...fundingProblems(content),
  ...(content.requiredApprovals[0]?.fromFen === 0
    ? []
    : [{ path: ["requiredApprovals", 0, "fromFen"], message: "program.firstApproval" }]),
  ...unknownClauses(content.criteria, new Set(content.legalBasis.map(({ key }) => key)), ["criteria"]),
  ...questionProblems(content),
  ...benefitProblems(content),
];
