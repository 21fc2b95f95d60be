import { on } from "./event";

/** An import: its kind, the rows of its file, and the file itself by its SHA-256. */
type Imported = { readonly importKind: string; readonly rows: number; readonly sha256: string };

/** The events of imports. What a release made is not listed: each row names its import. */
export const importEvents = {
  "import.prepare": on("import")<{ readonly importKind: string; readonly sha256: string }>(),
  "import.check": on("import", { releasers: "import.prepared" })<Imported & { readonly problems: number }>(),
  "import.recheck": on("import")<{ readonly importKind: string }>(),
  "import.release": on("import", { preparer: "import.released", invited: "import.companyInvited" })<Imported>(),
  "import.refuse": on("import", { preparer: "import.refused" })<Imported>(),
  "import.withdraw": on("import")<{ readonly importKind: string }>(),
  "import.inviteContact": on("company", { invited: "import.companyInvited" })(),
  "import.void": on("import", { preparer: "import.voided" })<Imported & { readonly gone: number }>(),
};
