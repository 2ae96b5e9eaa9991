// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations 2 to 8: reference data, requests, records, the outbox and batches.
#include "app/store/Schema.h"

namespace thunhan
{

// Documents of reference data that replace the shipped ones, and what was chosen lately at the station's
// desk.
const char referenceSchema[] = R"sql(
CREATE TABLE reference_document (
    kind TEXT NOT NULL,
    edition TEXT NOT NULL, -- ISO date; the newest one counts
    document BLOB NOT NULL,
    signature BLOB NOT NULL, -- empty: an administrator's word
    taken_at TEXT NOT NULL,
    taken_by TEXT, -- NULL: nobody's hand
    PRIMARY KEY (kind, edition)
) STRICT;

CREATE TABLE recent_value (
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    turn INTEGER NOT NULL, -- grows with every choice
    PRIMARY KEY (field, code)
) STRICT, WITHOUT ROWID;
)sql";

// Every kind of application: what is asked for beside the first kind, what a correction and a notice carry,
// the checks of clean data, and the second way in which one person is found twice.
const char requestSchema[] = R"sql(
ALTER TABLE application ADD COLUMN bundled TEXT NOT NULL DEFAULT ''; -- names of kinds with a blank between
ALTER TABLE application ADD COLUMN lacks_capacity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE application ADD COLUMN fee_exemption TEXT NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN clean_data TEXT NOT NULL DEFAULT ''; -- JSON; empty until submitted
CREATE INDEX application_by_person ON application (folded_name, birth_date) WHERE folded_name <> '';

