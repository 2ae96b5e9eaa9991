// SPDX-License-Identifier: GPL-3.0-or-later
// The tables a station starts with (migration 1).
#include "app/store/Schema.h"

namespace thunhan
{

// Pixels and ciphertexts stand in tables of their own, so that lists never read the pages they fill. Times
// are UTC ISO texts to the millisecond, which sort by time; ids are UUIDv7 texts, which sort by time of
// making.
const char firstSchema[] = R"sql(
CREATE TABLE station_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE station_identity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    station_id TEXT NOT NULL,
    signing_key BLOB NOT NULL,
    certificate BLOB NOT NULL,
    registry_encryption_certificate BLOB NOT NULL,
    registry_ca BLOB NOT NULL,
    base_url TEXT NOT NULL
) STRICT;

CREATE TABLE operator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    rank TEXT NOT NULL,
    role TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE application (
    id TEXT PRIMARY KEY,
    file_number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    channel TEXT NOT NULL,
    external_file_number TEXT NOT NULL,
    collecting_unit TEXT NOT NULL,
    residence_unit TEXT NOT NULL,
    birth_registration_unit TEXT NOT NULL,
    revision INTEGER NOT NULL,
    risk INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    submitted_at TEXT,
    submitted_by TEXT,
    -- Copies of fields for lists and searching; folded_name is the key of foldForMatching().
    full_name TEXT NOT NULL DEFAULT '',
    folded_name TEXT NOT NULL DEFAULT '',
    personal_number TEXT NOT NULL DEFAULT '',
    birth_date TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX application_by_state ON application (state, id);
CREATE INDEX application_by_number ON application (personal_number) WHERE personal_number <> '';
CREATE INDEX application_by_submission ON application (submitted_at) WHERE submitted_at IS NOT NULL;

CREATE TABLE application_field (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (application, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning_reason (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    rule TEXT NOT NULL,
    reason_code TEXT NOT NULL,
    note TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (application, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE biometric_exception (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    modality TEXT NOT NULL,
    site TEXT NOT NULL,
    condition TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (application, modality, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE quality_override (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    modality TEXT NOT NULL,
    site TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (application, modality, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    kind TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (application, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_decision (
    number INTEGER PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    reason_code TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_decision_by_application ON review_decision (application, number);

CREATE TABLE sample (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    modality TEXT NOT NULL,
    site TEXT NOT NULL,
    impression TEXT NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bit_depth INTEGER NOT NULL,
    ppi INTEGER NOT NULL,
    device TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    captured_by TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    image_digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_by_application ON sample (application, id);
CREATE UNIQUE INDEX sample_kept ON sample (application, modality, site) WHERE kept = 1;

CREATE TABLE sample_score (
    sample TEXT NOT NULL REFERENCES sample ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    algorithm TEXT NOT NULL,
    version TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (sample, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_image (
    number INTEGER PRIMARY KEY,
    sample TEXT NOT NULL UNIQUE REFERENCES sample ON DELETE CASCADE,
    image BLOB NOT NULL
) STRICT;

CREATE TABLE document_scan (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    type TEXT NOT NULL,
    page INTEGER NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    ppi INTEGER NOT NULL,
    device TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    captured_by TEXT NOT NULL,
    image_digest BLOB NOT NULL,
    UNIQUE (application, type, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_image (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL UNIQUE REFERENCES document_scan ON DELETE CASCADE,
    image BLOB NOT NULL
) STRICT;

CREATE TABLE packet (
    application TEXT PRIMARY KEY REFERENCES application,
    document BLOB NOT NULL,
    manifest BLOB NOT NULL,
    signature BLOB NOT NULL,
    digest BLOB NOT NULL, -- SHA-256 of document, manifest and signature
    sealed_at TEXT NOT NULL
) STRICT;

CREATE TABLE packet_object (
    number INTEGER PRIMARY KEY,
    application TEXT NOT NULL REFERENCES packet ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    plain_digest BLOB NOT NULL,
    buffer_id TEXT NOT NULL DEFAULT '',
    UNIQUE (application, ordinal)
) STRICT;

CREATE TABLE packet_ciphertext (
    number INTEGER PRIMARY KEY REFERENCES packet_object ON DELETE CASCADE,
    ciphertext BLOB NOT NULL
) STRICT;

CREATE TABLE outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    application TEXT NOT NULL UNIQUE REFERENCES packet ON DELETE CASCADE,
    transaction_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT, -- NULL: held for a person's decision
    last_attempt_at TEXT,
    last_error TEXT NOT NULL DEFAULT '',
    registry_words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_open ON outbox (number) WHERE stage <> 'DONE';

-- Not tied to the packet: the proof outlives what it proves.
CREATE TABLE receipt (
    application TEXT PRIMARY KEY REFERENCES application ON DELETE CASCADE,
    body BLOB NOT NULL,
    digest BLOB NOT NULL,
    received_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_state (
    operator TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE running_number (day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- No foreign keys: the trail outlives what it tells of. Texts stand exactly as they were hashed; an empty one is
-- "none".
CREATE TABLE audit_entry (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    action TEXT NOT NULL,
    application TEXT NOT NULL,
    subject TEXT NOT NULL,
    device TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_entry_by_application ON audit_entry (application) WHERE application <> '';
CREATE TABLE audit_head (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), number INTEGER NOT NULL, hash BLOB NOT NULL)
STRICT;
)sql";

} // namespace thunhan
