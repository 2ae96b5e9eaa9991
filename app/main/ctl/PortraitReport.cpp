// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/PortraitReport.h"

#include "app/main/ctl/PictureFile.h"
#include "app/main/ctl/Terminal.h"
#include "capture/portrait/FaceAssessor.h"
#include "capture/portrait/PortraitCrop.h"
#include "capture/twin/PortraitDamage.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<FaceAssessor> loadAssessor(const QString& model, const PortraitPolicy& policy = {})
{
    THUNHAN_TRY_ASSIGN(const auto loaded, FaceModel::load(model.isEmpty() ? FaceModel::debianPath() : model));
    return FaceAssessor(loaded, policy);
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonObject toJson(const QRectF& rect)
{
    return {{u"x"_s, rounded(rect.x())},
            {u"y"_s, rounded(rect.y())},
            {u"width"_s, rounded(rect.width())},
            {u"height"_s, rounded(rect.height())}};
}

QJsonObject toJson(const QString& file, QSize size, double reduced, const PortraitAssessment& assessment,
                   double ms)
{
    QJsonArray measures, causes, landmarks;
    for (const PortraitCheck& check : assessment.checks) {
        QJsonObject measure{{u"name"_s, toName(check.measure)}, {u"judged"_s, toName(check.state)}};
        if (check.state != CheckState::NotMeasured && !assessment.face.isNull()) {
            measure.insert(u"value"_s, rounded(check.value));
            measure.insert(u"limit"_s, check.limit);
        }
        measures.append(measure);
        if (check.state == CheckState::Bad && check.advice != PortraitAdvice::None)
            causes.append(toName(check.advice));
    }
    for (const QPointF& point : assessment.landmarks)
        landmarks.append(QJsonArray{rounded(point.x()), rounded(point.y())});
    QJsonObject json{{u"file"_s, file},
                     {u"width"_s, size.width()},
                     {u"height"_s, size.height()},
                     {u"reduced_by"_s, rounded(reduced)},
                     {u"algorithm"_s, QString::fromLatin1(FaceAssessor::algorithm)},
                     {u"version"_s, QString::fromLatin1(FaceAssessor::version)},
                     {u"faces"_s, assessment.faces},
                     {u"score"_s, assessment.score},
                     {u"passed"_s, assessment.passed},
                     {u"causes"_s, causes},
                     {u"measures"_s, measures},
                     {u"landmarks"_s, landmarks},
                     {u"ms"_s, rounded(ms)}};
    if (!assessment.face.isNull()) {
        json.insert(u"face"_s, toJson(assessment.face));
        json.insert(u"crop"_s, toJson(fitPortraitRect(assessment.crop, size)));
        json.insert(u"straightened_by"_s, rounded(assessment.roll));
    }
    return json;
}

void printPlain(const QJsonArray& all)
{
    for (const QJsonValue& value : all) {
        const QJsonObject one = value.toObject();
        QStringList causes;
        for (const QJsonValue& cause : one[u"causes"_s].toArray())
            causes.append(cause.toString());
        print(u"%1 %2  %3  %4 face(s)  %5"_s.arg(
            QString::number(one[u"score"_s].toInt()).rightJustified(3),
            one[u"passed"_s].toBool() ? u"passed"_s : u"below "_s, one[u"file"_s].toString(),
            QString::number(one[u"faces"_s].toInt()), causes.join(u' ')));
    }
}

struct Confusion {
    int shown = 0;    // photographs on which the damage's own measure holds as they are
    int tripped = 0;  // of them
    int monotone = 0; //
    QMap<PortraitMeasure, int> others;
};

bool printRow(PortraitDamage damage, const Confusion& found)
{
    QStringList others;
    bool explained = true;
    for (auto [measure, count] : found.others.asKeyValueRange()) {
        const bool known = explainedBy(damage).contains(measure);
        explained = explained && known;
        others.append(u"%1 %2%3"_s.arg(toName(measure)).arg(count).arg(known ? QString() : u" (!)"_s));
    }
    print(u"%1 %2 %3 %4   %5"_s.arg(
        toName(damage).leftJustified(15), toName(measureOf(damage)).leftJustified(16),
        u"%1/%2"_s.arg(found.tripped).arg(found.shown).rightJustified(7),
        u"%1/%2"_s.arg(found.monotone).arg(found.shown).rightJustified(9), others.join(u", "_s)));
    return explained && found.tripped == found.shown && found.monotone == found.shown;
}

} // namespace

ExitCode assessPortraits(const QStringList& files, const QString& model, const PortraitPolicy& policy,
                         bool json)
{
    const auto assessor = loadAssessor(model, policy);
    if (!assessor) {
        complain(assessor.error());
        return ExitCode::Failed;
    }
    QJsonArray all;
    ExitCode code = ExitCode::Done;
    for (const QString& file : files) {
        double reduced = 1;
        const auto picture = readPictureFile(file, &reduced);
        if (!picture) {
            complain(picture.error());
            code = ExitCode::Failed;
            continue;
        }
        QElapsedTimer clock;
        clock.start();
        const PortraitAssessment assessment = assessor->assess(*picture);
        all.append(toJson(file, picture->size(), reduced, assessment,
                          static_cast<double>(clock.nsecsElapsed()) / 1e6));
    }
    if (json)
        print(QString::fromUtf8(QJsonDocument(all).toJson()).trimmed());
    else
        printPlain(all);
    return code;
}

ExitCode printPortraitConfusion(const QStringList& photographs, quint64 people, const QString& model)
{
    const auto assessor = loadAssessor(model);
    if (!assessor) {
        complain(assessor.error());
        return ExitCode::Failed;
    }
    struct Untouched {
        QImage picture;
        PortraitAssessment assessment;
    };
    QList<Untouched> pictures;
    const auto add = [&](const QImage& picture) { pictures.append({picture, assessor->assess(picture)}); };
    for (const QString& file : photographs) {
        const auto picture = readPictureFile(file);
        if (!picture) {
            complain(picture.error());
            return ExitCode::Failed;
        }
        add(*picture);
    }
    for (quint64 person = 1; person <= people; ++person)
        add(drawPortrait({person}, {}, {1280, 960}));
    print(u"%1 photographs and drawn people; in a row only those on which its own measure holds untouched"_s
              .arg(pictures.size()));
    print(u"damage          measure         tripped  monotone   other measures that trip"_s);
    bool holds = true;
    for (const PortraitDamage damage : allPortraitDamages) {
        Confusion found;
        for (const auto& [picture, before] : std::as_const(pictures)) {
            const DamageSeries series = damageSeries(*assessor, picture, before, damage);
            const PortraitMeasure own = measureOf(damage);
            if (!series.passedBefore(own))
                continue;
            ++found.shown;
            found.tripped += series.trips(own) ? 1 : 0;
            found.monotone += series.isMonotone() ? 1 : 0;
            for (const PortraitCheck& check : series.at.front().checks) {
                if (check.measure != own && series.trips(check.measure))
                    ++found.others[check.measure];
            }
        }
        holds = printRow(damage, found) && holds;
    }
    return holds ? ExitCode::Done : ExitCode::Failed;
}

} // namespace thunhan