CREATE TABLE record_correction (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    field TEXT NOT NULL,
    on_record TEXT NOT NULL,
    claimed TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (application, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_notice (
    application TEXT PRIMARY KEY REFERENCES application ON DELETE CASCADE,
    to_whom TEXT NOT NULL,
    notified_on TEXT NOT NULL, -- ISO date; empty: not said
    notified_by TEXT
) STRICT, WITHOUT ROWID;
)sql";

// What other sources say of the applicant, and a reason for each field that a rule speaks of: several may
// differ.
const char recordSchema[] = R"sql(
CREATE TABLE record_reading (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    source TEXT NOT NULL,
    read_at TEXT NOT NULL,
    read_by TEXT NOT NULL,
    proven INTEGER NOT NULL,
    name_without_marks INTEGER NOT NULL,
    name_may_be_cut INTEGER NOT NULL,
    content TEXT NOT NULL, -- JSON: fields by name, null where the source has nothing
    PRIMARY KEY (application, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning_reason_of_field (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    rule TEXT NOT NULL,
    field TEXT NOT NULL,
    reason_code TEXT NOT NULL,
    note TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (application, rule, field)
) STRICT, WITHOUT ROWID;
-- Until now each warning had one field of its own.
INSERT INTO warning_reason_of_field SELECT application, rule,
    CASE rule WHEN 'BIRTH_DATE_IMPLAUSIBLE' THEN 'birth_date' ELSE 'personal_number' END,
    reason_code, note, given_by, given_at FROM warning_reason;
DROP TABLE warning_reason;
ALTER TABLE warning_reason_of_field RENAME TO warning_reason;
)sql";

// Sizes stand with the entry, and an index holds what each look at the outbox asks for: ten thousand entries
// with their objects would take longer to sum up than an application to send.
const char sendingSchema[] = R"sql(
ALTER TABLE outbox ADD COLUMN bytes_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN bytes_sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN starts_over INTEGER NOT NULL DEFAULT 0; -- by itself, since a person sent it
UPDATE outbox SET
    bytes_total = (SELECT coalesce(sum(size), 0) FROM packet_object p WHERE p.application = outbox.application),
    bytes_sent = (SELECT coalesce(sum(size), 0) FROM packet_object p WHERE p.application = outbox.application
        AND p.buffer_id <> '');
ALTER TABLE packet_object ADD COLUMN upload_url TEXT NOT NULL DEFAULT ''; -- of a resumable upload
DROP INDEX outbox_open;
CREATE INDEX outbox_open ON outbox (number, next_attempt_at) WHERE stage <> 'DONE';
CREATE INDEX outbox_due ON outbox (next_attempt_at, last_error, bytes_total, bytes_sent) WHERE stage <> 'DONE';
CREATE INDEX receipt_by_time ON receipt (received_at);

CREATE TABLE credential_request (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    kind TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    status TEXT NOT NULL,
    polls INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT, -- NULL: nothing is asked any more
    last_attempt_at TEXT,
    last_error TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    settled_by TEXT,
    settled_at TEXT,
    UNIQUE (application, kind)
) STRICT;
CREATE INDEX credential_request_due ON credential_request (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX credential_request_call ON credential_request (number)
    WHERE status IN ('FAILED', 'CANCELLED') AND settled_at IS NULL;
)sql";

// A finger's plain and its rolled print are kept side by side; what prints are compared by lies beside them.
const char printSchema[] = R"sql(
DROP INDEX sample_kept;
CREATE UNIQUE INDEX sample_kept ON sample (application, modality, site, impression) WHERE kept = 1;
CREATE TABLE sample_features (
    sample TEXT PRIMARY KEY REFERENCES sample ON DELETE CASCADE,
    features BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What was put together to be sent or carried, and what is carried for other stations: their packets stand
// with the station's own, but belong to no application of it.
const char batchSchema[] = R"sql(
CREATE TABLE packet_of_any (
    application TEXT PRIMARY KEY,
    document BLOB NOT NULL,
    manifest BLOB NOT NULL,
    signature BLOB NOT NULL,
    digest BLOB NOT NULL, -- SHA-256 of document, manifest and signature
    sealed_at TEXT NOT NULL
) STRICT;
INSERT INTO packet_of_any SELECT application, document, manifest, signature, digest, sealed_at FROM packet;
DROP TABLE packet;
ALTER TABLE packet_of_any RENAME TO packet;

ALTER TABLE outbox ADD COLUMN batch TEXT; -- NULL: in none yet
ALTER TABLE outbox ADD COLUMN forwarded INTEGER NOT NULL DEFAULT 0; -- of another station
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (next_attempt_at, last_error, bytes_total, bytes_sent, forwarded)
    WHERE stage <> 'DONE';

ALTER TABLE receipt ADD COLUMN jws BLOB NOT NULL DEFAULT x''; -- the registry's signature, where it gives one

CREATE TABLE batch (
    sequence INTEGER PRIMARY KEY, -- 1, 2, 3 ... without gaps
    id TEXT NOT NULL UNIQUE,
    manifest BLOB NOT NULL,
    signature BLOB NOT NULL,
    certificate BLOB NOT NULL -- whose key signed
) STRICT;

-- Outlives the packet, which goes when its receipt is here.
CREATE TABLE forward (
    application TEXT PRIMARY KEY,
    station TEXT NOT NULL,
    batch TEXT NOT NULL,
    certificate BLOB NOT NULL,
    taken_at TEXT NOT NULL,
    receipt BLOB -- NULL: none yet
) STRICT, WITHOUT ROWID;
)sql";

// Two relatives may both be out of the ordinary, each for a reason of their own.
const char itemReasonSchema[] = R"sql(
CREATE TABLE warning_reason_of_item (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    rule TEXT NOT NULL,
    field TEXT NOT NULL,
    item INTEGER NOT NULL, -- -1: of the field as a whole
    reason_code TEXT NOT NULL,
    note TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (application, rule, field, item)
) STRICT, WITHOUT ROWID;
INSERT INTO warning_reason_of_item
    SELECT application, rule, field, -1, reason_code, note, given_by, given_at FROM warning_reason;
DROP TABLE warning_reason;
ALTER TABLE warning_reason_of_item RENAME TO warning_reason;
)sql";

} // namespace thunhan
