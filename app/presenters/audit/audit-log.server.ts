import { pathTo } from "~/addresses/path-to";
import { type AuditName, readAuditNames } from "~/data/audit/audit-names.reader.server";
import { type AuditPlaces, findAuditPlaces } from "~/data/audit/audit-search.reader.server";
import { type AuditRow, type AuditSought, readAuditLog } from "~/data/audit/audit.reader.server";
import { readAuditData } from "~/data/audit/data-shapes";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { auditList } from "~/domain/audit/list";
import { addressOf } from "~/domain/kernel/list/address";
import type { CursorOf, FiltersOf } from "~/domain/kernel/list/list";
import { inLanguage } from "~/domain/kernel/localized-text";
import { type Locale, offeredLocales } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { isId } from "~/platform/ids";
import { type AuditVoice, keyInWords } from "./data-words";
import { actionsByWords, eventWords } from "./event-words";

type Asked = {
  readonly filters: FiltersOf<typeof auditList>;
  readonly cursor: CursorOf<typeof auditList> | null;
};

/** Ids that an entry names: its subject, and those in its data. */
const idsIn = ({ action, subjectId, data }: AuditRow): string[] =>
  [subjectId, ...Object.values(readAuditData(action, data))].filter((value) => isId(value));

/** A page of the audit log for an auditor, in words. */
export async function showAuditLog(actor: Actor, locale: Locale, { filters, cursor }: Asked) {
  const t = createT(locale, "audit");
  const { search, action, subject, actor: actorId } = filters;
  const sought = search === null ? null : await meaningOf(search);
  const found = await readAuditLog({ action, subjectId: subject, actorId, sought, after: cursor });
  const ids = new Set([...found.rows.flatMap(idsIn), ...[subject, actorId].filter((id) => isId(id))]);
  const names = new Map((await readAuditNames([...ids])).map((each) => [each.id, each]));
  const nameOf = (id: string | null) => {
    const known = id === null ? undefined : names.get(id);
    return known ? nameIn(known, { t, locale }) : null;
  };
  const voice: AuditVoice = { t, locale, name: nameOf };
  const rows = found.rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actorName,
    sealed: row.sealed,
    words: eventWords(row.action, row.data, voice),
    subject: subjectView(row, names.get(row.subjectId), voice, actor),
    zone: row.zone ? inLanguage(row.zone, locale) : null,
    raw: JSON.stringify({ action: row.action, subject: row.subjectId, ...row.data }, null, 1),
  }));
  const only = [
    ...(subject ? [t("page.onlyAbout", { subject: nameOf(subject) ?? t("page.gone") })] : []),
    ...(actorId ? [t("page.onlyBy", { person: nameOf(actorId) ?? t("page.gone") })] : []),
  ];
  return { found, rows, only, more: sought?.more ?? false };
}

/** What words mean: actions that read so in a language on offer, cases, companies and people. */
async function meaningOf(search: string): Promise<AuditSought & Pick<AuditPlaces, "more">> {
  const actions = offeredLocales.flatMap((locale) => actionsByWords(createT(locale, "audit"), search));
  return { actions: [...new Set(actions)], ...(await findAuditPlaces(search)) };
}

function nameIn({ kind, name, number }: AuditName, voice: Pick<AuditVoice, "t" | "locale">): string {
  const text = typeof name === "string" ? name : inLanguage(name, voice.locale);
  if (kind === "task") return keyInWords(voice, `work.${text}`) ?? text;
  if (kind === "draft") return voice.t("subject.draft", { name: text });
  return kind === "programVersion" ? voice.t("subject.versionOf", { program: text, number: number ?? 0 }) : text;
}

/** What an entry is about, with its page where the reader may open it, and else its own entries. */
function subjectView(row: AuditRow, known: AuditName | undefined, voice: AuditVoice, actor: Actor) {
  const { subjectType, subjectId } = row;
  const name = known ? nameIn(known, voice) : null;
  const own = addressOf(auditList, { filters: { subject: subjectId } });
  if (subjectType === "setting")
    return { name: keyInWords(voice, `city:settings.${subjectId}`) ?? subjectId, href: own };
  if (subjectType === "phrase") return { name: voice.t("city:phrase.one"), href: own };
  if (subjectType === "comparison") return { name: voice.t("comparison:admin.title"), href: own };
  if (subjectType === "office")
    return { name: voice.t(subjectId === "city" ? "city:office.title" : "city:office.ofAZone"), href: own };
  if (subjectType === "calendar")
    return {
      name: voice.t("city:calendar.ofYear", { year: subjectId }),
      href:
        can(actor, "calendar.manage", "anywhere") === "yes"
          ? pathTo("/admin/calendars/:year", { year: subjectId })
          : own,
    };
  if (!known || name === null) return { name: voice.t("page.gone"), href: subjectId === "none" ? null : own };
  if (known.kind === "account") {
    const href =
      can(actor, "people.manage", "anywhere") === "yes" ? pathTo("/admin/people/:id", { id: subjectId }) : own;
    return { name: voice.t("subject.account", { name }), href };
  }
  if (known.kind === "invitation") return { name: voice.t("subject.invitation", { name }), href: own };
  const page = {
    application: "applications",
    program: "programs",
    programVersion: "versions",
    budgetMovement: "budgets/movements",
    payingAccount: "paying-accounts",
    bankAccount: "accounts",
    paymentRun: "payments",
    import: "imports",
  } as const;
  const { kind } = known;
  return {
    name,
    href: kind in page ? pathTo(`/admin/${page[kind as keyof typeof page]}/:id`, { id: subjectId }) : own,
  };
}
