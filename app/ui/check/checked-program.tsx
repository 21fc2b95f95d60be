import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { asSentence } from "~/i18n/sentence";
import { CriteriaList } from "~/ui/review/criteria-list";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Disclosure } from "~/ui/primitives/disclosure";
import { Besides } from "./beside";
import { Estimated } from "./estimate";
import type { CheckedProgram, CheckResult } from "~/presenters/check/result.server";
import { Opening } from "../program/program-card";

const looks = {
  eligible: { tone: "success", icon: "check" },
  wouldBeIf: { tone: "warning", icon: "question" },
  not: { tone: "danger", icon: "cross" },
} as const;

/** How a check came out, in words and colour. */
export const Outcome = ({ outcome }: Pick<CheckedProgram, "outcome">) => {
  const t = useT("check");
  return <Badge {...looks[outcome]}>{t(`outcome.${outcome}`)}</Badge>;
};

type Condition = CheckedProgram["conditions"][number];

/** The clauses of a condition, each a link where the law can be read. */
const Clauses = ({ clauses }: Pick<Condition, "clauses">) => {
  const t = useT("program");
  return clauses.map(({ key, clause, url }) => (
    <span key={key}> {url ? <a href={url}>{t("page.clause", { clause })}</a> : t("page.clause", { clause })}</span>
  ));
};

/** What stands in the way, each with what was answered and the clause it rests on. */
const Obstacles = ({ outcome, conditions }: Pick<CheckedProgram, "outcome" | "conditions">) => {
  const t = useT("check");
  if (outcome === "eligible") return null;
  return (
    <div>
      <p className="font-semibold">{t(outcome === "not" ? "becauseTitle" : "ifTitle")}</p>
      <ul className="list-disc ps-5">
        {conditions
          .filter(({ obstacle }) => obstacle)
          .map(({ key, condition, said, clauses }) => (
            <li key={key}>
              {condition}
              <span className="muted">
                {t("common:marks.aside", { text: said ?? t("notKnown") })}
                <Clauses clauses={clauses} />
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** The documents to have ready, those that may be needed marked. */
const Documents = ({ documents }: Pick<CheckedProgram, "documents">) => {
  const t = useT("program");
  if (documents.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{t("check:documents")}</p>
      <ul className="list-disc ps-5">
        {documents.map(({ key, name, help, certain }) => (
          <li key={key}>
            {name} {certain ? null : <Badge tone="neutral">{t("page.documentSometimes")}</Badge>}
            {help ? <p className="muted text-sm">{help}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};

const AllConditions = ({ conditions }: Pick<CheckedProgram, "conditions">) => {
  const t = useT("check");
  return (
    <Disclosure summary={t("conditions")}>
      <CriteriaList
        items={conditions.map(({ key, result, condition, said, clauses: [first] }) => ({
          key,
          result,
          condition,
          fact: said && asSentence(said),
          clause: first && { title: `${first.title} ${first.clause}`, href: first.url ?? undefined },
        }))}
      />
    </Disclosure>
  );
};

interface CheckedProps {
  readonly program: CheckedProgram;
  readonly result: Pick<CheckResult, "start" | "names">;
  readonly lang: string;
}

/** One program in the result of a check. */
export const CheckedProgramCard = ({ program, result, lang }: CheckedProps) => {
  const t = useT("program");
  const { slug, name, zone, outcome, opening, conditions, documents } = program;
  return (
    <Card level={3} id={slug} title={name} actions={<Outcome outcome={outcome} />}>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <p className="muted">{zone === null ? t("page.scope.city") : t("page.scope.zone", { zone })}</p>
          <Obstacles outcome={outcome} conditions={conditions} />
          <Opening opening={opening} />
          {outcome === "not" ? null : <Documents documents={documents} />}
        </div>
        <div className="flex flex-col gap-4">
          <Estimated program={program} start={result.start} />
          <Besides program={program} names={result.names} />
        </div>
        <AllConditions conditions={conditions} />
        <div className="button-row self-end">
          {opening.open && outcome !== "not" ? (
            <LinkButton variant="secondary" href={pathTo("/founder/applications/new", { program: slug })}>
              {t("check:apply")}
            </LinkButton>
          ) : null}
          <a href={pathTo("/:lang/programs/:slug", { lang, slug })} aria-label={t("list.detailsOf", { name })}>
            {t("check:details")}
          </a>
        </div>
      </div>
    </Card>
  );
};
