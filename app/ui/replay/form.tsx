import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { useListHref } from "../patterns/left-lists";
import { Callout } from "../primitives/callout";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { ErrorSummary, type FormError } from "../primitives/error-summary";
import { Form } from "../primitives/form";
import { PageHeader } from "../primitives/page-header";
import { BuilderFields } from "../program/builder/fields";
import type { LeafView } from "../program/builder/view";
import { type EarlierReplay, EarlierReplays } from "./earlier-replays";

interface Group {
  readonly title: string;
  readonly fields: readonly LeafView[];
}

interface ReplayFormProps {
  readonly page: {
    readonly title: string;
    readonly version: Readonly<Record<"id" | "program" | "programId", string>> & {
      readonly number: number;
      readonly readAt: number;
    };
    readonly cases: { readonly within: number; readonly outside: number };
    readonly taskId: string;
    /** How many keep it from being replayed. */
    readonly problems: number;
    readonly groups: readonly Group[];
    readonly earlier: readonly EarlierReplay[];
  };
  readonly answer: { readonly groups: readonly Group[]; readonly errors: readonly FormError[] } | undefined;
}

/** The way from the programs to a version. */
export const useVersionCrumbs = () => {
  const t = useT("replay");
  const list = useListHref("programs");
  return (of: {
    readonly program: string;
    readonly programId?: string;
    readonly id: string;
    readonly number: number;
  }) => [
    { label: t("programs"), href: list },
    ...(of.programId ? [{ label: of.program, href: pathTo("/admin/programs/:id", { id: of.programId }) }] : []),
    { label: t("version", { number: of.number }), href: pathTo("/admin/versions/:id", { id: of.id }) },
  ];
};

const What = ({ cases }: Pick<ReplayFormProps["page"], "cases">) => {
  const t = useT("replay");
  return (
    <Card title={t("what.heading")}>
      <div className="grid gap-4">
        <ul className="list-disc ps-5">
          <li>{t("what.awards")}</li>
          <li>{t("what.applications")}</li>
          <li>{t("what.alone")}</li>
        </ul>
        <p>
          <strong>{t("what.cases", { count: cases.within })}</strong>{" "}
          {cases.outside > 0 && t("what.outside", { count: cases.outside })}
        </p>
        <Callout>{t("what.pinned")}</Callout>
      </div>
    </Card>
  );
};

/** Asks for a replay of a version: what it will do, and the values that may be tried. */
export const ReplayForm = ({ page, answer }: ReplayFormProps) => {
  const t = useT("replay");
  const crumbs = useVersionCrumbs();
  const { title, version, cases, taskId, problems, earlier } = page;
  const groups = answer?.groups ?? page.groups;
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("lead")} breadcrumbs={crumbs(version)} />
      <ErrorSummary errors={answer?.errors ?? []} />
      {problems > 0 ? (
        <Callout tone="warning" title={t("problems.title")}>
          <p>
            {t("problems.text", { count: problems })}{" "}
            <a href={pathTo("/admin/versions/:id", { id: version.id })}>{t("problems.link")}</a>
          </p>
        </Callout>
      ) : (
        <>
          <What cases={cases} />
          <Form hidden={{ taskId, readAt: version.readAt }}>
            <h2>{t("form.heading")}</h2>
            <p>{t("form.lead")}</p>
            {groups.map(({ title: heading, fields }) => (
              <fieldset key={heading} className="replay-group">
                <legend>{heading}</legend>
                <BuilderFields fields={fields} />
              </fieldset>
            ))}
            <Button>{t("form.start")}</Button>
          </Form>
        </>
      )}
      {earlier.length > 0 && (
        <Card title={t("earlier.heading")}>
          <EarlierReplays replays={earlier} />
        </Card>
      )}
    </div>
  );
};
