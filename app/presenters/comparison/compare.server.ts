import { type ComparedCity, readKeptCities } from "~/data/comparison/cities.server";
import { readPublicPrograms } from "~/data/program/public-programs.reader.server";
import { chosenAid } from "~/domain/check/chosen-aid";
import { costByYear } from "~/domain/comparison/cost-by-year";
import { amountsOf, figureKinds, isOld } from "~/domain/comparison/figure";
import { missingFigures, monthlyCost } from "~/domain/comparison/monthly-cost";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth, monthOf } from "~/domain/kernel/time/month";
import { type AskedTeam, comparisonQuery, readAskedTeam } from "~/forms/comparison/asked-team";
import type { Locale } from "~/i18n/locale";
import { voiceIn } from "../program/voice.server";
import { type ProgramChoice, programChoices } from "./program-choices.server";

const noAid: ReadonlyMap<string, number> = new Map();

/** A city with what the team costs there; `withPrograms` only here, where programs were chosen. */
const costIn = (city: ComparedCity, { team, years, from, programs }: AskedTeam, choices: readonly ProgramChoice[]) => {
  const amounts = amountsOf(city.figures);
  const month = monthlyCost(amounts, team);
  if (!month) return { month, years: [], withPrograms: null, missing: missingFigures(amounts) };
  const chosen = city.home ? choices.filter(({ id }) => programs.includes(id)) : [];
  const lease = { areaM2: team.areaM2, rentFenPerM2Month: amounts.rent ?? 0 };
  const byYear = (aid: ReadonlyMap<string, number>) => costByYear(month.totalFen, aid, { from, years });
  const withPrograms = chosen.length > 0 ? byYear(chosenAid(chosen, lease, from)) : null;
  return { month, years: byYear(noAid), withPrograms, missing: [] };
};

const sourcesOf = ({ figures }: ComparedCity, today: CivilDate) =>
  figureKinds.flatMap((kind) => {
    const figure = figures[kind];
    if (!figure) return [];
    const { amount, source, sourceUrl, datedOn } = figure;
    return [{ kind, amount, source, sourceUrl, datedOn, old: isOld(datedOn, today) }];
  });

/** What the public page of costs shows for an address: two statements at most, often one. */
export async function compareCosts(locale: Locale, url: URL, today: CivilDate) {
  const [voice, cities, programs] = await Promise.all([voiceIn(locale), readKeptCities(), readPublicPrograms()]);
  const choices = programChoices(programs, today, voice);
  const firstMonth = monthOf(firstOfNextMonth(today));
  const { asked, ...read } = readAskedTeam(
    url.searchParams,
    firstMonth,
    choices.map(({ id }) => id),
  );
  const open = cities.filter(({ closed }) => !closed);
  return {
    voice,
    ...read,
    firstMonth,
    share: `${url.pathname}?${comparisonQuery(read)}`,
    choices: choices.map(({ id, label, zone }) => ({ id, label, zone })),
    cities: open.map((city) => ({
      id: city.id,
      name: inLanguage(city.name, voice.locale),
      home: city.home,
      demonstration: city.demonstration,
      cost: asked && costIn(city, asked, choices),
      sources: sourcesOf(city, today),
    })),
    asked,
  };
}

export type ComparisonView = Omit<Awaited<ReturnType<typeof compareCosts>>, "voice">;
export type CityView = ComparisonView["cities"][number];
