import { on } from "./event";

type OfOwnership = { readonly ownershipId: string };

/** The events of a company's licence, and of who asks to own it. */
export const companyEvents = {
  "company.askOwnership": on("company", { intake: "company.ownershipAsked" })<OfOwnership>(),
  "company.confirmOwnership": on("company", { person: "company.ownershipConfirmed" })<
    OfOwnership & { readonly userId: string }
  >(),
  "company.refuseOwnership": on("company", { person: "company.ownershipRefused" })<
    OfOwnership & { readonly userId: string }
  >(),
  "company.withdrawOwnership": on("company")<OfOwnership>(),
  "company.keepFile": on("company")<{
    readonly documentId: string;
    readonly sha256: string;
    readonly size: number;
    readonly scan: string;
  }>(),
  "company.refuseInfected": on("company")<{
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "company.foundInfected": on("company")<{
    readonly documentId: string;
    readonly sha256: string;
    readonly signature: string;
  }>(),
  "company.recordLicence": on("company")<{ readonly documentId: string; readonly verified: boolean }>(),
};
