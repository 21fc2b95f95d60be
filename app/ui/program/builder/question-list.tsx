import { useT } from "~/i18n/react";
import { Badge } from "~/ui/primitives/badge";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { QuestionPageView, QuestionRowView } from "./question-list-view";

const Problems = ({ problems }: { readonly problems: readonly string[] }) =>
  problems.map((problem) => (
    <p key={problem}>
      <Badge tone="warning" icon="warning" wraps>
        {problem}
      </Badge>
    </p>
  ));

const Named = ({ action, name }: { readonly action: string; readonly name: string }) => (
  <>
    {action}
    <VisuallyHidden after="colon">{name}</VisuallyHidden>
  </>
);

interface ActionsProps {
  readonly place: { readonly code: string; readonly name: string; readonly href: string };
  /** Whether there is a place above and below. */
  readonly up: boolean;
  readonly down: boolean;
  readonly copy?: boolean;
  readonly preview?: boolean;
}

/** The buttons post the form around the list: `name="do"`, `value="up:site"`. */
const Actions = ({ place: { code, name, href }, up, down, copy, preview }: ActionsProps) => {
  const t = useT("builder");
  const button = (action: "up" | "down" | "copy") => (
    <Button variant="quiet" name="do" value={`${action}:${code}`}>
      <Named action={t(`questions.${action}`)} name={name} />
    </Button>
  );
  return (
    <div className="logic-actions">
      <a href={href}>
        <Named action={t("questions.edit")} name={name} />
      </a>
      {preview && (
        <a href={`${href}/preview`}>
          <Named action={t("questions.preview")} name={name} />
        </a>
      )}
      {up && button("up")}
      {down && button("down")}
      {copy && button("copy")}
      <a href={`${href}/removal`}>
        <Named action={t("questions.remove")} name={name} />
      </a>
    </div>
  );
};

interface RowProps {
  readonly row: QuestionRowView;
  readonly editable: boolean;
  readonly up: boolean;
  readonly down: boolean;
}

const Row = ({ row, editable, up, down }: RowProps) => {
  const t = useT("builder");
  const about = [row.kind, row.required ? t("questions.required") : t("questions.optional")];
  if (row.fact) about.push(t("questions.states", { fact: row.fact }));
  if (row.key) about.push(t("questions.shortName", { key: row.key }));
  return (
    <li id={row.id}>
      <div className="logic-head">
        <span className="logic-number">{row.number}</span>
        <div>
          <p className="font-semibold">{editable ? row.name : <a href={row.href}>{row.name}</a>}</p>
          <p className="muted">{about.filter((each) => each !== "").join(" · ")}</p>
          {row.when && <p>{t("questions.when", { condition: row.when })}</p>}
          <Problems problems={row.problems} />
        </div>
      </div>
      {row.inside.length > 0 && <Rows rows={row.inside} editable={editable} label={t("questions.inside")} />}
      {editable && <Actions place={row} up={up} down={down} copy />}
      {editable && row.group && <Add code={row.code} name={row.name} />}
    </li>
  );
};

const Add = ({ code, name }: { readonly code: string; readonly name: string }) => {
  const t = useT("builder");
  return (
    <p>
      <Button variant="secondary" name="do" value={`add:${code}`}>
        <Named action={t("questions.add")} name={name} />
      </Button>
    </p>
  );
};

interface RowsProps {
  readonly rows: readonly QuestionRowView[];
  readonly editable: boolean;
  readonly label?: string;
  /** Whether there is a page before and after, to which the first and last question can pass. */
  readonly before?: boolean;
  readonly after?: boolean;
}

const Rows = ({ rows, editable, label, before = false, after = false }: RowsProps) => (
  <ol className="logic-parts" aria-label={label}>
    {rows.map((row, i) => (
      <Row key={row.id} row={row} editable={editable} up={i > 0 || before} down={i < rows.length - 1 || after} />
    ))}
  </ol>
);

interface QuestionListProps {
  readonly pages: readonly QuestionPageView[];
  readonly editable: boolean;
}

/** The pages of an application form with their questions in order. */
export const QuestionList = ({ pages, editable }: QuestionListProps) => {
  const t = useT("builder");
  return pages.map((page, i) => (
    <Card
      key={page.id}
      id={page.id}
      title={t("common:marks.pair", { label: t("questions.page", { number: i + 1 }), text: page.name })}
    >
      <div className="question-page">
        <Problems problems={page.problems} />
        {editable ? (
          <Actions place={page} up={i > 0} down={i < pages.length - 1} preview />
        ) : (
          <p>
            <a href={`${page.href}/preview`}>
              <Named action={t("questions.preview")} name={page.name} />
            </a>
          </p>
        )}
        <Rows rows={page.questions} editable={editable} before={i > 0} after={i < pages.length - 1} />
        {editable && <Add code={page.code} name={page.name} />}
      </div>
    </Card>
  ));
};
