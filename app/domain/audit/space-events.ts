import { on } from "./event";

/** Which fields are others than before. */
type Edited = { readonly changed: readonly string[] };

/** A site with the days on which an operator runs it. */
type Span = { readonly siteId: string; readonly since: string; readonly until: string | null };

type FileSeen = { readonly sha256: string; readonly size: number };

/** The events of zones, sites and units. */
export const spaceEvents = {
  "zone.create": on("zone")<{ readonly slug: string }>(),
  "zone.edit": on("zone")<Edited>(),
  "zone.close": on("zone")(),
  "site.create": on("site")<{ readonly slug: string }>(),
  "site.edit": on("site")<Edited>(),
  "site.setFloors": on("site")<{ readonly floors: number }>(),
  "site.close": on("site")<{ readonly units: number }>(),
  "operator.create": on("operator")<{ readonly code: string }>(),
  "operator.edit": on("operator")<Edited>(),
  /** `until` is the first day on which it runs the site no more. */
  "operator.runSite": on("operator")<Span>(),
  "operator.changeSite": on("operator")<Span>(),
  "unit.create": on("unit")<{ readonly siteId: string; readonly areaM2: string; readonly fen: number }>(),
  "unit.edit": on("unit")<Edited>(),
  "unit.setRent": on("unit")<{ readonly fen: number; readonly since: string }>(),
  "unit.withdraw": on("unit")(),
  /** `until` is the first day on which the company is in it no more. */
  "unit.endLease": on("unit")<{ readonly companyId: string; readonly until: string }>(),
  "site.reportMonth": on("site")<{ readonly month: string; readonly tenants: number }>(),
  "unit.reportTenant": on("unit")<{ readonly month: string; readonly finding: string }>(),
  "unit.addEvidence": on("unit")<
    { readonly month: string; readonly documentId: string; readonly scan: string } & FileSeen
  >(),
  "unit.refuseInfected": on("unit")<{ readonly month: string; readonly signature: string } & FileSeen>(),
  "unit.foundInfected": on("unit")<{
    readonly documentId: string;
    readonly sha256: string;
    readonly signature: string;
  }>(),
};
