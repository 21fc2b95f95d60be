-- Which months of other awards a release corrects, and by how much.
ALTER TABLE "import_batch" ADD COLUMN "corrections" JSONB;
