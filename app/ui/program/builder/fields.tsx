import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { CheckboxGroup } from "~/ui/primitives/choice-group";
import { Disclosure } from "~/ui/primitives/disclosure";
import { descriptionOf, FieldNotes } from "~/ui/primitives/field";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { Copy, Drop } from "./group-buttons";
import { BuilderLeaf } from "./leaf";
import type { ChoicesView, EntryView, FieldView, GroupView, ListView, VariantView, WordsView } from "./view";

type Level = 2 | 3 | 4 | 5;

const deeper = (level: Level): Level => Math.min(level + 1, 5) as Level;

const notesOf = ({ name, hint, errors }: FieldView) => ({ id: name, hint, errors });

const Words = ({ view }: { readonly view: WordsView }) => (
  <fieldset className="field" id={view.name} aria-describedby={descriptionOf(notesOf(view))["aria-describedby"]}>
    <legend className="field-label">{view.label}</legend>
    <FieldNotes {...notesOf(view)} />
    <div className="builder-languages">
      {view.languages.map((each) => (
        <BuilderLeaf key={each.name} view={each} lang={each.language} />
      ))}
    </div>
  </fieldset>
);

/** Some of a few; the hidden input tells a form without a mark from one without the question. */
const Choices = ({ view }: { readonly view: ChoicesView }) => (
  <>
    <input type="hidden" name={view.name} value="" />
    <CheckboxGroup
      id={view.name}
      name={view.name}
      label={view.label}
      hint={view.hint ?? undefined}
      errors={view.errors}
      required={view.required ? undefined : false}
      options={view.options}
      defaultValues={view.chosen}
    />
  </>
);

const Choice = ({ view, at }: { readonly view: VariantView; readonly at: number }) => {
  const option = view.options[at];
  if (!option) return null;
  const { value, label, hint } = option;
  const id = at === 0 ? view.name : `${view.name}-${value}`;
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={view.name}
        value={value}
        data-at={at}
        defaultChecked={view.text === value}
        aria-describedby={hint ? `${id}-choice-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-choice-hint`} className="choice-hint">
          {hint}
        </span>
      )}
    </div>
  );
};

/** A choice of what a value is; the fields of a form that is not chosen are hidden by the style sheet. */
const Variant = ({ view, level }: { readonly view: VariantView; readonly level: Level }) => {
  const fieldsOf = (at: number, className: string) => {
    const fields = view.options[at]?.fields ?? [];
    return fields.length > 0 ? (
      <div key={at} className={className} data-at={at}>
        <BuilderFields fields={fields} level={level} />
      </div>
    ) : null;
  };
  return (
    <div className="builder-variants">
      <fieldset className="field" aria-describedby={descriptionOf(notesOf(view))["aria-describedby"]}>
        <legend className="field-label">{view.label}</legend>
        <FieldNotes {...notesOf(view)} />
        {view.options.map(({ value }, at) => (
          <div key={value} className="builder-variant">
            <Choice view={view} at={at} />
            {!view.apart && fieldsOf(at, "builder-variant-fields")}
          </div>
        ))}
      </fieldset>
      {view.apart && view.options.map((_, at) => fieldsOf(at, "builder-panel"))}
    </div>
  );
};

/** Fields that are read together: side by side under one legend. */
const Row = ({ view, level }: { readonly view: GroupView; readonly level: Level }) => {
  const notes = { ...notesOf(view), ...(view.plain ? { hint: null } : {}) };
  return (
    <fieldset
      className={view.errors.length > 0 ? "field field-wrong" : "field"}
      id={view.name}
      aria-describedby={descriptionOf(notes)["aria-describedby"]}
    >
      <legend className={view.plain ? "visually-hidden" : "field-label"}>{view.label}</legend>
      <FieldNotes {...notes} />
      <div className="builder-row">
        <BuilderFields fields={view.fields} level={level} />
      </div>
    </fieldset>
  );
};

