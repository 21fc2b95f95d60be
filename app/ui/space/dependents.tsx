import type { DependentKind } from "~/domain/space/dependents";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { DescriptionList } from "../primitives/description-list";

interface Shown {
  readonly kind: DependentKind;
  readonly count: number;
  readonly names: readonly string[];
}

/** What depends on a place, by kind: how many, and the first by name. */
export const DependentList = ({ dependents }: { readonly dependents: readonly Shown[] }) => {
  const t = useT("space");
  if (dependents.length === 0) return <p>{t("depends.nothing")}</p>;
  return (
    <DescriptionList
      items={dependents.map(({ kind, count, names }) => ({
        term: t(`depends.kind.${kind}`),
        value: (
          <div>
            {count}
            {names.length > 0 && (
              <ul>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
                {count > names.length && <li>{t("depends.more", { count: count - names.length })}</li>}
              </ul>
            )}
          </div>
        ),
      }))}
    />
  );
};

/** The same as a part of a page. */
export const DependentsSection = (props: { readonly dependents: readonly Shown[] }) => {
  const t = useT("space");
  return (
    <section>
      <h2>{t("depends.title")}</h2>
      <DependentList {...props} />
    </section>
  );
};

/** What keeps from a step now. */
export const Hindrance = (props: { readonly dependents: readonly Shown[] }) => {
  const t = useT("space");
  return (
    <Callout tone="warning" title={t("depends.hinders")}>
      <p>{t("depends.hindersText")}</p>
      <DependentList dependents={props.dependents} />
    </Callout>
  );
};
