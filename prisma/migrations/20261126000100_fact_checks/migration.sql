-- CreateTable
CREATE TABLE "fact_check" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "note" TEXT,
    "checked_by" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_check_application_id_checked_at_idx" ON "fact_check"("application_id", "checked_at");

-- AddForeignKey
ALTER TABLE "fact_check" ADD CONSTRAINT "fact_check_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "fact_check_append_only" BEFORE UPDATE OR DELETE ON "fact_check" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
