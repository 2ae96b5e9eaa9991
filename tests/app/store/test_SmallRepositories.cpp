// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DeskStateRepository.h"
#include "app/store/OperatorRepository.h"
#include "app/store/StationRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class SmallRepositoriesTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsAreKeptWithTheirRoles()
    {
        OperatorRepository operators(database());
        QCOMPARE(operators.load(clerk().id).error().code, ErrorCode::OperatorUnknown);
        OperatorRecord record{clerk(), true};
        QVERIFY(operators.save(record));
        QCOMPARE(*operators.load(clerk().id), record);
        record.profile.role = Role::Administrator;
        record.active = false;
        QVERIFY(operators.save(record));
        QCOMPARE(*operators.load(clerk().id), record);
        QCOMPARE(operators.list()->size(), 1);
    }

    void theOpenApplicationIsKeptPerOperator()
    {
        const Application application = storeSample(1);
        DeskStateRepository desk(database());
        QVERIFY(!desk.open(clerk().id)->has_value());
        QVERIFY(desk.saveOpen(clerk().id, application.id));
        QCOMPARE(**desk.open(clerk().id), application.id);
        QVERIFY(!desk.open(sampleOperator(Role::Supervisor).id)->has_value());
        QVERIFY(desk.clear(clerk().id));
        QVERIFY(!desk.open(clerk().id)->has_value());
    }

    void identityAndSettingsAreKept()
    {
        StationRepository station(database());
        QCOMPARE(station.loadIdentity().error().code, ErrorCode::NotFound);
        const StationId id(QUuid::createUuid());
        auto made = generateStationKey(id, u"HC03"_s);
        QVERIFY(made);
        StationIdentity identity{id,   made->signingKey.clone(),         "cert", "enc",
                                 "ca", QUrl(u"https://registry.test/"_s)};
        QVERIFY(station.saveIdentity(identity));
        const auto loaded = station.loadIdentity();
        QVERIFY(loaded);
        QVERIFY(loaded->signingKey == identity.signingKey);
        QCOMPARE(loaded->id, id);
        QCOMPARE(loaded->certificate, identity.certificate);
        QCOMPARE(loaded->registryEncryptionCertificate, identity.registryEncryptionCertificate);
        QCOMPARE(loaded->registryCa, identity.registryCa);
        QCOMPARE(loaded->baseUrl, identity.baseUrl);

        QVERIFY(!station.setting(u"unit"_s)->has_value());
        QVERIFY(station.saveSetting(u"unit"_s, u"1"_s) && station.saveSetting(u"unit"_s, u"2"_s));
        QCOMPARE(**station.setting(u"unit"_s), u"2"_s);
    }
};

QTEST_GUILESS_MAIN(SmallRepositoriesTest)
#include "test_SmallRepositories.moc"
