import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { type LetterOfficeFacts, LetterPaperHead } from "./letter-paper";
import { SealMark } from "./seal-mark";

interface OfficePreviewProps {
  readonly heads: readonly { readonly lang: string; readonly office: LetterOfficeFacts }[];
  readonly sealHref: string;
}

/** What letters of an office show of it, in each language that they are written in. */
export const OfficePreview = ({ heads, sealHref }: OfficePreviewProps) => {
  const t = useT("city");
  const [first] = heads;
  const { seal = null, authority = "" } = first?.office ?? {};
  return (
    <Card title={t("office.onLetters")}>
      {heads.map(({ lang, office }) => (
        <div key={lang} lang={lang}>
          <LetterPaperHead office={office} />
        </div>
      ))}
      {seal ? (
        <SealMark seal={seal} src={sealHref} alt={t("letter:sealOf", { authority })} />
      ) : (
        <p className="muted">{t("office.noSealYet")}</p>
      )}
    </Card>
  );
};
