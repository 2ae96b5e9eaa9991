// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SampleRepository.h"

#include "app/base/Sha256.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/BlobCipher.h"
#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<BiometricSample> readSample(const Statement& row)
{
    BiometricSample s;
    s.id = row.id<SampleId>(0);
    THUNHAN_TRY_ASSIGN(s.modality, known(biometricModalityFromName(row.text(1)), "modality"));
    THUNHAN_TRY_ASSIGN(s.site, known(biometricSiteFromName(row.text(2)), "site"));
    THUNHAN_TRY_ASSIGN(s.impression, known(impressionFromName(row.text(3)), "impression"));
    THUNHAN_TRY_ASSIGN(s.origin, known(sampleOriginFromName(row.text(4)), "origin"));
    s.mediaType = row.text(5);
    s.size = QSize(int(row.integer(6)), int(row.integer(7)));
    s.bitDepth = int(row.integer(8));
    s.ppi = int(row.integer(9));
    s.device = row.text(10);
    s.capturedAt = row.time(11);
    s.capturedBy = row.id<OperatorId>(12);
    s.attempt = int(row.integer(13));
    s.passed = row.boolean(14);
    s.kept = row.boolean(15);
    s.imageDigest = row.blob(16);
    if (const QString type = row.text(17); !type.isEmpty())
        s.rendition = SampleRendition{type, row.blob(18)};
    return s;
}

// The rendition's id beside the image's, under the same key.
QString sentBlob(const QString& sample)
{
    return sample + u" sent"_s;
}

} // namespace

Result<void> SampleRepository::insert(ApplicationId application, const BiometricSample& s,
                                      const SampleContent& content)
{
    if (sha256(content.image) != s.imageDigest)
        return {ErrorCode::MalformedInput, u"the image is not the one the sample names"_s};
    if (s.rendition ? sha256(content.rendition) != s.rendition->digest : !content.rendition.isEmpty())
        return {ErrorCode::MalformedInput, u"the rendition is not the one the sample names"_s};
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, s.capturedAt));
    if (s.kept)
        THUNHAN_TRY(
            m_database.run("UPDATE sample SET kept = 0"
                           " WHERE application = ?1 AND modality = ?2 AND site = ?3 AND impression = ?4"
                           " AND kept = 1",
                           application, toName(s.modality), siteName(s.site), toName(s.impression)));
    THUNHAN_TRY(m_database.run(
        "INSERT INTO sample (id, application, modality, site, impression, origin, media_type, width, height,"
        " bit_depth, ppi, device, captured_at, captured_by, attempt, passed, kept, image_digest)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        s.id, application, toName(s.modality), siteName(s.site), toName(s.impression), toName(s.origin),
        s.mediaType, s.size.width(), s.size.height(), s.bitDepth, s.ppi, s.device, s.capturedAt, s.capturedBy,
        s.attempt, s.passed, s.kept, s.imageDigest));
    for (qsizetype i = 0; i < s.quality.size(); ++i) {
        const QualityScore& score = s.quality.at(i);
        THUNHAN_TRY(m_database.run("INSERT INTO sample_score (sample, ordinal, algorithm, version, value)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5)",
                                   s.id, i, score.algorithm, score.version, score.value));
    }
    BlobCipher cipher(m_database);
    if (s.rendition) {
        THUNHAN_TRY_ASSIGN(const QByteArray sealed,
                           cipher.seal(application, sentBlob(s.id.toString()), content.rendition));
        THUNHAN_TRY(m_database.run("INSERT INTO sample_rendition (sample, media_type, digest, image)"
                                   " VALUES (?1, ?2, ?3, ?4)",
                                   s.id, s.rendition->mediaType, s.rendition->digest, sealed));
    }
    if (!content.features.isEmpty()) {
        THUNHAN_TRY_ASSIGN(const QByteArray sealed,
                           cipher.seal(application, s.id.toString(), content.features));
        THUNHAN_TRY(m_database.run(
            "INSERT INTO sample_features (sample, features, sealed) VALUES (?1, ?2, 1)", s.id, sealed));
    }
    THUNHAN_TRY_ASSIGN(const QByteArray sealed, cipher.seal(application, s.id.toString(), content.image));
    return m_database.run("INSERT INTO sample_image (sample, image, sealed) VALUES (?1, ?2, 1)", s.id,
                          sealed);
}

