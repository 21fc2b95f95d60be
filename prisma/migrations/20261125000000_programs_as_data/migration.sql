-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'stopped');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "set_aside" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "program_version" ADD COLUMN     "editors" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "fixtures" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_by" UUID;

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "unit_id" UUID,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "state" "task_state" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "result" JSONB,
    "storage_key" TEXT,
    "file_name" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "alive_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_application_id_idx" ON "approval"("application_id");

-- CreateIndex
CREATE INDEX "task_owner_id_created_at_idx" ON "task"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "task_state_created_at_idx" ON "task"("state", "created_at");

-- CreateIndex
CREATE INDEX "task_expires_at_idx" ON "task"("expires_at");

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A program has one draft at a time: two people write on the same one, and neither overlooks the other's.
CREATE UNIQUE INDEX "program_version_one_draft" ON "program_version" ("program_id") WHERE "published_at" IS NULL;
-- A person approves a case once.
CREATE UNIQUE INDEX "approval_one_per_person" ON "approval" ("application_id", "approver_id") WHERE "voided_at" IS NULL;
