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
    <name>ExportFigures</name>
    <message numerus="yes">
        <source>%n export(s) sent %1 records (%2).</source>
        <extracomment>%1 a number of records, %2 a list of data types with their numbers</extracomment>
        <translation>
            <numerusform>%Ln export sent %1 records (%2).</numerusform>
            <numerusform>%Ln exports sent %1 records (%2).</numerusform>
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
    <message numerus="yes">
        <source>Of %Ln record(s) ServiceNow keeps values that the operations database no longer has: this channel cannot clear a column. The way of a record on the page Records says which.</source>
        <translation>
            <numerusform>Of %Ln record ServiceNow keeps values that the operations database no longer has: this channel cannot clear a column. The way of a record on the page Records says which.</numerusform>
            <numerusform>Of %Ln records ServiceNow keeps values that the operations database no longer has: this channel cannot clear a column. The way of a record on the page Records says which.</numerusform>
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
    <name>LeaseFate</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>%n more was refused.</numerusform>
            <numerusform>%n more were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retirement</name>
    <message numerus="yes">
        <source>%n CI(s) were asked for and gave no answer; the next run finds out.</source>
        <translation>
            <numerusform>%Ln CI was asked for and gave no answer; the next run finds out.</numerusform>
            <numerusform>%Ln CIs were asked for and gave no answer; the next run finds out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) of an interrupted run were looked up.</source>
        <translation>
            <numerusform>%Ln CI of an interrupted run was looked up.</numerusform>
            <numerusform>%Ln CIs of an interrupted run were looked up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have been absent for fewer exports than asked for.</source>
        <translation>
            <numerusform>%Ln record has been absent for fewer exports than asked for.</numerusform>
            <numerusform>%Ln records have been absent for fewer exports than asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent record(s) stand for no CI.</source>
        <translation>
            <numerusform>%Ln absent record stands for no CI.</numerusform>
            <numerusform>%Ln absent records stand for no CI.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules would refuse %n of them.</source>
        <translation>
            <numerusform>The rules would refuse %Ln of them.</numerusform>
            <numerusform>The rules would refuse %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) were refused; the next run tries them again.</source>
        <translation>
            <numerusform>%Ln CI was refused; the next run tries it again.</numerusform>
            <numerusform>%Ln CIs were refused; the next run tries them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) are above the threshold and wait for a yes.</source>
        <translation>
            <numerusform>%Ln CI is above the threshold and waits for a yes.</numerusform>
            <numerusform>%Ln CIs are above the threshold and wait for a yes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s)</source>
        <translation>
            <numerusform>Retire %Ln CI</numerusform>
            <numerusform>Retire %Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n CI(s) return</source>
        <translation>
            <numerusform>Let %Ln CI return</numerusform>
            <numerusform>Let %Ln CIs return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s), also above the threshold</source>
        <translation>
            <numerusform>Retire %Ln CI, also above the threshold</numerusform>
            <numerusform>Retire %Ln CIs, also above the threshold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking up the CIs of %n absent record(s)…</source>
        <translation>
            <numerusform>Looking up the CIs of %Ln absent record…</numerusform>
            <numerusform>Looking up the CIs of %Ln absent records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the states of %n CI(s)…</source>
        <translation>
            <numerusform>Reading the state of %Ln CI…</numerusform>
            <numerusform>Reading the states of %Ln CIs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the rules about %n CI(s)…</source>
        <translation>
            <numerusform>Asking the rules about %Ln CI…</numerusform>
            <numerusform>Asking the rules about %Ln CIs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleEdits</name>
    <message numerus="yes">
        <source>%n rule(s) name this state. Remove them first.</source>
        <translation>
            <numerusform>%n rule names this state. Remove it first.</numerusform>
            <numerusform>%n rules name this state. Remove them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleMessages</name>
    <message numerus="yes">
        <source>%n CI(s) are in the state %1.</source>
        <translation>
            <numerusform>%n CI is in the state %1.</numerusform>
            <numerusform>%n CIs are in the state %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed before that; they stay.</source>
        <translation>
            <numerusform>%n record was changed before that; it stays.</numerusform>
            <numerusform>%n records were changed before that; they stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::CheckPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), more follow</source>
        <translation>
            <numerusform>%n record, more follow</numerusform>
            <numerusform>%n records, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::PreviewSection</name>
    <message numerus="yes">
        <source>%n row(s) cannot be sent.</source>
        <translation>
            <numerusform>%n row cannot be sent.</numerusform>
            <numerusform>%n rows cannot be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::VerifySection</name>
    <message numerus="yes">
        <source>Repair %n record(s)…</source>
        <translation>
            <numerusform>Repair %n record…</numerusform>
            <numerusform>Repair %n records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sent to %1.</source>
        <translation>
            <numerusform>%n record is sent to %1.</numerusform>
            <numerusform>%n records are sent to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exactly the %n record(s) that are missing or different are sent to %1, as an export of their own. Values that somebody changed there are overwritten. Extra records stay.</source>
        <translation>
            <numerusform>Exactly the %n record that is missing or different is sent to %1, as an export of its own. Values that somebody changed there are overwritten. Extra records stay.</numerusform>
            <numerusform>Exactly the %n records that are missing or different are sent to %1, as an export of their own. Values that somebody changed there are overwritten. Extra records stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n record(s)</source>
        <translation>
            <numerusform>Send %n record</numerusform>
            <numerusform>Send %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n de-duplication task(s)…</source>
        <translation>
            <numerusform>%n de-duplication task…</numerusform>
            <numerusform>%n de-duplication tasks…</numerusform>
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
    <message numerus="yes">
        <source>The licence of %1 ends in %n days.</source>
        <translation>
            <numerusform>The licence of %1 ends in %n day.</numerusform>
            <numerusform>The licence of %1 ends in %n days.</numerusform>
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
    <name>itam::ui::lifecycle::AuditPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n entry, more follow</numerusform>
            <numerusform>%n entries, more follow</numerusform>
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
    <name>itam::ui::lifecycle::LogPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), more follow</source>
        <translation>
            <numerusform>%n line, more follow</numerusform>
            <numerusform>%n lines, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksPage</name>
    <message numerus="yes">
        <source>%n open task(s) are chosen. An expired lease begins anew now; the holder stays the same.</source>
        <translation>
            <numerusform>%n open task is chosen. An expired lease begins anew now; the holder stays the same.</numerusform>
            <numerusform>%n open tasks are chosen. An expired lease begins anew now; the holder stays the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) extended.</source>
        <translation>
            <numerusform>%n lease extended.</numerusform>
            <numerusform>%n leases extended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) could not be extended.</source>
        <translation>
            <numerusform>%n lease could not be extended.</numerusform>
            <numerusform>%n leases could not be extended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) removed.</source>
        <translation>
            <numerusform>%n action removed.</numerusform>
            <numerusform>%n actions removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) could not be removed.</source>
        <translation>
            <numerusform>%n action could not be removed.</numerusform>
            <numerusform>%n actions could not be removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksSection</name>
    <message numerus="yes">
        <source>Remove %n action(s) from their CIs?</source>
        <translation>
            <numerusform>Remove %n action from its CI?</numerusform>
            <numerusform>Remove %n actions from their CIs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n action(s)</source>
        <translation>
            <numerusform>Remove %n action</numerusform>
            <numerusform>Remove %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorsPage</name>
    <message numerus="yes">
        <source>%n requestor(s)</source>
        <translation>
            <numerusform>%n requestor</numerusform>
            <numerusform>%n requestors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobPage</name>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>every second (%n)</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) wait to be renewed.</source>
        <translation>
            <numerusform>%n lease waits to be renewed.</numerusform>
            <numerusform>%n leases wait to be renewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end, because the grace period is over.</source>
        <translation>
            <numerusform>%n action would end, because the grace period is over.</numerusform>
            <numerusform>%n actions would end, because the grace period is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requestor(s) are not valid any more and still hold something.</source>
        <translation>
            <numerusform>%n requestor is not valid any more and still holds something.</numerusform>
            <numerusform>%n requestors are not valid any more and still hold something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) and actions of those would end.</source>
        <translation>
            <numerusform>%n state or action of those would end.</numerusform>
            <numerusform>%n states and actions of those would end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run with this grace period.</source>
        <translation>
            <numerusform>%n action would end at the next run with this grace period.</numerusform>
            <numerusform>%n actions would end at the next run with this grace period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run, as with the present one.</source>
        <translation>
            <numerusform>%n action would end at the next run, as with the present one.</numerusform>
            <numerusform>%n actions would end at the next run, as with the present one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobSection</name>
    <message numerus="yes">
        <source>The grace period is now %n day(s).</source>
        <translation>
            <numerusform>The grace period is now %n day.</numerusform>
            <numerusform>The grace period is now %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementPage</name>
    <message numerus="yes">
        <source>%n CI(s)</source>
        <translation>
            <numerusform>%Ln CI</numerusform>
            <numerusform>%Ln CIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StoryView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n entry, more follow</numerusform>
            <numerusform>%n entries, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::UnregisterPanel</name>
    <message numerus="yes">
        <source>%n operational state(s) end.</source>
        <translation>
            <numerusform>%n operational state ends.</numerusform>
            <numerusform>%n operational states end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI action(s) end, with their leases.</source>
        <translation>
            <numerusform>%n CI action ends, with its lease.</numerusform>
            <numerusform>%n CI actions end, with their leases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) will show another state.</source>
        <translation>
            <numerusform>%n CI will show another state.</numerusform>
            <numerusform>%n CIs will show another state.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::models::CiClassModel</name>
    <message numerus="yes">
        <source>%n rule(s) of its own</source>
        <translation>
            <numerusform>%n rule of its own</numerusform>
            <numerusform>%n rules of its own</numerusform>
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
    <name>itam::ui::shell::ActivityPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
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
<context>
    <name>itam::ui::shell::OverviewPage</name>
    <message numerus="yes">
        <source>The refresh token is expected to last %n more day(s), until %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>The refresh token is expected to last %Ln more day, until %1.</numerusform>
            <numerusform>The refresh token is expected to last %Ln more days, until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open problem(s)</source>
        <translation>
            <numerusform>%Ln open problem</numerusform>
            <numerusform>%Ln open problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PendingPage</name>
    <message numerus="yes">
        <source>%n problem(s): every export sends them again until they land.</source>
        <translation>
            <numerusform>%n problem: every export sends it again until it lands.</numerusform>
            <numerusform>%n problems: every export sends them again until they land.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back by an Integration Property: sent again once the property is changed.</source>
        <translation>
            <numerusform>%n held back by an Integration Property: sent again once the property is changed.</numerusform>
            <numerusform>%n held back by an Integration Property: sent again once the property is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of another record: sent again by every export.</source>
        <translation>
            <numerusform>%n duplicate of another record: sent again by every export.</numerusform>
            <numerusform>%n duplicates of another record: sent again by every export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PropertiesPage</name>
    <message numerus="yes">
        <source>%n properties</source>
        <translation>
            <numerusform>%n property</numerusform>
            <numerusform>%n properties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagingPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n row, more follow</numerusform>
            <numerusform>%n rows, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::TableListPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n row, more follow</numerusform>
            <numerusform>%n rows, more follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WherePage</name>
    <message numerus="yes">
        <source>%n computer(s) with “%1”</source>
        <translation>
            <numerusform>%n computer with “%1”</numerusform>
            <numerusform>%n computers with “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereWords</name>
    <message numerus="yes">
        <source>%1, record %2, with %n value(s)</source>
        <extracomment>%1 is a data type, %2 the key of a record</extracomment>
        <translation>
            <numerusform>%1, record %2, with %n value</numerusform>
            <numerusform>%1, record %2, with %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried by %n segment(s), last %1</source>
        <translation>
            <numerusform>Carried by %n segment, last %1</numerusform>
            <numerusform>Carried by %n segments, last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::SectionModel</name>
    <message numerus="yes">
        <source>%1, %n open case(s)</source>
        <translation>
            <numerusform>%1, %Ln open case</numerusform>
            <numerusform>%1, %Ln open cases</numerusform>
        </translation>
    </message>
</context>
</TS>
