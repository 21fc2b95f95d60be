import { readAuditData } from "~/data/audit/data-shapes";
import { actionGroups, type AuditAction, auditActions, groupOf, isAuditAction } from "~/domain/audit/events";
import type { T } from "~/i18n/types";
import { type AuditVoice, dataWords } from "./data-words";

/** What happened, without its data. */
export const actionWords = (t: T<"audit">, action: AuditAction): string => t(action);

/** An entry in one sentence: what happened, with its data in words. */
export function eventWords(action: string, stored: Readonly<Record<string, unknown>>, voice: AuditVoice): string {
  const { t } = voice;
  if (!isAuditAction(action)) return t("page.unknownAction");
  const words = actionWords(t, action);
  const details = dataWords(readAuditData(action, stored), voice).join(t("page.joint"));
  return details === "" ? words : t("page.with", { words, details });
}

type GroupName = (typeof actionGroups)[number] extends `${infer Name}.` ? Name : never;

/** Every action and every whole group of them (`application.`), to choose from. */
export const actionChoices = (t: T<"audit">): { value: string; label: string }[] =>
  actionGroups.flatMap((name) => {
    const group = t(`group.${name.slice(0, -1) as GroupName}`);
    const own = auditActions.filter((action) => groupOf(action) === name);
    return [
      { value: name, label: t("page.wholeGroup", { group }) },
      ...own.map((action) => ({ value: action, label: t("page.inGroup", { group, action: actionWords(t, action) }) })),
    ];
  });

/** The actions whose words have this among them. */
export function actionsByWords(t: T<"audit">, sought: string): AuditAction[] {
  const wanted = sought.toLowerCase();
  return auditActions.filter((action) => actionWords(t, action).toLowerCase().includes(wanted));
}
