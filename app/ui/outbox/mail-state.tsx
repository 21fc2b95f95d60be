import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = { pending: "info", sent: "success", failed: "danger" } as const;

/** Whether a mail is out. */
export const MailState = ({ state }: { readonly state: keyof typeof tones }) => {
  const t = useT("outbox");
  return <Badge tone={tones[state]}>{t(`${state}State`)}</Badge>;
};
