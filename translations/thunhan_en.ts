<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BudgetText</name>
    <message numerus="yes">
        <source>Sync deadline: %n day(s) left</source>
        <translation>
            <numerusform>Sync deadline: %n day left</numerusform>
            <numerusform>Sync deadline: %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Certificate: %n day(s) left</source>
        <translation>
            <numerusform>Certificate: %n day left</numerusform>
            <numerusform>Certificate: %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At today&apos;s rate it lasts %n day(s).</source>
        <translation>
            <numerusform>At today&apos;s rate it lasts %n day.</numerusform>
            <numerusform>At today&apos;s rate it lasts %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n more application(s). Have the administrator make room before it ends.</source>
        <translation>
            <numerusform>There is room for %n more application. Have the administrator make room before it ends.</numerusform>
            <numerusform>There is room for %n more applications. Have the administrator make room before it ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last receipt came %n day(s) ago.</source>
        <translation>
            <numerusform>The last receipt came %n day ago.</numerusform>
            <numerusform>The last receipt came %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s certificate holds %n more day(s).</source>
        <translation>
            <numerusform>The station&apos;s certificate holds %n more day.</numerusform>
            <numerusform>The station&apos;s certificate holds %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The registry&apos;s certificate holds %n more day(s).</source>
        <translation>
            <numerusform>The registry&apos;s certificate holds %n more day.</numerusform>
            <numerusform>The registry&apos;s certificate holds %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disk: room for %n</source>
        <translation>
            <numerusform>Disk: room for %n</numerusform>
            <numerusform>Disk: room for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disk lasts %n day(s)</source>
        <translation>
            <numerusform>Disk lasts %n day</numerusform>
            <numerusform>Disk lasts %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The authority&apos;s recovery certificate holds %n more day(s).</source>
        <translation>
            <numerusform>The authority&apos;s recovery certificate holds %n more day.</numerusform>
            <numerusform>The authority&apos;s recovery certificate holds %n more days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeLists</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s clock is %n minute(s) slow. Set it; sealing goes on.</source>
        <translation>
            <numerusform>The station&apos;s clock is %n minute slow. Set it; sealing goes on.</numerusform>
            <numerusform>The station&apos;s clock is %n minutes slow. Set it; sealing goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s clock is %n minute(s) fast. Set it; sealing goes on.</source>
        <translation>
            <numerusform>The station&apos;s clock is %n minute fast. Set it; sealing goes on.</numerusform>
            <numerusform>The station&apos;s clock is %n minutes fast. Set it; sealing goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n override</numerusform>
            <numerusform>%n overrides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellText</name>
    <message numerus="yes">
        <source>%n day(s) left, until %1</source>
        <translation>
            <numerusform>%n day left, until %1</numerusform>
            <numerusform>%n days left, until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) wait to be sent</source>
        <translation>
            <numerusform>%n application waits to be sent</numerusform>
            <numerusform>%n applications wait to be sent</numerusform>
        </translation>
    </message>
