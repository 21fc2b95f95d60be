import { useT, useTextLocale } from "~/i18n/react";
import { type Description, DescriptionList } from "~/ui/primitives/description-list";
import type { FieldView, GroupView, LeafView, WordsView } from "./view";

type Level = 2 | 3 | 4 | 5;

const deeper = (level: Level): Level => Math.min(level + 1, 5) as Level;

const withUnit = ({ control, shown }: LeafView, days: string): string =>
  control === "workingDays" && shown !== "" ? `${shown} ${days}` : shown;

/** A text in the reader's language first, the others below it. */
const Words = ({ view, locale }: { readonly view: WordsView; readonly locale: string }) => {
  const written = view.languages.filter(({ shown }) => shown !== "");
  const first = written.find(({ language }) => language === locale);
  const ordered = [...(first ? [first] : []), ...written.filter((each) => each !== first)];
  return (
    <div>
      {ordered.map(({ name, shown, language }) => (
        <p key={name} className="builder-text" lang={language}>
          {shown}
        </p>
      ))}
    </div>
  );
};

const isRow = (view: FieldView): view is GroupView & { readonly look: "row" } =>
  view.kind === "group" && view.look === "row";

const simple = (view: FieldView): boolean => (view.kind !== "group" && view.kind !== "list") || isRow(view);

/** Fields as pairs of name and value; those of the form that a value has follow it. */
const useDescriptions = (): ((fields: readonly FieldView[]) => Description[]) => {
  const t = useT("builder");
  const locale = useTextLocale();
  const describe = (fields: readonly FieldView[]): Description[] =>
    fields.flatMap((view): Description[] => {
      if (view.kind === "leaf") {
        const empty = view.shown === "" && !view.required;
        return empty ? [] : [{ term: view.label, value: withUnit(view, t("frame.workingDays")) }];
      }
      if (view.kind === "choices")
        return view.shown === "" && !view.required ? [] : [{ term: view.label, value: view.shown }];
      if (view.kind === "words") {
        const empty = view.languages.every(({ shown }) => shown === "");
        if (empty && view.languages.every(({ required }) => !required)) return [];
        return [{ term: view.label, value: empty ? null : <Words view={view} locale={locale} /> }];
      }
      if (isRow(view)) return describe(view.fields);
      if (view.kind !== "variant") return [];
      const chosen = view.options.find(({ value }) => value === view.text);
      return [{ term: view.label, value: chosen?.label ?? null }, ...describe(chosen?.fields.filter(simple) ?? [])];
    });
  return describe;
};

/** What holds other fields, under its heading; nothing for a pair of name and value, which stands above. */
const Holder = ({ view, level }: { readonly view: FieldView; readonly level: Level }) => {
  const t = useT("builder");
  if (view.kind === "variant") {
    const chosen = view.options.find(({ value }) => value === view.text);
    return (chosen?.fields ?? []).map((each) => <Holder key={each.name} view={each} level={level} />);
  }
  if (isRow(view)) return view.fields.map((each) => <Holder key={each.name} view={each} level={level} />);
  if (view.kind !== "group" && view.kind !== "list") return null;
  const [Heading, Below] = [`h${level}` as const, `h${deeper(level)}` as const];
  return (
    <div className="builder-group">
      <Heading id={view.name}>{view.label}</Heading>
      {view.kind === "group" && <BuilderValues fields={view.fields} level={deeper(level)} />}
      {view.kind === "list" && view.entries.length === 0 && <p className="muted">{t("list.empty")}</p>}
      {view.kind === "list" &&
        view.entries.map(({ id, title, fields }) => (
          <div key={id} className="builder-entry" id={id}>
            <Below>{title}</Below>
            <BuilderValues fields={fields} level={deeper(deeper(level))} />
          </div>
        ))}
    </div>
  );
};

/** The fields of a part for those who only read it. */
export const BuilderValues = ({
  fields,
  level = 2,
}: {
  readonly fields: readonly FieldView[];
  readonly level?: Level;
}) => {
  const describe = useDescriptions();
  const items = describe(fields);
  return (
    <>
      {items.length > 0 && <DescriptionList items={items} />}
      {fields.map((view) => (
        <Holder key={view.name} view={view} level={level} />
      ))}
    </>
  );
};
