import { setImmediate as nextTurn } from "node:timers/promises";
import { actsSince, companiesOf } from "~/data/import/subsidies.server";
import { readSubsidiesStanding } from "~/data/import/subsidies.reader.server";
import { followingColumns } from "~/data/ledger/projection.server";
import { paidColumn, shownPaid, subsidyColumns } from "~/domain/import/subsidies/columns";
import { foreseeing } from "~/domain/import/subsidies/foresee";
import { correctionsOf, makesOf } from "~/domain/import/subsidies/makes";
import { writeActsOf } from "../../ledger/write-acts.server";
import { importKind } from "./kind";
import { writeSubsidies } from "./write-subsidies.server";

/** Running subsidies with their past: awards without an application, whose months before are `opening` acts. */
export const subsidies = importKind({
  name: "subsidies",
  columns: subsidyColumns,
  more: paidColumn,
  shown: shownPaid,
  async standing(reading, { today, reach }, rows) {
    const stands = await readSubsidiesStanding(reading, rows, today);
    const steps = foreseeing(rows, stands, reach);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return { ...step.value, corrections: correctionsOf(step.value.foreseen, stands) };
      await nextTurn();
    }
  },
  problems: (_, { problems }) => problems,
  zones: (_, { foreseen }) => [...new Set(foreseen.map(({ proposal }) => proposal.zoneId))],
  makes: (_, { foreseen }) => makesOf(foreseen),
  corrections: ({ corrections }) => corrections,
  write: (tx, asking, releasing, { standing, progress }) =>
    writeSubsidies(tx, asking, releasing, standing.foreseen, progress),
  tables: [
    { table: "occupancy", key: { id: "uuid" } },
    { table: "ledger_line", key: { company_id: "uuid", position: "int", seq: "int" }, appendOnly: true },
    {
      table: "ledger_month",
      key: { company_id: "uuid", position: "int", award_id: "uuid", month: "text" },
      appendOnly: true,
    },
    { table: "ledger_act", key: { company_id: "uuid", position: "int" }, appendOnly: true },
    { table: "budget_posting", key: { id: "uuid" }, appendOnly: true },
    { table: "budget_movement", key: { id: "uuid" } },
    { table: "award", key: { id: "uuid" }, derived: followingColumns },
    { table: "budget_line", key: { id: "uuid" }, derived: ["appropriated_fen", "committed_fen", "spent_fen"] },
  ],
  builtOn: actsSince,
  // What stays of a company is what it would be had these awards never been.
  async afterVoid(tx, ctx, batchId) {
    const companies = await companiesOf(tx, batchId);
    await writeActsOf(
      tx,
      ctx,
      companies.map((companyId) => ({ companyId, acts: [] })),
    );
  },
});
