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