Result<QList<SampleFeatures>> SampleRepository::waitingFeatures(ApplicationId except,
                                                                const QList<FingerPosition>& fingers)
{
    QStringList sites;
    for (const FingerPosition position : fingers)
        sites.append(siteName(position));
    return readRows(
        m_database.query("SELECT sample.application, site, features, sealed, sample.id FROM sample"
                         " JOIN sample_features ON sample_features.sample = sample.id"
                         " JOIN application ON application.id = sample.application"
                         " WHERE kept = 1 AND modality = ?1 AND sample.application <> ?2"
                         " AND instr(?3, ' ' || site || ' ') > 0 AND state NOT IN (?4, ?5)",
                         toName(BiometricModality::Finger), except, u' ' + sites.join(u' ') + u' ',
                         toName(ApplicationState::Rejected), toName(ApplicationState::Purged)),
        [this](const Statement& row) -> Result<SampleFeatures> {
            SampleFeatures found;
            found.application = row.id<ApplicationId>(0);
            THUNHAN_TRY_ASSIGN(const auto site, known(biometricSiteFromName(row.text(1)), "site"));
            found.position = std::get<FingerPosition>(site);
            found.features = row.blob(2);
            if (row.boolean(3)) {
                THUNHAN_TRY_ASSIGN(
                    found.features,
                    BlobCipher(m_database).open(found.application, row.text(4), found.features));
            }
            return found;
        });
}

Result<QList<BiometricSample>> SampleRepository::list(ApplicationId application)
{
    THUNHAN_TRY_ASSIGN(
        auto samples,
        readRows(m_database.query("SELECT id, modality, site, impression, origin, sample.media_type, width,"
                                  " height, bit_depth, ppi, device, captured_at, captured_by, attempt,"
                                  " passed, kept, image_digest, coalesce(r.media_type, ''),"
                                  " coalesce(r.digest, x'') FROM sample"
                                  " LEFT JOIN sample_rendition r ON r.sample = id WHERE application = ?1"
                                  " ORDER BY captured_at, id",
                                  application),
                 readSample));
    for (BiometricSample& sample : samples) {
        THUNHAN_TRY_ASSIGN(
            sample.quality,
            readRows(m_database.query("SELECT algorithm, version, value FROM sample_score WHERE sample = ?1"
                                      " ORDER BY ordinal",
                                      sample.id),
                     [](const Statement& row) {
                         return QualityScore{row.text(0), row.text(1), row.real(2)};
                     }));
    }
    return samples;
}

Result<DigestedBytes> SampleRepository::loadImage(SampleId id)
{
    return readOne(m_database.query("SELECT image, image_digest, sealed, application, id FROM sample"
                                    " JOIN sample_image ON sample = id WHERE id = ?1",
                                    id),
                   "such sample", [this](const Statement& row) { return readImage(m_database, row); });
}

Result<DigestedBytes> SampleRepository::loadTravelling(SampleId id)
{
    THUNHAN_TRY_ASSIGN(
        const std::optional<DigestedBytes> rendition,
        readFirst(m_database.query("SELECT r.image, r.digest, 1, application, ?2 FROM sample_rendition r"
                                   " JOIN sample ON sample.id = r.sample WHERE r.sample = ?1",
                                   id, sentBlob(id.toString())),
                  [this](const Statement& row) { return readImage(m_database, row); }));
    return rendition ? Result<DigestedBytes>(*rendition) : loadImage(id);
}

Result<void> SampleRepository::markKept(ApplicationId application, SampleId id, const QDateTime& now)
{
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, now));
    THUNHAN_TRY(
        m_database.run("UPDATE sample SET kept = 0 WHERE application = ?1 AND kept = 1 AND (modality, site,"
                       " impression) = (SELECT modality, site, impression FROM sample WHERE id = ?2)",
                       application, id));
    THUNHAN_TRY(
        m_database.run("UPDATE sample SET kept = 1 WHERE application = ?1 AND id = ?2", application, id));
    if (m_database.changes() != 1)
        return {ErrorCode::NotFound, u"no such sample"_s};
    return {};
}

Result<void> SampleRepository::remove(ApplicationId application, SampleId id, const QDateTime& now)
{
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, now));
    THUNHAN_TRY(m_database.run("DELETE FROM sample WHERE application = ?1 AND id = ?2", application, id));
    if (m_database.changes() != 1)
        return {ErrorCode::NotFound, u"no such sample"_s};
    return {};
}

} // namespace thunhan
