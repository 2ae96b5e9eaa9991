// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/PrintFile.h"
#include "app/main/ctl/Terminal.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/match/PrintMatcher.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

class MatchCommand final : public Command
{
public:
    QString name() const override { return u"match"_s; }
    QString summary() const override { return u"Tells whether two prints are of one finger."_s; }
    bool needsStation() const override { return false; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"a"_s, u"A picture: WSQ, PNG, BMP, PGM or JPEG."_s, u"A"_s);
        parser.addPositionalArgument(u"b"_s, u"Another one."_s, u"B"_s);
        parser.addOption(ppiOption());
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& /*folder*/) override
    {
        const QStringList words = parser.positionalArguments();
        const auto ppi = ppiOf(parser);
        if (words.size() != 2 || !ppi)
            return ExitCode::Usage;
        const auto a = printOf(words[0], *ppi);
        const auto b = printOf(words[1], *ppi);
        if (!a || !b) {
            complain(a ? b.error() : a.error());
            return ExitCode::Failed;
        }
        QElapsedTimer clock;
        clock.start();
        const double similarity = printSimilarity(*a, *b);
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        // Too little to tell is an answer of its own.
        const QString verdict = !a->tellsEnough() || !b->tellsEnough() ? u"unchecked"_s
                                : similarity >= sameFingerSimilarity   ? u"same"_s
                                                                       : u"different"_s;
        const QJsonObject json{{u"verdict"_s, verdict},
                               {u"similarity"_s, similarity},
                               {u"threshold"_s, sameFingerSimilarity},
                               {u"minutiae_a"_s, static_cast<int>(a->minutiae().size())},
                               {u"minutiae_b"_s, static_cast<int>(b->minutiae().size())},
                               {u"ms"_s, ms}};
        if (parser.isSet(u"json"_s))
            print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
        else
            print(u"%1  %2 (same from %3)"_s.arg(verdict, QString::number(similarity, 'f', 3),
                                                 QString::number(sameFingerSimilarity, 'f', 3)));
        return ExitCode::Done;
    }

private:
    static Result<MatchablePrint> printOf(const QString& file, int ppi)
    {
        THUNHAN_TRY_ASSIGN(const Frame frame, readPrintFile(file, ppi));
        return MatchablePrint(assessFinger(frame, CapturePolicy(), FingerPosition::RightIndex).minutiae);
    }
};

} // namespace

std::unique_ptr<Command> makeMatchCommand()
{
    return std::make_unique<MatchCommand>();
}

} // namespace thunhan
