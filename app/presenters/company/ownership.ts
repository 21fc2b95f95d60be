import type { LicenceView } from "~/data/company/licence.server";
import type { OwnershipView } from "~/data/desk/ownership.reader.server";

/** A licence as a page shows it. */
export const showLicence = ({ recordedAt, ...licence }: LicenceView) => ({
  ...licence,
  recordedAt: recordedAt.toISOString(),
});

/** Who asks to own a company, as a page shows it. */
export const showOwnership = <Ownership extends Pick<OwnershipView, "askedAt" | "decidedAt">>({
  askedAt,
  decidedAt,
  ...ownership
}: Ownership) => ({
  ...ownership,
  askedAt: askedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

/** What a person asked for, the latest first, as their home shows it: of each company the last that is not withdrawn, while it is not their own. */
export const ownershipsAtHome = <Ownership extends Pick<OwnershipView, "companyId" | "state">>(
  asked: readonly Ownership[],
  ownCompanyIds: readonly string[],
): Ownership[] =>
  asked.filter(
    ({ companyId, state }, i) =>
      (state === "asked" || state === "refused") &&
      !ownCompanyIds.includes(companyId) &&
      asked.findIndex((each) => each.companyId === companyId && each.state !== "withdrawn") === i,
  );
