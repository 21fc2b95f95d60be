import type { Reach } from "~/domain/access/reach";
import type { LineOf } from "~/domain/budget/budget-line";
import { lineKey } from "~/domain/budget/line-key";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { asCode, asMoneyAboveZero, asText, asWhole } from "./cells";
import { needed, type Numbered, optional, type ReadRow, wereRead } from "./column";
import { byName, doubled } from "./places";
import type { CellProblem, RowProblem } from "./problem";

/** The columns of a file of budgets. */
export const budgetColumns = {
  program: needed(
    { en: "Program", zh: "项目", also: ["Program number", "补贴项目", "项目编号", "政策项目"], example: "2" },
    asText(200),
  ),
  source: needed(
    { en: "Source", zh: "资金来源", also: ["Source of funds", "来源"], example: { en: "zone", zh: "zone" } },
    asText(100),
  ),
  fiscalYear: needed(
    { en: "Fiscal year", zh: "年度", also: ["Year", "预算年度", "财政年度"], example: "2027" },
    asWhole(1, 9_999),
  ),
  amount: needed(
    {
      en: "Amount",
      zh: "金额",
      also: ["Amount in yuan", "Appropriation", "金额（元）", "下达金额"],
      example: "1200000",
    },
    asMoneyAboveZero,
  ),
  code: optional({ en: "Budget code", zh: "预算编码", also: ["Code", "预算代码"], example: "2150899-02" }, asCode(60)),
  basis: optional(
    { en: "Basis", zh: "依据", also: ["Decision", "下达文号", "文号"], example: "大财预〔2026〕8号" },
    asText(200),
  ),
};

export type BudgetRow = ReadRow<typeof budgetColumns>;
type Field = keyof typeof budgetColumns;

export interface FundedProgramOf {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly name: LocalizedText;
  /** Null for one of the whole city. */
  readonly zoneId: string | null;
  /** Those of all its versions. */
  readonly sources: readonly string[];
}

/** What stands that a file of budgets speaks of. */
export interface BudgetsStanding {
  readonly programs: readonly FundedProgramOf[];
  readonly codes: readonly { readonly programId: string; readonly source: string; readonly code: string }[];
  /** What was appropriated before on the bases that the rows name. */
  readonly appropriated: readonly (LineOf & { readonly fen: Fen; readonly basis: string })[];
}

/** Fiscal years before and after the present one that money can be appropriated to. */
const [yearsBack, yearsAhead] = [1, 20];

/** A row with the line that it is of. */
export interface ImportedAppropriation extends LineOf {
  readonly row: number;
  readonly fen: Fen;
  readonly code: string | null;
  readonly basis: string | null;
  readonly zoneId: string | null;
}

/** The programs that rows may name, by number, short name or name. */
function programsNamed({ programs }: Pick<BudgetsStanding, "programs">): (said: string) => FundedProgramOf | null {
  const numbered = new Map(programs.map((program) => [String(program.number), program]));
  const named = byName(programs);
  return (said) => numbered.get(said.trim()) ?? named(said);
}

/** What rows appropriate; a row of which the line is not known gives none. */
export function appropriationsOf(
  rows: readonly Numbered<BudgetRow>[],
  standing: Pick<BudgetsStanding, "programs">,
): ImportedAppropriation[] {
  const programOf = programsNamed(standing);
  return rows.flatMap((each) => {
    const { number, row } = each;
    const { program: said, source, fiscalYear, amount: fen, code, basis } = row;
    const program = wereRead(each, "program", "source", "fiscalYear") ? programOf(said) : null;
    if (!program?.sources.includes(source)) return [];
    return [{ row: number, programId: program.id, source, fiscalYear, fen, code, basis, zoneId: program.zoneId }];
  });
}

interface Asked {
  readonly reach: Reach;
  readonly today: CivilDate;
}

