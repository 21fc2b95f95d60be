import type { CompanyIdentity } from "~/domain/company/company";
import type { Answers } from "~/domain/program/question";
import type { Tx } from "./db.server";

/** What an application holds besides its state. */
export interface HeldByApplication {
  readonly companyName: string;
  readonly company: CompanyIdentity & { readonly registeredZoneId: string | null };
  readonly programZoneId: string | null;
  readonly answers: Answers;
  /** Requirements with a document. */
  readonly documents: readonly string[];
  /** Officer in charge, with an address of theirs. */
  readonly assignee: { readonly userId: string; readonly email: string; readonly locale: string } | null;
}

/** Reads what a locked application holds. */
export async function readHeld(tx: Tx, id: string): Promise<HeldByApplication> {
  const found = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      answers: true,
      assigneeId: true,
      program: { select: { zoneId: true } },
      company: {
        select: {
          name: true,
          kind: true,
          code: true,
          foreignRegistration: true,
          foreignCountry: true,
          registeredZoneId: true,
        },
      },
      documents: { where: { removedAt: null, scan: { not: "infected" } }, select: { requirement: true } },
    },
  });
  const { name: companyName, ...company } = found.company;
  return {
    companyName,
    company,
    programZoneId: found.program.zoneId,
    answers: found.answers as Answers,
    documents: found.documents.map(({ requirement }) => requirement),
    assignee: found.assigneeId ? await officer(tx, found.assigneeId) : null,
  };
}

async function officer(tx: Tx, id: string) {
  const { email, locale } = await tx.user.findUniqueOrThrow({ where: { id }, select: { email: true, locale: true } });
  return { userId: id, email, locale };
}
