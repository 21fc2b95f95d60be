import { useFormats, useT } from "~/i18n/react";
import { CriteriaList } from "~/ui/patterns/criteria-list";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Disclosure } from "~/ui/primitives/disclosure";
import { Estimated } from "./check-estimate";
import type { CheckedProgram } from "./check-result.server";
import { Opening } from "./program-card";

const looks = {
  eligible: { tone: "success", icon: "check" },
  wouldBeIf: { tone: "warning", icon: "question" },
  not: { tone: "danger", icon: "cross" },
} as const;

/** How a check came out, in words and colour. */
export const Outcome = ({ outcome }: Pick<CheckedProgram, "outcome">) => {
  const t = useT("public");
  return <Badge {...looks[outcome]}>{t(`check.outcome.${outcome}`)}</Badge>;
};

interface CheckedProps {
  readonly program: CheckedProgram;
  readonly home: string;
  /** First day of the estimate. */
  readonly start: string;
}

/** What stands in the way, each with what was answered. */
const Obstacles = ({ outcome, conditions }: Pick<CheckedProgram, "outcome" | "conditions">) => {
  const t = useT("public");
  const f = useFormats();
  if (outcome === "eligible") return null;
  return (
    <div>
      <p className="font-semibold">{t(outcome === "not" ? "check.becauseTitle" : "check.ifTitle")}</p>
      <ul className="list-disc ps-5">
        {conditions
          .filter(({ obstacle }) => obstacle)
          .map(({ key, condition, known }) => (
            <li key={key}>
              {condition}
              <span className="muted">
                {t("common:marks.aside", {
                  text: known.length === 0 ? t("check.notKnown") : t("check.known", { known: f.list(known) }),
                })}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** One program in the result of a check. */
export const Checked = ({ program, home, start }: CheckedProps) => {
  const t = useT("public");
  const f = useFormats();
  const { slug, name, zone, outcome, opening, conditions, documents, outdoneBy } = program;
  return (
    <Card level={3} id={slug} title={name} actions={<Outcome outcome={outcome} />}>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <p className="muted">{zone === null ? t("program.scope.city") : t("program.scope.zone", { zone })}</p>
          <Obstacles outcome={outcome} conditions={conditions} />
          {outdoneBy ? <p>{t("check.outdone", { name: outdoneBy })}</p> : null}
          <Opening opening={opening} />
        </div>
        <Estimated program={program} start={start} />
        <div>
          <Disclosure summary={t("check.conditions")}>
            <CriteriaList
              items={conditions.map(({ key, result, condition, known }) => ({
                ...{ key, result, condition },
                fact: known.length > 0 ? t("check.known", { known: f.list(known) }) : undefined,
              }))}
            />
          </Disclosure>
          {documents.length === 0 ? null : (
            <Disclosure summary={t("check.documents")}>
              <ul className="list-disc ps-5">
                {documents.map((document) => (
                  <li key={document}>{document}</li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
        <div className="button-row self-end">
          {opening.open && outcome !== "not" ? (
            <LinkButton variant="secondary" href={`/founder/applications/new?program=${slug}`}>
              {t("check.apply")}
            </LinkButton>
          ) : null}
          <a href={`${home}/programs/${slug}`} aria-label={t("programs.detailsOf", { name })}>
            {t("check.details")}
          </a>
        </div>
      </div>
    </Card>
  );
};
