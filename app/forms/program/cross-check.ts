import { isSame, ONE, parseFraction, sumOf, ZERO } from "~/domain/kernel/money/fraction";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "~/domain/program/draft/content";
import { isReviewAhead, isWindowOver } from "~/domain/program/draft/publication-day";
import type { Criterion } from "~/domain/program/criteria/criterion";
import { calculationProblems, caseProblems, decidingProblems, missingBenefit } from "./check-benefit";
import { claimedProblems } from "./month-rules";
import { type ContentProblem, documentProblems, premisesProblems, questionProblems } from "./check-questions";

const unknownClauses = (criterion: Criterion, clauses: ReadonlySet<string>, path: PropertyKey[]): ContentProblem[] => {
  if ("fact" in criterion)
    return clauses.has(criterion.clause) ? [] : [{ path: [...path, "clause"], message: "program.unknownClause" }];
  if ("not" in criterion) return unknownClauses(criterion.not, clauses, [...path, "not"]);
  const kind = "all" in criterion ? "all" : "any";
  const parts = "all" in criterion ? criterion.all : criterion.any;
  return parts.flatMap((part, i) => unknownClauses(part, clauses, [...path, kind, i]));
};

const fundingProblems = ({ funding }: Pick<ProgramContent, "funding">): ContentProblem[] => {
  const problems: ContentProblem[] = [];
  const shares = funding.map(({ share }) => parseFraction(share) ?? ZERO);
  if (!isSame(sumOf(shares), ONE)) problems.push({ path: ["funding"], message: "program.fundingSum" });
  if (new Set(funding.map(({ source }) => source)).size < funding.length)
    problems.push({ path: ["funding"], message: "program.duplicateKey" });
  return problems;
};

const approvalProblems = ({
  requiredApprovals: [first],
}: Pick<ProgramContent, "requiredApprovals">): ContentProblem[] =>
  first?.fromFen === 0 ? [] : [{ path: ["requiredApprovals", 0, "fromFen"], message: "program.firstApproval" }];

const clauseProblems = ({ criteria, legalBasis }: Pick<ProgramContent, "criteria" | "legalBasis">): ContentProblem[] =>
  unknownClauses(criteria, new Set(legalBasis.map(({ key }) => key)), ["criteria"]);

/** A refusal names clauses of the legal basis. */
const changeProblems = ({ changes, legalBasis }: Pick<ProgramContent, "changes" | "legalBasis">): ContentProblem[] =>
  changes.flatMap(({ refusalClauses }, i) =>
    refusalClauses.every((clause) => legalBasis.some(({ key }) => key === clause))
      ? []
      : [{ path: ["changes", i, "refusalClauses"], message: "program.unknownClause" }],
  );

/** The parts of a content that can be read by themselves. */
export type ReadableParts = Partial<ProgramContent>;

const has = <P extends keyof ProgramContent>(
  parts: ReadableParts,
  needs: readonly P[],
): parts is ReadableParts & Pick<ProgramContent, P> => needs.every((name) => parts[name] !== undefined);

/** A check that runs as soon as the parts can be read that it looks at. */
const check =
  <P extends keyof ProgramContent>(
    needs: readonly P[],
    find: (content: Pick<ProgramContent, P>) => ContentProblem[],
  ): ((parts: ReadableParts) => ContentProblem[]) =>
  (parts) =>
    has(parts, needs) ? find(parts) : [];

const checks = [
  check(["funding"], fundingProblems),
  check(["requiredApprovals"], approvalProblems),
  check(["criteria", "legalBasis"], clauseProblems),
  check(["changes", "legalBasis"], changeProblems),
  check(["steps"], questionProblems),
  check(["steps", "documents"], documentProblems),
  check(["steps", "premises"], premisesProblems),
  check(["benefit", "open"], missingBenefit),
  check(["items", "hires", "steps"], claimedProblems),
  check(["benefit"], calculationProblems),
  check(["benefit", "steps"], caseProblems),
];

const publishingChecks = [check(["benefit", "steps"], decidingProblems)];

const checksOn = (day: CivilDate) => [
  check(["fairCompetitionReview"], (content) =>
    isReviewAhead(content, day)
      ? [{ path: ["fairCompetitionReview", "on"], message: `program.reviewAhead?day=${day}` }]
      : [],
  ),
  check(["open", "applicationWindow"], (content) =>
    isWindowOver(content, day) ? [{ path: ["applicationWindow", "to"], message: `program.windowOver?day=${day}` }] : [],
  ),
];

/**
 * What keeps a program from being published on a day, and not from being read: versions that were published before say it.
 * Without a day nothing is asked that depends on one.
 */
export const publishingProblems = (parts: ReadableParts, day: CivilDate | null): ContentProblem[] =>
  [...publishingChecks, ...(day === null ? [] : checksOn(day))].flatMap((find) => find(parts));

/** What one part of a program says that another does not bear out, as far as the parts can be read. */
export const crossCheck = (parts: ReadableParts): ContentProblem[] => checks.flatMap((find) => find(parts));
