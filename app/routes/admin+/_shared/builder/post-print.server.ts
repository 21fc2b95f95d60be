import { fingerprint } from "~/platform/fingerprint.server";

/** A print of what a form posted: the same for a button that was pressed twice. */
export const postPrint = (form: FormData): string =>
  fingerprint([...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
