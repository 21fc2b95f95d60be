import type { Columns } from "~/domain/import/column";
import type { ImportKindName } from "~/domain/import/kinds";
import { budgets } from "./budgets.server";
import { companies } from "./companies.server";
import type { AnyImportKind } from "./kind";
import { subsidies } from "./subsidies.server";
import { units } from "./units.server";

/** What each kind of import does. */
const kinds: Readonly<Partial<Record<ImportKindName, AnyImportKind>>> = { companies, units, subsidies, budgets };

/** The kinds that can be brought in. */
export const offeredKinds = Object.keys(kinds) as readonly ImportKindName[];

/** The columns of a kind as its template has them. */
export const templateColumns = (name: ImportKindName): Columns => {
  const { columns, shown } = importKindOf(name);
  return { ...columns, ...shown };
};

export function importKindOf(name: ImportKindName): AnyImportKind {
  const kind = kinds[name];
  if (!kind) throw new Error(`No kind of import: ${name}`);
  return kind;
}
