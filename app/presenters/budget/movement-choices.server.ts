import type { UseCaseContext } from "~/data/access/context";
import { type FundableProgram, readFundable, readLines } from "~/data/budget/line.reader.server";
import type { NamedLine } from "~/data/budget/movement.reader.server";
import { available } from "~/domain/budget/budget-line";
import { isMovable, type MovementToPrepare } from "~/domain/budget/movement";
import { inLanguage } from "~/domain/kernel/localized-text";
import { yearOf } from "~/domain/kernel/time/month";
import { choiceOf, lineChoiceOf } from "~/forms/budget/movement";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { movementEffect } from "./movement-effect.server";

/** The programs that the actor moves money of, and their lines of the years in which it can be moved. */
async function readMovable({ actor, today }: UseCaseContext) {
  const [programs, lines] = await Promise.all([readFundable(actor, "budget.prepare"), readLines(actor)]);
  const sources = new Map(programs.map((program) => [program.id, program.sources]));
  const movable = lines.filter(
    (line) => isMovable(line.fiscalYear, yearOf(today)) && sources.get(line.programId)?.includes(line.source),
  );
  return { programs, lines: movable };
}

/**
 * What the form of a movement offers: the lines that have something to give, by fiscal year, and the programs and sources that can get something,
 * each with what is available. `asked` is the line that somebody comes from, which is offered in any case.
 */
export async function movementChoices(ctx: UseCaseContext, asked: string | null, locale: Locale) {
  const t = createT(locale, "budget");
  const { moneyBrief } = formats(locale);
  const { programs, lines } = await readMovable(ctx);
  const year = yearOf(ctx.today);
  const name = ({ program, source }: Pick<NamedLine, "program" | "source">) =>
    t("line", { program: inLanguage(program, locale), source: sourceName(t, source) });
  const giving = lines
    .filter((line) => available(line) > 0 || line.id === asked)
    .sort((one, other) => one.fiscalYear - other.fiscalYear);
  return {
    giving: giving.map((line) => ({
      value: lineChoiceOf(line),
      label: t("movement.has", { line: name(line), amount: moneyBrief(available(line)) }),
      group: String(line.fiscalYear),
    })),
    getting: programs.flatMap(({ id: programId, name: program, sources }) =>
      sources.map((source) => {
        const own = lines.find((line) => isOf(line, { programId, source, fiscalYear: year }));
        const amount = moneyBrief(own ? available(own) : 0);
        return {
          value: choiceOf({ programId, source }),
          label: t("movement.hasIn", { line: name({ program, source }), year, amount }),
        };
      }),
    ),
  };
}

const isOf = (line: NamedLine, of: Pick<NamedLine, "programId" | "source" | "fiscalYear">): boolean =>
  line.programId === of.programId && line.source === of.source && line.fiscalYear === of.fiscalYear;

/** What a movement as typed would change. Refused at its field where a line is none of the actor's, or the same twice. */
export async function lookAtMovement(
  ctx: UseCaseContext,
  { from, to, fen }: Pick<MovementToPrepare, "from" | "to" | "fen">,
  locale: Locale,
) {
  const { programs, lines } = await readMovable(ctx);
  const side = (of: MovementToPrepare["from"]) =>
    of && (lines.find((line) => isOf(line, of)) ?? emptyLine(programs, of, yearOf(ctx.today)));
  const sides = { from: side(from), to: side(to) };
  if (from && !sides.from) throw new Refusal("notChoice", {}, { from: ["notChoice"] });
  if (to && !sides.to) throw new Refusal("notChoice", {}, { to: ["notChoice"] });
  if (sides.from && sides.from === sides.to) throw new Refusal("invalid", {}, { to: ["budget.sameLine"] });
  return movementEffect({ ...sides, fen }, locale);
}

/** A line that money would make. */
function emptyLine(programs: readonly FundableProgram[], of: NonNullable<MovementToPrepare["to"]>, thisYear: number) {
  const program = programs.find(({ id, sources }) => id === of.programId && sources.includes(of.source));
  if (!program || !isMovable(of.fiscalYear, thisYear)) return null;
  return { ...of, id: "", program: program.name, zoneId: null, code: null, appropriated: 0, committed: 0, spent: 0 };
}
