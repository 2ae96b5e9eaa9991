// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/StationChecks.h"
#include "app/main/ctl/Terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString nameOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Ok: return u"ok"_s;
    case CheckVerdict::Look: return u"look"_s;
    case CheckVerdict::Blocked: return u"blocked"_s;
    }
    Q_UNREACHABLE();
}

QString jsonOf(const QList<CheckLine>& lines)
{
    QJsonArray checks;
    for (const CheckLine& line : lines)
        checks.append(QJsonObject{{u"subject"_s, line.subject},
                                  {u"verdict"_s, nameOf(line.verdict)},
                                  {u"finding"_s, line.finding},
                                  {u"remedy"_s, line.remedy}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"checks"_s, checks}}).toJson()).trimmed();
}

class SelfCheckCommand final : public Command
{
public:
    QString name() const override { return u"self-check"_s; }
    QString summary() const override { return u"Tells whether station and machine are fit for work."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const QList<CheckLine> lines = checkStation(folder, SystemClock()) + checkMachine();
        if (parser.isSet(u"json"_s)) {
            print(jsonOf(lines));
        } else {
            for (const CheckLine& line : lines) {
                print(u"%1 %2 %3"_s.arg(nameOf(line.verdict), -8).arg(line.subject, -14).arg(line.finding));
                if (!line.remedy.isEmpty())
                    print(u"         -> %1"_s.arg(line.remedy));
            }
        }
        const bool fit = std::none_of(lines.begin(), lines.end(), [](const CheckLine& line) {
            return line.verdict == CheckVerdict::Blocked;
        });
        return fit ? ExitCode::Done : ExitCode::Failed;
    }
};

} // namespace

std::unique_ptr<Command> makeSelfCheckCommand()
{
    return std::make_unique<SelfCheckCommand>();
}

} // namespace thunhan
