import type { LicenceView } from "~/data/company/licence.server";
import type { ClaimView } from "~/data/desk/ownership.reader.server";

/** A licence as a page shows it. */
export const showLicence = ({ recordedAt, ...licence }: LicenceView) => ({
  ...licence,
  recordedAt: recordedAt.toISOString(),
});

/** Who asks to own a company, as a page shows it. */
export const showClaim = <Claim extends Pick<ClaimView, "askedAt" | "decidedAt">>({
  askedAt,
  decidedAt,
  ...claim
}: Claim) => ({
  ...claim,
  askedAt: askedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