/** Whether a field, or one inside it, has a problem. */
const isWrong = (view: FieldView): boolean => {
  if (view.errors.length > 0) return true;
  if (view.kind === "words") return view.languages.some(({ errors }) => errors.length > 0);
  if (view.kind === "variant") return view.options.some(({ fields }) => fields.some(isWrong));
  if (view.kind === "list") return view.entries.some(({ fields }) => fields.some(isWrong));
  return view.kind === "group" && view.fields.some(isWrong);
};

const Folded = ({ view, level }: { readonly view: GroupView; readonly level: Level }) => (
  <div id={view.name}>
    <Disclosure summary={view.label} open={isWrong(view)}>
      <div className="builder-group">
        <FieldNotes {...notesOf(view)} />
        <Copy view={view} />
        <BuilderFields fields={view.fields} level={level} />
        <Drop view={view} />
      </div>
    </Disclosure>
  </div>
);

const Group = ({ view, level }: { readonly view: GroupView; readonly level: Level }) => {
  const Heading = `h${level}` as const;
  if (view.look === "row") return <Row view={view} level={level} />;
  if (view.look === "folded") return <Folded view={view} level={level} />;
  return (
    <div className="builder-group">
      <Heading id={view.name}>{view.label}</Heading>
      <FieldNotes {...notesOf(view)} />
      <BuilderFields fields={view.fields} level={deeper(level)} />
      <Drop view={view} />
    </div>
  );
};

interface EntryProps {
  readonly list: ListView;
  readonly entry: EntryView;
  readonly at: number;
  readonly level: Level;
}

const Entry = ({ list, entry, at, level }: EntryProps) => {
  const t = useT("builder");
  const Heading = `h${level}` as const;
  const button = (what: "up" | "down" | "remove"): ReactNode => (
    <Button variant="quiet" name="do" value={`${what}:${list.name}:${at}`}>
      <span aria-hidden="true">{t(`list.${what}`)}</span>
      <VisuallyHidden>{t("list.of", { action: t(`list.${what}`), entry: entry.title })}</VisuallyHidden>
    </Button>
  );
  return (
    <li className="builder-entry" id={entry.id}>
      <div className="builder-entry-head">
        <Heading>{entry.title}</Heading>
        <div className="builder-entry-actions">
          {at > 0 && button("up")}
          {at < list.entries.length - 1 && button("down")}
          {button("remove")}
        </div>
      </div>
      <BuilderFields fields={entry.fields} level={deeper(level)} />
    </li>
  );
};

/** A list whose buttons post the whole form: what was typed is kept first, then the list changes. */
const List = ({ view, level }: { readonly view: ListView; readonly level: Level }) => {
  const t = useT("builder");
  const Heading = `h${level}` as const;
  return (
    <div className="builder-group">
      <Heading id={view.name}>{view.label}</Heading>
      <FieldNotes {...notesOf(view)} />
      {view.entries.length === 0 ? (
        <p className="muted">{t("list.empty")}</p>
      ) : (
        <ol className="builder-list">
          {view.entries.map((entry, at) => (
            <Entry key={entry.id} list={view} entry={entry} at={at} level={deeper(level)} />
          ))}
        </ol>
      )}
      <div className="button-row">
        <Button variant="secondary" name="do" value={`add:${view.name}`}>
          {view.add}
        </Button>
        {view.repeats && (
          <Button variant="quiet" name="do" value={`repeat:${view.name}`}>
            {t("list.repeat")}
            <VisuallyHidden after="colon">{view.label}</VisuallyHidden>
          </Button>
        )}
      </div>
    </div>
  );
};

/** The fields of a part as a form has them. Lists have buttons `name="do"`, `value="add:PLACE"`, `"up:PLACE:INDEX"` … */
export const BuilderFields = ({
  fields,
  level = 2,
}: {
  readonly fields: readonly FieldView[];
  readonly level?: Level;
}) =>
  fields.map((view) => {
    switch (view.kind) {
      case "leaf":
        return <BuilderLeaf key={view.name} view={view} />;
      case "choices":
        return <Choices key={view.name} view={view} />;
      case "words":
        return <Words key={view.name} view={view} />;
      case "variant":
        return <Variant key={view.name} view={view} level={level} />;
      case "group":
        return <Group key={view.name} view={view} level={level} />;
      case "list":
        return <List key={view.name} view={view} level={level} />;
    }
  });
