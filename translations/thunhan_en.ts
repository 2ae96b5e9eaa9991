<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>thunhan::ApplicantCard</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::SignInPage</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n needs a look</numerusform>
            <numerusform>%n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation>
            <numerusform>%n not connected</numerusform>
            <numerusform>%n not connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong attempt(s) in a row lock the account</source>
        <translation>
            <numerusform>%n wrong attempt locks the account</numerusform>
            <numerusform>%n wrong attempts in a row lock the account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s).</source>
        <translation>
            <numerusform>for %n minute.</numerusform>
            <numerusform>for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::TopBar</name>
    <message numerus="yes">
        <source>Disk lasts %n day(s)</source>
        <translation>
            <numerusform>Disk lasts %n day</numerusform>
            <numerusform>Disk lasts %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync deadline: %n day(s) left</source>
        <translation>
            <numerusform>Sync deadline: %n day left</numerusform>
            <numerusform>Sync deadline: %n days left</numerusform>
        </translation>
    </message>
</context>
</TS>
