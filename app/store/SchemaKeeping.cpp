// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations from 9 on: retention, signatures, overrides, search, downloads. The next one is appended here.
#include "app/store/Schema.h"

namespace thunhan
{

// A key for the pictures of each application, and what is left of one after retention. What was stored before
// has only the store's key, and is destroyed with its rows.
const char retentionSchema[] = R"sql(
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
const char signatureSchema[] = R"sql(
CREATE TABLE audit_signature (number INTEGER PRIMARY KEY, signature BLOB NOT NULL) STRICT;
)sql";

// Overrides stand for one impression and say what they let pass, exceptions may end, and what is sent in a
// sample's place lies beside it.
const char passingSchema[] = R"sql(
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
const char searchSchema[] = R"sql(
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
const char downloadSchema[] = R"sql(
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

const char unlockCodeSchema[] = R"sql(
CREATE TABLE unlock_code (
    operator TEXT PRIMARY KEY,
    operations INTEGER NOT NULL,
    memory INTEGER NOT NULL,
    salt BLOB NOT NULL,
    nonce BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
)sql";

} // namespace thunhan
