import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { TermsTried } from "~/presenters/change/case/terms-tried.server";
import type { ProposalWords } from "~/presenters/change/proposal-words.server";
import { labelled } from "../../decision/decision-page";
import type { FormState } from "../../patterns/form-state";
import { Callout } from "../../primitives/callout";
import { Card } from "../../primitives/card";
import { DescriptionList } from "../../primitives/description-list";
import { Disclosure } from "../../primitives/disclosure";
import { ErrorSummary } from "../../primitives/error-summary";
import { fieldLabels } from "../request-fields";
import { triedErrors, WhatIf } from "../what-if";

type Tried = Pick<TermsTried, "words" | "heard" | "form">;

/** The labels of what was typed, for the summary of mistakes. */
export const triedLabels = ({ form }: Tried) => (form ? fieldLabels(form.fields) : {});

/** Where the step is posted, with what was typed. */
export const triedAction = (here: string, { form }: Tried): string => (form?.query ? `${here}?${form.query}` : here);

/** A proposal under its heading. */
const Words = ({ title, words }: { readonly title: string; readonly words: ProposalWords }) => (
  <Card title={title}>
    <p className="font-semibold">{words.title}</p>
    {words.details.length > 0 && <DescriptionList items={words.details} />}
  </Card>
);

interface OtherTermsProps {
  /** The page of the step. */
  readonly here: string;
  readonly id: string;
  readonly tried: Tried;
  readonly form: FormState;
}

/** What was asked for and, beside it, what is proposed; and the form with which other terms are tried out. */
export const OtherTerms = ({ here, id, tried: { words, heard, form: typed }, form }: OtherTermsProps) => {
  const t = useT("handling");
  const { asked, proposed } = words;
  return (
    <>
      {(asked ?? proposed) && (
        <div className="grid gap-6 sm:grid-cols-2">
          {asked && <Words title={t("terms.asked")} words={asked} />}
          {proposed && <Words title={t("terms.proposed")} words={proposed} />}
        </div>
      )}
      {typed && !form.returned && <ErrorSummary errors={labelled(triedErrors(typed), fieldLabels(typed.fields))} />}
      {typed && (
        <Disclosure summary={t("terms.other")} open={!typed.opened}>
          <WhatIf
            here={here}
            own={`${here}?kind=${typed.kind}`}
            changeId={id}
            chosen={{ ...typed, lines: [t("terms.otherLead")], preview: typed.opened ? null : {}, elsewhere: here }}
            elsewhere={t(asked ? "terms.back" : "terms.backToStanding")}
            form={form}
          />
          {typed.kinds.length > 0 && (
            <>
              <h3>{t("terms.kinds")}</h3>
              <ul>
                {typed.kinds.map(({ key, label }) => (
                  <li key={key}>
                    <a href={pathTo("/admin/changes/:id/proposal", { id }, { kind: key })}>{label}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Disclosure>
      )}
      {heard && <Callout>{t("propose.heard")}</Callout>}
    </>
  );
};
