import type { SealPicture } from "~/domain/city/seal";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { SealMark } from "./seal-mark";

/** Who writes a letter, in one language, as it was when the letter was issued. */
export interface LetterOfficeFacts {
  readonly authority: string;
  /** Stands at the head, in the place of the name. */
  readonly head: string | null;
  readonly address: string;
  readonly phone: string;
  readonly seal: SealPicture | null;
}

/** The head of the paper: whose letter it is, and where that is reached. */
export const LetterPaperHead = ({
  office: { authority, head, address, phone },
}: {
  readonly office: LetterOfficeFacts;
}) => {
  const t = useT("letter");
  return (
    <div className="letter-paper">
      <p className="letter-paper-name">{head ?? authority}</p>
      <p className="muted">{t("reached", { address, phone })}</p>
    </div>
  );
};

interface LetterSignatureProps {
  readonly office: LetterOfficeFacts;
  readonly sealHref: string;
  readonly issuedOn: CivilDate;
}

/** Whose letter it is and of which day, under its seal. */
export const LetterSignature = ({ office: { authority, seal }, sealHref, issuedOn }: LetterSignatureProps) => {
  const t = useT("letter");
  const f = useFormats();
  return (
    <div className="letter-signature">
      <p>{authority}</p>
      <p>{f.date(issuedOn)}</p>
      {seal && <SealMark seal={seal} src={sealHref} alt={t("sealOf", { authority })} />}
    </div>
  );
};
