import type { UseCaseContext } from "~/data/access/context";
import { readClaimLetter } from "~/data/month/item-claim/claim-letter.server";
import { readChangeLetter } from "~/data/change/change-letter.reader.server";
import { readSeal, type SealFile } from "~/data/city/seal.server";
import { readRecoveryLetter } from "~/data/recovery/recovery-letter.reader.server";
import { readLetter, readLetterKind } from "~/data/decision/letter.reader.server";
import type { Office } from "~/domain/city/office";
import type { LetterBasis } from "~/domain/decision/letter";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { LetterOfficeFacts } from "~/ui/decision/letter-paper";

type Issuer = Pick<LetterBasis, "authority" | "office">;

/** Who issued a letter, in a language; null in letters of the time before an office was fixed in them. */
export const letterOffice = ({ authority, office }: Issuer, locale: Language): LetterOfficeFacts | null =>
  authority && office
    ? {
        authority: inLanguage(authority, locale),
        head: office.head && inLanguage(office.head, locale),
        address: inLanguage(office.address, locale),
        phone: office.phone,
        seal: office.seal,
      }
    : null;

/** How letters of an office would begin, in each language that they are written in. */
export const letterHeads = (
  office: (Office & { readonly seal: LetterOfficeFacts["seal"] }) | null,
): { lang: Language; office: LetterOfficeFacts }[] =>
  (["zh-CN", "en"] as const).flatMap((lang) => {
    const shown = office && letterOffice({ authority: office.name, office }, lang);
    return shown ? [{ lang, office: shown }] : [];
  });

const readers = {
  application: readLetter,
  change: readChangeLetter,
  claim: readClaimLetter,
  recovery: readRecoveryLetter,
} as const;

/** The seal that a letter shows which the actor may read. Throws NotFound where there is none. */
export async function letterSeal({ actor }: UseCaseContext, id: string | undefined): Promise<SealFile> {
  const kind = isId(id) ? await readLetterKind(id) : null;
  const letter = isId(id) && kind ? await readers[kind](actor, id) : null;
  const seal = letter?.basis.office?.seal;
  const file = seal ? await readSeal(seal.id) : null;
  if (!file) throw new NotFound();
  return file;
}
