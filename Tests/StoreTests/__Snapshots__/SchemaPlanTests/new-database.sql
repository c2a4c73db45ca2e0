chuẩn bị các bảng của hệ thống
tạo sổ «Sổ kinds» (kinds) với 3 cột
tạo sổ «Sổ cases» (cases) với 16 cột
ghi nhận gói «Gói thử» (goi-thu), phiên bản 1

CREATE TRIGGER "dh_history_no_delete"
BEFORE DELETE ON "dh_history"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_history_no_update"
BEFORE UPDATE ON "dh_history"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_number_no_delete"
BEFORE DELETE ON "dh_number"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_number_no_update"
BEFORE UPDATE ON "dh_number"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_promise_no_delete"
BEFORE DELETE ON "dh_promise"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_promise_no_update"
BEFORE UPDATE ON "dh_promise"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_verdict_no_delete"
BEFORE DELETE ON "dh_verdict"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_verdict_no_update"
BEFORE UPDATE ON "dh_verdict"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_version_no_delete"
BEFORE DELETE ON "dh_version"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "dh_version_no_update"
BEFORE UPDATE ON "dh_version"
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TABLE "cases" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "number" TEXT NOT NULL UNIQUE,
    "unit" TEXT NOT NULL,
    "state" TEXT,
    "version" INTEGER,
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
    "due" TEXT,
    "promised" TEXT) STRICT;
CREATE TABLE "dh_entered" (
    "id" INTEGER PRIMARY KEY, "indicator" TEXT NOT NULL, "unit" TEXT NOT NULL,
    "period" TEXT NOT NULL, "as_of" TEXT NOT NULL,
    "low" TEXT, "low_included" INTEGER, "high" TEXT,
    "high_included" INTEGER, "source" TEXT, "note" TEXT,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_grant" (
    "id" INTEGER PRIMARY KEY, "user" TEXT NOT NULL, "role" TEXT NOT NULL,
    "unit" TEXT NOT NULL, "from_day" TEXT, "to_day" TEXT,
    "acting_for" TEXT, "at" TEXT NOT NULL, "actor" TEXT NOT NULL,
    "revoked_at" TEXT, "revoked_by" TEXT) STRICT;
CREATE TABLE "dh_history" (
    "id" INTEGER PRIMARY KEY, "register" TEXT NOT NULL, "entry" INTEGER NOT NULL,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL, "action" TEXT NOT NULL,
    "changes" TEXT NOT NULL, "acting_for" TEXT, "transition" TEXT, "note" TEXT) STRICT;
CREATE TABLE "dh_layout" (
    "version" INTEGER PRIMARY KEY, "applied_at" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_number" (
    "id" INTEGER PRIMARY KEY, "register" TEXT NOT NULL, "series" TEXT NOT NULL,
    "seq" INTEGER NOT NULL, "suffix" TEXT NOT NULL, "event" TEXT NOT NULL,
    "entry" INTEGER, "text" TEXT, "reason" TEXT,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_outbox" (
    "id" INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "reminder" TEXT NOT NULL,
    "register" TEXT NOT NULL, "entry" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL, "message" TEXT NOT NULL, "due" TEXT,
    "at" TEXT NOT NULL, "delivered_at" TEXT) STRICT;
CREATE TABLE "dh_pack" (
    "id" INTEGER PRIMARY KEY, "pack" TEXT NOT NULL, "title" TEXT NOT NULL,
    "version" TEXT NOT NULL, "folder" TEXT NOT NULL,
    "applied_at" TEXT NOT NULL, "applied_by" TEXT NOT NULL,
    "changes" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_promise" (
    "id" INTEGER PRIMARY KEY, "register" TEXT NOT NULL, "entry" INTEGER NOT NULL,
    "kind" TEXT NOT NULL, "due" TEXT, "start" TEXT, "budget" TEXT,
    "basis" TEXT, "calendar" INTEGER, "reason" TEXT,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_schema" (
    "register" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL, "refers_to" TEXT, "options" TEXT NOT NULL,
    "retired" INTEGER NOT NULL, PRIMARY KEY ("register", "column")) STRICT;
CREATE TABLE "dh_series" (
    "series" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) STRICT;
CREATE TABLE "dh_user" (
    "id" TEXT PRIMARY KEY, "title" TEXT NOT NULL, "unit" TEXT NOT NULL,
    "active" INTEGER NOT NULL, "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_verdict" (
    "id" INTEGER PRIMARY KEY, "register" TEXT NOT NULL, "entry" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL, "first_verdict" TEXT NOT NULL, "due" TEXT,
    "promised" TEXT, "closed" TEXT NOT NULL, "calendar" INTEGER,
    "at" TEXT NOT NULL, "actor" TEXT NOT NULL) STRICT;
CREATE TABLE "dh_version" (
    "id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "register" TEXT NOT NULL,
    "text" TEXT NOT NULL, "pack_version" TEXT NOT NULL,
    "at" TEXT NOT NULL) STRICT;
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
CREATE INDEX "ix_dh_grant_user" ON "dh_grant" ("user");
CREATE INDEX "ix_dh_history_register_entry" ON "dh_history" ("register", "entry");
CREATE UNIQUE INDEX "ix_dh_number_once" ON "dh_number" ("register", "series", "seq", "suffix", "event");
CREATE UNIQUE INDEX "ix_dh_outbox_key" ON "dh_outbox" ("key");
CREATE INDEX "ix_dh_promise_entry" ON "dh_promise" ("register", "entry");
CREATE INDEX "ix_dh_verdict_entry" ON "dh_verdict" ("register", "entry");
CREATE INDEX "ix_kinds_unit" ON "kinds" ("unit");
