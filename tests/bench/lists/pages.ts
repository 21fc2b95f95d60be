import type { ClientBase } from "pg";
import { one, type PageAsk, signedIn } from "./asks";

/** Of any case, person or award: the same one each time. */
const some = (column: string, of: string) => `SELECT ${column} AS value FROM ${of} ORDER BY md5(id::text) LIMIT 1`;

const awardOf = (name: string) => `SELECT a.id AS value FROM award a JOIN membership m ON m.company_id = a.company_id
   JOIN user_account u ON u.id = m.user_id WHERE u.email = '${name}@demo.slipway.example' ORDER BY a.id LIMIT 1`;

/** The pages that count, or show one thing among many, without being a list. Each with its readers. */
export async function pagesBeside(client: ClientBase): Promise<PageAsk[]> {
  const programs = await client.query<{ id: string; slug: string }>("SELECT id, slug FROM program ORDER BY number");
  const id = (of: string) => one(client, some("id", of));
  const officials = ["intake.city", "reviewer.city", "approver.city", "manager", "auditor", "intake", "approver"];
  const pages: readonly (readonly [page: string, reader: string | null, paths: readonly string[]])[] = [
    ...officials.map((name) => ["officials' home", name, ["/admin"]] as const),
    ["budgets", "manager", ["/admin/budgets", `/admin/budgets?year=${new Date().getFullYear() + 1}`]],
    ["program", "manager", programs.rows.map((program) => `/admin/programs/${program.id}`)],
    ["case", "intake.city", [`/admin/applications/${await id("application WHERE state = 'submitted'")}`]],
    [
      "award",
      "manager",
      [
        `/admin/awards/${await id("award a WHERE effective_at IS NOT NULL")}`,
        `/admin/awards/${await id("award a WHERE EXISTS (SELECT FROM ledger_month m WHERE m.award_id = a.id)")}`,
        `/admin/awards/${await id("award a WHERE EXISTS (SELECT FROM ledger_month m WHERE m.award_id = a.id AND m.debt_fen > 0)")}`,
      ],
    ],
    ["awards by month", "approver.city", ["/admin/tracking/months", "/admin/tracking/months?zone=high-tech"]],
    ["change", "reviewer.city", [`/admin/changes/${await id("change WHERE state = 'requested' AND kind = 'extend'")}`]],
    ["letter", "manager", [`/admin/letters/${await id("letter")}`]],
    ["person", "admin", [`/admin/people/${await id("user_account")}`]],
    [
      "people, everybody",
      "admin",
      ["责人", "7", "official", "cial 49", "陈海", "龘"].map(
        (q) => `/admin/people?${new URLSearchParams({ which: "everybody", q })}`,
      ),
    ],
    ["invitations", "admin", ["/admin/invitations"]],
    ["mail", "admin", [`/admin/outbox/${await id("outbox_message")}`]],
    ["founder's home", "founder", ["/founder"]],
    ["founder's award", "founder", [`/founder/awards/${await one(client, awardOf("founder"))}`]],
    [
      "operator",
      "operator",
      ["/operator", "/operator/tenants", "/operator/units", "/operator/reports", "/operator/reports/new"],
    ],
    ["public", null, ["/en", "/zh", "/en/programs", "/en/zones", "/en/check", "/en/lookup", "/en/letters"]],
    ["public program", null, programs.rows.map(({ slug }) => `/zh/programs/${slug}`)],
  ];
  const asks: PageAsk[] = [];
  for (const [page, reader, paths] of pages) {
    const session = reader === null ? "" : await signedIn(client, reader);
    for (const [i, path] of paths.entries()) {
      const asked = [reader ?? path, paths.length > 1 ? i + 1 : null].filter((each) => each !== null).join(" ");
      const key = `${reader} ${path}`;
      asks.push({ page, asked, common: false, key, method: "GET", path, cookie: session });
    }
  }
  return asks;
}
