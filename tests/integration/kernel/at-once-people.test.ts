import { beforeAll } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { acceptInvitation } from "~/use-cases/access/accept-invitation.server";
import { disablePerson } from "~/use-cases/access/disable-person.server";
import { enablePerson } from "~/use-cases/access/enable-person.server";
import { grantRole } from "~/use-cases/access/grant-role.server";
import { inviteOfficial } from "~/use-cases/access/invite-official.server";
import { revokeRole } from "~/use-cases/access/revoke-role.server";
import { withdrawInvitation } from "~/use-cases/access/withdraw-invitation.server";
import { changeSetting } from "~/use-cases/city/change-setting.server";
import { contextOf, password, person, tokenMailedTo, useDatabase, visitor } from "../access/people";
import { changesAtOnce, doneOnce, worksAtOnce } from "./at-once";

useDatabase();

const somebody = (): string => `${newId()}@example.test`;
const cityWide = { wholeCity: true, zoneIds: [], operatorIds: [] };
const invitation = (email: string) =>
  ({ ...cityWide, email, name: "Lin Qing", locale: "en", roles: ["intake", "reviewer"] }) as const;

let admin: ReturnType<typeof contextOf>;
beforeAll(async () => {
  admin = contextOf(await person(somebody(), ["admin"]), ["admin"]);
});

/** An official whom the administrator manages. */
const anOfficial = () => person(somebody(), ["finance"]);

changesAtOnce(anOfficial, {
  "access/disable-person": (userId) => () => disablePerson(admin, { userId, version: 1 }),
  "access/enable-person": async (userId) => {
    await disablePerson(admin, { userId, version: 1 });
    return () => enablePerson(admin, { userId, version: 2 });
  },
  "access/grant-role": (userId) => () => grantRole(admin, { ...cityWide, userId, role: "reviewer" }),
  "access/revoke-role": async (userId) => {
    const { id: grantId } = await prisma().roleGrant.findFirstOrThrow({ where: { userId } });
    return () => revokeRole(admin, { userId, grantId });
  },
});

/** The address of somebody who is invited to work for the city. */
async function anInvitation(): Promise<string> {
  const email = somebody();
  await inviteOfficial(admin, invitation(email));
  return email;
}

worksAtOnce(anInvitation, {
  "access/send-invitation": (email) => () => inviteOfficial(admin, invitation(email)),
});

changesAtOnce(anInvitation, {
  "access/accept-invitation": async (email) => {
    const acceptance = { token: await tokenMailedTo(email), name: "Lin Qing", password, locale: "en" } as const;
    return () => acceptInvitation(visitor(), { ...acceptance, userAgent: null });
  },
  "access/withdraw-invitation": async (email) => {
    const { id: invitationId } = await prisma().token.findFirstOrThrow({ where: { email } });
    return () => withdrawInvitation(admin, { invitationId });
  },
});

// There is one of each setting, so there are no six worlds.
const settings: [string, unknown][] = [
  ["demonstration", true],
  ["secondFactor", "everyone"],
];

doneOnce(() => Promise.resolve(settings.pop() ?? []), {
  "city/change-setting":
    ([key = "", value]) =>
    () =>
      changeSetting(admin, { key, value, version: 0 }),
});
