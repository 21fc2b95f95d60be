import { getAt, nameOfPath, pathOfName, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { conditionsIn, outlineOf } from "~/domain/program/criteria/logic-tree";
import { isLocale, type Locale } from "~/i18n/locale";
import { fieldLabel } from "~/i18n/place-words";
import { createT } from "~/i18n/t.server";
import { placesMark } from "~/data/program/places-mark.server";
import type { LogicPlace } from "~/presenters/program/builder/logic-place.server";

/**
 * Where the condition that a form was read with stands now: at its place, or, when others moved it, where the one that is as it was
 * read stands; null when it is gone, or what stands in its place is about something else.
 */
export const nodeNow = (
  { version, base }: LogicPlace,
  path: TreePath | null,
  mark: string,
  isAbout: (condition: Tree | undefined) => boolean,
): TreePath | null => {
  const isAsRead = (at: TreePath) => placesMark(version.content, [[...base, ...at]]) === mark;
  if (path && isAsRead(path)) return path;
  const moved = conditionsIn(outlineOf(getAt(version.content, base) ?? null)).filter((node) => isAsRead(node.path));
  if (moved.length === 1 && moved[0]) return moved[0].path;
  return path && isAbout(getAt(version.content, [...base, ...path])) ? path : null;
};

const NODE =
  /^(?:criteria|steps\[\d+\](?:\.questions\[\d+\])+\.when|documents\[\d+\]\.requiredWhen)(?:\.(?:all|any)\[\d+\]|\.not)*/;

/** The form of a condition under the names of the place where that stands now. */
export const formAtNode = (form: FormData, place: TreePath): FormData => {
  const moved = new FormData();
  for (const [name, value] of form) moved.append(name.replace(NODE, nameOfPath(place)), value);
  return moved;
};

/** The address of a page with what was typed for something that is gone. */
export const goneWith = (href: string, form: FormData, locale: Locale) => {
  const t = createT(locale, "builder");
  const typed = [...form].flatMap(([name, value]) =>
    typeof value !== "string" || value === "" || name === "mark" || name === "do"
      ? []
      : [
          t("common:marks.pair", {
            label: fieldLabel(
              t,
              pathOfName(name).filter((step) => !isLocale(step)),
            ),
            text: value,
          }),
        ],
  );
  const search = new URLSearchParams({ typed: typed.join(t("common:marks.next")).slice(0, 3000) });
  return `${href}?${search.toString()}`;
};
