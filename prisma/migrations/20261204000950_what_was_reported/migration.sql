-- What somebody reported of premises and since when; the proposal is only what it comes to.
ALTER TABLE "change" ADD COLUMN "reported" JSONB;
