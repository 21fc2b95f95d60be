import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { benefitSummary } from "~/domain/program/terms/benefit-summary";
import type { ProgramContent } from "~/domain/program/draft/content";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import { type Estimate, estimate } from "~/domain/program/terms/estimate";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import type { Answers, QuestionStep } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { programContentSchema } from "~/forms/program/program-content";
import { printPhrase } from "~/i18n/phrase";
import { createT } from "~/i18n/t.server";
import { article, clausesOf, frame } from "../../../../../prisma/seed/programs/parts/frame";
import { leaseStep, unitStep } from "../../../../../prisma/seed/programs/parts/questions";

const words = (text: string) => ({ en: text, "zh-CN": text });

/** Terms that a published scheme says nothing about. */
export const usual = { capYear: "benefit", suspension: "extends", proration: "calendarDays" } as const;

type Given = Partial<ProgramContent> & Pick<ProgramContent, "settlement">;

/** A scheme as a program version, checked as one is before it is published. */
export const scheme = (name: string, { steps = [], premises = "lease", ...given }: Given): ProgramContent => {
  const place: QuestionStep[] =
    premises === "lease" ? [leaseStep()] : premises === "unit" ? [unitStep(null, "500")] : [];
  const content = {
    ...frame,
    name: words(name),
    summary: words(name),
    description: words(name),
    zone: null,
    legalBasis: clausesOf(words(name), { all: article(1) }),
    criteria: { all: [{ fact: "abnormalOperation", comparison: "is", value: false, clause: "all" }] },
    documents: [],
    scoring: [],
    benefit: null,
    ...given,
    premises,
    steps: [...steps, ...place],
  };
  return programContentSchema.parse(content);
};

/** The same terms for everybody. */
export const forAll = (terms: BenefitTerms) => ({ kind: "same", terms }) as const;

interface Premises {
  readonly areaM2: string;
  readonly yuanPerM2: number;
  /** The first of January 2027 unless said otherwise. */
  readonly start?: string;
  readonly answers?: Answers;
}

/** What a scheme pays for premises leased from its first day on. */
export const paid = (content: ProgramContent, { areaM2, yuanPerM2, start = "2027-01-01", answers = {} }: Premises) => {
  const rows = [{ from: start, areaM2, rentFenPerM2Month: yuanPerM2 * 100 }];
  const found = estimate(content, countedAnswers(questionsIn(content), answers), { rows }, start);
  if (!found) throw new Error("the scheme pays nothing for space");
  return found;
};

/** Months and yuan a month, stretch by stretch. */
export const yuanSteps = ({ steps }: Estimate) => steps.map(({ months, fenPerMonth }) => [months, fenPerMonth / 100]);

/** Everything that the program's page says of what is given and what is to be done, in English. */
export const said = (content: ProgramContent): string[] => {
  const voice = { t: createT("en", "criteria"), locale: "en", zoneName: (slug: string) => slug } as const;
  const phrases = [...benefitSummary(content).flatMap((each) => each.phrases), ...obligationPhrases(content)];
  return phrases.map((phrase) => printPhrase(phrase, voice));
};
