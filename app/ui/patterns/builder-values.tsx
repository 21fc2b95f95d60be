import { useT, useTextLocale } from "~/i18n/react";
import { type Description, DescriptionList } from "../primitives/description-list";
import type { FieldView, LeafView, WordsView } from "./builder-view";

type Level = 2 | 3 | 4 | 5;

const Text = ({ text, lang }: { readonly text: string; readonly lang?: string }) => (
  <p className="builder-text" lang={lang}>
    {text}
  </p>
);

const withUnit = ({ control, shown }: LeafView, days: string): string =>
  control === "workingDays" && shown !== "" ? `${shown} ${days}` : shown;

/** A text in the reader's language first, the others below it. */
const Words = ({ view, locale }: { readonly view: WordsView; readonly locale: string }) => {
  const written = view.languages.filter(({ shown }) => shown !== "");
  const first = written.find(({ language }) => language === locale);
  return [...(first ? [first] : []), ...written.filter((each) => each !== first)].map((each) => (
    <Text key={each.name} text={each.shown} lang={each.language} />
  ));
};

const simple = (view: FieldView): boolean =>
  view.kind === "leaf" || view.kind === "choices" || view.kind === "words" || view.kind === "variant";

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
        return [{ term: view.label, value: empty ? null : <Words view={view} locale={locale} /> }];
      }
      if (view.kind !== "variant") return [];
      const chosen = view.options.find(({ value }) => value === view.text);
      return [{ term: view.label, value: chosen?.label ?? null }, ...describe(chosen?.fields.filter(simple) ?? [])];
    });
  return describe;
};

const Holder = ({ view, level }: { readonly view: FieldView; readonly level: Level }) => {
  const t = useT("builder");
  const [Heading, Below] = [`h${level}` as const, `h${Math.min(level + 1, 5) as Level}` as const];
  const inside = Math.min(level + 2, 5) as Level;
  if (view.kind === "group" || view.kind === "list")
    return (
      <section className="builder-group" aria-labelledby={view.name}>
        <Heading id={view.name}>{view.label}</Heading>
        {view.kind === "group" && <BuilderValues fields={view.fields} level={inside} />}
        {view.kind === "list" && view.entries.length === 0 && <p className="muted">{t("list.empty")}</p>}
        {view.kind === "list" &&
          view.entries.map(({ id, title, fields }) => (
            <div key={id} className="builder-entry" id={id}>
              <Below>{title}</Below>
              <BuilderValues fields={fields} level={inside} />
            </div>
          ))}
      </section>
    );
  if (view.kind !== "variant") return null;
  const chosen = view.options.find(({ value }) => value === view.text);
  return (chosen?.fields ?? []).map((each) => <Holder key={each.name} view={each} level={level} />);
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
