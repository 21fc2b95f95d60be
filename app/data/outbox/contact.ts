/** Somebody who gets mail, in their language. */
export interface Contact {
  readonly userId: string;
  readonly email: string;
  readonly locale: string;
}
