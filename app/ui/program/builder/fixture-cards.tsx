import { useT } from "~/i18n/react";
import { Badge } from "~/ui/primitives/badge";
import { Card } from "~/ui/primitives/card";
import { Disclosure } from "~/ui/primitives/disclosure";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { CriteriaList, type CriterionView } from "~/ui/review/criteria-list";

type Truth = CriterionView["result"];

interface FixtureView {
  readonly id: string;
  readonly name: string;
  readonly on: string | null;
  readonly expected: Truth | null;
  readonly cameOut: Truth | null;
  /** Null while it cannot be tried. */
  readonly passes: boolean | null;
  readonly reasons: readonly CriterionView[];
  readonly href: string;
  readonly removalHref: string;
}

const Verdict = ({ passes }: Pick<FixtureView, "passes">) => {
  const t = useT("builder");
  if (passes === null)
    return (
      <Badge tone="warning" icon="question">
        {t("cases.unreadable")}
      </Badge>
    );
  return (
    <Badge tone={passes ? "success" : "danger"} icon={passes ? "check" : "cross"}>
      {passes ? t("cases.passes") : t("cases.fails")}
    </Badge>
  );
};

/** The cases of a version: what was expected, what came out, and why. */
export const FixtureCards = ({
  cases,
  editable,
}: {
  readonly cases: readonly FixtureView[];
  readonly editable: boolean;
}) => {
  const t = useT("builder");
  const truth = (value: Truth | null) => (value ? t(`criteria:criterion.${value}`) : "–");
  return cases.map(({ id, name, on, expected, cameOut, passes, reasons, href, removalHref }) => (
    <Card key={id} id={id} title={name}>
      <p>
        <Verdict passes={passes} />
      </p>
      <p>
        {t("cases.expected", { truth: truth(expected) })}
        <br />
        {t("cases.cameOut", { truth: truth(cameOut) })}
        {on && (
          <>
            <br />
            {t("cases.on", { date: on })}
          </>
        )}
      </p>
      {reasons.length > 0 && (
        <Disclosure summary={t("cases.why")} open={passes === false}>
          <CriteriaList items={reasons} />
        </Disclosure>
      )}
      {editable && (
        <p className="button-row">
          <a href={href}>
            {t("cases.edit")}
            <VisuallyHidden after="colon">{name}</VisuallyHidden>
          </a>
          <a href={removalHref}>
            {t("cases.remove")}
            <VisuallyHidden after="colon">{name}</VisuallyHidden>
          </a>
        </p>
      )}
    </Card>
  ));
};
