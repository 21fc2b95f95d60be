import type { ChangeView } from "~/data/change/change.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Which change a step's page is about, as it stands now. */
export const changeHead = ({ id, reference, company, award, version, state, assignee, dueOn }: ChangeView) => ({
  id,
  reference,
  company,
  award,
  version,
  state,
  assignee,
  dueOn,
});

export type ChangeHead = ReturnType<typeof changeHead>;

/** What may be told of a change before it is opened: which it is. */
export const changeHeading = (change: ChangeView, locale: Locale) => ({
  ...changeHead(change),
  kind: createT(locale, "change")(`kind.${change.kind}`),
  awardId: change.awardId,
  program: inLanguage(change.program, locale),
});

/** The title of a step's page in the browser. */
export const changeStepTitle = (title: string, { reference }: Pick<ChangeHead, "reference">, locale: Locale): string =>
  createT(locale, "handling")("common:marks.beside", { text: title, more: reference });
