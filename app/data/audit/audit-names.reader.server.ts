import { rows } from "~/data/kernel/db.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";

/** What an id of an entry stands for. */
export interface AuditName {
  readonly id: string;
  readonly kind:
    | "account"
    | "invitation"
    | "company"
    | "application"
    | "draft"
    | "program"
    | "programVersion"
    | "budgetMovement"
    | "payingAccount"
    | "bankAccount"
    | "paymentRun"
    | "bankResult"
    | "award"
    | "change"
    | "month"
    | "claim"
    | "recovery"
    | "unit"
    | "zone"
    | "site"
    | "operator"
    | "import"
    | "task";
  /** A name or reference in one language, or in several. */
  readonly name: string | LocalizedText;
  /** The number of a version. */
  readonly number: number | null;
}

const newestName = `(SELECT v.content->'name' FROM program_version v WHERE v.program_id = p.id ORDER BY v.number DESC LIMIT 1)`;

/** The names of these things, each found by its key; ids of nothing, or of what is gone, have none. For auditors, who may read all. */
export const readAuditNames = (ids: readonly string[]): Promise<AuditName[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows<AuditName & Record<string, unknown>>(
        `WITH sought AS (SELECT unnest($1::uuid[]) AS id)
         SELECT id, 'account' AS kind, to_jsonb(name) AS name, NULL::int AS number FROM user_account JOIN sought USING (id)
         UNION ALL SELECT id, 'invitation', to_jsonb(coalesce(payload->>'name', '')), NULL FROM token JOIN sought USING (id)
         UNION ALL SELECT id, 'company', to_jsonb(name), NULL FROM company JOIN sought USING (id)
         UNION ALL SELECT a.id, CASE WHEN a.reference IS NULL THEN 'draft' ELSE 'application' END,
                          to_jsonb(coalesce(a.reference, c.name)), NULL
                     FROM application a JOIN sought USING (id) JOIN company c ON c.id = a.company_id
         UNION ALL SELECT p.id, 'program', ${newestName}, NULL FROM program p JOIN sought USING (id)
         UNION ALL SELECT id, 'programVersion', content->'name', number FROM program_version JOIN sought USING (id)
         UNION ALL SELECT id, 'budgetMovement', to_jsonb(basis), NULL FROM budget_movement JOIN sought USING (id)
         UNION ALL SELECT a.id, 'payingAccount', to_jsonb(a.bank_name || ' …' || a.last_four), NULL
                     FROM paying_account a JOIN sought USING (id)
         UNION ALL SELECT a.id, 'bankAccount', to_jsonb(a.bank_name || ' …' || a.last_four), NULL
                     FROM bank_account a JOIN sought USING (id)
         UNION ALL SELECT id, 'paymentRun', to_jsonb(name), NULL FROM payment_run JOIN sought USING (id)
         UNION ALL SELECT id, 'bankResult', to_jsonb(file_name), NULL FROM bank_result_file JOIN sought USING (id)
         UNION ALL SELECT id, 'award', to_jsonb(reference), NULL FROM award JOIN sought USING (id)
         UNION ALL SELECT id, 'change', to_jsonb(reference), NULL FROM change JOIN sought USING (id)
         UNION ALL SELECT id, 'claim', to_jsonb(reference), NULL FROM claim JOIN sought USING (id)
         UNION ALL SELECT r.id, 'month', to_jsonb(w.reference || ', ' || r.first_month), NULL
                     FROM month_report r JOIN sought USING (id) JOIN award w ON w.id = r.award_id
         UNION ALL SELECT id, 'recovery', to_jsonb(reference), NULL FROM recovery JOIN sought USING (id)
         UNION ALL SELECT id, 'unit', to_jsonb(label), NULL FROM unit JOIN sought USING (id)
         UNION ALL SELECT id, 'zone', name, NULL FROM zone JOIN sought USING (id)
         UNION ALL SELECT id, 'site', name, NULL FROM site JOIN sought USING (id)
         UNION ALL SELECT id, 'operator', name, NULL FROM operator JOIN sought USING (id)
         UNION ALL SELECT id, 'import', to_jsonb(file_name), NULL FROM import_batch JOIN sought USING (id)
         UNION ALL SELECT id, 'task', to_jsonb(kind), NULL FROM task JOIN sought USING (id)`,
        [ids],
      );
