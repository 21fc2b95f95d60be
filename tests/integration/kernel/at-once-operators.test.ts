import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { createOperator } from "~/use-cases/space/create-operator.server";
import { editOperator } from "~/use-cases/space/edit-operator.server";
import { endOperatorPerson } from "~/use-cases/space/end-operator-person.server";
import { setOperatorSite } from "~/use-cases/space/set-operator-site.server";
import { contextOf, person, useDatabase } from "../access/people";
import { aName, aPlace } from "../space/support";
import { changesAtOnce } from "./at-once";

useDatabase();

let codes = 0;
const profile = () => ({
  name: aName(),
  code: `9121${String(++codes).padStart(14, "0")}`,
  contactName: "于洋",
  contactPhone: "0411-88880000",
  contactEmail: "office@harbour.example",
});

/** An administrator, an operator with a person of its own, and a site that nobody runs. */
async function anOperator() {
  const { siteId } = await aPlace();
  const admin = contextOf(await person(`${newId()}@example.test`, ["admin"]), ["admin"]);
  const operatorId = newId();
  await createOperator(admin, { id: operatorId, ...profile() });
  const userId = await person(`${newId()}@example.test`);
  const grantId = newId();
  const grant = { id: grantId, userId, role: "operator" as const, operatorId, grantedAt: admin.now };
  await prisma().roleGrant.create({ data: grant });
  return { admin, operatorId, grantId, siteId };
}

changesAtOnce(anOperator, {
  "space/create-operator": ({ admin }) => {
    const asked = { id: newId(), ...profile() };
    return () => createOperator(admin, asked);
  },
  "space/edit-operator": ({ admin, operatorId }) => {
    const asked = { operatorId, version: 1, ...profile() };
    return () => editOperator(admin, asked);
  },
  "space/set-operator-site": ({ admin, operatorId, siteId }) => {
    const asked = { operatorId, version: 1, spanId: newId(), siteId, fromOn: "2026-03-02", lastOn: null };
    return () => setOperatorSite(admin, asked);
  },
  "space/end-operator-person":
    ({ admin, operatorId, grantId }) =>
    () =>
      endOperatorPerson(admin, { operatorId, grantId }),
});
