import type { Action } from "~/domain/access/matrix";

/** What an import brings in: one kind in a file. */
export const importKinds = ["companies", "units", "leases", "subsidies", "budgets"] as const;

export type ImportKindName = (typeof importKinds)[number];

interface Rights {
  readonly prepare: Action;
  readonly release: Action;
}

const ofTheCity: Rights = { prepare: "import.prepare", release: "import.release" };

/** Who prepares and who releases an import of each kind. */
export const importRights: Readonly<Record<ImportKindName, Rights>> = {
  companies: ofTheCity,
  units: ofTheCity,
  leases: ofTheCity,
  subsidies: ofTheCity,
  budgets: { prepare: "import.prepareBudgets", release: "import.releaseBudgets" },
};

/** The most rows below the heads, and bytes, that a file of an import may have. */
export const mostRows = 10_000;
export const mostMegabytes = 10;
export const mostBytes = mostMegabytes * 1024 * 1024;
