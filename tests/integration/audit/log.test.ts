import { beforeAll, describe, expect, it } from "vitest";
import { type AuditFilter, readAuditLog } from "~/data/audit/audit.reader.server";
import { rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/use-database";

useDatabase();

const actors = [newId(), newId()] as const;
const actions = ["account.signIn", "account.signInRefused", "application.submit", "program.publish", "appeal.open"];
const everything: AuditFilter = { action: null, subjectId: null, actorId: null, after: null };

const nothing = { actions: [], actorIds: [], subjects: [] };

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly subject: string;
  readonly type: string;
  readonly actor: string;
}

let latestFirst: Entry[];
beforeAll(async () => {
  latestFirst = await rows<Entry & Record<string, unknown>>(
    `INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id)
     SELECT gen_random_uuid(), '2026-03-09T02:00:00Z'::timestamptz - (n / 3) * interval '1 minute', ($1::uuid[])[1 + n % 2],
            ($2::text[])[1 + n % 5], (ARRAY['application', 'account'])[1 + n % 2], 'subject ' || n % 7
       FROM generate_series(0, 299) n
     RETURNING id, action, subject_id AS subject, subject_type AS type, actor_id AS actor`,
    [actors, actions],
  );
  latestFirst = await rows<Entry & Record<string, unknown>>(
    "SELECT id, action, subject_id AS subject, subject_type AS type, actor_id AS actor FROM audit_entry ORDER BY at DESC, id DESC",
  );
});

/** Every id of a list, page after page. */
async function allPages(filter: AuditFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: AuditFilter["after"] = null; ;) {
    const { rows: page, last } = await readAuditLog({ ...filter, after }, 20);
    ids.push(...page.map(({ id }) => id));
    if (!last) return ids;
    after = [last.at.toISOString(), last.id];
  }
}

describe("the audit log", () => {
  it.each<[string, Partial<AuditFilter>, (entry: Entry) => boolean]>([
    ["whole", {}, () => true],
    ["by a whole action", { action: "program.publish" }, ({ action }) => action === "program.publish"],
    ["by one that another begins with", { action: "account.signIn" }, ({ action }) => action === "account.signIn"],
    ["by a whole group", { action: "account." }, ({ action }) => action.startsWith("account.")],
    ["by the first of all actions", { action: "appeal." }, ({ action }) => action === "appeal.open"],
    ["by an action that is not there", { action: "zone." }, () => false],
    ["by the middle of an action", { action: "publish" }, () => false],
    ["by a subject", { subjectId: "subject 3" }, ({ subject }) => subject === "subject 3"],
    ["by a person", { actorId: actors[1] }, ({ actor }) => actor === actors[1]],
    [
      "by all of these",
      { action: "account.", subjectId: "subject 3", actorId: actors[0] },
      ({ action, subject, actor }) => action.startsWith("account.") && subject === "subject 3" && actor === actors[0],
    ],
    ["by what means nothing", { sought: nothing }, () => false],
    [
      "by actions, people and subjects, any of them",
      { sought: { actions: ["program.publish"], actorIds: [actors[0]], subjects: [["account", "subject 3"]] } },
      ({ action, subject, actor, type }) =>
        action === "program.publish" || actor === actors[0] || (type === "account" && subject === "subject 3"),
    ],
    [
      "by any of them within a group of one person",
      { sought: { ...nothing, actions, subjects: [["account", "subject 3"]] }, action: "account.", actorId: actors[1] },
      ({ action, actor }) => action.startsWith("account.") && actor === actors[1],
    ],
  ])("%s is every entry once, the latest first, page after page", async (_, filter, wanted) => {
    expect(await allPages({ ...everything, ...filter })).toEqual(latestFirst.filter(wanted).map(({ id }) => id));
  });
});
