import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import { deadlineOf, opennessOn } from "~/domain/program/terms/application-window";
import { type BenefitSummary, benefitSummary } from "~/domain/program/terms/benefit-summary";
import type { Settlement } from "~/domain/program/draft/content";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { decidingOptions } from "~/domain/program/form/deciding-options";
import type { PublicVoice } from "./voice.server";

/** What a program pays: for everyone, or for the applicants that `when` names. */
export interface GiftView {
  readonly when: string | null;
  readonly lines: readonly string[];
}

/** Whether people may apply today, and until when or why not, in words. */
export interface OpenView {
  readonly open: boolean;
  readonly text: string;
}

export interface ProgramSummary {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly zone: string | null;
  readonly gifts: readonly GiftView[];
  readonly inShort: string | null;
  readonly besides: readonly string[];
  readonly opening: OpenView;
}

const giftsOf = ({ content }: PublicProgram, voice: PublicVoice): GiftView[] => {
  const labels = decidingOptions(content).map(({ label }) => label);
  const place = ({ when }: BenefitSummary) => (when ? labels.indexOf(when) : 0);
  return benefitSummary(content)
    .toSorted((a, b) => place(a) - place(b))
    .map(({ when, phrases }) => ({
      when: when && voice.say(when),
      lines: phrases.map((phrase) => printPhrase(phrase, voice)),
    }));
};

/** The gifts in a line: all that holds for everyone, or how much for whom. Who is paid is left to the program's page. */
const inShort = (gifts: readonly GiftView[], settlement: Settlement, { t }: PublicVoice): string | null => {
  const paid = t(`program:terms.settlement.${settlement}`);
  const parts = gifts.flatMap(({ when, lines }) =>
    when === null
      ? lines.filter((line) => line !== paid)
      : [t("program:list.inShort", { who: when, what: lines[0] ?? "" })],
  );
  return parts.length === 0 ? null : asSentence(parts.join(t("criteria:join.all")));
};

export function openingOf({ content }: PublicProgram, today: CivilDate, voice: PublicVoice): OpenView {
  const { date } = formats(voice.locale);
  const { open, applicationWindow: window } = content;
  const state = opennessOn(content, today);
  const until = deadlineOf(content);
  switch (state) {
    case "open":
      return {
        open: true,
        text: until ? voice.t("program:open.until", { date: date(until) }) : voice.t("program:open.always"),
      };
    case "described":
      return { open: false, text: open === true ? "" : voice.say(open.reason) };
    case "notYet":
      return {
        open: false,
        text: voice.t("program:open.from", { date: window.kind === "range" ? date(window.from) : "" }),
      };
    case "over":
      return { open: false, text: voice.t("program:open.over", { date: until ? date(until) : "" }) };
  }
}

/** A program as lists show it. */
export const summaryOf = (program: PublicProgram, today: CivilDate, voice: PublicVoice): ProgramSummary => {
  const gifts = giftsOf(program, voice);
  return {
    slug: program.slug,
    name: voice.say(program.content.name),
    summary: voice.say(program.content.summary),
    zone: program.content.zone,
    gifts: gifts.map(({ when, lines }) => ({ when, lines: lines.map(asSentence) })),
    inShort: inShort(gifts, program.content.settlement, voice),
    besides: program.content.otherBenefits.map(voice.say),
    opening: openingOf(program, today, voice),
  };
};
