chuẩn bị các bảng của hệ thống
tạo sổ «Sổ kinds» (kinds) với 3 cột
tạo sổ «Sổ cases» (cases) với 14 cột
ghi nhận gói «Gói thử» (goi-thu), phiên bản 1

CREATE TRIGGER "dh_history_no_delete"
BEFORE DELETE ON "dh_history"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_history_no_update"
BEFORE UPDATE ON "dh_history"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TABLE "cases" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "number" TEXT NOT NULL UNIQUE,
    "unit" TEXT NOT NULL,
    "state" TEXT,
    "kind" INTEGER REFERENCES "kinds" ("id"),
    "handled_by" TEXT,
    "subject" TEXT,
    "area" INTEGER,
    "fee" INTEGER,
    "is_urgent" INTEGER,
    "signed_on" TEXT,
    "received_at" TEXT,
    "closed_at" TEXT,
    "outcome" TEXT,
    "due" TEXT) STRICT;
CREATE TABLE "dh_entered" (
    "id" INTEGER PRIMARY KEY, "indicator" TEXT NOT NULL, "unit" TEXT NOT NULL,
    "period" TEXT NOT NULL, "as_of" TEXT NOT NULL,
    "low" TEXT, "low_included" INTEGER, "high" TEXT,
    "high_included" INTEGER, "source" TEXT, "note" TEXT,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_history" (
    "id" INTEGER PRIMARY KEY, "register" TEXT NOT NULL, "entry" INTEGER NOT NULL,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL, "action" TEXT NOT NULL,
    "changes" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_layout" (
    "version" INTEGER PRIMARY KEY, "applied_at" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_pack" (
    "id" INTEGER PRIMARY KEY, "pack" TEXT NOT NULL, "title" TEXT NOT NULL,
    "version" TEXT NOT NULL, "folder" TEXT NOT NULL,
    "applied_at" TEXT NOT NULL, "applied_by" TEXT NOT NULL,
    "changes" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_schema" (
    "register" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL, "refers_to" TEXT, "options" TEXT NOT NULL,
    "retired" INTEGER NOT NULL, PRIMARY KEY ("register", "column")) STRICT;
CREATE TABLE "dh_series" (
    "series" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) STRICT;
CREATE TABLE "kinds" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "number" TEXT NOT NULL UNIQUE,
    "unit" TEXT NOT NULL,
    "time" TEXT) STRICT;
CREATE INDEX "ix_cases_closed_at" ON "cases" ("closed_at");
CREATE INDEX "ix_cases_due" ON "cases" ("due") WHERE "closed_at" IS NULL;
CREATE INDEX "ix_cases_handled_by_received_at" ON "cases" ("handled_by", "received_at");
CREATE INDEX "ix_cases_kind" ON "cases" ("kind");
CREATE INDEX "ix_cases_received_at" ON "cases" ("received_at");
CREATE INDEX "ix_cases_unit_received_at" ON "cases" ("unit", "received_at");
CREATE INDEX "ix_dh_entered_indicator" ON "dh_entered" ("indicator", "unit", "period");
CREATE INDEX "ix_dh_history_register_entry" ON "dh_history" ("register", "entry");
CREATE INDEX "ix_kinds_unit" ON "kinds" ("unit");
