import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import { describe, type Sentence } from "~/domain/program/criteria/describe";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { printPhrase } from "~/i18n/phrase";
import { asSentence, printSentence } from "~/i18n/sentence";
import { ruleWords } from "../change/rule-words.server";
import { exampleOf } from "./example.server";
import { summaryOf } from "./program-summary.server";
import type { PublicVoice } from "./voice.server";

const clauseKeys = (sentence: Sentence): string[] => {
  if ("clause" in sentence) return [sentence.clause];
  return sentence.kind === "not" ? clauseKeys(sentence.part) : sentence.parts.flatMap(clauseKeys);
};

/** Each condition that must hold, with the clauses it rests on. */
const conditionsOf = ({ content }: PublicProgram, voice: PublicVoice) => {
  const whole = describe(content.criteria);
  const parts = whole.kind === "all" ? whole.parts : [whole];
  return parts.map((part) => ({
    text: asSentence(printSentence(part, voice)),
    clauses: [...new Set(clauseKeys(part))].flatMap((key) => {
      const found = content.legalBasis.find((clause) => clause.key === key);
      return found ? [voice.say(found.clause)] : [];
    }),
  }));
};

const lawsOf = ({ content }: PublicProgram, voice: PublicVoice) => {
  const titles = new Map<string, { title: string; url: string | null; clauses: string[] }>();
  for (const { title, clause, url } of content.legalBasis) {
    const law = titles.get(voice.say(title)) ?? { title: voice.say(title), url: url ?? null, clauses: [] };
    law.clauses.push(voice.say(clause));
    titles.set(law.title, law);
  }
  return [...titles.values()];
};

/** A program as its own page tells it, all in words of one language. */
export const detailOf = (program: PublicProgram, today: CivilDate, voice: PublicVoice) => {
  const { content, version, publishedAt } = program;
  const { by, on, conclusion } = content.fairCompetitionReview;
  return {
    ...summaryOf(program, today, voice),
    description: voice.say(content.description),
    zoneName: content.zone && voice.zoneName(content.zone),
    duties: obligationPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
    example: exampleOf(program, today, voice),
    conditions: conditionsOf(program, voice),
    documents: content.documents.map(({ key, name, help, requiredWhen }) => ({
      key,
      name: voice.say(name),
      help: help ? voice.say(help) : null,
      always: requiredWhen === "always",
    })),
    settlement: content.settlement,
    /** Null where nothing is paid for space. */
    firstDay: content.benefit && content.firstDay,
    premises: content.premises,
    funding: content.funding,
    highestOnly: content.stackingGroup !== null,
    steps: content.stepWorkingDays,
    noticeWorkingDays: content.noticeWorkingDays,
    changes: content.changes.map((rule) => ruleWords(rule, voice.locale)),
    hearingDays: content.hearingDays,
    laws: lawsOf(program, voice),
    review: { by: voice.say(by), on, conclusion: voice.say(conclusion) },
    version,
    publishedOn: todayIn(cityTimeZone, publishedAt),
  };
};

export type ProgramDetail = ReturnType<typeof detailOf>;
