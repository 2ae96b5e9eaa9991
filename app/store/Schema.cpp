// SPDX-License-Identifier: GPL-3.0-or-later
// The tables. Released migrations are never edited; a change is appended.
#include "app/store/Migrations.h"

#include <array>

namespace thunhan
{
namespace
{

// Pixels and ciphertexts stand in tables of their own, so that lists never read the pages they fill. Times
// are UTC ISO texts to the millisecond, which sort by time; ids are UUIDv7 texts, which sort by time of
// making.
constexpr char firstSchema[] = R"sql(
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

// Documents of reference data that replace the shipped ones, and what was chosen lately at the station's
// desk.
constexpr char referenceSchema[] = R"sql(
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
constexpr char requestSchema[] = R"sql(
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
constexpr char recordSchema[] = R"sql(
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
constexpr char sendingSchema[] = R"sql(
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
constexpr char printSchema[] = R"sql(
DROP INDEX sample_kept;
CREATE UNIQUE INDEX sample_kept ON sample (application, modality, site, impression) WHERE kept = 1;
CREATE TABLE sample_features (
    sample TEXT PRIMARY KEY REFERENCES sample ON DELETE CASCADE,
    features BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What was put together to be sent or carried, and what is carried for other stations: their packets stand
// with the station's own, but belong to no application of it.
constexpr char batchSchema[] = R"sql(
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
constexpr char itemReasonSchema[] = R"sql(
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

// A key for the pictures of each application, and what is left of one after retention. What was stored before
// has only the store's key, and is destroyed with its rows.
constexpr char retentionSchema[] = R"sql(
CREATE TABLE application_key (
    application TEXT PRIMARY KEY REFERENCES application ON DELETE CASCADE,
    key BLOB NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE sample_image ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0; -- under the application's key
ALTER TABLE sample_features ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_image ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE purge (
    application TEXT PRIMARY KEY REFERENCES application ON DELETE CASCADE,
    state TEXT NOT NULL, -- before
    packet_digest BLOB NOT NULL, -- empty: never sealed
    purged_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// The station's word for the head of the trail, again and again.
constexpr char signatureSchema[] = R"sql(
CREATE TABLE audit_signature (number INTEGER PRIMARY KEY, signature BLOB NOT NULL) STRICT;
)sql";

// Overrides stand for one impression and say what they let pass, exceptions may end, and what is sent in a
// sample's place lies beside it.
constexpr char passingSchema[] = R"sql(
CREATE TABLE override_of_matter (
    application TEXT NOT NULL REFERENCES application ON DELETE CASCADE,
    modality TEXT NOT NULL,
    site TEXT NOT NULL,
    impression TEXT NOT NULL,
    matter TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (application, modality, site, impression, matter)
) STRICT, WITHOUT ROWID;
-- Until now one stood for all that was kept of its site.
INSERT INTO override_of_matter SELECT DISTINCT o.application, o.modality, o.site,
    coalesce(s.impression, 'NOT_APPLICABLE'), 'QUALITY', reason, granted_by, granted_at FROM quality_override o
    LEFT JOIN sample s ON s.application = o.application AND s.modality = o.modality AND s.site = o.site AND s.kept = 1;
DROP TABLE quality_override;
ALTER TABLE override_of_matter RENAME TO quality_override;

ALTER TABLE biometric_exception ADD COLUMN until TEXT NOT NULL DEFAULT ''; -- ISO date; empty: it lasts

CREATE TABLE sample_rendition (
    sample TEXT PRIMARY KEY REFERENCES sample ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    digest BLOB NOT NULL,
    image BLOB NOT NULL
) STRICT;

-- What the prints of those who work here are compared by: no picture of them is kept. Not tied to the operator's
-- row, which is replaced with every change.
CREATE TABLE operator_print (
    operator TEXT NOT NULL,
    finger TEXT NOT NULL,
    features BLOB NOT NULL,
    taken_at TEXT NOT NULL,
    PRIMARY KEY (operator, finger)
) STRICT, WITHOUT ROWID;
)sql";

// Any part of a name or number among fifty thousand: an index of three letters each, kept by the table
// itself. It forgets at once what is taken out of it.
constexpr char searchSchema[] = R"sql(
CREATE TABLE application_number (
    number INTEGER PRIMARY KEY,
    application TEXT NOT NULL UNIQUE REFERENCES application ON DELETE CASCADE
) STRICT;
CREATE VIRTUAL TABLE application_search USING fts5(text, tokenize = 'trigram');
INSERT INTO application_search (application_search, rank) VALUES ('secure-delete', 1);
INSERT INTO application_number (application) SELECT id FROM application ORDER BY id;
INSERT INTO application_search (rowid, text)
    SELECT n.number, concat_ws(char(10), a.folded_name, a.personal_number, a.file_number, a.phone)
    FROM application_number n JOIN application a ON a.id = n.application;

CREATE TRIGGER application_search_new AFTER INSERT ON application BEGIN
    INSERT INTO application_number (application) VALUES (new.id);
    INSERT INTO application_search (rowid, text)
        SELECT number, concat_ws(char(10), new.folded_name, new.personal_number, new.file_number, new.phone)
        FROM application_number WHERE application = new.id;
END;
CREATE TRIGGER application_search_changed
AFTER UPDATE OF folded_name, personal_number, file_number, phone ON application
WHEN (old.folded_name, old.personal_number, old.file_number, old.phone)
    IS NOT (new.folded_name, new.personal_number, new.file_number, new.phone)
BEGIN
    UPDATE application_search
        SET text = concat_ws(char(10), new.folded_name, new.personal_number, new.file_number, new.phone)
        WHERE rowid = (SELECT number FROM application_number WHERE application = new.id);
END;
CREATE TRIGGER application_search_gone BEFORE DELETE ON application BEGIN
    DELETE FROM application_search
        WHERE rowid = (SELECT number FROM application_number WHERE application = old.id);
END;
)sql";

// What came down from the registry: whole documents, and parts of those on their way.
constexpr char downloadSchema[] = R"sql(
CREATE TABLE download (
    digest BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    document BLOB NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE INDEX download_by_kind ON download (kind, version);
CREATE TABLE download_part (number INTEGER PRIMARY KEY, digest BLOB NOT NULL, part BLOB NOT NULL) STRICT;
CREATE TABLE download_edition (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), edition INTEGER NOT NULL)
STRICT;
)sql";

constexpr std::array migrations{
    Migration{1, firstSchema},       Migration{2, referenceSchema},  Migration{3, requestSchema},
    Migration{4, recordSchema},      Migration{5, sendingSchema},    Migration{6, printSchema},
    Migration{7, batchSchema, true}, Migration{8, itemReasonSchema}, Migration{9, retentionSchema},
    Migration{10, signatureSchema},  Migration{11, passingSchema},   Migration{12, searchSchema},
    Migration{13, downloadSchema}};

} // namespace

std::span<const Migration> allMigrations()
{
    return migrations;
}

} // namespace thunhan