/** What is wrong with budgets among themselves and against what stands. */
export function budgetProblems(
  rows: readonly Numbered<BudgetRow>[],
  standing: BudgetsStanding,
  { reach, today }: Asked,
): RowProblem<Field>[] {
  const programOf = programsNamed(standing);
  const asked = appropriationsOf(rows, standing);
  const twice = doubled(
    asked.map((each) => ({ number: each.row, key: lineKey(each) })),
    ({ key }) => key,
  );
  const thisYear = yearOf(today);
  const single = rows.flatMap((each) => {
    const {
      number: row,
      row: { program: said, source, fiscalYear },
    } = each;
    const found: RowProblem<Field>[] = [];
    const at = (field: Field, problem: CellProblem) => found.push({ row, field, ...problem });
    const program = programOf(said);
    const reached = reach === "all" || (typeof program?.zoneId === "string" && reach.includes(program.zoneId));
    if (!program || !reached) at("program", { code: "import.noProgram" });
    else if (wereRead(each, "program") && !program.sources.includes(source))
      at("source", { code: "import.noSource", params: { sources: program.sources.join(", ") } });
    const [min, max] = [thisYear - yearsBack, thisYear + yearsAhead];
    if (fiscalYear < min || fiscalYear > max) at("fiscalYear", { code: "yearOutside", params: { min, max } });
    const before = twice.get(row);
    if (before !== undefined) at("fiscalYear", { code: "import.twice", params: { row: before } });
    return found;
  });
  return [...single, ...standsAlready(asked, standing), ...codeProblems(asked, standing)];
}

/** The same money on the same basis is the same decision. */
const standsAlready = (
  asked: readonly ImportedAppropriation[],
  { appropriated }: BudgetsStanding,
): RowProblem<Field>[] => {
  const known = new Set(appropriated.map(({ fen, basis, ...line }) => `${lineKey(line)} ${fen} ${basis}`));
  return asked.flatMap(({ row, fen, basis, ...line }) =>
    basis !== null && known.has(`${lineKey(line)} ${fen} ${basis}`)
      ? [{ row, field: "amount", code: "import.appropriatedBefore" } as const]
      : [],
  );
};

/** A program and source has one code, and a code is of one program and source. */
function codeProblems(
  asked: readonly ImportedAppropriation[],
  { codes, programs }: BudgetsStanding,
): RowProblem<Field>[] {
  const keyOf = ({ programId, source }: Pick<LineOf, "programId" | "source">) => `${programId} ${source}`;
  const [ofKey, ofCode] = [new Map<string, string>(), new Map<string, string>()];
  for (const each of codes) {
    ofKey.set(keyOf(each), each.code);
    ofCode.set(each.code, keyOf(each));
  }
  const named = new Map(programs.map(({ id, number }) => [id, number]));
  const [firstOfKey, firstOfCode] = [
    new Map<string, ImportedAppropriation>(),
    new Map<string, ImportedAppropriation>(),
  ];
  return asked.flatMap((each): RowProblem<Field>[] => {
    const { row, code } = each;
    if (code === null) return [];
    const key = keyOf(each);
    const [other, taken] = [ofKey.get(key), ofCode.get(code)];
    const at = (problem: CellProblem): RowProblem<Field>[] => [{ row, field: "code", ...problem }];
    if (other !== undefined && other !== code) return at({ code: "import.codeStands", params: { code: other } });
    if (taken !== undefined && taken !== key) {
      const [programId = "", ...source] = taken.split(" ");
      return at({
        code: "import.codeTaken",
        params: { program: named.get(programId) ?? "", source: source.join(" ") },
      });
    }
    const [sameKey, sameCode] = [firstOfKey.get(key), firstOfCode.get(code)];
    if (sameKey && sameKey.code !== code) return at({ code: "import.otherCode", params: { row: sameKey.row } });
    if (sameCode && keyOf(sameCode) !== key) return at({ code: "import.twice", params: { row: sameCode.row } });
    firstOfKey.set(key, sameKey ?? each);
    firstOfCode.set(code, sameCode ?? each);
    return [];
  });
}
