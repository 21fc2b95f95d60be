import { readPublicPrograms } from "~/data/program/public-programs.reader.server";
import { factsToAsk } from "~/domain/program/form/fact-questions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { checkQuestions } from "~/forms/check/check";
import type { Locale } from "~/i18n/locale";
import { wordsIn } from "./questions.server";
import { voiceIn } from "../program/voice.server";

/** What a check is about: every published program, or the one that the address names, and the questions that it takes. */
export async function checkOffer(locale: Locale, url: URL, today: CivilDate) {
  const [voice, published] = await Promise.all([voiceIn(locale), readPublicPrograms()]);
  const only = published.find(({ slug }) => slug === url.searchParams.get("program")) ?? null;
  const programs = only ? [only] : published;
  const facts = factsToAsk(programs.map(({ content }) => content));
  return { voice, only, programs, questions: checkQuestions(facts, wordsIn(voice), today) };
}
