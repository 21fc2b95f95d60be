import type { CivilDate } from "~/domain/kernel/time/civil-date";

interface Shown {
  readonly digests: Readonly<Record<string, string>>;
  /** The last act that it rests on. */
  readonly known: number;
  readonly on: CivilDate;
}

/** Hidden fields of a form that acts on the effect that its page shows. */
export const shownFields = ({ digests, known, on }: Shown): Readonly<Record<string, string | number>> => ({
  known,
  shownOn: on,
  ...Object.fromEntries(Object.entries(digests).map(([award, digest]) => [`shown.${award}`, digest])),
});
