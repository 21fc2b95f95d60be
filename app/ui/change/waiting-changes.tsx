import type { ReactNode } from "react";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

interface WaitingChange {
  readonly id: string;
  readonly reference: string;
  readonly kind: ChangeKind;
  readonly begunAt: string;
}

interface WaitingProps<C extends WaitingChange> {
  readonly changes: readonly C[];
  readonly title: string;
  readonly tone?: "info" | "warning";
  readonly href: (id: string) => string;
  /** Who has it now, in words. */
  readonly who: (change: C) => ReactNode;
}

/** The changes of an award that wait for somebody: what each is, since when, and who has it; nothing where none does. */
export const WaitingChanges = <C extends WaitingChange>({ changes, title, tone, href, who }: WaitingProps<C>) => {
  const t = useT("change");
  const { dateTime } = useFormats();
  if (changes.length === 0) return null;
  return (
    <Callout tone={tone} title={title}>
      {changes.map((change) => (
        <p key={change.id}>
          <a href={href(change.id)}>
            {t("common:marks.beside", { text: t(`kind.${change.kind}`), more: change.reference })}
          </a>{" "}
          {t("waitingSince", { date: dateTime(change.begunAt) })} {who(change)}
        </p>
      ))}
    </Callout>
  );
};
