<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionChecks</name>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%Ln record.</numerusform>
            <numerusform>%Ln records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message numerus="yes">
        <source>%1 sent in %n segment(s)</source>
        <translation>
            <numerusform>%1 sent in %n segment</numerusform>
            <numerusform>%1 sent in %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in the operations database</source>
        <translation>
            <numerusform>%Ln record in the operations database</numerusform>
            <numerusform>%Ln records in the operations database</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSummary</name>
    <message numerus="yes">
        <source>%Ln record(s) sent.</source>
        <translation>
            <numerusform>%Ln record sent.</numerusform>
            <numerusform>%Ln records sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared; ServiceNow holds them all already.</source>
        <translation>
            <numerusform>%Ln record compared; ServiceNow holds it already.</numerusform>
            <numerusform>%Ln records compared; ServiceNow holds them all already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) sent and imported.</source>
        <translation>
            <numerusform>%Ln record sent and imported.</numerusform>
            <numerusform>%Ln records sent and imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not land; each is listed with its reason and sent again by every export until it lands.</source>
        <translation>
            <numerusform>%Ln did not land; it is listed with its reason and sent again by every export until it lands.</numerusform>
            <numerusform>%Ln did not land; each is listed with its reason and sent again by every export until it lands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>%n minutes, abbreviated</extracomment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>%n hours, abbreviated</extracomment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::history::FileNotice</name>
    <message numerus="yes">
        <source>%n row(s) so far.</source>
        <translation>
            <numerusform>%Ln row so far.</numerusform>
            <numerusform>%Ln rows so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::history::HistoryPage</name>
    <message numerus="yes">
        <source>%n Import Run(s)</source>
        <translation>
            <numerusform>%Ln Import Run</numerusform>
            <numerusform>%Ln Import Runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Import Run(s), more follow</source>
        <translation>
            <numerusform>%Ln Import Run, more follow</numerusform>
            <numerusform>%Ln Import Runs, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::history::RunDetail</name>
    <message numerus="yes">
        <source>%n Import Transaction(s)</source>
        <extracomment>%1 of %2 rows are loaded</extracomment>
        <translation>
            <numerusform>%Ln Import Transaction</numerusform>
            <numerusform>%Ln Import Transactions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::CheckList</name>
    <message numerus="yes">
        <source>%n checks failed.</source>
        <translation>
            <numerusform>%n check failed.</numerusform>
            <numerusform>%n checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All checks passed, %n with a warning.</source>
        <translation>
            <numerusform>All checks passed, %n with a warning.</numerusform>
            <numerusform>All checks passed, %n with a warning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::EntitlementBanner</name>
    <message numerus="yes">
        <source>Evaluation: %n days left.</source>
        <translation>
            <numerusform>Evaluation: %n day left.</numerusform>
            <numerusform>Evaluation: %n days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The evaluation ends in %n days.</source>
        <translation>
            <numerusform>The evaluation ends in %n day.</numerusform>
            <numerusform>The evaluation ends in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::Exclusions</name>
    <message numerus="yes">
        <source>%1 computers in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 computer in ServiceNow will no longer be updated; it is not deleted.</numerusform>
            <numerusform>%1 computers in ServiceNow will no longer be updated; they are not deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 contract records in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 contract record in ServiceNow will no longer be updated; it is not deleted.</numerusform>
            <numerusform>%1 contract records in ServiceNow will no longer be updated; they are not deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 installations in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 installation in ServiceNow will no longer be updated; it is not deleted.</numerusform>
            <numerusform>%1 installations in ServiceNow will no longer be updated; they are not deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SecretField</name>
    <message numerus="yes">
        <source>Saved on %1, %n days ago</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Saved on %1, %n day ago</numerusform>
            <numerusform>Saved on %1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Probably expired on %1: tokens live %n days unless the instance says otherwise. Replace it with a new one.</source>
        <translation>
            <numerusform>Probably expired on %1: tokens live %n day unless the instance says otherwise. Replace it with a new one.</numerusform>
            <numerusform>Probably expired on %1: tokens live %n days unless the instance says otherwise. Replace it with a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected to expire on %1, in %n days: make a new one in ServiceNow and replace it in time.</source>
        <translation>
            <numerusform>Expected to expire on %1, in %n day: make a new one in ServiceNow and replace it in time.</numerusform>
            <numerusform>Expected to expire on %1, in %n days: make a new one in ServiceNow and replace it in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ChangeDialog</name>
    <message numerus="yes">
        <source>%1: %n CI(s)</source>
        <extracomment>%1 is what is done: &quot;Set state&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln CI</numerusform>
            <numerusform>%1: %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set state of %n CI(s)</source>
        <translation>
            <numerusform>Set state of %Ln CI</numerusform>
            <numerusform>Set state of %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply action to %n CI(s)</source>
        <translation>
            <numerusform>Apply action to %Ln CI</numerusform>
            <numerusform>Apply action to %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove action from %n CI(s)</source>
        <translation>
            <numerusform>Remove action from %Ln CI</numerusform>
            <numerusform>Remove action from %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend lease of %n CI(s)</source>
        <translation>
            <numerusform>Extend lease of %Ln CI</numerusform>
            <numerusform>Extend lease of %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noted, showing the same</source>
        <translation>
            <numerusform>%Ln noted, showing the same</numerusform>
            <numerusform>%Ln noted, showing the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused and left out</source>
        <translation>
            <numerusform>%Ln would be refused and is left out</numerusform>
            <numerusform>%Ln would be refused and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ServiceNow refused %n CI(s).</source>
        <translation>
            <numerusform>ServiceNow refused %Ln CI.</numerusform>
            <numerusform>ServiceNow refused %Ln CIs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisPage</name>
    <message numerus="yes">
        <source>%n CI(s)</source>
        <translation>
            <numerusform>%Ln CI</numerusform>
            <numerusform>%Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s), more follow</source>
        <translation>
            <numerusform>%Ln CI, more follow</numerusform>
            <numerusform>%Ln CIs, more follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n CI(s) that match</source>
        <translation>
            <numerusform>The %Ln CI that matches</numerusform>
            <numerusform>All %Ln CIs that match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) selected</source>
        <translation>
            <numerusform>%Ln CI selected</numerusform>
            <numerusform>%Ln CIs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisSection</name>
    <message numerus="yes">
        <source>Retire %n CI(s)?</source>
        <translation>
            <numerusform>Retire %Ln CI?</numerusform>
            <numerusform>Retire %Ln CIs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)?</source>
        <translation>
            <numerusform>Change %Ln CI?</numerusform>
            <numerusform>Change %Ln CIs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)</source>
        <translation>
            <numerusform>Change %Ln CI</numerusform>
            <numerusform>Change %Ln CIs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::SectionModel</name>
    <message numerus="yes">
        <source>%1, %n open case(s)</source>
        <translation>
            <numerusform>%1, %Ln open case</numerusform>
            <numerusform>%1, %Ln open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::models::SegmentModel</name>
    <message numerus="yes">
        <source>%n record(s) did not land</source>
        <translation>
            <numerusform>%Ln record did not land</numerusform>
            <numerusform>%Ln records did not land</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::NavigationModel</name>
    <message numerus="yes">
        <source>%1, %n open problem(s)</source>
        <translation>
            <numerusform>%1, %n open problem</numerusform>
            <numerusform>%1, %n open problems</numerusform>
        </translation>
    </message>
</context>
</TS>