</context>
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
    <name>thunhan::CleanDataTags</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) without a reason</source>
        <translation>
            <numerusform>%n warning without a reason</numerusform>
            <numerusform>%n warnings without a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) with a reason</source>
        <translation>
            <numerusform>%n warning with a reason</numerusform>
            <numerusform>%n warnings with a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::DeskHomePage</name>
    <message numerus="yes">
        <source>%n refused or held</source>
        <translation>
            <numerusform>%n refused or held</numerusform>
            <numerusform>%n refused or held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>application(s) submitted</source>
        <translation>
            <numerusform>application submitted</numerusform>
            <numerusform>applications submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n application(s)</source>
        <extracomment>The figure itself stands before it</extracomment>
        <translation>
            <numerusform>of %n application</numerusform>
            <numerusform>of %n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the roster expected today</source>
        <translation>
            <numerusform>%n person of the roster expected today</numerusform>
            <numerusform>%n people of the roster expected today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::DocumentsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::FindPage</name>
    <message numerus="yes">
        <source>%n similar application(s). Enter takes up an unfinished one.</source>
        <translation>
            <numerusform>%n similar application. Enter takes it up if it is unfinished.</numerusform>
            <numerusform>%n similar applications. Enter takes up an unfinished one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar one(s)</source>
        <translation>
            <numerusform>%n similar one</numerusform>
            <numerusform>%n similar ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n capture(s) not asked for</source>
        <translation>
            <numerusform>Remove %n capture not asked for</numerusform>
            <numerusform>Remove %n captures not asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were declared beforehand: those that were empty are filled in.</source>
        <translation>
            <numerusform>%n field was declared beforehand: it is filled in if it was empty.</numerusform>
            <numerusform>%n fields were declared beforehand: those that were empty are filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::FingerprintsPage</name>
    <message numerus="yes">
        <source>%n finger(s) to take</source>
        <translation>
            <numerusform>%n finger to take</numerusform>
            <numerusform>%n fingers to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the threshold</source>
        <translation>
            <numerusform>%n below the threshold</numerusform>
            <numerusform>%n below the threshold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s) left</source>
        <translation>
            <numerusform>%n finger left</numerusform>
            <numerusform>%n fingers left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s) too low</source>
        <translation>
            <numerusform>%n finger too low</numerusform>
            <numerusform>%n fingers too low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This person may already be in the queue: %n application(s) with the same finger</source>
        <translation>
            <numerusform>This person may already be in the queue: %n application with the same finger</numerusform>
            <numerusform>This person may already be in the queue: %n applications with the same finger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) could not be compared</source>
        <translation>
            <numerusform>%n application could not be compared</numerusform>
            <numerusform>%n applications could not be compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::LockPage</name>
    <message numerus="yes">
        <source>%n more digit(s) needed.</source>
        <translation>
            <numerusform>%n more digit needed.</numerusform>
            <numerusform>%n more digits needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::OwnPrintsPage</name>
    <message numerus="yes">
        <source>%n finger(s), taken on %1.</source>
        <translation>
            <numerusform>%n finger, taken on %1.</numerusform>
            <numerusform>%n fingers, taken on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::PassphraseChange</name>
    <message numerus="yes">
        <source>At least %n character(s): several words that you remember.</source>
        <translation>
            <numerusform>At least %n character: several words that you remember.</numerusform>
            <numerusform>At least %n characters: several words that you remember.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>%n more character needed.</numerusform>
            <numerusform>%n more characters needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::PersonalDataPage</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still empty</source>
        <translation>
            <numerusform>%n field still empty</numerusform>
            <numerusform>%n fields still empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to answer</source>
        <translation>
            <numerusform>%n warning to answer</numerusform>
            <numerusform>%n warnings to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete, %n reason(s)</source>
        <translation>
            <numerusform>Complete, %n reason</numerusform>
            <numerusform>Complete, %n reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n field to correct</numerusform>
            <numerusform>%n fields to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) needed</source>
        <translation>
            <numerusform>%n reason needed</numerusform>
            <numerusform>%n reasons needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>%n equal</numerusform>
            <numerusform>%n equal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::PortraitPage</name>
    <message numerus="yes">
        <source>%n check(s) to confirm</source>
        <translation>
            <numerusform>%n check to confirm</numerusform>
            <numerusform>%n checks to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) not confirmed</source>
        <translation>
            <numerusform>%n check not confirmed</numerusform>
            <numerusform>%n checks not confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::QueuePage</name>
    <message numerus="yes">
        <source>%n application(s), newest first</source>
        <translation>
            <numerusform>%n application, newest first</numerusform>
            <numerusform>%n applications, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::ReadBackPage</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::RequestPanel</name>
    <message numerus="yes">
        <source>%1, %n working day(s)</source>
        <translation>
            <numerusform>%1, %n working day</numerusform>
            <numerusform>%1, %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::ReviewDetail</name>
    <message numerus="yes">
        <source>Documents, %n page(s)</source>
        <translation>
            <numerusform>Documents, %n page</numerusform>
            <numerusform>Documents, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::ReviewPage</name>
    <message numerus="yes">
        <source>%n application(s), highest risk first</source>
        <translation>
            <numerusform>%n application, highest risk first</numerusform>
            <numerusform>%n applications, highest risk first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n without warnings</source>
        <translation>
            <numerusform>Approve %n without warnings</numerusform>
            <numerusform>Approve %n without warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) approved and sealed</source>
        <translation>
            <numerusform>%n application approved and sealed</numerusform>
            <numerusform>%n applications approved and sealed</numerusform>
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
        <source>for %n minute(s) or more.</source>
        <translation>
            <numerusform>for %n minute or more.</numerusform>
            <numerusform>for %n minutes or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::StationShell</name>
    <message numerus="yes">
        <source>%n officer(s): the administrator gives one</source>
        <translation>
            <numerusform>%n officer: the administrator gives one</numerusform>
            <numerusform>%n officers: the administrator gives one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::StickPanel</name>
    <message numerus="yes">
        <source>%n application(s) written</source>
        <translation>
            <numerusform>%n application written</numerusform>
            <numerusform>%n applications written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) lay there already</source>
        <translation>
            <numerusform>%n batch lay there already</numerusform>
            <numerusform>%n batches lay there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) of other stations taken in, sent from here</source>
        <translation>
            <numerusform>%n application of other stations taken in, sent from here</numerusform>
            <numerusform>%n applications of other stations taken in, sent from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) had been taken in before</source>
        <translation>
            <numerusform>%n application had been taken in before</numerusform>
            <numerusform>%n applications had been taken in before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) of this station have their receipt</source>
        <translation>
            <numerusform>%n application of this station has its receipt</numerusform>
            <numerusform>%n applications of this station have their receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) were here already</source>
        <translation>
            <numerusform>%n receipt was here already</numerusform>
            <numerusform>%n receipts were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) written for other stations</source>
        <translation>
            <numerusform>%n receipt written for other stations</numerusform>
            <numerusform>%n receipts written for other stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) refused: not what their station signed. Tell the administrator</source>
        <translation>
            <numerusform>%n item refused: not what their station signed. Tell the administrator</numerusform>
            <numerusform>%n items refused: not what their station signed. Tell the administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) refused: not the registry&apos;s, or a supervisor must decide</source>
        <translation>
            <numerusform>%n receipt refused: not the registry&apos;s, or a supervisor must decide</numerusform>
            <numerusform>%n receipts refused: not the registry&apos;s, or a supervisor must decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::SyncPage</name>
    <message numerus="yes">
        <source>%n application(s) to be sent</source>
        <translation>
            <numerusform>%n application to be sent</numerusform>
            <numerusform>%n applications to be sent</numerusform>
        </translation>
    </message>
</context>
</TS>
