import { formatReference, LETTER_PREFIX } from "~/domain/kernel/reference";
import { factsChecked } from "~/domain/application/fact-checks";
import { factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import type { Tx } from "~/data/kernel/db.server";
import { readAuthority } from "~/data/city/office.server";
import { insertLetter, nextLetterNumber, readDetermined } from "~/data/decision/letter.server";
import type { LetterBasis } from "~/domain/decision/letter";
import { newId } from "~/platform/ids";

/**
 * Issues the letter of the newest determination of a locked application, in the transaction that puts it into effect. What it rests
 * on is fixed: a profile edited afterwards changes no letter.
 */
export async function issueLetter(
  tx: Tx,
  { now, today }: { readonly now: Date; readonly today: CivilDate },
  applicationId: string,
): Promise<void> {
  const found = await readDetermined(tx, applicationId);
  const { determinationId, outcome, submittedOn, decidedOn, reasons, content, answers, awards } = found;
  const { name, code, foreignRegistration, ...profile } = found.company;
  const questions = questionsIn(content);
  const said = factsFrom({ profile, questions, answers: countedAnswers(questions, answers) }, submittedOn);
  const earlierAwards = { value: found.earlierAwards, source: "check", asOf: decidedOn } as const;
  const facts = { ...said, ...factsChecked(found.factChecks), earlierAwards };
  await insertLetter<LetterBasis>(tx, {
    id: newId(),
    reference: formatReference(LETTER_PREFIX, yearOf(today), await nextLetterNumber(tx)),
    determinationId,
    issuedAt: now,
    basis: {
      ...(await readAuthority(tx, applicationId)),
      outcome,
      submittedOn,
      decidedOn,
      said,
      facts,
      reasons,
      awards,
      company: { name, code, foreignRegistration },
      appealBy: null,
    },
  });
}
