-- What a search finds a person's name by, as for companies. Who is there already gets it before the next migration.
ALTER TABLE "user_account" ADD COLUMN "name_tokens" TEXT[];
