-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "determination_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "basis" JSONB NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_reference_key" ON "letter"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "letter_determination_id_key" ON "letter"("determination_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_determination_id_fkey" FOREIGN KEY ("determination_id") REFERENCES "determination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE SEQUENCE "letter_reference_number";
-- A letter never changes. It can be deleted, since what it says of people is kept only as long as the law of the place says.
CREATE TRIGGER "letter_never_changes" BEFORE UPDATE ON "letter" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
