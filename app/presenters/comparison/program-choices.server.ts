import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import type { ChosenProgram } from "~/domain/check/chosen-aid";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { decidingOptions } from "~/domain/program/form/deciding-options";
import { opennessOn } from "~/domain/program/terms/application-window";
import { termsCases } from "~/domain/program/terms/terms-for";
import type { PublicVoice } from "~/presenters/program/voice.server";

export interface ProgramChoice extends ChosenProgram {
  readonly label: string;
  readonly zone: string | null;
}

/**
 * The open programs that pay or waive rent of the company itself, one choice for each set of terms. Sets of one program, and programs of one stacking
 * group, are of one group.
 */
export const programChoices = (
  programs: readonly PublicProgram[],
  today: CivilDate,
  voice: PublicVoice,
): ProgramChoice[] =>
  programs.flatMap(({ slug, content }) => {
    const { benefit, settlement, stackingGroup, zone } = content;
    if (benefit === null || settlement === "toOperator" || opennessOn(content, today) !== "open") return [];
    const name = voice.say(content.name);
    const options = decidingOptions(content);
    return termsCases(benefit).map(({ answer, terms }) => {
      const when = options.find(({ value }) => value === answer);
      return {
        id: answer === null ? slug : `${slug}.${answer}`,
        group: stackingGroup ?? slug,
        terms,
        label: when ? voice.t("comparison:programs.case", { name, case: voice.say(when.label) }) : name,
        zone: zone && voice.zoneName(zone),
      };
    });
  });
