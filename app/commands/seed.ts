import { migrate } from "../../prisma/migrate/apply";
import { SetupError } from "~/platform/setup-error";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { seedCity } from "./support/demonstration";
import { settle } from "./support/settings";
import { isEmptyDatabase } from "./support/pool";

await command(async ([what]) => {
  if (what !== "--demo")
    throw new SetupError("Usage: npm run seed -- --demo (the demonstration city, into an empty database)");
  await withDatabase(async (database) => {
    const { url } = database;
    await settle(database);
    await migrate(url);
    if (!(await isEmptyDatabase(url)))
      throw new SetupError("The database is not empty: the demonstration city goes into an empty one.");
    await seedCity(url);
  });
});
