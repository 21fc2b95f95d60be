import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";
import { inviteContact } from "~/use-cases/import/invite-contact.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { recheckImport } from "~/use-cases/import/recheck-import.server";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { as, audited, person } from "../application/support/world";
import { anOfficial } from "../change/support/world";
import {
  aCity,
  aCode,
  bytes,
  companiesCsv,
  csv,
  prepared,
  problemsOf,
  released,
  stored,
  useDatabase,
  work,
} from "./support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
beforeEach(async () => {
  city = await aCity();
});

describe("an import is looked at once more", () => {
  const again = async (id: string, taskId = newId()) =>
    recheckImport(city.manager, { importId: id, version: (await stored(id)).version, taskId });

  it("where its dry run was stopped", async () => {
    const id = newId();
    const file = { id, kind: "companies", fileName: "a.csv" } as const;
    await prepareImport(city.manager, { ...file, content: bytes(companiesCsv(city.zone, 2)) });
    await expect(again(id)).rejects.toThrow(new Refusal("import.beingLookedAt"));
    await stopTask(city.manager, (await stored(id)).taskId ?? "");
    await work();
    expect((await stored(id)).state).toBe("checking");
    const taskId = newId();
    await again(id, taskId);
    await again(id, taskId);
    await work();
    expect(await stored(id)).toMatchObject({ state: "prepared", problems: 0 });
    expect((await audited(id)).filter((action) => action === "import.recheck")).toHaveLength(1);
  });

  it("where what was missing has come meanwhile, with the file that it has", async () => {
    const code = aCode();
    const lease = csv([
      ["Company code", "Site", "Unit", "Lease from", "Lease to"],
      [code, "Nowhere", "A-1", "2026-01-01", "2026-12-31"],
    ]);
    const id = await prepared(city.manager, "leases", lease);
    await work();
    expect((await problemsOf(id)).map(({ code: of }) => of)).toEqual(["import.noCompany", "import.noSite"]);
    await released(
      city,
      "companies",
      csv([
        ["Code", "Name", "Zone"],
        [code, "海风", city.zone],
      ]),
    );
    await again(id);
    await work();
    expect((await problemsOf(id)).map(({ code: of }) => of)).toEqual(["import.noSite"]);
  });

  it("by its preparer alone, and not once it waits for its release", async () => {
    const id = await prepared(city.manager, "companies", companiesCsv(city.zone, 1));
    await work();
    await expect(again(id)).rejects.toThrow(new Refusal("import.decided"));
    const other = await anOfficial("manager", city.zoneId);
    const faulty = await prepared(city.manager, "companies", companiesCsv("Nowhere", 1));
    const step = { importId: faulty, version: (await stored(faulty)).version, taskId: newId() };
    await expect(recheckImport(other, step)).rejects.toThrow(NotFound);
  });
});

describe("the contact of a company that nobody owns", () => {
  const linkIn = async (email: string) => {
    const mail = await prisma().outboxMessage.findFirstOrThrow({ where: { email }, orderBy: { id: "desc" } });
    return /token=([\w-]+)/.exec(mail.text ?? "")?.[1] ?? "";
  };

  it("is invited again by intake, at another address: the old link no longer opens", async () => {
    const old = `old-${newId()}@example.com`;
    await released(
      city,
      "companies",
      companiesCsv(city.zone, 1, (cells) => (cells[3] = old)),
    );
    const { id: companyId } = await prisma().company.findFirstOrThrow({ where: { registeredZoneId: city.zoneId } });
    const intake = await anOfficial("intake", city.zoneId);
    const contact = await person("contact");
    const invitation = { id: newId(), companyId, email: contact.email };
    await expect(inviteContact(city.manager, invitation)).rejects.toThrow(Forbidden);
    await expect(inviteContact(await anOfficial("intake", (await aCity()).zoneId), invitation)).rejects.toThrow(
      NotFound,
    );
    await inviteContact(intake, invitation);
    const stranger = await person("stranger");
    await expect(
      acceptCompanyInvitation(as(stranger.userId, {}), { token: await linkIn(old), email: old }),
    ).rejects.toThrow(new Refusal("linkExpired"));
    await acceptCompanyInvitation(as(contact.userId, {}), { token: await linkIn(contact.email), email: contact.email });
    await expect(inviteContact(intake, invitation)).rejects.toThrow(Refusal);
    expect(await audited(companyId)).toEqual(["import.inviteContact", "company.join"]);
  });
});
