// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/PortraitReport.h"
#include "app/main/ctl/PrintFile.h"
#include "app/main/ctl/Terminal.h"
#include "app/reference/ReferenceData.h"
#include "app/reference/ReferenceReader.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/quality/Nfiq2.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Stable names for other programs; the sentences belong to the screens.
QString causeName(FingerDefect defect)
{
    switch (defect) {
    case FingerDefect::Blank: return u"blank"_s;
    case FingerDefect::NotAFinger: return u"not-a-finger"_s;
    case FingerDefect::TooSmall: return u"too-small"_s;
    case FingerDefect::TooLight: return u"too-light"_s;
    case FingerDefect::TooDry: return u"too-dry"_s;
    case FingerDefect::TooWet: return u"too-wet"_s;
    case FingerDefect::TooHard: return u"too-hard"_s;
    case FingerDefect::Smeared: return u"smeared"_s;
    case FingerDefect::Moved: return u"moved"_s;
    case FingerDefect::OffCentreLeft: return u"off-centre-left"_s;
    case FingerDefect::OffCentreRight: return u"off-centre-right"_s;
    case FingerDefect::OffCentreUp: return u"off-centre-up"_s;
    case FingerDefect::OffCentreDown: return u"off-centre-down"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const QString& file, const Frame& frame, const FingerAssessment& assessment, double ms)
{
    QJsonArray causes;
    for (const FingerDefect cause : assessment.causes)
        causes.append(causeName(cause));
    QJsonArray measures;
    for (const FingerMeasure& measure : assessment.measures)
        measures.append(QJsonObject{{u"name"_s, measure.value.algorithm},
                                    {u"version"_s, measure.value.version},
                                    {u"value"_s, measure.value.value},
                                    {u"limit"_s, measure.limit},
                                    {u"passed"_s, measure.passed}});
    const QualityScore ours = assessment.qualityScores().first();
    QJsonObject json{{u"file"_s, file},
                     {u"width"_s, frame.image.width()},
                     {u"height"_s, frame.image.height()},
                     {u"ppi"_s, frame.ppi},
                     {u"algorithm"_s, ours.algorithm},
                     {u"version"_s, ours.version},
                     {u"score"_s, assessment.score},
                     {u"passed"_s, assessment.passed},
                     {u"causes"_s, causes},
                     {u"minutiae"_s, static_cast<int>(assessment.minutiae.size())},
                     {u"measures"_s, measures},
                     {u"ms"_s, ms}};
    if (assessment.nfiq2)
        json.insert(u"nfiq2"_s, assessment.nfiq2->value);
    return json;
}

// The program's own for no path.
Result<CaptureThresholds> readThresholdsFile(const QString& path)
{
    if (path.isEmpty())
        return CaptureThresholds();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"thresholds"_s};
    THUNHAN_TRY_ASSIGN(const ReferenceData data,
                       ReferenceData().with(file.read(ReferenceReader::largestFile + 1)));
    if (!data.headers().contains(ReferenceKind::Thresholds))
        return {ErrorCode::MalformedInput, u"not a document of thresholds"_s};
    return data.thresholds();
}

class AssessCommand final : public Command
{
public:
    QString name() const override { return u"assess"_s; }
    QString summary() const override
    {
        return u"Judges prints and portraits as the desk does, for calibrating devices."_s;
    }
    bool needsStation() const override { return false; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"what"_s, u"finger or portrait."_s, u"finger|portrait"_s);
        parser.addPositionalArgument(u"files"_s, u"The pictures: PNG, BMP, PGM or JPEG; prints in WSQ too."_s,
                                     u"FILE..."_s);
        parser.addOption(ppiOption());
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        parser.addOption({u"model"_s, u"The landmark model for portraits (Debian's)."_s, u"FILE"_s});
        parser.addOption(
            {u"thresholds"_s, u"A document of thresholds to judge by (the program's)."_s, u"FILE"_s});
        parser.addOption({u"nfiq2"_s, u"A site's NFIQ 2 (the one of the search path)."_s, u"PROGRAM"_s});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& /*folder*/) override
    {
        const QStringList words = parser.positionalArguments();
        const auto thresholds = readThresholdsFile(parser.value(u"thresholds"_s));
        if (!thresholds) {
            complain(thresholds.error());
            return ExitCode::Failed;
        }
        if (words.size() >= 2 && words[0] == u"portrait"_s)
            return assessPortraits(words.sliced(1), parser.value(u"model"_s), thresholds->portrait,
                                   parser.isSet(u"json"_s));
        const auto ppi = ppiOf(parser);
        if (words.size() < 2 || words[0] != u"finger"_s || !ppi)
            return ExitCode::Usage;
        CapturePolicy policy;
        policy.thresholds = thresholds->fingers;
        policy.nfiq2Program = findNfiq2(parser.value(u"nfiq2"_s));
        QJsonArray all;
        ExitCode code = ExitCode::Done;
        for (const QString& file : words.sliced(1)) {
            const auto frame = readPrintFile(file, *ppi);
            if (!frame) {
                complain(frame.error());
                code = ExitCode::Failed;
                continue;
            }
            QElapsedTimer clock;
            clock.start();
            const auto assessment = assessFinger(*frame, policy, FingerPosition::RightIndex);
            all.append(toJson(file, *frame, assessment, static_cast<double>(clock.nsecsElapsed()) / 1e6));
        }
        if (parser.isSet(u"json"_s))
            print(QString::fromUtf8(QJsonDocument(all).toJson()).trimmed());
        else
            printPlain(all);
        return code;
    }

private:
    static void printPlain(const QJsonArray& all)
    {
        for (const QJsonValue& value : all) {
            const QJsonObject one = value.toObject();
            QStringList causes;
            for (const QJsonValue& cause : one[u"causes"_s].toArray())
                causes.append(cause.toString());
            print(u"%1 %2  %3  %4 minutiae  %5"_s.arg(
                QString::number(one[u"score"_s].toInt()).rightJustified(3),
                one[u"passed"_s].toBool() ? u"passed"_s : u"below "_s, one[u"file"_s].toString(),
                QString::number(one[u"minutiae"_s].toInt()), causes.join(u' ')));
        }
    }
};

} // namespace

std::unique_ptr<Command> makeAssessCommand()
{
    return std::make_unique<AssessCommand>();
}

} // namespace thunhan
