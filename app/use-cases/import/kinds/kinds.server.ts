import type { Columns } from "~/domain/import/column";
import type { ImportKindName } from "~/domain/import/kinds";
import { budgets } from "./budgets.server";
import { companies } from "./companies.server";
import type { AnyImportKind } from "./kind";
import { leases } from "./leases.server";
import { subsidies } from "./subsidies.server";
import { units } from "./units.server";

/** What each kind of import does. */
const kinds: Readonly<Record<ImportKindName, AnyImportKind>> = { companies, units, leases, subsidies, budgets };

/** The columns of a kind as its template has them. */
export const templateColumns = (name: ImportKindName): Columns => {
  const { columns, shown } = importKindOf(name);
  return { ...columns, ...shown };
};

export const importKindOf = (name: ImportKindName): AnyImportKind => kinds[name];
