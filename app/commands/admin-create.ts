import { z } from "zod";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { createT } from "~/i18n/t.server";
import { errorText } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { SetupError } from "~/platform/setup-error";
import { createFirstAdministrator } from "~/use-cases/access/create-first-administrator.server";
import { migrate } from "../../prisma/migrate/apply";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { settle } from "./support/settings";

await command(async ([email]) => {
  const address = z.email().safeParse(email);
  if (!address.success)
    throw new SetupError("Give the address of the first administrator: npm run admin:create -- EMAIL");
  await withDatabase(async (database) => {
    await migrate(database.url);
    await settle(database);
    openDatabase(database.url, 1);
    try {
      const link = await createFirstAdministrator({ now: new Date(), requestId: newId() }, { email: address.data });
      console.log(`Open this page to choose a password (once, within 7 days):\n${link}`);
    } catch (error) {
      throw error instanceof Refusal ? new SetupError(errorText(createT("en", "errors"), error.reason)) : error;
    } finally {
      await closeDatabase();
    }
  });
});
