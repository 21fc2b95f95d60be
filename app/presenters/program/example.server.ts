import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { estimateOf } from "~/domain/program/terms/estimate";
import { termsCases } from "~/domain/program/terms/terms-for";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth } from "~/domain/kernel/time/month";
import { decidingOptions } from "~/domain/program/form/deciding-options";
import { type TierRow, tierRows } from "~/domain/program/terms/tier-rows";
import type { PublicVoice } from "./voice.server";

/** A worked example: what the program pays for such premises, for each kind of applicant that its terms tell apart. */
interface ExampleView {
  readonly areaM2: string;
  readonly rentFen: number;
  readonly start: CivilDate;
  readonly cases: readonly {
    readonly when: string | null;
    readonly months: number;
    readonly totalFen: number;
    readonly tiers: readonly TierRow[];
  }[];
}

const USUAL_AREA = "60";
const USUAL_RENT_FEN = 4_000;

/** The largest area that counts, so that the example shows what can be had. */
const areaFor = (terms: readonly BenefitTerms[]): string => terms[0]?.areaCapM2 ?? USUAL_AREA;

/** The example of a program at the demonstration rent of a site where it holds; null when it pays nothing for space. */
export function exampleOf(program: PublicProgram, today: CivilDate, voice: PublicVoice): ExampleView | null {
  const { benefit } = program.content;
  if (benefit === null) return null;
  const options = decidingOptions(program.content);
  const place = (answer: string | null) => options.findIndex(({ value }) => value === answer);
  const cases = termsCases(benefit).toSorted((a, b) => place(a.answer) - place(b.answer));
  const [areaM2, start] = [areaFor(cases.map(({ terms }) => terms)), firstOfNextMonth(today)];
  const rentFen = program.exampleRentFen ?? USUAL_RENT_FEN;
  const rows = [{ from: start, areaM2, rentFenPerM2Month: rentFen }];
  return {
    areaM2,
    rentFen,
    start,
    cases: cases.flatMap(({ answer, terms }) => {
      const found = estimateOf({ terms: { ...terms, start }, lease: rows, events: [] });
      const label = options.find(({ value }) => value === answer)?.label;
      return found
        ? [
            {
              when: label ? voice.say(label) : null,
              months: found.months,
              totalFen: found.totalFen,
              tiers: tierRows(terms, found.plan),
            },
          ]
        : [];
    }),
  };
}
