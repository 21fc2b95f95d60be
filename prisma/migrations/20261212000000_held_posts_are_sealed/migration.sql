-- What was typed into a form may be secret, so that a kept post is sealed; one that was kept before opens as it is, for its day.
ALTER TABLE "held_post" ADD COLUMN "sealed" BOOLEAN NOT NULL DEFAULT false;
