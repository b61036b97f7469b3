<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActivityModel</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>The part of the program that says it</source>
        <translation>Der Teil des Programms, der es sagt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>several records there match: the oldest is taken, the others become duplicates</source>
        <translation>mehrere Datensätze dort passen: der älteste wird genommen, die anderen werden zu Duplikaten</translation>
    </message>
    <message>
        <source>recognised by its name alone: it may be another machine</source>
        <translation>nur am Namen erkannt: es kann ein anderer Rechner sein</translation>
    </message>
    <message>
        <source>its class changes</source>
        <translation>seine Klasse ändert sich</translation>
    </message>
    <message>
        <source>its class stays, though the operations database says another</source>
        <translation>seine Klasse bleibt, obwohl die Betriebsdatenbank eine andere nennt</translation>
    </message>
    <message>
        <source>another source owns %1: not written</source>
        <extracomment>%1 names of columns</extracomment>
        <translation>%1 gehört einer anderen Quelle: nicht geschrieben</translation>
    </message>
    <message>
        <source>with its computer, which is new there</source>
        <translation>mit seinem Computer, der dort neu ist</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Ignore: %1 stands for the same computer</source>
        <extracomment>%1 the key of another record</extracomment>
        <translation>Übergehen: %1 steht für denselben Computer</translation>
    </message>
    <message>
        <source>Refuse: %1</source>
        <extracomment>%1 the reason</extracomment>
        <translation>Ablehnen: %1</translation>
    </message>
    <message>
        <source>Insert: %1. Update: %2. Leave as they are: %3. Ignore as duplicates: %4. Refuse: %5.</source>
        <extracomment>each is a number of records</extracomment>
        <translation>Einfügen: %1. Aktualisieren: %2. So lassen: %3. Als Duplikate übergehen: %4. Ablehnen: %5.</translation>
    </message>
    <message>
        <source>the operations database has no value for %1: what ServiceNow has stays</source>
        <extracomment>%1 names of columns</extracomment>
        <translation>die Betriebsdatenbank hat keinen Wert für %1: was ServiceNow hat, bleibt</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Whose state or action it is; empty for what nobody requested</source>
        <translation>Wem der Zustand oder die Aktion gehört; leer, wenn niemand sie angefordert hat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule that made or allowed it</source>
        <translation>Die Regel, nach der es geschah oder erlaubt war</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>none</source>
        <extracomment>no operational state</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>of a lease</extracomment>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hardware status</source>
        <translation>Hardwarestatus</translation>
    </message>
    <message>
        <source>Hardware substatus</source>
        <translation>Hardware-Teilstatus</translation>
    </message>
    <message>
        <source>A requestor wants %1.</source>
        <extracomment>%1 is an operational state</extracomment>
        <translation>Ein Anforderer will %1.</translation>
    </message>
    <message>
        <source>A requestor no longer wants %1.</source>
        <extracomment>%1 is an operational state</extracomment>
        <translation>Ein Anforderer will nicht mehr %1.</translation>
    </message>
    <message>
        <source>A requestor wants %2 instead of %1.</source>
        <extracomment>%1 and %2 are operational states</extracomment>
        <translation>Ein Anforderer will %2 statt %1.</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>Angezeigter Zustand</translation>
    </message>
    <message>
        <source>State of a requestor</source>
        <translation>Zustand eines Anforderers</translation>
    </message>
    <message>
        <source>CI action %1</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>CI-Aktion %1</translation>
    </message>
    <message>
        <source>Lease of %1</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>Frist von %1</translation>
    </message>
    <message>
        <source>Substate of the asset</source>
        <translation>Teilzustand des Assets</translation>
    </message>
    <message>
        <source>State of the asset</source>
        <translation>Zustand des Assets</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a table, %2 a field of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shows %2 instead of %1.</source>
        <extracomment>%1 and %2 are operational states of a CI</extracomment>
        <translation>Zeigt %2 statt %1.</translation>
    </message>
    <message>
        <source>CI action %1 begins.</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>Die CI-Aktion %1 beginnt.</translation>
    </message>
    <message>
        <source>CI action %1 ends.</source>
        <translation>Die CI-Aktion %1 endet.</translation>
    </message>
    <message>
        <source>The lease of %1 now ends at %2.</source>
        <extracomment>%1 is the name of a CI action, %2 a time</extracomment>
        <translation>Die Frist von %1 endet jetzt am %2.</translation>
    </message>
    <message>
        <source>%1 becomes %2.</source>
        <extracomment>%1 is a field, %2 its value</extracomment>
        <translation>%1 wird %2.</translation>
    </message>
    <message>
        <source>%1 is no longer %2.</source>
        <extracomment>%1 is a field, %2 its value</extracomment>
        <translation>%1 ist nicht mehr %2.</translation>
    </message>
    <message>
        <source>%1 becomes %3, it was %2.</source>
        <extracomment>%1 is a field, %2 and %3 its values</extracomment>
        <translation>%1 wird %3, vorher %2.</translation>
    </message>
    <message>
        <source>for requestor %1</source>
        <extracomment>%1 is the beginning of a requestor&apos;s id</extracomment>
        <translation>für Anforderer %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a user</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>by %1, for requestor %2</source>
        <extracomment>%1 is a user, %2 the beginning of a requestor&apos;s id</extracomment>
        <translation>von %1, für Anforderer %2</translation>
    </message>
</context>
<context>
    <name>CiDetailModels</name>
    <message>
        <source>Requestor</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Shown or not</source>
        <translation>Gezeigt oder nicht</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Was als Nächstes geschieht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>CiModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Sys ID</source>
        <translation>Sys-ID</translation>
    </message>
    <message>
        <source>Lease of %1: until %2. %3</source>
        <extracomment>%1 is an action, %2 a time, %3 empty or a sentence about what happens next</extracomment>
        <translation>Frist von %1: bis %2. %3</translation>
    </message>
</context>
<context>
    <name>ConnectionChecks</name>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The ServiceNow integration is licensed.</source>
        <translation>Die ServiceNow-Integration ist lizenziert.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Everything that a login needs is there.</source>
        <translation>Alles, was eine Anmeldung braucht, ist vorhanden.</translation>
    </message>
    <message>
        <source>Name of the instance</source>
        <translation>Name der Instanz</translation>
    </message>
    <message>
        <source>The name is known.</source>
        <translation>Der Name ist bekannt.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The instance answers.</source>
        <translation>Die Instanz antwortet.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The connection is encrypted and the certificate is trusted.</source>
        <translation>Die Verbindung ist verschlüsselt, das Zertifikat vertrauenswürdig.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>ServiceNow accepts the token.</source>
        <translation>ServiceNow akzeptiert das Token.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>The interface that takes the records answers.</source>
        <translation>Die Schnittstelle, die die Datensätze annimmt, antwortet.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Role of the account</source>
        <translation>Rolle des Kontos</translation>
    </message>
    <message>
        <source>The account may import.</source>
        <translation>Das Konto darf importieren.</translation>
    </message>
    <message>
        <source>Integration endpoint</source>
        <translation>Integrationsendpunkt</translation>
    </message>
    <message>
        <source>The endpoint is ready.</source>
        <translation>Der Endpunkt ist bereit.</translation>
    </message>
    <message>
        <source>Scheduled data import</source>
        <translation>Geplanter Datenimport</translation>
    </message>
    <message>
        <source>The record is there.</source>
        <translation>Der Eintrag ist vorhanden.</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>Tables for applications</source>
        <translation>Tabellen für Anwendungen</translation>
    </message>
    <message>
        <source>Installed applications can be imported.</source>
        <translation>Installierte Anwendungen können importiert werden.</translation>
    </message>
    <message>
        <source>Unfinished imports</source>
        <translation>Nicht abgeschlossene Importe</translation>
    </message>
    <message>
        <source>No earlier import is unfinished.</source>
        <translation>Alle früheren Importe sind abgeschlossen.</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>The database can be read.</source>
        <translation>Die Datenbank kann gelesen werden.</translation>
    </message>
    <message>
        <source>Hardware inventory</source>
        <translation>Hardware-Inventar</translation>
    </message>
    <message>
        <source>The view is complete.</source>
        <translation>Die Sicht ist vollständig.</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Installierte Anwendungen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%Ln Datensatz.</numerusform>
            <numerusform>%Ln Datensätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 what the instance itself says about it, or where the database is</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>ServiceNow: %1</source>
        <translation>ServiceNow: %1</translation>
    </message>
    <message>
        <source>Not reached: a check before it failed.</source>
        <translation>Nicht erreicht: eine frühere Prüfung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>An export of this computer was interrupted. The next one closes it first and sends what is missing (%1).</source>
        <translation>Ein Export dieses Computers wurde unterbrochen. Der nächste schließt ihn zuerst ab und sendet, was fehlt (%1).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What happened, then what to do: two whole sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discovery source</source>
        <translation>Erkennungsquelle</translation>
    </message>
    <message>
        <source>ServiceNow knows the source of the records.</source>
        <translation>ServiceNow kennt die Quelle der Datensätze.</translation>
    </message>
    <message>
        <source>Identification rule</source>
        <translation>Identifizierungsregel</translation>
    </message>
    <message>
        <source>Computers can be identified.</source>
        <translation>Computer können identifiziert werden.</translation>
    </message>
    <message>
        <source>Rule for applications</source>
        <translation>Regel für Anwendungen</translation>
    </message>
    <message>
        <source>Installed applications may travel with their computers.</source>
        <translation>Installierte Anwendungen dürfen mit ihren Computern reisen.</translation>
    </message>
    <message>
        <source>Tables for contracts</source>
        <translation>Tabellen für Verträge</translation>
    </message>
    <message>
        <source>Contracts and their computers can be read.</source>
        <translation>Verträge und ihre Computer können gelesen werden.</translation>
    </message>
    <message>
        <source>Relation to hosts</source>
        <translation>Beziehung zu Hosts</translation>
    </message>
    <message>
        <source>Virtual machines can be related to their hosts.</source>
        <translation>Virtuelle Maschinen können mit ihren Hosts verknüpft werden.</translation>
    </message>
    <message>
        <source>Duplicates in ServiceNow</source>
        <translation>Dubletten in ServiceNow</translation>
    </message>
    <message>
        <source>Number of open tasks about duplicates.</source>
        <translation>Anzahl offener Aufgaben zu Dubletten.</translation>
    </message>
    <message>
        <source>Scopes of the OAuth entry</source>
        <translation>Scopes des OAuth-Eintrags</translation>
    </message>
    <message>
        <source>The OAuth entry covers every API that an export calls.</source>
        <translation>Der OAuth-Eintrag deckt jede API ab, die ein Export aufruft.</translation>
    </message>
    <message>
        <source>Role for the identification API</source>
        <translation>Rolle für die Identifizierungs-API</translation>
    </message>
    <message>
        <source>The account may use the identification API.</source>
        <translation>Das Konto darf die Identifizierungs-API benutzen.</translation>
    </message>
    <message>
        <source>Form of requests</source>
        <translation>Form der Anfragen</translation>
    </message>
    <message>
        <source>ServiceNow takes each record of a request by itself.</source>
        <translation>ServiceNow nimmt jeden Datensatz einer Anfrage für sich an.</translation>
    </message>
    <message>
        <source>Rights to read</source>
        <translation>Leserechte</translation>
    </message>
    <message>
        <source>The account may read every table that an export looks into.</source>
        <translation>Das Konto darf jede Tabelle lesen, in die ein Export sieht.</translation>
    </message>
    <message>
        <source>Identification engine</source>
        <translation>Identifizierung</translation>
    </message>
    <message>
        <source>Its properties are as ServiceNow ships them.</source>
        <translation>Ihre Eigenschaften sind so, wie ServiceNow sie ausliefert.</translation>
    </message>
    <message>
        <source>Classes of computers</source>
        <translation>Klassen von Computern</translation>
    </message>
    <message>
        <source>Each class is identified by serial number, as records are sent.</source>
        <translation>Jede Klasse wird anhand der Seriennummer identifiziert, so wie Datensätze gesendet werden.</translation>
    </message>
    <message>
        <source>Domain of the account</source>
        <translation>Domäne des Kontos</translation>
    </message>
    <message>
        <source>The account is in no domain of its own.</source>
        <translation>Das Konto gehört zu keiner eigenen Domäne.</translation>
    </message>
    <message>
        <source>Other writers</source>
        <translation>Andere Schreibende</translation>
    </message>
    <message>
        <source>Nobody else was seen to write under this discovery source.</source>
        <translation>Niemand sonst scheint unter dieser Erkennungsquelle zu schreiben.</translation>
    </message>
    <message>
        <source>Place of the journal</source>
        <translation>Ort des Journals</translation>
    </message>
    <message>
        <source>It can be opened.</source>
        <translation>Es lässt sich öffnen.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was dort ist</translation>
    </message>
    <message>
        <source>No journal yet: the next start makes one, and the first export with it is a full one.</source>
        <translation>Noch kein Journal: Der nächste Start legt eines an, und der erste Export damit ist ein vollständiger.</translation>
    </message>
    <message>
        <source>A journal of this version of the program.</source>
        <translation>Ein Journal dieser Version des Programms.</translation>
    </message>
    <message>
        <source>A journal of an earlier version. The next start brings it up to date; the earlier version cannot open it any more then.</source>
        <translation>Ein Journal einer früheren Version. Der nächste Start bringt es auf den neuesten Stand; die frühere Version kann es dann nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>No export uses it at the moment.</source>
        <translation>Zurzeit benutzt es kein Export.</translation>
    </message>
    <message>
        <source>An export uses it at the moment; another one can start when it has ended.</source>
        <translation>Zurzeit benutzt es ein Export; ein weiterer kann beginnen, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>This account is an Administrator there.</source>
        <translation>Dieses Konto ist dort Administrator.</translation>
    </message>
    <message>
        <source>This account is a Viewer there: it sees everything, but starts and changes nothing. An Administrator of that journal can change that.</source>
        <translation>Dieses Konto ist dort Betrachter: Es sieht alles, startet und ändert aber nichts. Ein Administrator dieses Journals kann das ändern.</translation>
    </message>
    <message>
        <source>Rule for software packages</source>
        <translation>Regel für Softwarepakete</translation>
    </message>
    <message>
        <source>Software packages can be identified.</source>
        <translation>Softwarepakete können identifiziert werden.</translation>
    </message>
</context>
<context>
    <name>ConnectionFindings</name>
    <message>
        <source>rules come before the key that a record landed with, so a computer is written into another CI that has its serial number or name</source>
        <translation>Regeln gehen dem Schlüssel vor, mit dem ein Datensatz angekommen ist, sodass ein Computer in ein anderes CI geschrieben wird, das seine Seriennummer oder seinen Namen hat</translation>
    </message>
    <message>
        <source>a record that matches two CIs or more is refused (AMBIGUOUS) and stays pending until they are merged</source>
        <translation>ein Datensatz, der zu zwei oder mehr CIs passt, wird abgelehnt (AMBIGUOUS) und bleibt ausstehend, bis diese zusammengeführt sind</translation>
    </message>
    <message>
        <source>a record that matches so many CIs is refused (AMBIGUOUS); as shipped it is 5</source>
        <translation>ein Datensatz, der zu so vielen CIs passt, wird abgelehnt (AMBIGUOUS); ausgeliefert wird der Wert 5</translation>
    </message>
    <message>
        <source>a serial number that several CIs share opens a de-duplication task</source>
        <translation>eine Seriennummer, die mehrere CIs gemeinsam haben, eröffnet eine Aufgabe zur Bereinigung von Duplikaten</translation>
    </message>
    <message>
        <source>a CI does not become one of a class below its own, so a record that would change it so is refused (RECLASSIFICATION_NOT_ALLOWED) and stays pending</source>
        <translation>ein CI wird nicht zu einem einer Klasse unterhalb seiner eigenen; ein Datensatz, der es so ändern würde, wird abgelehnt (RECLASSIFICATION_NOT_ALLOWED) und bleibt ausstehend</translation>
    </message>
    <message>
        <source>a CI does not become one of a class above its own; that is refused only where CIs follow the class of the source (followClass)</source>
        <translation>ein CI wird nicht zu einem einer Klasse oberhalb seiner eigenen; abgelehnt wird das nur, wo CIs der Klasse der Quelle folgen (followClass)</translation>
    </message>
    <message>
        <source>a CI does not become one of a class on another branch; that is refused only where CIs follow the class of the source (followClass)</source>
        <translation>ein CI wird nicht zu einem einer Klasse auf einem anderen Zweig; abgelehnt wird das nur, wo CIs der Klasse der Quelle folgen (followClass)</translation>
    </message>
    <message>
        <source>a column that is empty stays empty while a source with a higher priority owns it</source>
        <translation>eine leere Spalte bleibt leer, solange sie einer Quelle mit höherer Priorität gehört</translation>
    </message>
    <message>
        <source>Software Asset Management leaves installations of other sources alone: they arrive, but are neither normalised nor counted</source>
        <translation>Software Asset Management lässt Installationen anderer Quellen liegen: Sie kommen an, werden aber weder normalisiert noch gezählt</translation>
    </message>
    <message>
        <source>No identification rule is active for %1: an export that sends such a record ends there.</source>
        <translation>Für %1 ist keine Identifizierungsregel aktiv: Ein Export, der einen solchen Datensatz sendet, endet dort.</translation>
    </message>
    <message>
        <source>The identification rule of %1 has no entry for cmdb_serial_number: an export that sends a serial number of such a record ends there.</source>
        <translation>Die Identifizierungsregel von %1 hat keinen Eintrag für cmdb_serial_number: Ein Export, der eine Seriennummer eines solchen Datensatzes sendet, endet dort.</translation>
    </message>
    <message>
        <source>The identification rule of %1 is a dependent one: such a record is refused and stays pending, since nothing that it could hang on is sent.</source>
        <translation>Die Identifizierungsregel von %1 ist eine abhängige: Ein solcher Datensatz wird abgelehnt und bleibt ausstehend, weil nichts gesendet wird, woran er hängen könnte.</translation>
    </message>
    <message>
        <source>ServiceNow has no class %1: such a record is refused and stays pending.</source>
        <translation>ServiceNow hat keine Klasse %1: Ein solcher Datensatz wird abgelehnt und bleibt ausstehend.</translation>
    </message>
    <message>
        <source>Computers that are there already are not recognised before they are sent, so two records may take turns in one CI, and verify has nothing to compare.</source>
        <translation>Computer, die schon da sind, werden vor dem Senden nicht erkannt, sodass sich zwei Datensätze in einem CI abwechseln können, und der Abgleich hat nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Columns that refer to such a record stay as they are.</source>
        <translation>Spalten, die auf einen solchen Datensatz verweisen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Virtual machines are not related to the computers they run on.</source>
        <translation>Virtuelle Maschinen werden nicht mit den Computern verknüpft, auf denen sie laufen.</translation>
    </message>
    <message>
        <source>Tasks about duplicates are not listed.</source>
        <translation>Aufgaben zu Duplikaten werden nicht aufgeführt.</translation>
    </message>
    <message>
        <source>the identification API</source>
        <translation>die Identifizierungs-API</translation>
    </message>
    <message>
        <source>the CMDB Meta API</source>
        <translation>die CMDB-Meta-API</translation>
    </message>
    <message>
        <source>the Table API</source>
        <translation>die Table API</translation>
    </message>
    <message>
        <source>the table cmdb_rel_type</source>
        <translation>die Tabelle cmdb_rel_type</translation>
    </message>
    <message>
        <source>the table sys_properties</source>
        <translation>die Tabelle sys_properties</translation>
    </message>
    <message>
        <source>its own record in sys_user</source>
        <translation>seinen eigenen Datensatz in sys_user</translation>
    </message>
    <message>
        <source>the table reconcile_duplicate_task</source>
        <translation>die Tabelle reconcile_duplicate_task</translation>
    </message>
    <message>
        <source>The OAuth entry does not cover %1. It is securely scoped; login and roles of the account have nothing to do with it. What needs these calls does not work. Ask the ServiceNow administrator to add REST API auth scopes for them to the entry in Application Registry.</source>
        <translation>Der OAuth-Eintrag deckt %1 nicht ab. Er ist streng begrenzt (Securely Scoped); mit Anmeldung und Rollen des Kontos hat das nichts zu tun. Was diese Aufrufe braucht, funktioniert nicht. Bitten Sie den ServiceNow-Administrator, dem Eintrag in der Application Registry REST-API-Auth-Scopes dafür hinzuzufügen.</translation>
    </message>
    <message>
        <source>The account may not read %1.</source>
        <translation>Das Konto darf %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the role itil, or a right to read these tables.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, dem Konto die Rolle itil oder ein Leserecht auf diese Tabellen zu geben.</translation>
    </message>
    <message>
        <source>The account may not read %1, or it is not there. Contracts and their computers cannot be exported. Ask the ServiceNow administrator to give the account the role contract_manager (asset contains it), or exclude contracts.</source>
        <translation>Das Konto darf %1 nicht lesen, oder es ist nicht vorhanden. Verträge und ihre Computer können nicht exportiert werden. Bitten Sie den ServiceNow-Administrator, dem Konto die Rolle contract_manager zu geben (asset enthält sie), oder schließen Sie Verträge aus.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>a system property of ServiceNow with its value, then what follows from it</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>ServiceNow is shipped with other values. Ask its administrator whether these are meant, before records are sent.</source>
        <translation>ServiceNow wird mit anderen Werten ausgeliefert. Fragen Sie den ServiceNow-Administrator, ob diese gewollt sind, bevor Datensätze gesendet werden.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to look at these classes in CI Class Manager.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, sich diese Klassen im CI Class Manager anzusehen.</translation>
    </message>
    <message>
        <source>%1 of the %2 computers that were looked up under this discovery source came with a key that this journal does not know (%3, for example). Another program writes under the same name, or they were sent from a journal that is lost. Where two operations databases have the same ComputerID, each overwrites the CI of the other. Choose another discovery source for one of them; if only the journal is another one, a full export takes the computers over.</source>
        <translation>%1 der %2 Computer, die unter dieser Erkennungsquelle nachgesehen wurden, kamen mit einem Schlüssel, den dieses Journal nicht kennt (zum Beispiel %3). Ein anderes Programm schreibt unter demselben Namen, oder sie wurden aus einem Journal gesendet, das verloren ist. Wo zwei Betriebsdatenbanken dieselbe ComputerID haben, überschreibt jede das CI der anderen. Wählen Sie für eine von ihnen eine andere Erkennungsquelle; wenn nur das Journal ein anderes ist, übernimmt ein vollständiger Export die Computer.</translation>
    </message>
    <message>
        <source>This release has only the plain form of the identification API, which takes a request whole or refuses it whole. Records that are refused are found by sending halves again, so an export with many of them takes longer; which installations are new is not told, and they count as updated. What lands is the same. Nothing has to be done.</source>
        <translation>Diese Version hat nur die einfache Form der Identifizierungs-API, die eine Anfrage ganz annimmt oder ganz ablehnt. Abgelehnte Datensätze werden gefunden, indem Hälften noch einmal gesendet werden; ein Export mit vielen davon dauert deshalb länger. Welche Installationen neu sind, wird nicht gesagt; sie zählen als aktualisiert. Was ankommt, ist dasselbe. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The account belongs to the domain %1: ServiceNow identifies and inserts CIs only there. A computer that is in another domain is not found and is inserted again. Where that is not wanted, ask the ServiceNow administrator for an account in the domain global.</source>
        <translation>Das Konto gehört zur Domäne %1: ServiceNow identifiziert und fügt CIs nur dort ein. Ein Computer, der in einer anderen Domäne ist, wird nicht gefunden und noch einmal eingefügt. Wo das nicht gewollt ist, bitten Sie den ServiceNow-Administrator um ein Konto in der Domäne global.</translation>
    </message>
    <message>
        <source>Not checked: the account may not read the table sys_object_source, or the last export did not end, so that keys of this journal may be there which it does not know yet.</source>
        <translation>Nicht geprüft: Das Konto darf die Tabelle sys_object_source nicht lesen, oder der letzte Export ging nicht zu Ende, sodass dort Schlüssel dieses Journals sein können, die es noch nicht kennt.</translation>
    </message>
    <message>
        <source>Not checked: the account may not use %1.</source>
        <extracomment>%1 is what would tell, such as &quot;the table sys_properties&quot;</extracomment>
        <translation>Nicht geprüft: Das Konto darf %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>Not checked: the account may not look at what would tell.</source>
        <translation>Nicht geprüft: Das Konto darf nicht ansehen, was darüber Auskunft gäbe.</translation>
    </message>
    <message>
        <source>There is no journal here yet, but ServiceNow already has computers under this discovery source (%1, for example). Another program writes under the same name, or they were sent from a journal that is elsewhere or lost. Where two operations databases have the same ComputerID, each overwrites the CI of the other. Choose another discovery source for one of them; if only the journal is another one, the first export takes the computers over.</source>
        <translation>Hier gibt es noch kein Journal, ServiceNow hat aber schon Computer unter dieser Erkennungsquelle (zum Beispiel %1). Ein anderes Programm schreibt unter demselben Namen, oder sie wurden aus einem Journal gesendet, das woanders liegt oder verloren ist. Wo zwei Betriebsdatenbanken dieselbe ComputerID haben, überschreibt jede das CI der anderen. Wählen Sie für eine von ihnen eine andere Erkennungsquelle; wenn nur das Journal ein anderes ist, übernimmt der erste Export die Computer.</translation>
    </message>
    <message>
        <source>Software packages and their instances arrive, but verify has nothing to compare.</source>
        <translation>Softwarepakete und ihre Instanzen kommen an, aber verify hat nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>ServiceNow has no active identification rule of %1 that looks for the key or the name of a package. Installed applications cannot be exported as software packages. Ask the ServiceNow administrator to look at this class in CI Class Manager, choose another route for installed applications, or exclude them.</source>
        <translation>ServiceNow hat keine aktive Identifizierungsregel für %1, die nach dem Schlüssel oder dem Namen eines Pakets sucht. Installierte Anwendungen können nicht als Softwarepakete exportiert werden. Bitten Sie den ServiceNow-Administrator, sich diese Klasse im CI Class Manager anzusehen, wählen Sie einen anderen Weg für installierte Anwendungen oder schließen Sie sie aus.</translation>
    </message>
    <message>
        <source>The identification rule of hardware has no active related entry for %1 that looks at the column software. Without it, two versions of an application on one computer would be one row there, so installed applications cannot be exported as software packages. Ask the ServiceNow administrator to add the entry under CI Identifiers, choose another route for installed applications, or exclude them.</source>
        <translation>Die Identifizierungsregel der Hardware hat keinen aktiven zugehörigen Eintrag für %1, der die Spalte software beachtet. Ohne ihn wären zwei Versionen einer Anwendung auf einem Computer dort eine einzige Zeile; installierte Anwendungen können deshalb nicht als Softwarepakete exportiert werden. Bitten Sie den ServiceNow-Administrator, den Eintrag unter CI Identifiers anzulegen, wählen Sie einen anderen Weg für installierte Anwendungen oder schließen Sie sie aus.</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Test fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>DataTypes</name>
    <message>
        <source>Hardware inventory</source>
        <translation>Hardware-Inventar</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Installierte Anwendungen</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Correct the instance URL first.</source>
        <translation>Zuerst die Instanz-URL korrigieren.</translation>
    </message>
    <message>
        <source>Correct the endpoint under Advanced first.</source>
        <translation>Zuerst den Endpunkt unter „Erweitert“ korrigieren.</translation>
    </message>
    <message>
        <source>Correct the data source first.</source>
        <translation>Zuerst die Datenquelle korrigieren.</translation>
    </message>
    <message>
        <source>A token belongs to an address and an account: fill in both.</source>
        <translation>Ein Token gehört zu einer Adresse und einem Konto: beides ausfüllen.</translation>
    </message>
    <message>
        <source>No keyring answers: start one, or keep secrets until the console closes.</source>
        <translation>Kein Schlüsselbund antwortet: einen starten oder Geheimnisse nur bis zum Schließen der Konsole behalten.</translation>
    </message>
    <message>
        <source>Correct the place of the journal first.</source>
        <translation>Berichtigen Sie zuerst den Ort des Journals.</translation>
    </message>
</context>
<context>
    <name>DueTimeModel</name>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>The same moment as servers and logs write it</source>
        <translation>Derselbe Zeitpunkt, wie ihn Server und Protokolle schreiben</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>EarlierModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>EffectModel</name>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Shows now</source>
        <translation>Zeigt jetzt</translation>
    </message>
    <message>
        <source>Shows then</source>
        <translation>Zeigt dann</translation>
    </message>
    <message>
        <source>Actions that end</source>
        <translation>Aktionen, die enden</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The program met a condition that it was not written for.</source>
        <translation>Im Programm ist ein Zustand eingetreten, für den es nicht vorgesehen ist.</translation>
    </message>
    <message>
        <source>The operation was ended. What had been confirmed before is kept.</source>
        <translation>Der Vorgang wurde beendet. Was bereits bestätigt war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Start it again; if it comes back, send the log file to support.</source>
        <translation>Erneut starten; falls der Fehler wiederkehrt, die Logdatei an den Support senden.</translation>
    </message>
    <message>
        <source>The export was stopped on request.</source>
        <translation>Der Export wurde auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>What ServiceNow had confirmed is kept; the rest is sent by the next export.</source>
        <translation>Was ServiceNow bestätigt hat, bleibt erhalten; den Rest sendet der nächste Export.</translation>
    </message>
    <message>
        <source>Start the export again when it suits you.</source>
        <translation>Den Export bei passender Gelegenheit erneut starten.</translation>
    </message>
    <message>
        <source>The command line cannot be understood: %1.</source>
        <translation>Die Befehlszeile ist nicht verständlich: %1.</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Mit --help aufrufen, um die möglichen Angaben zu sehen.</translation>
    </message>
    <message>
        <source>A setting cannot be used: %1.</source>
        <translation>Eine Einstellung ist unbrauchbar: %1.</translation>
    </message>
    <message>
        <source>Correct the value in the settings and try again.</source>
        <translation>Den Wert in den Einstellungen korrigieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The ServiceNow integration is not licensed.</source>
        <translation>Die ServiceNow-Integration ist nicht lizenziert.</translation>
    </message>
    <message>
        <source>The evaluation period is over, so nothing was sent.</source>
        <translation>Der Evaluierungszeitraum ist vorbei, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The ServiceNow connection is not complete: %1 is missing.</source>
        <translation>Die Angaben zur ServiceNow-Verbindung sind unvollständig: %1 fehlt.</translation>
    </message>
    <message>
        <source>Without instance URL, user name and token no export can start.</source>
        <translation>Ohne Instanz-URL, Benutzername und Token kann kein Export starten.</translation>
    </message>
    <message>
        <source>Fill in the missing value in the ServiceNow section, or give it on the command line.</source>
        <translation>Den fehlenden Wert im Abschnitt ServiceNow ausfüllen oder auf der Befehlszeile angeben.</translation>
    </message>
    <message>
        <source>The saved token or client secret cannot be read (%1).</source>
        <translation>Das gespeicherte Token oder Client-Secret kann nicht gelesen werden (%1).</translation>
    </message>
    <message>
        <source>The export cannot log in to ServiceNow, so nothing was sent.</source>
        <translation>Der Export kann sich nicht an ServiceNow anmelden, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or check that the file exists and belongs to you with mode 0600.</source>
        <translation>Den Schlüsselbund entsperren oder prüfen, ob die Datei vorhanden ist und dem eigenen Konto mit Modus 0600 gehört.</translation>
    </message>
    <message>
        <source>ServiceNow refused the login at %1.</source>
        <translation>ServiceNow hat die Anmeldung unter %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The token, the client id or the client secret is wrong, or the token was revoked.</source>
        <translation>Token, Client-ID oder Client-Secret ist falsch, oder das Token wurde widerrufen.</translation>
    </message>
    <message>
        <source>Generate a new token in ServiceNow (Flexera Integration &gt; Generate Token) and save it here.</source>
        <translation>In ServiceNow ein neues Token erzeugen (Flexera Integration &gt; Generate Token) und hier speichern.</translation>
    </message>
    <message>
        <source>ServiceNow refused the login at %1; the token has probably expired.</source>
        <translation>ServiceNow hat die Anmeldung unter %1 abgelehnt; das Token ist wahrscheinlich abgelaufen.</translation>
    </message>
    <message>
        <source>Refresh tokens live 100 days by default, and this one was saved longer ago than that.</source>
        <translation>Refresh-Tokens gelten standardmäßig 100 Tage, und dieses wurde vor längerer Zeit gespeichert.</translation>
    </message>
    <message>
        <source>ServiceNow does not allow this account to import (%1).</source>
        <translation>ServiceNow erlaubt diesem Konto keinen Import (%1).</translation>
    </message>
    <message>
        <source>The login worked, but the account lacks the role of the integration.</source>
        <translation>Die Anmeldung war möglich, aber dem Konto fehlt die Rolle der Integration.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the integration role.</source>
        <translation>Die ServiceNow-Administration bitten, dem Konto die Integrationsrolle zu geben.</translation>
    </message>
    <message>
        <source>ServiceNow knows no integration endpoint at %1.</source>
        <translation>ServiceNow kennt unter %1 keinen Integrationsendpunkt.</translation>
    </message>
    <message>
        <source>The integration application is not installed there, or the endpoint was changed on one side only.</source>
        <translation>Die Integrationsanwendung ist dort nicht installiert, oder der Endpunkt wurde nur auf einer Seite geändert.</translation>
    </message>
    <message>
        <source>Check that the application is installed, and that the endpoint is the same in ServiceNow and in these settings.</source>
        <translation>Prüfen, ob die Anwendung installiert ist und der Endpunkt in ServiceNow mit dem in diesen Einstellungen übereinstimmt.</translation>
    </message>
    <message>
        <source>The name %1 cannot be resolved.</source>
        <translation>Der Name %1 kann nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>No connection was made, so nothing was sent.</source>
        <translation>Es kam keine Verbindung zustande, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the instance URL and the name server of this computer.</source>
        <translation>Die Instanz-URL und den Nameserver dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation>%1 nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The computer was reached, but nothing listens there, or a firewall refuses.</source>
        <translation>Der Computer wurde erreicht, aber dort lauscht kein Dienst, oder eine Firewall lehnt ab.</translation>
    </message>
    <message>
        <source>Check address and port of the instance, and the firewall rules for this computer&apos;s address.</source>
        <translation>Adresse und Port der Instanz sowie die Firewall-Regeln für die Adresse dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>It is not known whether the last request arrived; the next export finds out and sends what is missing.</source>
        <translation>Ob die letzte Anfrage angekommen ist, ist nicht bekannt; der nächste Export stellt es fest und sendet, was fehlt.</translation>
    </message>
    <message>
        <source>Check the network and whether the instance is running, then export again.</source>
        <translation>Netzwerk prüfen und ob die Instanz läuft, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Es konnte keine sichere Verbindung zu %1 hergestellt werden.</translation>
    </message>
    <message>
        <source>The certificate is not trusted or does not belong to this name, so nothing was sent.</source>
        <translation>Das Zertifikat ist nicht vertrauenswürdig oder gehört nicht zu diesem Namen, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the instance URL; if a company proxy replaces certificates, install its authority on this computer.</source>
        <translation>Die Instanz-URL prüfen; falls ein Firmenproxy Zertifikate ersetzt, dessen Zertifizierungsstelle auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>The proxy did not let the connection to %1 through.</source>
        <translation>Der Proxy hat die Verbindung zu %1 nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the system proxy settings and whether the proxy needs a login.</source>
        <translation>Die Proxy-Einstellungen des Systems prüfen und ob der Proxy eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It is not known whether the request was carried out; the next export finds out and sends what is missing.</source>
        <translation>Ob die Anfrage ausgeführt wurde, ist nicht bekannt; der nächste Export stellt es fest und sendet, was fehlt.</translation>
    </message>
    <message>
        <source>Check how busy the instance is; smaller segments help when requests take long.</source>
        <translation>Prüfen, wie ausgelastet die Instanz ist; kleinere Segmente helfen, wenn Anfragen lange dauern.</translation>
    </message>
    <message>
        <source>%1 answered with a page instead of data.</source>
        <translation>%1 hat mit einer Webseite statt mit Daten geantwortet.</translation>
    </message>
    <message>
        <source>The instance may be asleep, a login page or a proxy may have answered in its place.</source>
        <translation>Die Instanz ruht vielleicht, oder an ihrer Stelle hat eine Anmeldeseite oder ein Proxy geantwortet.</translation>
    </message>
    <message>
        <source>Open the instance URL in a browser; wake the instance or correct the URL.</source>
        <translation>Die Instanz-URL im Browser öffnen; die Instanz aufwecken oder die URL korrigieren.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood.</source>
        <translation>Die Antwort von %1 ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The instance may run another version of the integration application.</source>
        <translation>Auf der Instanz läuft vielleicht eine andere Version der Integrationsanwendung.</translation>
    </message>
    <message>
        <source>Run the connection test and compare the application version.</source>
        <translation>Den Verbindungstest ausführen und die Version der Anwendung vergleichen.</translation>
    </message>
    <message>
        <source>ServiceNow is not ready to import: %1.</source>
        <translation>ServiceNow ist nicht bereit für den Import: %1.</translation>
    </message>
    <message>
        <source>Without it, transactions would arrive but never be processed, so nothing was sent.</source>
        <translation>So kämen Transaktionen zwar an, würden aber nie verarbeitet; daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Restore the missing record in ServiceNow under Flexera Integration &gt; Advanced.</source>
        <translation>Den fehlenden Eintrag in ServiceNow unter Flexera Integration &gt; Advanced wiederherstellen.</translation>
    </message>
    <message>
        <source>An earlier import in ServiceNow is not finished: %1.</source>
        <translation>Ein früherer Import in ServiceNow ist nicht abgeschlossen: %1.</translation>
    </message>
    <message>
        <source>Two imports at a time could overwrite each other, so nothing was sent.</source>
        <translation>Zwei gleichzeitige Importe könnten sich gegenseitig überschreiben, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Wait until it is finished, or close it as failed in ServiceNow under Import History.</source>
        <translation>Warten, bis er abgeschlossen ist, oder ihn in ServiceNow unter Import History als fehlgeschlagen schließen.</translation>
    </message>
    <message>
        <source>ServiceNow cannot take installed applications: the SAM plugin is not installed.</source>
        <translation>ServiceNow kann keine installierten Anwendungen aufnehmen: Das SAM-Plug-in ist nicht installiert.</translation>
    </message>
    <message>
        <source>ServiceNow could not read a segment (%1).</source>
        <translation>ServiceNow konnte ein Segment nicht lesen (%1).</translation>
    </message>
    <message>
        <source>The export was ended; nothing of this segment was imported.</source>
        <translation>Der Export wurde beendet; aus diesem Segment wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Send the log file to support.</source>
        <translation>Die Logdatei an den Support senden.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the transaction type %1.</source>
        <translation>ServiceNow kennt den Transaktionstyp %1 nicht.</translation>
    </message>
    <message>
        <source>The integration application is of another version.</source>
        <translation>Die Integrationsanwendung hat eine andere Version.</translation>
    </message>
    <message>
        <source>Update the integration application in ServiceNow.</source>
        <translation>Die Integrationsanwendung in ServiceNow aktualisieren.</translation>
    </message>
    <message>
        <source>ServiceNow refused a segment because of its size (%1).</source>
        <translation>ServiceNow hat ein Segment wegen seiner Größe abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Nothing of this segment was imported.</source>
        <translation>Aus diesem Segment wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Make the segments smaller (--segment-bytes) and export again.</source>
        <translation>Die Segmente verkleinern (--segment-bytes) und erneut exportieren.</translation>
    </message>
    <message>
        <source>ServiceNow expected another segment (%1).</source>
        <translation>ServiceNow hat ein anderes Segment erwartet (%1).</translation>
    </message>
    <message>
        <source>The run on the instance and this export do not agree; the next export starts from what is known to have landed.</source>
        <translation>Der Lauf auf der Instanz und dieser Export passen nicht zusammen; der nächste Export geht von dem aus, was nachweislich angekommen ist.</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Erneut exportieren.</translation>
    </message>
    <message>
        <source>ServiceNow already holds another segment under the same transaction ID (%1).</source>
        <translation>ServiceNow hat unter derselben Transaktions-ID bereits ein anderes Segment (%1).</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>Export again; the records are sent under new IDs.</source>
        <translation>Erneut exportieren; die Datensätze werden unter neuen IDs gesendet.</translation>
    </message>
    <message>
        <source>The import run was closed in ServiceNow (%1).</source>
        <translation>Der Importlauf wurde in ServiceNow geschlossen (%1).</translation>
    </message>
    <message>
        <source>It takes no more segments; what had landed is kept.</source>
        <translation>Er nimmt keine Segmente mehr an; was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Export again to send the rest.</source>
        <translation>Erneut exportieren, um den Rest zu senden.</translation>
    </message>
    <message>
        <source>Somebody else exported to this instance in the meantime (%1).</source>
        <translation>In der Zwischenzeit hat jemand anders in diese Instanz exportiert (%1).</translation>
    </message>
    <message>
        <source>What the instance holds is no longer what this export was built on.</source>
        <translation>Der Inhalt der Instanz entspricht nicht mehr dem, worauf dieser Export aufbaut.</translation>
    </message>
    <message>
        <source>Export again; that data type is sent in full.</source>
        <translation>Erneut exportieren; dieser Datentyp wird vollständig gesendet.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the import run (%1).</source>
        <translation>ServiceNow kennt den Importlauf nicht (%1).</translation>
    </message>
    <message>
        <source>It was never created, or its history was deleted.</source>
        <translation>Er wurde nie angelegt, oder sein Verlauf wurde gelöscht.</translation>
    </message>
    <message>
        <source>ServiceNow cancelled the request because it took too long (%1).</source>
        <translation>ServiceNow hat die Anfrage abgebrochen, weil sie zu lange dauerte (%1).</translation>
    </message>
    <message>
        <source>The instance was too busy to take the segment.</source>
        <translation>Die Instanz war zu ausgelastet, um das Segment anzunehmen.</translation>
    </message>
    <message>
        <source>Export again at a quieter time, or with smaller segments.</source>
        <translation>Zu einer ruhigeren Zeit oder mit kleineren Segmenten erneut exportieren.</translation>
    </message>
    <message>
        <source>ServiceNow asks us to wait: too many requests (%1).</source>
        <translation>ServiceNow bittet um Geduld: zu viele Anfragen (%1).</translation>
    </message>
    <message>
        <source>A rate limit of the instance was reached.</source>
        <translation>Eine Anfragegrenze der Instanz ist erreicht.</translation>
    </message>
    <message>
        <source>Export again later, or ask for a higher limit for this account.</source>
        <translation>Später erneut exportieren oder eine höhere Grenze für dieses Konto beantragen.</translation>
    </message>
    <message>
        <source>ServiceNow reported an internal failure (%1).</source>
        <translation>ServiceNow hat einen internen Fehler gemeldet (%1).</translation>
    </message>
    <message>
        <source>The segment was not accepted after all tries.</source>
        <translation>Das Segment wurde trotz aller Versuche nicht angenommen.</translation>
    </message>
    <message>
        <source>Look at the system log of the instance, then export again.</source>
        <translation>Das Systemlog der Instanz ansehen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>ServiceNow could not finish the import %1.</source>
        <translation>ServiceNow konnte den Import %1 nicht abschließen.</translation>
    </message>
    <message>
        <source>Records of the failed transactions did not land; they are sent again by the next export.</source>
        <translation>Datensätze der fehlgeschlagenen Transaktionen sind nicht angekommen; der nächste Export sendet sie erneut.</translation>
    </message>
    <message>
        <source>Open the run in the import history to see which transaction failed and why.</source>
        <translation>Den Lauf im Importverlauf öffnen, um zu sehen, welche Transaktion warum fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>The import %1 in ServiceNow stopped moving.</source>
        <translation>Der Import %1 in ServiceNow ist stehen geblieben.</translation>
    </message>
    <message>
        <source>It was closed, so that it does not block later exports; what did not land is sent again.</source>
        <translation>Er wurde geschlossen, damit er spätere Exporte nicht blockiert; was nicht angekommen ist, wird erneut gesendet.</translation>
    </message>
    <message>
        <source>Check in ServiceNow that the scheduled import runs and under which account, then export again.</source>
        <translation>In ServiceNow prüfen, ob der geplante Import läuft und unter welchem Konto, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>The operations database cannot be opened: %1.</source>
        <translation>Die Betriebsdatenbank kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>There is nothing to read from, so nothing was sent.</source>
        <translation>Es gibt nichts zu lesen, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check that the database exists, is running, and that this account may read it.</source>
        <translation>Prüfen, ob die Datenbank vorhanden ist, läuft und von diesem Konto gelesen werden darf.</translation>
    </message>
    <message>
        <source>The operations database lacks %1.</source>
        <translation>In der Betriebsdatenbank fehlt %1.</translation>
    </message>
    <message>
        <source>Without it records cannot be told apart, so nothing was sent.</source>
        <translation>Ohne diese Angabe sind Datensätze nicht zu unterscheiden, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Create or correct the export view, or choose another source profile.</source>
        <translation>Die Exportsicht anlegen oder korrigieren, oder ein anderes Quellprofil wählen.</translation>
    </message>
    <message>
        <source>Reading the operations database failed in mid-pass (%1).</source>
        <translation>Das Lesen der Betriebsdatenbank ist mittendrin fehlgeschlagen (%1).</translation>
    </message>
    <message>
        <source>What had been sent is accounted for; the rest is sent by the next export.</source>
        <translation>Was gesendet war, ist verbucht; den Rest sendet der nächste Export.</translation>
    </message>
    <message>
        <source>Check the database, then export again.</source>
        <translation>Die Datenbank prüfen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>Changes since a date cannot be told: %1 has no LastModified.</source>
        <translation>Änderungen seit einem Datum sind nicht erkennbar: %1 hat kein LastModified.</translation>
    </message>
    <message>
        <source>Leave out -changesSince and -changesPeriod; a differential export needs no dates.</source>
        <translation>-changesSince und -changesPeriod weglassen; ein differenzieller Export braucht keine Datumsangaben.</translation>
    </message>
    <message>
        <source>All three data types are excluded.</source>
        <translation>Alle drei Datentypen sind ausgeschlossen.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Include hardware inventory, contracts or installed applications.</source>
        <translation>Hardware-Inventar, Verträge oder installierte Anwendungen einschließen.</translation>
    </message>
    <message>
        <source>Another export is running: %1.</source>
        <translation>Ein anderer Export läuft: %1.</translation>
    </message>
    <message>
        <source>One export at a time keeps the data right, so this one was not started.</source>
        <translation>Nur ein Export zur gleichen Zeit hält die Daten richtig, daher wurde dieser nicht gestartet.</translation>
    </message>
    <message>
        <source>Wait until the other one has finished.</source>
        <translation>Warten, bis der andere fertig ist.</translation>
    </message>
    <message>
        <source>The export journal cannot be opened: %1.</source>
        <translation>Das Exportjournal kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>Without it the program does not know what ServiceNow holds, so nothing was sent.</source>
        <translation>Ohne Journal ist nicht bekannt, was ServiceNow enthält, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The export journal %1 was written by a newer version of this program.</source>
        <translation>Das Exportjournal %1 stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Es wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Install the newer version, or name another journal.</source>
        <translation>Die neuere Version installieren oder ein anderes Journal angeben.</translation>
    </message>
    <message>
        <source>The export journal cannot be written (%1).</source>
        <translation>Das Exportjournal kann nicht geschrieben werden (%1).</translation>
    </message>
    <message>
        <source>The export was ended before anything more was sent; the next one settles what is open.</source>
        <translation>Der Export wurde beendet, bevor mehr gesendet wurde; der nächste klärt, was offen ist.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Check that it exists and that this account may read it.</source>
        <translation>Prüfen, ob sie vorhanden ist und von diesem Konto gelesen werden darf.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>Der bisherige Inhalt ist unverändert.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Den Ordner, seine Rechte und den freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>The record %1 is larger than ServiceNow accepts in one request.</source>
        <translation>Der Datensatz %1 ist größer, als ServiceNow in einer Anfrage annimmt.</translation>
    </message>
    <message>
        <source>It was not sent; all others were.</source>
        <translation>Er wurde nicht gesendet; alle anderen schon.</translation>
    </message>
    <message>
        <source>Shorten its text in the operations database.</source>
        <translation>Den Text in der Betriebsdatenbank kürzen.</translation>
    </message>
    <message>
        <source>The embedded instance is in use by another program: %1.</source>
        <translation>Die eingebettete Instanz wird von einem anderen Programm benutzt: %1.</translation>
    </message>
    <message>
        <source>Two at a time would damage its data, so this one was not started.</source>
        <translation>Zwei gleichzeitig würden ihre Daten beschädigen, daher wurde diese nicht gestartet.</translation>
    </message>
    <message>
        <source>Close the other console or demonstration, then try again.</source>
        <translation>Die andere Konsole oder Vorführung schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The embedded instance is not running (%1).</source>
        <translation>Die eingebettete Instanz läuft nicht (%1).</translation>
    </message>
    <message>
        <source>What it had confirmed is on its disk, but it answers no more.</source>
        <translation>Was sie bestätigt hat, liegt auf ihrem Datenträger, aber sie antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>Start it again; if it ends again, look at sandbox.log in its folder.</source>
        <translation>Neu starten; endet sie wieder, in ihrem Ordner sandbox.log ansehen.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Den Namen prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>keine Angaben</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für %1.</translation>
    </message>
    <message>
        <source>What could not be written there was not sent, and nothing is lost: the next export settles what is open.</source>
        <translation>Was dort nicht geschrieben werden konnte, wurde nicht gesendet, und nichts ist verloren: Der nächste Export klärt, was offen ist.</translation>
    </message>
    <message>
        <source>Make room on that disk, or raise the quota of this account, then export again.</source>
        <translation>Schaffen Sie auf diesem Datenträger Platz oder erhöhen Sie das Kontingent dieses Kontos, und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>Install a licence file for the ServiceNow integration.</source>
        <translation>Installieren Sie eine Lizenzdatei für die ServiceNow-Integration.</translation>
    </message>
    <message>
        <source>The licence ended with %1.</source>
        <translation>Die Lizenz ist mit dem %1 abgelaufen.</translation>
    </message>
    <message>
        <source>No export starts, so nothing was sent. Settings and history stay.</source>
        <translation>Es startet kein Export, daher wurde nichts gesendet. Einstellungen und Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Install the licence file of the renewal.</source>
        <translation>Installieren Sie die Lizenzdatei der Verlängerung.</translation>
    </message>
    <message>
        <source>The licence file is not genuine.</source>
        <translation>Die Lizenzdatei ist nicht echt.</translation>
    </message>
    <message>
        <source>It is damaged, was changed after it was signed, or was not made for this program. Nothing was sent.</source>
        <translation>Sie ist beschädigt, wurde nach dem Signieren geändert oder ist nicht für dieses Programm gemacht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Install the file as you received it; if it is refused again, ask whoever issued it.</source>
        <translation>Installieren Sie die Datei so, wie Sie sie erhalten haben; wird sie wieder abgelehnt, fragen Sie den Aussteller.</translation>
    </message>
    <message>
        <source>The licence does not include the ServiceNow integration; it is for: %1.</source>
        <translation>Die Lizenz enthält die ServiceNow-Integration nicht; sie gilt für: %1.</translation>
    </message>
    <message>
        <source>The integration is an option of its own. Nothing was sent.</source>
        <translation>Die Integration ist eine eigene Option. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Install a licence file with the option servicenow.</source>
        <translation>Installieren Sie eine Lizenzdatei mit der Option servicenow.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: this program was already used on %1.</source>
        <translation>Die Uhr dieses Computers geht nach: Das Programm wurde schon am %1 benutzt.</translation>
    </message>
    <message>
        <source>How long licence or evaluation still last cannot be told, so nothing was sent.</source>
        <translation>Wie lange Lizenz oder Evaluierung noch reichen, lässt sich nicht sagen; daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Set date and time right. If they are right, exports start again from the date that is named.</source>
        <translation>Stellen Sie Datum und Uhrzeit richtig. Stimmen sie bereits, starten Exporte ab dem genannten Tag wieder.</translation>
    </message>
    <message>
        <source>The service manager systemd does not answer (%1).</source>
        <translation>Der Dienstverwalter systemd antwortet nicht (%1).</translation>
    </message>
    <message>
        <source>Nothing here starts exports by itself, and nothing was changed.</source>
        <translation>Hier startet nichts von selbst Exporte, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Log in as the user whose exports are meant, or as root for those of the system. Where there is no systemd, let the scheduler of this computer run itam-export.</source>
        <translation>Melden Sie sich als der Benutzer an, um dessen Exporte es geht, oder als root für die des Systems. Wo es kein systemd gibt, lassen Sie den Zeitplaner dieses Computers itam-export starten.</translation>
    </message>
    <message>
        <source>The service manager systemd refused: %1.</source>
        <translation>Der Dienstverwalter systemd hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>The schedule is as it was before.</source>
        <translation>Der Zeitplan ist so, wie er vorher war.</translation>
    </message>
    <message>
        <source>Look at what systemd said; for the schedule of the system you have to be root.</source>
        <translation>Sehen Sie nach, was systemd gesagt hat; für den Zeitplan des Systems müssen Sie root sein.</translation>
    </message>
    <message>
        <source>%1 was not written by this program.</source>
        <translation>%1 wurde nicht von diesem Programm geschrieben.</translation>
    </message>
    <message>
        <source>It may be the work of somebody else, so it was left as it is.</source>
        <translation>Es kann die Arbeit von jemand anderem sein, deshalb blieb es, wie es ist.</translation>
    </message>
    <message>
        <source>Move it away if it is not needed any more, then try again.</source>
        <translation>Verschieben Sie es, wenn es nicht mehr gebraucht wird, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The OAuth entry of %1 does not allow the identification API.</source>
        <translation>Der OAuth-Eintrag von %1 lässt die Identifizierungs-API nicht zu.</translation>
    </message>
    <message>
        <source>The login and the roles are fine. The entry is securely scoped, and this API has no auth scope in it.</source>
        <translation>Anmeldung und Rollen sind in Ordnung. Der Eintrag ist auf Auth Scopes beschränkt, und diese API hat dort keinen.</translation>
    </message>
    <message>
        <source>ServiceNow does not allow this account to use the identification API (%1).</source>
        <translation>ServiceNow erlaubt diesem Konto nicht, die Identifizierungs-API zu benutzen (%1).</translation>
    </message>
    <message>
        <source>The login worked, but the account has neither the role itil nor the role asset.</source>
        <translation>Die Anmeldung hat funktioniert, aber das Konto hat weder die Rolle itil noch die Rolle asset.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the roles itil and asset.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, dem Konto die Rollen itil und asset zu geben.</translation>
    </message>
    <message>
        <source>%1 has no identification API.</source>
        <translation>%1 hat keine Identifizierungs-API.</translation>
    </message>
    <message>
        <source>The address is no ServiceNow instance, or its release is older than this API.</source>
        <translation>Die Adresse ist keine ServiceNow-Instanz, oder ihr Release ist älter als diese API.</translation>
    </message>
    <message>
        <source>Check the instance URL and ask the ServiceNow administrator for the release of the instance.</source>
        <translation>Prüfen Sie die Instanz-URL und fragen Sie den ServiceNow-Administrator nach dem Release der Instanz.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the discovery source &quot;%1&quot;.</source>
        <translation>ServiceNow kennt die Erkennungsquelle „%1“ nicht.</translation>
    </message>
    <message>
        <source>It must be a choice of the column discovery_source of the table cmdb_ci, spelled exactly. Nothing was written.</source>
        <translation>Sie muss eine Auswahl der Spalte discovery_source der Tabelle cmdb_ci sein, genau so geschrieben. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add the choice (value and label) to sys_choice, then test the connection.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, die Auswahl (Wert und Beschriftung) in sys_choice einzutragen, und testen Sie dann die Verbindung.</translation>
    </message>
    <message>
        <source>The identification rules of ServiceNow cannot take records for %1.</source>
        <translation>Die Identifizierungsregeln von ServiceNow nehmen keine Datensätze für %1 an.</translation>
    </message>
    <message>
        <source>A rule, or its entry for these rows, is missing or contradicts another. No such record can land until that is mended.</source>
        <translation>Eine Regel oder ihr Eintrag für diese Zeilen fehlt oder widerspricht einer anderen. Bis das behoben ist, kommt kein solcher Datensatz an.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add the entry under CI Identifiers; the log names what is missing.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, den Eintrag unter CI Identifiers zu ergänzen; das Protokoll nennt, was fehlt.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add auth scopes to the entry: POST for identifyreconcile, GET for cmdb/meta, and GET, POST and PATCH for the Table API.</source>
        <translation>Bitten Sie den ServiceNow-Administrator, dem Eintrag Auth Scopes hinzuzufügen: POST für identifyreconcile, GET für cmdb/meta sowie GET, POST und PATCH für die Table API.</translation>
    </message>
    <message>
        <source>This account is a Viewer: it sees everything, but starts and changes nothing.</source>
        <translation>Dieses Konto ist Betrachter: Es sieht alles, startet und ändert aber nichts.</translation>
    </message>
    <message>
        <source>Nothing was started or changed. Administrators here: %1.</source>
        <translation>Nichts wurde gestartet oder geändert. Administratoren hier: %1.</translation>
    </message>
    <message>
        <source>Ask one of them to do it, or to make this account an Administrator.</source>
        <translation>Bitten Sie einen von ihnen, es zu tun oder dieses Konto zum Administrator zu machen.</translation>
    </message>
    <message>
        <source>%1 is the last Administrator.</source>
        <translation>%1 ist der letzte Administrator.</translation>
    </message>
    <message>
        <source>Without one nobody could export or change a setting any more, so the role was left as it is.</source>
        <translation>Ohne einen könnte niemand mehr exportieren oder eine Einstellung ändern; die Rolle blieb deshalb, wie sie ist.</translation>
    </message>
    <message>
        <source>Make another account an Administrator first.</source>
        <translation>Machen Sie zuerst ein anderes Konto zum Administrator.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space; on a server, that it runs and that this account may use the database. If a file is damaged, move it away: the next export then sends everything.</source>
        <translation>Prüfen Sie den Ordner, seine Berechtigungen und den freien Platz; auf einem Server, dass er läuft und dass dieses Konto die Datenbank benutzen darf. Ist eine Datei beschädigt, verschieben Sie sie: Der nächste Export sendet dann alles.</translation>
    </message>
    <message>
        <source>Check the free space and the health of the disk, or the connection to the server that the journal is on, then export again.</source>
        <translation>Prüfen Sie den freien Platz und den Zustand der Festplatte oder die Verbindung zu dem Server, auf dem das Journal liegt, und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>SAM tables are asked for (by an integration property, or by the software route of the channel), and this instance has none. Hardware and contracts are not affected.</source>
        <translation>Verlangt werden SAM-Tabellen (durch eine Integrationseigenschaft oder den Softwareweg des Kanals), und diese Instanz hat keine. Hardware und Verträge sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Install the SAM plugin, choose CMDB tables (in the integration properties, or as the software route of the channel), or exclude installed applications.</source>
        <translation>Installieren Sie das SAM-Plug-in, wählen Sie CMDB-Tabellen (in den Integrationseigenschaften oder als Softwareweg des Kanals) oder schließen Sie installierte Anwendungen aus.</translation>
    </message>
</context>
<context>
    <name>ExportFigures</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a data type, %2 a number of records</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) sent %1 records (%2).</source>
        <extracomment>%1 a number of records, %2 a list of data types with their numbers</extracomment>
        <translation>
            <numerusform>%Ln Export hat %1 Datensätze gesendet (%2).</numerusform>
            <numerusform>%Ln Exporte haben %1 Datensätze gesendet (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Most of them on %1: %2.</source>
        <extracomment>%1 is a date, %2 a number of records</extracomment>
        <translation>Die meisten am %1: %2.</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Aufbereiten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Sending everything</source>
        <translation>Alles wird gesendet</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>Änderungen werden gesendet</translation>
    </message>
    <message>
        <source>Importing in ServiceNow</source>
        <translation>Import in ServiceNow läuft</translation>
    </message>
    <message>
        <source>Closing the import run</source>
        <translation>Importlauf wird geschlossen</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 zu senden</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent in %n segment(s)</source>
        <translation>
            <numerusform>%1 in %n Segment gesendet</numerusform>
            <numerusform>%1 in %n Segmenten gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Checking the licence</source>
        <translation>Lizenz wird geprüft</translation>
    </message>
    <message>
        <source>Logging in to ServiceNow</source>
        <translation>Anmeldung an ServiceNow</translation>
    </message>
    <message>
        <source>Asking ServiceNow whether it is ready</source>
        <translation>ServiceNow wird gefragt, ob es bereit ist</translation>
    </message>
    <message>
        <source>Settling an interrupted export</source>
        <translation>Ein unterbrochener Export wird geklärt</translation>
    </message>
    <message>
        <source>Looking for unfinished imports</source>
        <translation>Suche nach nicht abgeschlossenen Importen</translation>
    </message>
    <message>
        <source>Opening the operations database</source>
        <translation>Betriebsdatenbank wird geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in the operations database</source>
        <translation>
            <numerusform>%Ln Datensatz in der Betriebsdatenbank</numerusform>
            <numerusform>%Ln Datensätze in der Betriebsdatenbank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSummary</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Succeeded with problems</source>
        <translation>Erfolgreich mit Problemen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Übertragung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The program ended before the export did. The next export finds out what landed.</source>
        <translation>Das Programm endete vor dem Export. Der nächste Export stellt fest, was angekommen ist.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) sent.</source>
        <translation>
            <numerusform>%Ln Datensatz gesendet.</numerusform>
            <numerusform>%Ln Datensätze gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared; ServiceNow holds them all already.</source>
        <translation>
            <numerusform>%Ln Datensatz verglichen; ServiceNow hat ihn schon.</numerusform>
            <numerusform>%Ln Datensätze verglichen; ServiceNow hat sie alle schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) sent and imported.</source>
        <translation>
            <numerusform>%Ln Datensatz gesendet und importiert.</numerusform>
            <numerusform>%Ln Datensätze gesendet und importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not land; each is listed with its reason and sent again by every export until it lands.</source>
        <translation>
            <numerusform>%Ln ist nicht angekommen; er ist mit seinem Grund aufgeführt und wird von jedem Export erneut gesendet, bis er ankommt.</numerusform>
            <numerusform>%Ln sind nicht angekommen; jeder ist mit seinem Grund aufgeführt und wird von jedem Export erneut gesendet, bis er ankommt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What ServiceNow confirmed is kept; the rest is sent by the next export.</source>
        <translation>Was ServiceNow bestätigt hat, bleibt erhalten; den Rest sendet der nächste Export.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln record(s) ServiceNow keeps values that the operations database no longer has: this channel cannot clear a column. The way of a record on the page Records says which.</source>
        <translation>
            <numerusform>Von %Ln Datensatz behält ServiceNow Werte, die die Betriebsdatenbank nicht mehr hat: Dieser Kanal kann keine Spalte leeren. Der Weg eines Datensatzes auf der Seite Datensätze nennt sie.</numerusform>
            <numerusform>Von %Ln Datensätzen behält ServiceNow Werte, die die Betriebsdatenbank nicht mehr hat: Dieser Kanal kann keine Spalte leeren. Der Weg eines Datensatzes auf der Seite Datensätze nennt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>The instance that everything in this window is about. Exports go there.</source>
        <translation>Die Instanz, um die es in diesem Fenster geht. Exporte gehen dorthin.</translation>
    </message>
    <message>
        <source>What you call this instance. It stands in the header and in every question before something is written.</source>
        <translation>Wie diese Instanz hier heißt. Der Name steht im Kopf und in jeder Frage, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>What the instance is for. Before anything is written to production, you are asked.</source>
        <translation>Wozu die Instanz dient. Bevor etwas in die Produktion geschrieben wird, kommt eine Frage.</translation>
    </message>
    <message>
        <source>The address of the instance, for example https://acme.service-now.com. Path and slashes at its end are taken away.</source>
        <translation>Die Adresse der Instanz, zum Beispiel https://acme.service-now.com. Pfad und Schrägstriche am Ende werden entfernt.</translation>
    </message>
    <message>
        <source>The user that the integration logs in as. It needs the import role of the integration application.</source>
        <translation>Der Benutzer, als der sich die Integration anmeldet. Er braucht die Importrolle der Integrationsanwendung.</translation>
    </message>
    <message>
        <source>The refresh token that ServiceNow makes under Generate Token. It is kept in the keyring and never shown again.</source>
        <translation>Das Refresh-Token, das ServiceNow unter Generate Token erzeugt. Es wird im Schlüsselbund aufbewahrt und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>The secret of the OAuth application in ServiceNow. It is kept in the keyring and never shown again.</source>
        <translation>Das Geheimnis der OAuth-Anwendung in ServiceNow. Es wird im Schlüsselbund aufbewahrt und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Keeps passwords and tokens in memory only. They have to be typed again when the console starts next time.</source>
        <translation>Behält Passwörter und Tokens nur im Speicher. Beim nächsten Start der Konsole sind sie neu einzugeben.</translation>
    </message>
    <message>
        <source>Where the operations database is: the path of a file, or a data source name. It is only read.</source>
        <translation>Wo die Betriebsdatenbank liegt: der Pfad einer Datei oder ein Datenquellenname. Sie wird nur gelesen.</translation>
    </message>
    <message>
        <source>The client ID of the OAuth application in ServiceNow.</source>
        <translation>Die Client-ID der OAuth-Anwendung in ServiceNow.</translation>
    </message>
    <message>
        <source>The path of the integration&apos;s interface on the instance. Change it only when the application was installed under another name.</source>
        <translation>Der Pfad der Schnittstelle der Integration auf der Instanz. Nur ändern, wenn die Anwendung unter einem anderen Namen installiert wurde.</translation>
    </message>
    <message>
        <source>At most so many records travel in one segment.</source>
        <translation>Höchstens so viele Datensätze reisen in einem Segment.</translation>
    </message>
    <message>
        <source>At most so large is one segment. Smaller segments are repeated faster after a fault.</source>
        <translation>So groß ist ein Segment höchstens. Kleinere Segmente sind nach einer Störung schneller wiederholt.</translation>
    </message>
    <message>
        <source>So often a segment is tried before the export stops. Nothing is lost: the next export goes on.</source>
        <translation>So oft wird ein Segment versucht, bevor der Export anhält. Nichts geht verloren: Der nächste Export macht weiter.</translation>
    </message>
    <message>
        <source>So long one request may take before it counts as lost.</source>
        <translation>So lange darf eine Anfrage dauern, bevor sie als verloren gilt.</translation>
    </message>
    <message>
        <source>So long an import may show no progress before the export stops waiting for it.</source>
        <translation>So lange darf ein Import ohne Fortschritt bleiben, bevor der Export nicht mehr auf ihn wartet.</translation>
    </message>
    <message>
        <source>Computers travel with each export. Contracts and installations refer to them.</source>
        <translation>Computer reisen mit jedem Export. Verträge und Installationen beziehen sich auf sie.</translation>
    </message>
    <message>
        <source>Contracts travel with each export.</source>
        <translation>Verträge reisen mit jedem Export.</translation>
    </message>
    <message>
        <source>Installed applications travel with each export.</source>
        <translation>Installierte Anwendungen reisen mit jedem Export.</translation>
    </message>
    <message>
        <source>Sends every record, changed or not. Needed seldom: the console sends in full by itself where it must.</source>
        <translation>Sendet jeden Datensatz, geändert oder nicht. Selten nötig: Wo es sein muss, sendet die Konsole von selbst vollständig.</translation>
    </message>
    <message>
        <source>Shows the pending records of this data type.</source>
        <translation>Zeigt die ausstehenden Datensätze dieses Datentyps.</translation>
    </message>
    <message>
        <source>Shows only the records whose key or cause contains this text.</source>
        <translation>Zeigt nur die Datensätze, deren Schlüssel oder Ursache diesen Text enthält.</translation>
    </message>
    <message>
        <source>Shows only the runs that ended so.</source>
        <translation>Zeigt nur die Läufe, die so endeten.</translation>
    </message>
    <message>
        <source>Shows only the runs of this data type.</source>
        <translation>Zeigt nur die Läufe dieses Datentyps.</translation>
    </message>
    <message>
        <source>Shows only the runs that began in this time.</source>
        <translation>Zeigt nur die Läufe, die in dieser Zeit begannen.</translation>
    </message>
    <message>
        <source>The first day that is shown.</source>
        <translation>Der erste Tag, der gezeigt wird.</translation>
    </message>
    <message>
        <source>The last day that is shown.</source>
        <translation>Der letzte Tag, der gezeigt wird.</translation>
    </message>
    <message>
        <source>Shows the runs whose number, export or message contains this text.</source>
        <translation>Zeigt die Läufe, deren Nummer, Export oder Meldung diesen Text enthält.</translation>
    </message>
    <message>
        <source>Finds this text in the segment as it was sent.</source>
        <translation>Findet diesen Text im Segment, so wie es gesendet wurde.</translation>
    </message>
    <message>
        <source>What is tried: the first of the two. Nothing is changed.</source>
        <translation>Was ausprobiert wird: das erste der beiden. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>What is tried: the second of the two. Nothing is changed.</source>
        <translation>Was ausprobiert wird: das zweite der beiden. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Shows only changes of this kind.</source>
        <translation>Zeigt nur Änderungen dieser Art.</translation>
    </message>
    <message>
        <source>Shows only what this requestor did.</source>
        <translation>Zeigt nur, was dieser Anforderer tat.</translation>
    </message>
    <message>
        <source>Shows only what happened by this rule.</source>
        <translation>Zeigt nur, was durch diese Regel geschah.</translation>
    </message>
    <message>
        <source>Shows only what happened in this time.</source>
        <translation>Zeigt nur, was in dieser Zeit geschah.</translation>
    </message>
    <message>
        <source>Shows only what this user did.</source>
        <translation>Zeigt nur, was dieser Benutzer tat.</translation>
    </message>
    <message>
        <source>By how long the leases of the selected tasks are extended.</source>
        <translation>Um wie viel die Fristen der ausgewählten Aufgaben verlängert werden.</translation>
    </message>
    <message>
        <source>The name of the new operational state, as people see it.</source>
        <translation>Der Name des neuen Betriebszustands, wie man ihn sieht.</translation>
    </message>
    <message>
        <source>The number under which the instance keeps the state. It cannot be changed later.</source>
        <translation>Die Nummer, unter der die Instanz den Zustand führt. Sie lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>In whose name the change is made. A state or an action belongs to its requestor.</source>
        <translation>In wessen Namen geändert wird. Ein Zustand oder eine Aktion gehört ihrem Anforderer.</translation>
    </message>
    <message>
        <source>The state or the action that the selected CIs shall have.</source>
        <translation>Der Zustand oder die Aktion, die die ausgewählten CIs haben sollen.</translation>
    </message>
    <message>
        <source>How long the action may stay active before its lease ends: choose or type, as hours:minutes:seconds.</source>
        <translation>Wie lange die Aktion aktiv bleiben darf, bevor ihre Frist endet: wählen oder eingeben, als Stunden:Minuten:Sekunden.</translation>
    </message>
    <message>
        <source>The name of the action. Rules and requestors name it so.</source>
        <translation>Der Name der Aktion. Regeln und Anforderer nennen sie so.</translation>
    </message>
    <message>
        <source>What the action means, for people.</source>
        <translation>Was die Aktion bedeutet, für Menschen.</translation>
    </message>
    <message>
        <source>Shows only the lines that contain this text.</source>
        <translation>Zeigt nur die Zeilen, die diesen Text enthalten.</translation>
    </message>
    <message>
        <source>Shows only the lines of this time.</source>
        <translation>Zeigt nur die Zeilen aus dieser Zeit.</translation>
    </message>
    <message>
        <source>Shows only CIs of this class and of those below it.</source>
        <translation>Zeigt nur CIs dieser Klasse und der Klassen darunter.</translation>
    </message>
    <message>
        <source>Shows only CIs that show this operational state.</source>
        <translation>Zeigt nur CIs, die diesen Betriebszustand zeigen.</translation>
    </message>
    <message>
        <source>Shows only CIs on which this action is active.</source>
        <translation>Zeigt nur CIs, auf denen diese Aktion aktiv ist.</translation>
    </message>
    <message>
        <source>Shows the CIs whose name or serial number contains this text.</source>
        <translation>Zeigt die CIs, deren Name oder Seriennummer diesen Text enthält.</translation>
    </message>
    <message>
        <source>Finds a CI class by its name.</source>
        <translation>Findet eine CI-Klasse am Namen.</translation>
    </message>
    <message>
        <source>The id of a requestor, to find out whether it is still valid.</source>
        <translation>Die ID eines Anforderers, um zu erfahren, ob er noch gültig ist.</translation>
    </message>
    <message>
        <source>So many days after the end of its lease an action may stay active.</source>
        <translation>So viele Tage nach dem Ende ihrer Frist darf eine Aktion aktiv bleiben.</translation>
    </message>
    <message>
        <source>The number of an import transaction (or of an import run) whose rows are shown.</source>
        <translation>Die Nummer einer Importtransaktion (oder eines Importlaufs), deren Zeilen gezeigt werden.</translation>
    </message>
    <message>
        <source>Shows only rows with this text in their key or name. ServiceNow is asked, not only what is loaded.</source>
        <translation>Zeigt nur Zeilen mit diesem Text in Schlüssel oder Namen. Gefragt wird ServiceNow, nicht nur das Geladene.</translation>
    </message>
    <message>
        <source>Shows only rows with this result.</source>
        <translation>Zeigt nur Zeilen mit diesem Ergebnis.</translation>
    </message>
    <message>
        <source>Shows only rows that have this reason for their result.</source>
        <translation>Zeigt nur Zeilen, deren Ergebnis diesen Grund hat.</translation>
    </message>
    <message>
        <source>Shows only Scheduled Data Imports with this text in their name.</source>
        <translation>Zeigt nur geplante Datenimporte mit diesem Text im Namen.</translation>
    </message>
    <message>
        <source>Shows active or inactive Scheduled Data Imports only. New segments are refused while the one of the integration is inactive.</source>
        <translation>Zeigt nur aktive oder inaktive geplante Datenimporte. Solange der der Integration inaktiv ist, werden neue Segmente abgelehnt.</translation>
    </message>
    <message>
        <source>Shows only entries with this text in a key or a name.</source>
        <translation>Zeigt nur Einträge mit diesem Text in Schlüssel oder Namen.</translation>
    </message>
    <message>
        <source>Shows only entries that came about in this way.</source>
        <translation>Zeigt nur Einträge, die auf diese Weise entstanden sind.</translation>
    </message>
    <message>
        <source>Shows only contracts with this text in their number or name.</source>
        <translation>Zeigt nur Verträge mit diesem Text in Nummer oder Namen.</translation>
    </message>
    <message>
        <source>Shows only contracts in this state.</source>
        <translation>Zeigt nur Verträge in diesem Zustand.</translation>
    </message>
    <message>
        <source>Why the import is closed. It is required, and stands in the audit of the instance with your account.</source>
        <translation>Warum der Import geschlossen wird. Die Angabe ist erforderlich und steht mit Ihrem Konto im Audit der Instanz.</translation>
    </message>
    <message>
        <source>Shows only entries with this text in their message.</source>
        <translation>Zeigt nur Einträge mit diesem Text in der Meldung.</translation>
    </message>
    <message>
        <source>Shows only entries of this level.</source>
        <translation>Zeigt nur Einträge dieser Stufe.</translation>
    </message>
    <message>
        <source>Shows only entries that this part of the instance wrote.</source>
        <translation>Zeigt nur Einträge, die dieser Teil der Instanz geschrieben hat.</translation>
    </message>
    <message>
        <source>Shows only entries that are not older than this.</source>
        <translation>Zeigt nur Einträge, die nicht älter sind.</translation>
    </message>
    <message>
        <source>The new value of the property. It changes on the instance once you save it.</source>
        <translation>Der neue Wert der Eigenschaft. Auf der Instanz ändert er sich, sobald Sie ihn speichern.</translation>
    </message>
    <message>
        <source>Shows only transform maps with this text in their name.</source>
        <translation>Zeigt nur Transformationszuordnungen mit diesem Text im Namen.</translation>
    </message>
    <message>
        <source>Shows only transform maps that read this staging table.</source>
        <translation>Zeigt nur Transformationszuordnungen, die diese Staging-Tabelle lesen.</translation>
    </message>
    <message>
        <source>Shows only Data Sources with this text in their name.</source>
        <translation>Zeigt nur Datenquellen mit diesem Text im Namen.</translation>
    </message>
    <message>
        <source>Shows active or inactive Data Sources only.</source>
        <translation>Zeigt nur aktive oder inaktive Datenquellen.</translation>
    </message>
    <message>
        <source>How records reach ServiceNow: with the integration application that is installed there, or through the identification API that every instance has.</source>
        <translation>Wie Datensätze zu ServiceNow gelangen: mit der Integrationsanwendung, die dort installiert ist, oder über die Identifizierungs-API, die jede Instanz hat.</translation>
    </message>
    <message>
        <source>Under which name ServiceNow keeps who sent a record. An administrator adds it there as a choice once; the connection test says whether it is there.</source>
        <translation>Unter welchem Namen ServiceNow festhält, wer einen Datensatz gesendet hat. Ein Administrator trägt ihn dort einmal als Auswahl ein; der Verbindungstest sagt, ob er da ist.</translation>
    </message>
    <message>
        <source>The name with which somebody logs in to this computer, with the realm where there is one. The account need not have been here yet.</source>
        <translation>Der Name, mit dem sich jemand an diesem Computer anmeldet, mit der Domäne, wo es eine gibt. Das Konto muss noch nicht hier gewesen sein.</translation>
    </message>
    <message>
        <source>The password of the account that reads the operations database. It is kept in the keyring and never shown again.</source>
        <translation>Das Passwort des Kontos, das die Betriebsdatenbank liest. Es liegt im Schlüsselbund und wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Where the journal is: a file on this computer, or a database on a PostgreSQL server that several administrators share. Empty: the usual file.</source>
        <translation>Wo das Journal ist: eine Datei auf diesem Computer oder eine Datenbank auf einem PostgreSQL-Server, die mehrere Administratoren teilen. Leer: die übliche Datei.</translation>
    </message>
    <message>
        <source>The password of the account that uses the journal on its server. It is kept in the keyring and never shown again.</source>
        <translation>Das Passwort des Kontos, das das Journal auf seinem Server benutzt. Es wird im Schlüsselbund aufbewahrt und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Lets an export insert companies and product models that ServiceNow does not have yet. Each is looked up first, so that none is there twice.</source>
        <translation>Lässt einen Export Firmen und Produktmodelle einfügen, die ServiceNow noch nicht hat. Nach jedem wird zuerst gesucht, damit keines doppelt vorhanden ist.</translation>
    </message>
    <message>
        <source>Which tables of ServiceNow installed applications go to: those of Software Asset Management, those of the CMDB, or none.</source>
        <translation>In welche Tabellen von ServiceNow installierte Anwendungen gehen: die von Software Asset Management, die der CMDB oder keine.</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>In ServiceNow</translation>
    </message>
    <message>
        <source>The old value, as the instance has it now</source>
        <translation>Der alte Wert, wie ihn die Instanz jetzt hat</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>The new value, as an export sends it</source>
        <translation>Der neue Wert, wie ein Export ihn sendet</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>A view or a required column is missing</source>
        <translation>Eine Sicht oder eine erforderliche Spalte fehlt</translation>
    </message>
    <message>
        <source>An export stops in its checks, before anything is sent.</source>
        <translation>Ein Export hält bei seinen Prüfungen an, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Add it to the operations database, or exclude this data type from the export.</source>
        <translation>In der Betriebsdatenbank ergänzen oder diesen Datentyp vom Export ausschließen.</translation>
    </message>
    <message>
        <source>Several rows have the same key</source>
        <translation>Mehrere Zeilen haben denselben Schlüssel</translation>
    </message>
    <message>
        <source>An export sends the first of them and leaves the others out.</source>
        <translation>Ein Export sendet die erste davon und lässt die anderen weg.</translation>
    </message>
    <message>
        <source>Make the key unique, for example by adding to it what tells the rows apart.</source>
        <translation>Den Schlüssel eindeutig machen, etwa um das ergänzen, was die Zeilen unterscheidet.</translation>
    </message>
    <message>
        <source>A required value is empty</source>
        <translation>Ein erforderlicher Wert ist leer</translation>
    </message>
    <message>
        <source>The row is not sent; ServiceNow keeps what it has of this record, if anything.</source>
        <translation>Die Zeile wird nicht gesendet; ServiceNow behält, was es von diesem Datensatz gegebenenfalls hat.</translation>
    </message>
    <message>
        <source>Enter the value, or leave such rows out of the view.</source>
        <translation>Den Wert eintragen oder solche Zeilen aus der Sicht nehmen.</translation>
    </message>
    <message>
        <source>A key is longer than 255 characters</source>
        <translation>Ein Schlüssel ist länger als 255 Zeichen</translation>
    </message>
    <message>
        <source>The row is not sent: cut off, its key could be that of another record.</source>
        <translation>Die Zeile wird nicht gesendet: Gekürzt könnte ihr Schlüssel der eines anderen Datensatzes sein.</translation>
    </message>
    <message>
        <source>Use a shorter key.</source>
        <translation>Einen kürzeren Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>The computer is not in the hardware view, or is not sent</source>
        <translation>Der Computer fehlt in der Hardware-Sicht oder wird nicht gesendet</translation>
    </message>
    <message>
        <source>ServiceNow cannot place the record unless it has the computer from earlier (CI_NOT_FOUND); every export sends it again.</source>
        <translation>ServiceNow kann den Datensatz nicht zuordnen, außer es hat den Computer von früher (CI_NOT_FOUND); jeder Export sendet ihn erneut.</translation>
    </message>
    <message>
        <source>See that the hardware view has the computer and that it can be sent, or take the record out of its view.</source>
        <translation>Dafür sorgen, dass die Hardware-Sicht den Computer enthält und er gesendet werden kann, oder den Datensatz aus seiner Sicht nehmen.</translation>
    </message>
    <message>
        <source>The host of a virtual machine is not in the hardware view, or is not sent</source>
        <translation>Der Host einer virtuellen Maschine fehlt in der Hardware-Sicht oder wird nicht gesendet</translation>
    </message>
    <message>
        <source>The virtual machine arrives without its host (LOOKUP_LATE); every export sends it again.</source>
        <translation>Die virtuelle Maschine kommt ohne ihren Host an (LOOKUP_LATE); jeder Export sendet sie erneut.</translation>
    </message>
    <message>
        <source>See that the hardware view has the host and that it can be sent, or leave HostComputerID empty.</source>
        <translation>Dafür sorgen, dass die Hardware-Sicht den Host enthält und er gesendet werden kann, oder HostComputerID leer lassen.</translation>
    </message>
    <message>
        <source>The master contract is not in the contracts view</source>
        <translation>Der Rahmenvertrag fehlt in der Sicht der Verträge</translation>
    </message>
    <message>
        <source>The contract arrives without its master (LOOKUP_LATE); every export sends it again.</source>
        <translation>Der Vertrag kommt ohne seinen Rahmenvertrag an (LOOKUP_LATE); jeder Export sendet ihn erneut.</translation>
    </message>
    <message>
        <source>Add the master contract to the contracts view, or leave MasterContractNo empty.</source>
        <translation>Den Rahmenvertrag in die Sicht der Verträge aufnehmen oder MasterContractNo leer lassen.</translation>
    </message>
    <message>
        <source>Computers share a serial number</source>
        <translation>Computer teilen sich eine Seriennummer</translation>
    </message>
    <message>
        <source>ServiceNow takes them for one computer: the second is ignored (DUPLICATE_OF), and its installations and contracts go to the first.</source>
        <translation>ServiceNow hält sie für einen Computer: Der zweite wird ignoriert (DUPLICATE_OF), seine Installationen und Verträge gehen an den ersten.</translation>
    </message>
    <message>
        <source>Find out which of them is real; correct the serial number of the other, or retire it.</source>
        <translation>Herausfinden, welcher davon echt ist; die Seriennummer des anderen korrigieren oder ihn außer Betrieb nehmen.</translation>
    </message>
    <message>
        <source>Computers share a name</source>
        <translation>Computer teilen sich einen Namen</translation>
    </message>
    <message>
        <source>Where no serial number decides, ServiceNow matches by name: they may become one computer, or none of them lands (AMBIGUOUS).</source>
        <translation>Wo keine Seriennummer entscheidet, ordnet ServiceNow nach dem Namen zu: Sie werden vielleicht zu einem Computer, oder keiner kommt an (AMBIGUOUS).</translation>
    </message>
    <message>
        <source>Give each of them its serial number, or rename one.</source>
        <translation>Jedem seine Seriennummer geben oder einen umbenennen.</translation>
    </message>
    <message>
        <source>Rows of one contract say different things about it</source>
        <translation>Zeilen eines Vertrags widersprechen sich</translation>
    </message>
    <message>
        <source>Every row updates the contract in ServiceNow, so it ends with what the last one says.</source>
        <translation>Jede Zeile aktualisiert den Vertrag in ServiceNow, es bleibt also bei dem, was die letzte sagt.</translation>
    </message>
    <message>
        <source>Let all rows of a contract take its values from one place.</source>
        <translation>Alle Zeilen eines Vertrags seine Werte aus einer Quelle nehmen lassen.</translation>
    </message>
    <message>
        <source>A value is not of its column&apos;s type</source>
        <translation>Ein Wert passt nicht zum Typ seiner Spalte</translation>
    </message>
    <message>
        <source>The record is sent without this value, which clears the field in ServiceNow.</source>
        <translation>Der Datensatz wird ohne diesen Wert gesendet; das leert das Feld in ServiceNow.</translation>
    </message>
    <message>
        <source>Correct the value: dates are YYYY-MM-DD, times ISO 8601, numbers have no unit.</source>
        <translation>Den Wert korrigieren: Daten sind YYYY-MM-DD, Zeiten ISO 8601, Zahlen haben keine Einheit.</translation>
    </message>
    <message>
        <source>A value is longer than its field in ServiceNow</source>
        <translation>Ein Wert ist länger als sein Feld in ServiceNow</translation>
    </message>
    <message>
        <source>The beginning that fits is sent; the rest is cut off.</source>
        <translation>Der passende Anfang wird gesendet, der Rest abgeschnitten.</translation>
    </message>
    <message>
        <source>Shorten the value where the rest matters.</source>
        <translation>Den Wert kürzen, wo es auf den Rest ankommt.</translation>
    </message>
    <message>
        <source>A text holds characters that cannot travel</source>
        <translation>Ein Text enthält Zeichen, die sich nicht übertragen lassen</translation>
    </message>
    <message>
        <source>Each of them is sent as the replacement character U+FFFD.</source>
        <translation>Jedes davon wird als Ersatzzeichen U+FFFD gesendet.</translation>
    </message>
    <message>
        <source>Correct the text; usually it was stored in another encoding than UTF-8.</source>
        <translation>Den Text korrigieren; meist wurde er in einer anderen Kodierung als UTF-8 gespeichert.</translation>
    </message>
    <message>
        <source>A serial number that is none</source>
        <translation>Eine Seriennummer, die keine ist</translation>
    </message>
    <message>
        <source>ServiceNow takes the computer as one without a serial number and matches it by name.</source>
        <translation>ServiceNow behandelt den Computer wie einen ohne Seriennummer und ordnet ihn nach dem Namen zu.</translation>
    </message>
    <message>
        <source>Enter the real serial number; without one, see that the name is unique.</source>
        <translation>Die echte Seriennummer eintragen; gibt es keine, für einen eindeutigen Namen sorgen.</translation>
    </message>
    <message>
        <source>An optional column is missing</source>
        <translation>Eine optionale Spalte fehlt</translation>
    </message>
    <message>
        <source>The field is left alone in ServiceNow.</source>
        <translation>Das Feld bleibt in ServiceNow unberührt.</translation>
    </message>
    <message>
        <source>Nothing, if it is not wanted there; otherwise add the column to the view.</source>
        <translation>Nichts tun, wenn es dort nicht gewünscht ist; sonst die Spalte in die Sicht aufnehmen.</translation>
    </message>
    <message>
        <source>LastModified lies in the future</source>
        <translation>LastModified liegt in der Zukunft</translation>
    </message>
    <message>
        <source>The record is sent like any other, but the time is not believed where changes are looked for by time.</source>
        <translation>Der Datensatz wird wie jeder andere gesendet, aber der Zeit wird nicht geglaubt, wo Änderungen nach der Zeit gesucht werden.</translation>
    </message>
    <message>
        <source>Set the clock or the time zone of what writes it: LastModified is UTC.</source>
        <translation>Uhr oder Zeitzone dessen richtigstellen, was es schreibt: LastModified ist UTC.</translation>
    </message>
    <message>
        <source>The keys come in another order than ours</source>
        <translation>Die Schlüssel kommen in einer anderen Reihenfolge als unserer</translation>
    </message>
    <message>
        <source>Everything is sent, but every export must remember all keys, which takes memory.</source>
        <translation>Alles wird gesendet, aber jeder Export muss sich alle Schlüssel merken; das kostet Speicher.</translation>
    </message>
    <message>
        <source>Let the view give its key as text in UTF-8.</source>
        <translation>Die Sicht ihren Schlüssel als Text in UTF-8 liefern lassen.</translation>
    </message>
    <message>
        <source>No index gives the rows in the order of the key</source>
        <translation>Kein Index liefert die Zeilen in der Reihenfolge des Schlüssels</translation>
    </message>
    <message>
        <source>Everything is sent, but every export first sorts the whole view in temporary files.</source>
        <translation>Alles wird gesendet, aber jeder Export sortiert zuerst die ganze Sicht in temporären Dateien.</translation>
    </message>
    <message>
        <source>Let the key be a column of a table, with an index, instead of an expression.</source>
        <translation>Den Schlüssel eine Tabellenspalte mit Index sein lassen statt eines Ausdrucks.</translation>
    </message>
    <message>
        <source>No index finds rows by LastModified</source>
        <translation>Kein Index findet Zeilen nach LastModified</translation>
    </message>
    <message>
        <source>Everything is sent, but a question for what changed must read all rows.</source>
        <translation>Alles wird gesendet, aber die Frage nach Änderungen muss alle Zeilen lesen.</translation>
    </message>
    <message>
        <source>In a large database, let LastModified be a column of a table, with an index.</source>
        <translation>In einer großen Datenbank LastModified eine Tabellenspalte mit Index sein lassen.</translation>
    </message>
    <message>
        <source>Export stops</source>
        <translation>Export hält an</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Does not land</source>
        <translation>Kommt nicht an</translation>
    </message>
    <message>
        <source>Lands misplaced</source>
        <translation>Landet falsch</translation>
    </message>
    <message>
        <source>Sent changed</source>
        <translation>Verändert gesendet</translation>
    </message>
    <message>
        <source>Harmless</source>
        <translation>Harmlos</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>%n minutes, abbreviated</extracomment>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>%n hours, abbreviated</extracomment>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>morgen, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date as QLocale writes it: day, name of the month, year</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>about %1 records/s</source>
        <translation>etwa %1 Datensätze/s</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>Consequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>What becomes of these records</source>
        <translation>Was aus diesen Datensätzen wird</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Verarbeitung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Succeeded with problems</source>
        <translation>Erfolgreich mit Problemen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Closed: the export was cancelled.</source>
        <translation>Geschlossen: Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Closed: the transfer failed.</source>
        <translation>Geschlossen: Die Übertragung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Closed: the export ended before it was complete.</source>
        <translation>Geschlossen: Der Export endete, bevor er vollständig war.</translation>
    </message>
    <message>
        <source>Closed: it made no progress for too long.</source>
        <translation>Geschlossen: zu lange kein Fortschritt.</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Preflight failed</source>
        <translation>Vorprüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Übertragung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is why rows did not land, %2 how many</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImportRunModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Import Run</source>
        <translation>Importlauf</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>When ServiceNow took the first segment</source>
        <translation>Wann ServiceNow das erste Segment angenommen hat</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From the first segment to the end of the import</source>
        <translation>Vom ersten Segment bis zum Ende des Imports</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows that ServiceNow imported</source>
        <translation>Zeilen, die ServiceNow importiert hat</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Already the same, or held back by a property</source>
        <translation>Schon gleich, oder von einer Eigenschaft zurückgehalten</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Something that the row needs was not there</source>
        <translation>Etwas, das die Zeile braucht, war nicht da</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Rows that did not land and should have</source>
        <translation>Zeilen, die hätten ankommen sollen und es nicht taten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Records that this computer sent; empty for exports of others</source>
        <translation>Datensätze, die dieser Computer gesendet hat; leer bei fremden Exporten</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Records that needed no sending; empty for exports of others</source>
        <translation>Datensätze, die nicht gesendet werden mussten; leer bei fremden Exporten</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Segments that had to be sent again; empty for exports of others</source>
        <translation>Segmente, die erneut gesendet werden mussten; leer bei fremden Exporten</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Who exported it</source>
        <translation>Wer exportiert hat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>ImportTransactionModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Importtransaktion</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Transaction ID</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>InstanceSpecs</name>
    <message>
        <source>Active or not</source>
        <translation>Aktiv oder nicht</translation>
    </message>
    <message>
        <source>Active and inactive</source>
        <translation>Aktive und inaktive</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>Inactive only</source>
        <translation>Nur inaktive</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Auf Anforderung</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Periodically</source>
        <translation>In Abständen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scheduled Data Imports</source>
        <translation>Geplante Datenimporte</translation>
    </message>
    <message>
        <source>No Scheduled Data Import is there</source>
        <translation>Kein geplanter Datenimport ist da</translation>
    </message>
    <message>
        <source>Without the record FNMS Import Schedule nothing that is exported is processed. Install the integration application in ServiceNow again.</source>
        <translation>Ohne den Eintrag FNMS Import Schedule wird nichts verarbeitet, was exportiert wird. Die Integrationsanwendung in ServiceNow neu installieren.</translation>
    </message>
    <message>
        <source>No Scheduled Data Import matches these filters</source>
        <translation>Kein geplanter Datenimport passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>FNMS Import Schedule processes each Import Transaction. It has to be active and to run as an account that may import.</source>
        <translation>FNMS Import Schedule verarbeitet jede Importtransaktion. Der Eintrag muss aktiv sein und unter einem Konto laufen, das importieren darf.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Name des Kontos</translation>
    </message>
    <message>
        <source>The account is active</source>
        <translation>Das Konto ist aktiv</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Mit Bedingung</translation>
    </message>
    <message>
        <source>Script before the import</source>
        <translation>Skript vor dem Import</translation>
    </message>
    <message>
        <source>Script after the import</source>
        <translation>Skript nach dem Import</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Name or data source</source>
        <translation>Name oder Datenquelle</translation>
    </message>
    <message>
        <source>Data Sources</source>
        <translation>Datenquellen</translation>
    </message>
    <message>
        <source>No Data Source is there</source>
        <translation>Keine Datenquelle ist da</translation>
    </message>
    <message>
        <source>Without the record FNMS Data Source nothing that is exported is processed. Install the integration application in ServiceNow again.</source>
        <translation>Ohne den Eintrag FNMS Data Source wird nichts verarbeitet, was exportiert wird. Die Integrationsanwendung in ServiceNow neu installieren.</translation>
    </message>
    <message>
        <source>No Data Source matches these filters</source>
        <translation>Keine Datenquelle passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>A Data Source says into which staging table an import goes.</source>
        <translation>Eine Datenquelle sagt, in welche Staging-Tabelle ein Import geht.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Staging table</source>
        <translation>Staging-Tabelle</translation>
    </message>
    <message>
        <source>Label of the table</source>
        <translation>Bezeichnung der Tabelle</translation>
    </message>
    <message>
        <source>XPath of a row</source>
        <translation>XPath einer Zeile</translation>
    </message>
    <message>
        <source>File retrieval</source>
        <translation>Dateiabruf</translation>
    </message>
    <message>
        <source>Last successful import</source>
        <translation>Letzter erfolgreicher Import</translation>
    </message>
    <message>
        <source>Name or staging table</source>
        <translation>Name oder Staging-Tabelle</translation>
    </message>
    <message>
        <source>Transform Maps</source>
        <translation>Transformationszuordnungen</translation>
    </message>
    <message>
        <source>No transform map is there</source>
        <translation>Keine Transformationszuordnung ist da</translation>
    </message>
    <message>
        <source>Without transform maps staged rows stay where they are.</source>
        <translation>Ohne Transformationszuordnungen bleiben die Zeilen in den Staging-Tabellen.</translation>
    </message>
    <message>
        <source>No transform map matches these filters</source>
        <translation>Keine Transformationszuordnung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>The rules by which staged rows become records. The maps of one staging table run in their order.</source>
        <translation>Die Regeln, nach denen aus Zeilen der Staging-Tabellen Datensätze werden. Die Zuordnungen einer Staging-Tabelle laufen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Target table</source>
        <translation>Zieltabelle</translation>
    </message>
    <message>
        <source>Empty values clear</source>
        <translation>Leere Werte löschen</translation>
    </message>
    <message>
        <source>Business rules run</source>
        <translation>Geschäftsregeln laufen</translation>
    </message>
    <message>
        <source>Mandatory fields</source>
        <translation>Pflichtfelder</translation>
    </message>
    <message>
        <source>Inserts without a key</source>
        <translation>Fügt ohne Schlüssel ein</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Name oder Tabelle</translation>
    </message>
    <message>
        <source>Which maps</source>
        <translation>Welche Zuordnungen</translation>
    </message>
    <message>
        <source>All transform maps</source>
        <translation>Alle Transformationszuordnungen</translation>
    </message>
    <message>
        <source>Of the integration</source>
        <translation>Die der Integration</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Field maps</source>
        <translation>Feldzuordnungen</translation>
    </message>
    <message>
        <source>The map has no field maps</source>
        <translation>Die Zuordnung hat keine Feldzuordnungen</translation>
    </message>
    <message>
        <source>Application Log</source>
        <translation>Anwendungslog</translation>
    </message>
    <message>
        <source>Nothing is logged</source>
        <translation>Nichts ist protokolliert</translation>
    </message>
    <message>
        <source>What ServiceNow itself says about imports appears here.</source>
        <translation>Hier erscheint, was ServiceNow selbst zu Importen sagt.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Message or source</source>
        <translation>Meldung oder Quelle</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>The integration</source>
        <translation>Die Integration</translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>CI-Lebenszyklus</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>JournalLock</name>
    <message>
        <source>%1, process %2 on %3</source>
        <translation>%1, Prozess %2 auf %3</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>another program, account %1</source>
        <translation>ein anderes Programm, Konto %1</translation>
    </message>
    <message>
        <source>%1, process %2 on %3, account %4, since %5 UTC</source>
        <translation>%1, Prozess %2 auf %3, Konto %4, seit %5 UTC</translation>
    </message>
</context>
<context>
    <name>LeaseFate</name>
    <message>
        <source>The lease was extended: the task closes at the next run of the restore job.</source>
        <translation>Die Frist wurde verlängert: Der nächste Lauf des Wiederherstellungsjobs schließt die Aufgabe.</translation>
    </message>
    <message>
        <source>The lease has no end: nothing happens.</source>
        <translation>Die Frist hat kein Ende: Es geschieht nichts.</translation>
    </message>
    <message>
        <source>Nothing ends it while the restore job is not active.</source>
        <translation>Nichts beendet sie, solange der Wiederherstellungsjob nicht aktiv ist.</translation>
    </message>
    <message>
        <source>Ends on %1 unless extended.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Endet am %1, wenn nicht verlängert.</translation>
    </message>
    <message>
        <source>Ends at the next run of the restore job.</source>
        <translation>Endet beim nächsten Lauf des Wiederherstellungsjobs.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifecycleWords</name>
    <message>
        <source>The rule is inherited from all CIs.</source>
        <translation>Die Regel ist von allen CIs geerbt.</translation>
    </message>
    <message>
        <source>The rule is inherited from %1.</source>
        <extracomment>%1 is a class of CIs</extracomment>
        <translation>Die Regel ist von %1 geerbt.</translation>
    </message>
    <message>
        <source>%1 (%2…)</source>
        <extracomment>%1 is a name, %2 the beginning of an id</extracomment>
        <translation>%1 (%2…)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>State and substate of an asset</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>days and hours:minutes:seconds that are left</extracomment>
        <translation>%1 T %2</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <extracomment>a lease; %1 is &quot;3 h ago&quot;</extracomment>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>The restore job is off: the action stays active until somebody removes it.</source>
        <translation>Der Wiederherstellungsjob ist aus: Die Aktion bleibt aktiv, bis jemand sie entfernt.</translation>
    </message>
    <message>
        <source>The grace period is over: the next run of the restore job ends the action.</source>
        <translation>Die Nachfrist ist vorbei: Der nächste Lauf des Wiederherstellungsjobs beendet die Aktion.</translation>
    </message>
    <message>
        <source>The restore job opens a task to renew the lease, and ends the action after %1 unless it is extended.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Der Wiederherstellungsjob eröffnet eine Aufgabe zum Verlängern der Frist und beendet die Aktion nach dem %1, wenn sie nicht verlängert wird.</translation>
    </message>
    <message>
        <source>Would be shown, but somebody set %1 directly; that stays until a state comes or goes.</source>
        <extracomment>%1 is a state</extracomment>
        <translation>Würde gezeigt, aber jemand hat %1 direkt gesetzt; das bleibt, bis ein Zustand kommt oder geht.</translation>
    </message>
    <message>
        <source>Shown: no other active state has a better priority.</source>
        <translation>Gezeigt: Kein anderer aktiver Zustand hat eine bessere Priorität.</translation>
    </message>
    <message>
        <source>Shown: it is the only one. It has no priority, so no other can be set beside it.</source>
        <translation>Gezeigt: Er ist der einzige. Er hat keine Priorität, deshalb kann kein anderer daneben gesetzt werden.</translation>
    </message>
    <message>
        <source>Not shown: it has no priority.</source>
        <translation>Nicht gezeigt: Er hat keine Priorität.</translation>
    </message>
    <message>
        <source>Not shown: another one of equal priority is newer.</source>
        <translation>Nicht gezeigt: Ein anderer gleicher Priorität ist neuer.</translation>
    </message>
    <message>
        <source>Not shown: %1 has priority %2, which is before %3.</source>
        <extracomment>%1 is a state, %2 and %3 are priorities</extracomment>
        <translation>Nicht gezeigt: %1 hat Priorität %2, das ist vor %3.</translation>
    </message>
    <message>
        <source>On %1, %2 may not start while the CI is %3.</source>
        <extracomment>%1 is a class, %2 an action, %3 a state</extracomment>
        <translation>Auf %1 darf %2 nicht beginnen, solange das CI %3 ist.</translation>
    </message>
    <message>
        <source>On %1, a CI may not go from %2 to %3.</source>
        <extracomment>%1 is a class, %2 and %3 are states</extracomment>
        <translation>Auf %1 darf ein CI nicht von %2 nach %3 gehen.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Why ServiceNow refused it</source>
        <translation>Warum ServiceNow es abgelehnt hat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>MapResultModel</name>
    <message>
        <source>Transform map</source>
        <translation>Transformationszuordnung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Export ended with problems</source>
        <translation>Export mit Problemen beendet</translation>
    </message>
    <message>
        <source>Scheduled export ended with problems</source>
        <translation>Geplanter Export mit Problemen beendet</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export fehlgeschlagen</translation>
    </message>
    <message>
        <source>Scheduled export failed</source>
        <translation>Geplanter Export fehlgeschlagen</translation>
    </message>
    <message>
        <source>Export ended</source>
        <translation>Export beendet</translation>
    </message>
    <message>
        <source>Some records did not land on %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Einige Datensätze sind auf %1 nicht angekommen.</translation>
    </message>
    <message>
        <source>The export to %1 did not come to its end. The history says why.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Der Export nach %1 kam nicht ans Ende. Der Verlauf sagt, warum.</translation>
    </message>
    <message>
        <source>There was nothing to send to %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Es gab nichts an %1 zu senden.</translation>
    </message>
    <message>
        <source>Everything has landed on %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Alles ist auf %1 angekommen.</translation>
    </message>
</context>
<context>
    <name>OperatorModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>An Administrator may do everything; a Viewer sees everything and starts or changes nothing</source>
        <translation>Ein Administrator darf alles; ein Betrachter sieht alles und startet oder ändert nichts</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>How it came to it</source>
        <translation>Wie es dazu kam</translation>
    </message>
</context>
<context>
    <name>ProblemGroupModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Transaction failed</source>
        <translation>Transaktion fehlgeschlagen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>The next export sends its records again.</source>
        <translation>Der nächste Export sendet ihre Datensätze erneut.</translation>
    </message>
</context>
<context>
    <name>PropertyModel</name>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As ServiceNow calls it</source>
        <translation>Wie ServiceNow sie nennt</translation>
    </message>
</context>
<context>
    <name>PropertyText</name>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Product models</source>
        <translation>Produktmodelle</translation>
    </message>
    <message>
        <source>Virtual machine instances</source>
        <translation>Instanzen virtueller Maschinen</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Links between contracts and computers</source>
        <translation>Verknüpfungen von Verträgen mit Computern</translation>
    </message>
    <message>
        <source>Software models</source>
        <translation>Softwaremodelle</translation>
    </message>
    <message>
        <source>Installations</source>
        <translation>Installationen</translation>
    </message>
    <message>
        <source>Installations go into SAM tables where the SAM plugin is installed, else into CMDB tables.</source>
        <translation>Installationen kommen in SAM-Tabellen, wo das SAM-Plugin installiert ist, sonst in CMDB-Tabellen.</translation>
    </message>
    <message>
        <source>Installations go into SAM tables. Without the SAM plugin the import of applications fails.</source>
        <translation>Installationen kommen in SAM-Tabellen. Ohne das SAM-Plugin schlägt der Import der Anwendungen fehl.</translation>
    </message>
    <message>
        <source>Installations go into CMDB tables.</source>
        <translation>Installationen kommen in CMDB-Tabellen.</translation>
    </message>
    <message>
        <source>Installations go into SAM and CMDB tables. Without the SAM plugin the import of applications fails.</source>
        <translation>Installationen kommen in SAM- und CMDB-Tabellen. Ohne das SAM-Plugin schlägt der Import der Anwendungen fehl.</translation>
    </message>
    <message>
        <source>A computer that is there moves to the class that its type and operating system ask for.</source>
        <translation>Ein vorhandener Computer wechselt in die Klasse, die sein Typ und sein Betriebssystem verlangen.</translation>
    </message>
    <message>
        <source>A computer that is there keeps its class.</source>
        <translation>Ein vorhandener Computer behält seine Klasse.</translation>
    </message>
    <message>
        <source>Product models are told apart by their model number alone: equal numbers of two manufacturers are one model.</source>
        <translation>Produktmodelle werden allein an der Modellnummer unterschieden: Gleiche Nummern zweier Hersteller sind ein Modell.</translation>
    </message>
    <message>
        <source>Product models are told apart by manufacturer and model number.</source>
        <translation>Produktmodelle werden an Hersteller und Modellnummer unterschieden.</translation>
    </message>
    <message>
        <source>The tables of Software Asset Management exist in this instance.</source>
        <translation>Die Tabellen von Software Asset Management gibt es in dieser Instanz.</translation>
    </message>
    <message>
        <source>The tables of Software Asset Management do not exist: what asks for them fails.</source>
        <translation>Die Tabellen von Software Asset Management gibt es nicht: Was sie verlangt, schlägt fehl.</translation>
    </message>
    <message>
        <source>Decide automatically</source>
        <translation>Automatisch entscheiden</translation>
    </message>
    <message>
        <source>SAM tables</source>
        <translation>SAM-Tabellen</translation>
    </message>
    <message>
        <source>CMDB tables</source>
        <translation>CMDB-Tabellen</translation>
    </message>
    <message>
        <source>CMDB and SAM tables</source>
        <translation>CMDB- und SAM-Tabellen</translation>
    </message>
    <message>
        <source>Model number</source>
        <translation>Modellnummer</translation>
    </message>
    <message>
        <source>Manufacturer and model number</source>
        <translation>Hersteller und Modellnummer</translation>
    </message>
    <message>
        <source>%1 that ServiceNow does not have are inserted.</source>
        <extracomment>%1 in the next four: &quot;Computers&quot;, &quot;Contracts&quot;</extracomment>
        <translation>%1, die ServiceNow nicht hat, werden eingefügt.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow does not have are held back and not inserted. They are pending until this is switched on.</source>
        <translation>%1, die ServiceNow nicht hat, werden zurückgehalten und nicht eingefügt. Sie bleiben ausstehend, bis dies eingeschaltet wird.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow has are updated when they differ.</source>
        <translation>%1, die ServiceNow hat, werden aktualisiert, wenn sie abweichen.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow has stay as they are, even when they differ. The differences are pending until this is switched on.</source>
        <translation>%1, die ServiceNow hat, bleiben, wie sie sind, auch wenn sie abweichen. Die Abweichungen bleiben ausstehend, bis dies eingeschaltet wird.</translation>
    </message>
    <message>
        <source>An Import Run without progress for %1 minutes is closed as failed and blocks no longer.</source>
        <translation>Ein Importlauf ohne Fortschritt wird nach %1 Minuten als fehlgeschlagen geschlossen und blockiert nicht mehr.</translation>
    </message>
    <message>
        <source>For %1 minutes after an Import Run no other exporter may begin one.</source>
        <translation>Nach einem Importlauf darf %1 Minuten lang kein anderer Absender einen beginnen.</translation>
    </message>
    <message>
        <source>Finished Import Runs, their staged rows and results go after %1 days.</source>
        <translation>Abgeschlossene Importläufe verschwinden samt Zeilen und Ergebnissen nach %1 Tagen.</translation>
    </message>
    <message>
        <source>Segments of more than %1 bytes are refused; exporters cut smaller ones.</source>
        <translation>Segmente von mehr als %1 Bytes werden abgelehnt; Absender schneiden kleinere.</translation>
    </message>
    <message>
        <source>A segment that waits longer than %1 s to be stored is refused; the exporter sends it again.</source>
        <translation>Ein Segment, das länger als %1 s auf das Speichern wartet, wird abgelehnt; der Absender sendet es erneut.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>Already the same in ServiceNow</source>
        <translation>In ServiceNow schon gleich</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Held back: ServiceNow is set not to add such records</source>
        <translation>Zurückgehalten: ServiceNow ist so eingestellt, dass solche Datensätze nicht angelegt werden</translation>
    </message>
    <message>
        <source>To add them, switch the property on in ServiceNow; they travel with the next export.</source>
        <translation>Zum Anlegen die Eigenschaft in ServiceNow einschalten; der nächste Export sendet sie mit.</translation>
    </message>
    <message>
        <source>Held back: ServiceNow is set not to update such records</source>
        <translation>Zurückgehalten: ServiceNow ist so eingestellt, dass solche Datensätze nicht aktualisiert werden</translation>
    </message>
    <message>
        <source>To update them, switch the property on in ServiceNow; they travel with the next export.</source>
        <translation>Zum Aktualisieren die Eigenschaft in ServiceNow einschalten; der nächste Export sendet sie mit.</translation>
    </message>
    <message>
        <source>Several records in ServiceNow match</source>
        <translation>Mehrere Datensätze in ServiceNow passen</translation>
    </message>
    <message>
        <source>Merge the duplicates in ServiceNow; the record is sent again by every export.</source>
        <translation>Die Duplikate in ServiceNow zusammenführen; jeder Export sendet den Datensatz erneut.</translation>
    </message>
    <message>
        <source>Nothing to recognise the record by</source>
        <translation>Nichts, woran der Datensatz zu erkennen wäre</translation>
    </message>
    <message>
        <source>Give the record a serial number or a name in the operations database.</source>
        <translation>Dem Datensatz in der Betriebsdatenbank eine Seriennummer oder einen Namen geben.</translation>
    </message>
    <message>
        <source>Its computer is not in ServiceNow</source>
        <translation>Der zugehörige Computer ist nicht in ServiceNow</translation>
    </message>
    <message>
        <source>Export hardware inventory as well, or correct the computer&apos;s own problem first.</source>
        <translation>Auch das Hardware-Inventar exportieren, oder zuerst das Problem des Computers selbst beheben.</translation>
    </message>
    <message>
        <source>A record that it refers to is not in ServiceNow yet</source>
        <translation>Ein Datensatz, auf den er verweist, ist noch nicht in ServiceNow</translation>
    </message>
    <message>
        <source>Check the host or the master contract; the record is sent again by every export.</source>
        <translation>Den Host oder den Rahmenvertrag prüfen; jeder Export sendet den Datensatz erneut.</translation>
    </message>
    <message>
        <source>Another record already stands for the same computer</source>
        <translation>Ein anderer Datensatz steht bereits für denselben Computer</translation>
    </message>
    <message>
        <source>Merge the two in the operations database if they are one machine.</source>
        <translation>Beide in der Betriebsdatenbank zusammenführen, falls sie dasselbe Gerät sind.</translation>
    </message>
    <message>
        <source>ServiceNow cannot tell what became of it</source>
        <translation>ServiceNow kann nicht sagen, was daraus geworden ist</translation>
    </message>
    <message>
        <source>The next export sends it again.</source>
        <translation>Der nächste Export sendet ihn erneut.</translation>
    </message>
    <message>
        <source>Its transaction failed in ServiceNow</source>
        <translation>Seine Transaktion ist in ServiceNow fehlgeschlagen</translation>
    </message>
    <message>
        <source>The next export sends it again; the transaction tells why it failed.</source>
        <translation>Der nächste Export sendet ihn erneut; die Transaktion nennt den Grund des Fehlers.</translation>
    </message>
    <message>
        <source>Larger than ServiceNow accepts</source>
        <translation>Größer, als ServiceNow annimmt</translation>
    </message>
    <message>
        <source>Shorten its text in the operations database.</source>
        <translation>Den Text in der Betriebsdatenbank kürzen.</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation>Kein Grund angegeben</translation>
    </message>
    <message>
        <source>ServiceNow did not say what became of it</source>
        <translation>ServiceNow hat nicht gesagt, was daraus wurde</translation>
    </message>
    <message>
        <source>Nothing that ServiceNow&apos;s identification rule knows it by</source>
        <translation>Nichts, woran die Identifikationsregel von ServiceNow ihn erkennt</translation>
    </message>
    <message>
        <source>A column that its class demands is empty</source>
        <translation>Eine Spalte, die seine Klasse verlangt, ist leer</translation>
    </message>
    <message>
        <source>Fill it in the operations database; the log names the column.</source>
        <translation>Füllen Sie sie in der Betriebsdatenbank; das Protokoll nennt die Spalte.</translation>
    </message>
    <message>
        <source>It is in ServiceNow, but its state was not accepted</source>
        <translation>Er ist in ServiceNow, doch sein Zustand wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Let the account write CIs over the Table API; the record is sent again by every export.</source>
        <translation>Lassen Sie das Konto CIs über die Table API schreiben; der Datensatz wird bei jedem Export erneut gesendet.</translation>
    </message>
    <message>
        <source>In ServiceNow it is related to its former host as well</source>
        <translation>In ServiceNow ist er auch noch seinem früheren Host zugeordnet</translation>
    </message>
    <message>
        <source>Let the account delete relationships of CIs (role itil), or delete the former one in ServiceNow; the record is sent again by every export.</source>
        <translation>Lassen Sie das Konto Beziehungen von CIs löschen (Rolle itil), oder löschen Sie die frühere in ServiceNow; jeder Export sendet den Datensatz erneut.</translation>
    </message>
</context>
<context>
    <name>RecordKinds</name>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>ServiceNow is not known to have these records. They are inserted, or matched with what it has.</source>
        <translation>Von diesen Datensätzen ist nicht bekannt, dass ServiceNow sie hat. Sie werden angelegt oder dem Vorhandenen zugeordnet.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>These records differ from what was sent last. ServiceNow gets their new values.</source>
        <translation>Diese Datensätze weichen von dem ab, was zuletzt gesendet wurde. ServiceNow bekommt ihre neuen Werte.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>ServiceNow has these records as they are.</source>
        <translation>ServiceNow hat diese Datensätze so, wie sie sind.</translation>
    </message>
    <message>
        <source>Sent too long ago</source>
        <translation>Zu lange her</translation>
    </message>
    <message>
        <source>Nothing but dates of use and inventory can have changed. They are sent again every 30 days.</source>
        <translation>Nur Daten von Nutzung und Inventur können sich geändert haben. Sie werden alle 30 Tage erneut gesendet.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgekehrt</translation>
    </message>
    <message>
        <source>These records had vanished from the operations database and are back. They are sent, even if they are equal.</source>
        <translation>Diese Datensätze waren aus der Betriebsdatenbank verschwunden und sind wieder da. Sie werden gesendet, auch wenn sie gleich sind.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>These records were sent and did not land. Every export sends them again.</source>
        <translation>Diese Datensätze wurden gesendet und sind nicht angekommen. Jeder Export sendet sie erneut.</translation>
    </message>
    <message>
        <source>The column beside a record says why.</source>
        <translation>Die Spalte neben einem Datensatz sagt, warum.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>ServiceNow is set not to add or update such records.</source>
        <translation>ServiceNow ist so eingestellt, dass es solche Datensätze nicht anlegt oder aktualisiert.</translation>
    </message>
    <message>
        <source>They travel with the next export after its property was switched on.</source>
        <translation>Sie gehen mit dem nächsten Export mit, nachdem die Eigenschaft eingeschaltet wurde.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Another record of the operations database stands for the same computer in ServiceNow.</source>
        <translation>Ein anderer Datensatz der Betriebsdatenbank steht in ServiceNow für denselben Computer.</translation>
    </message>
    <message>
        <source>Merge the two in the operations database if they are one machine.</source>
        <translation>Beide in der Betriebsdatenbank zusammenführen, falls sie dasselbe Gerät sind.</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>The operations database does not have these records any more. ServiceNow keeps what it has: nothing is ever deleted.</source>
        <translation>Die Betriebsdatenbank hat diese Datensätze nicht mehr. ServiceNow behält, was es hat: Nie wird etwas gelöscht.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>The operations database has these records, ServiceNow does not.</source>
        <translation>Die Betriebsdatenbank hat diese Datensätze, ServiceNow nicht.</translation>
    </message>
    <message>
        <source>A repair sends them now. What was added since the last export comes with the next one anyway.</source>
        <translation>Eine Reparatur sendet sie jetzt. Was seit dem letzten Export neu ist, kommt ohnehin mit dem nächsten.</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>The values in ServiceNow are not those of the operations database.</source>
        <translation>Die Werte in ServiceNow sind nicht die der Betriebsdatenbank.</translation>
    </message>
    <message>
        <source>A repair sends these records again, which overwrites what somebody changed there.</source>
        <translation>Eine Reparatur sendet diese Datensätze erneut und überschreibt damit, was dort jemand geändert hat.</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Überzählig</translation>
    </message>
    <message>
        <source>ServiceNow has these records with a key of ours, the operations database does not. They are never deleted.</source>
        <translation>ServiceNow hat diese Datensätze mit einem Schlüssel von uns, die Betriebsdatenbank nicht. Sie werden nie gelöscht.</translation>
    </message>
    <message>
        <source>Retire them in CI lifecycle when they are gone for good.</source>
        <translation>Sie im CI-Lebenszyklus außer Betrieb nehmen, wenn sie endgültig fort sind.</translation>
    </message>
    <message>
        <source>They are missing or different because ServiceNow is set not to add or update such records.</source>
        <translation>Sie fehlen oder sind verschieden, weil ServiceNow solche Datensätze nicht anlegen oder aktualisieren soll.</translation>
    </message>
    <message>
        <source>They did not land and are known: every export sends them again.</source>
        <translation>Sie sind nicht angekommen und bekannt: Jeder Export sendet sie erneut.</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Bleibt dort</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Teils gesendet</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>To repair</source>
        <translation>Zu reparieren</translation>
    </message>
    <message>
        <source>As it is set</source>
        <translation>Wie eingestellt</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Owned by another source</source>
        <translation>Gehört einer anderen Quelle</translation>
    </message>
    <message>
        <source>They differ only in columns that another source owns in ServiceNow. The reconciliation rules there keep those values, so a repair does not send them.</source>
        <translation>Sie weichen nur in Spalten ab, die in ServiceNow einer anderen Quelle gehören. Die Abgleichsregeln dort behalten diese Werte, deshalb sendet eine Reparatur sie nicht.</translation>
    </message>
    <message>
        <source>Change the reconciliation rules in ServiceNow if the operations database should win.</source>
        <translation>Die Abgleichsregeln in ServiceNow ändern, falls die Betriebsdatenbank gewinnen soll.</translation>
    </message>
</context>
<context>
    <name>RefusalAdvice</name>
    <message>
        <source>Wait until the action is removed, or extend its lease if it is yours.</source>
        <translation>Warten, bis die Aktion entfernt ist, oder ihre Frist verlängern, wenn es die eigene ist.</translation>
    </message>
    <message>
        <source>Look at the CI&apos;s actions: the action may have been removed meanwhile.</source>
        <translation>Die Aktionen des CI ansehen: Die Aktion kann inzwischen entfernt sein.</translation>
    </message>
    <message>
        <source>Unregister the requestor of the action: that ends all its rows.</source>
        <translation>Den Anforderer der Aktion abmelden: Das beendet alle seine Zeilen.</translation>
    </message>
    <message>
        <source>Unregister the requestor that has two states on the CI: that ends all its rows.</source>
        <translation>Den Anforderer abmelden, der zwei Zustände auf dem CI hat: Das beendet alle seine Zeilen.</translation>
    </message>
    <message>
        <source>Name each CI once.</source>
        <translation>Jedes CI einmal nennen.</translation>
    </message>
    <message>
        <source>Wait until the other action is removed, or make the two compatible.</source>
        <translation>Warten, bis die andere Aktion entfernt ist, oder die beiden verträglich machen.</translation>
    </message>
    <message>
        <source>Refresh: the action is no longer in the catalogue.</source>
        <translation>Aktualisieren: Die Aktion ist nicht mehr im Katalog.</translation>
    </message>
    <message>
        <source>End what is active first.</source>
        <translation>Zuerst beenden, was aktiv ist.</translation>
    </message>
    <message>
        <source>Correct the value and try again; nothing was changed.</source>
        <translation>Den Wert berichtigen und erneut versuchen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds as 02:30:00, and more than none.</source>
        <translation>Stunden, Minuten und Sekunden als 02:30:00 schreiben, und mehr als null.</translation>
    </message>
    <message>
        <source>Refresh: the state is no longer among the choices.</source>
        <translation>Aktualisieren: Der Zustand ist nicht mehr unter den Auswahlwerten.</translation>
    </message>
    <message>
        <source>Go through a state that is allowed, or change the rule.</source>
        <translation>Über einen erlaubten Zustand gehen, oder die Regel ändern.</translation>
    </message>
    <message>
        <source>Choose another requestor, or register.</source>
        <translation>Einen anderen Anforderer wählen, oder sich anmelden.</translation>
    </message>
    <message>
        <source>Act as the requestor that set the action.</source>
        <translation>Als der Anforderer handeln, der die Aktion gesetzt hat.</translation>
    </message>
    <message>
        <source>Refresh: the CI is no longer there.</source>
        <translation>Aktualisieren: Das CI ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>In einem Augenblick erneut versuchen.</translation>
    </message>
    <message>
        <source>Change the state of the CI first, or change the rule.</source>
        <translation>Zuerst den Zustand des CI ändern, oder die Regel.</translation>
    </message>
    <message>
        <source>Refresh and decide anew: the state of the CI has changed.</source>
        <translation>Aktualisieren und neu entscheiden: Der Zustand des CI hat sich geändert.</translation>
    </message>
    <message>
        <source>Give the state a priority, or unregister the other requestor.</source>
        <translation>Dem Zustand eine Priorität geben, oder den anderen Anforderer abmelden.</translation>
    </message>
    <message>
        <source>Choose a CI; other records have no life cycle.</source>
        <translation>Ein CI wählen; andere Datensätze haben keinen Lebenszyklus.</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>%n weitere wurde abgelehnt.</numerusform>
            <numerusform>%n weitere wurden abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewTaskModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>The requestor that added the action</source>
        <translation>Der Anforderer, der die Aktion hinzugefügt hat</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <translation>Frist endete</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Since the lease ended</source>
        <translation>Seit dem Ende der Frist</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Was als Nächstes geschieht</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>RequestorModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Operational states that it has set and that are active</source>
        <translation>Betriebszustände, die er gesetzt hat und die aktiv sind</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>CI actions that it has added and that are active</source>
        <translation>CI-Aktionen, die er hinzugefügt hat und die aktiv sind</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>Retirement</name>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Would be retired</source>
        <translation>Würde ausgemustert</translation>
    </message>
    <message>
        <source>Would return</source>
        <translation>Würde zurückkehren</translation>
    </message>
    <message>
        <source>Above the threshold</source>
        <translation>Über der Schwelle</translation>
    </message>
    <message>
        <source>Retired by others</source>
        <translation>Von anderen ausgemustert</translation>
    </message>
    <message>
        <source>Retired before</source>
        <translation>Früher ausgemustert</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Nothing was retired.</source>
        <translation>Nichts wurde ausgemustert.</translation>
    </message>
    <message>
        <source>No complete export of hardware has ended well yet since absence is counted.</source>
        <translation>Seit Abwesenheit gezählt wird, ging noch kein vollständiger Export der Hardware gut aus.</translation>
    </message>
    <message>
        <source>Export hardware first.</source>
        <translation>Zuerst Hardware exportieren.</translation>
    </message>
    <message>
        <source>The newest export of this operations database did not end well: what looks absent may only not have been read.</source>
        <translation>Der neueste Export dieser Betriebsdatenbank ging nicht gut aus: Was zu fehlen scheint, wurde vielleicht nur nicht gelesen.</translation>
    </message>
    <message>
        <source>Export again, and look here when that has ended well.</source>
        <translation>Erneut exportieren und hier nachsehen, wenn das gut ausging.</translation>
    </message>
    <message>
        <source>The instance was restored or cloned since the last export: it is not known what it holds.</source>
        <translation>Die Instanz wurde seit dem letzten Export wiederhergestellt oder geklont: Es ist nicht bekannt, was sie enthält.</translation>
    </message>
    <message>
        <source>Export first.</source>
        <translation>Zuerst exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) were asked for and gave no answer; the next run finds out.</source>
        <translation>
            <numerusform>%Ln CI wurde angefragt und gab keine Antwort; der nächste Lauf findet es heraus.</numerusform>
            <numerusform>%Ln CIs wurden angefragt und gaben keine Antwort; der nächste Lauf findet es heraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) of an interrupted run were looked up.</source>
        <translation>
            <numerusform>%Ln CI eines unterbrochenen Laufs wurde nachgesehen.</numerusform>
            <numerusform>%Ln CIs eines unterbrochenen Laufs wurden nachgesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have been absent for fewer exports than asked for.</source>
        <translation>
            <numerusform>%Ln Datensatz fehlt seit weniger Exporten als verlangt.</numerusform>
            <numerusform>%Ln Datensätze fehlen seit weniger Exporten als verlangt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent record(s) stand for no CI.</source>
        <translation>
            <numerusform>%Ln fehlender Datensatz steht für kein CI.</numerusform>
            <numerusform>%Ln fehlende Datensätze stehen für kein CI.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Would be refused</source>
        <translation>Würde abgelehnt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgekehrt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Another record of this CI is still there.</source>
        <translation>Ein anderer Datensatz dieses CIs ist noch da.</translation>
    </message>
    <message>
        <source>Another operations database stands for it too.</source>
        <translation>Eine andere Betriebsdatenbank steht auch für es.</translation>
    </message>
    <message>
        <source>It has been absent for fewer exports than asked for.</source>
        <translation>Es fehlt seit weniger Exporten als verlangt.</translation>
    </message>
    <message>
        <source>Too many of its class would go at once.</source>
        <translation>Zu viele seiner Klasse gingen auf einmal.</translation>
    </message>
    <message>
        <source>The instance has no such CI any more.</source>
        <translation>Die Instanz hat dieses CI nicht mehr.</translation>
    </message>
    <message>
        <source>Refused by a rule</source>
        <translation>Von einer Regel abgelehnt</translation>
    </message>
    <message>
        <source>To be retired</source>
        <translation>Auszumustern</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>Kehrt zurück</translation>
    </message>
    <message>
        <source>Stays: another record</source>
        <translation>Bleibt: anderer Datensatz</translation>
    </message>
    <message>
        <source>Stays: another database</source>
        <translation>Bleibt: andere Datenbank</translation>
    </message>
    <message>
        <source>Asked to retire</source>
        <translation>Ausmusterung verlangt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>Asked to return</source>
        <translation>Rückkehr verlangt</translation>
    </message>
    <message>
        <source>Would be retired: %1. Would return: %2.</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>Würden ausgemustert: %1. Würden zurückkehren: %2.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The rules would refuse %n of them.</source>
        <translation>
            <numerusform>Die Regeln würden %Ln davon ablehnen.</numerusform>
            <numerusform>Die Regeln würden %Ln davon ablehnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retired: %1. Returned: %2.</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>Ausgemustert: %1. Zurückgekehrt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) were refused; the next run tries them again.</source>
        <translation>
            <numerusform>%Ln CI wurde abgelehnt; der nächste Lauf versucht es erneut.</numerusform>
            <numerusform>%Ln CIs wurden abgelehnt; der nächste Lauf versucht sie erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) are above the threshold and wait for a yes.</source>
        <translation>
            <numerusform>%Ln CI liegt über der Schwelle und wartet auf ein Ja.</numerusform>
            <numerusform>%Ln CIs liegen über der Schwelle und warten auf ein Ja.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table says which rule refuses; rules are changed under Not allowed transitions.</source>
        <translation>Die Tabelle sagt, welche Regel ablehnt; Regeln werden unter Nicht erlaubte Übergänge geändert.</translation>
    </message>
    <message>
        <source>%1 of %2 CIs of the class %3 would be retired at once, more than %4 %.</source>
        <extracomment>%1 and %2 are numbers of CIs, %3 a class, %4 a percentage</extracomment>
        <translation>%1 von %2 CIs der Klasse %3 würden auf einmal ausgemustert, mehr als %4&#xa0;%.</translation>
    </message>
    <message>
        <source>Retire what vanished</source>
        <translation>Verschwundenes ausmustern</translation>
    </message>
    <message>
        <source>On %3, %1 CIs would be set to Retired and %2 would return to the state they had.</source>
        <extracomment>%1 and %2 are numbers of CIs, %3 the name of an instance</extracomment>
        <translation>Auf %3 würden %1 CIs auf Retired gesetzt und %2 kehrten in ihren früheren Zustand zurück.</translation>
    </message>
    <message>
        <source>This is a production instance.</source>
        <translation>Dies ist eine Produktionsinstanz.</translation>
    </message>
    <message>
        <source>A computer that comes back into the operations database returns by itself with a later run.</source>
        <translation>Ein Computer, der in die Betriebsdatenbank zurückkommt, kehrt mit einem späteren Lauf von selbst zurück.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s)</source>
        <translation>
            <numerusform>%Ln CI ausmustern</numerusform>
            <numerusform>%Ln CIs ausmustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n CI(s) return</source>
        <translation>
            <numerusform>%Ln CI zurückkehren lassen</numerusform>
            <numerusform>%Ln CIs zurückkehren lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s), also above the threshold</source>
        <translation>
            <numerusform>%Ln CI ausmustern, auch über der Schwelle</numerusform>
            <numerusform>%Ln CIs ausmustern, auch über der Schwelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding out what an interrupted run did…</source>
        <translation>Es wird festgestellt, was ein unterbrochener Lauf tat …</translation>
    </message>
    <message numerus="yes">
        <source>Looking up the CIs of %n absent record(s)…</source>
        <translation>
            <numerusform>Die CIs von %Ln fehlenden Datensatz werden nachgesehen …</numerusform>
            <numerusform>Die CIs von %Ln fehlenden Datensätzen werden nachgesehen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the states of %n CI(s)…</source>
        <translation>
            <numerusform>Der Zustand von %Ln CI wird gelesen …</numerusform>
            <numerusform>Die Zustände von %Ln CIs werden gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the rules about %n CI(s)…</source>
        <translation>
            <numerusform>Die Regeln werden nach %Ln CI gefragt …</numerusform>
            <numerusform>Die Regeln werden nach %Ln CIs gefragt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt …</translation>
    </message>
    <message>
        <source>%1 of %2 CIs retired or brought back</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>%1 von %2 CIs ausgemustert oder zurückgeholt</translation>
    </message>
</context>
<context>
    <name>RetirementPlanModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>The operational state that the CI shows now</source>
        <translation>Der Betriebszustand, den das CI jetzt zeigt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>In how many complete exports in a row its record was absent</source>
        <translation>In wie vielen vollständigen Exporten hintereinander sein Datensatz fehlte</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>ComputerIDs that stand for the CI</source>
        <translation>ComputerIDs, die für das CI stehen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Why ServiceNow refuses it</source>
        <translation>Warum ServiceNow es ablehnt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule behind the refusal</source>
        <translation>Die Regel hinter der Ablehnung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>RetirementRecordModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>ComputerIDs that stand for the CI</source>
        <translation>ComputerIDs, die für das CI stehen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>The state that the CI showed before it was retired</source>
        <translation>Der Zustand, den das CI vor der Ausmusterung zeigte</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The state that it shows since it returned</source>
        <translation>Der Zustand, den es seit der Rückkehr zeigt</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Of the last refusal</source>
        <translation>Der letzten Ablehnung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule behind the refusal</source>
        <translation>Die Regel hinter der Ablehnung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>The export behind which it was done</source>
        <translation>Der Export, nach dem es geschah</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
</context>
<context>
    <name>RowProblemModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Schlüssel des Datensatzes</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Importtransaktion</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>RuleEdits</name>
    <message>
        <source>Rule removed: %1 in %2 for %3.</source>
        <extracomment>%1 action, %2 state, %3 class</extracomment>
        <translation>Regel entfernt: %1 in %2 für %3.</translation>
    </message>
    <message>
        <source>Rule added: %1 in %2 for %3.</source>
        <extracomment>%1 action, %2 state, %3 class</extracomment>
        <translation>Regel hinzugefügt: %1 in %2 für %3.</translation>
    </message>
    <message>
        <source>Rule removed: from %1 to %2 for %3.</source>
        <extracomment>%1 and %2 states, %3 class</extracomment>
        <translation>Regel entfernt: von %1 nach %2 für %3.</translation>
    </message>
    <message>
        <source>Rule added: from %1 to %2 for %3.</source>
        <extracomment>%1 and %2 states, %3 class</extracomment>
        <translation>Regel hinzugefügt: von %1 nach %2 für %3.</translation>
    </message>
    <message>
        <source>Pair removed: %1 and %2.</source>
        <translation>Paar entfernt: %1 und %2.</translation>
    </message>
    <message>
        <source>Pair added: %1 and %2.</source>
        <translation>Paar hinzugefügt: %1 und %2.</translation>
    </message>
    <message>
        <source>Action added: %1.</source>
        <translation>Aktion hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>Action changed: %1.</source>
        <translation>Aktion geändert: %1.</translation>
    </message>
    <message>
        <source>Action removed: %1.</source>
        <translation>Aktion entfernt: %1.</translation>
    </message>
    <message>
        <source>State added: %1.</source>
        <translation>Zustand hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>State renamed: %1 is now %2.</source>
        <extracomment>%1 old name, %2 new name</extracomment>
        <translation>Zustand umbenannt: %1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>State removed: %1.</source>
        <translation>Zustand entfernt: %1.</translation>
    </message>
    <message>
        <source>%1 has priority %2.</source>
        <extracomment>%1 state, %2 number</extracomment>
        <translation>%1 hat die Priorität %2.</translation>
    </message>
    <message>
        <source>%1 has no priority any more.</source>
        <translation>%1 hat keine Priorität mehr.</translation>
    </message>
    <message>
        <source>%1 was moved up.</source>
        <translation>%1 wurde nach oben verschoben.</translation>
    </message>
    <message>
        <source>%1 was moved down.</source>
        <translation>%1 wurde nach unten verschoben.</translation>
    </message>
    <message>
        <source>An action needs a name.</source>
        <translation>Eine Aktion braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold a comma: lists of actions are separated by commas.</source>
        <translation>Ein Name darf kein Komma enthalten: Listen von Aktionen werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>There is an action of this name already.</source>
        <translation>Es gibt schon eine Aktion mit diesem Namen.</translation>
    </message>
    <message>
        <source>A state needs a name.</source>
        <translation>Ein Zustand braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold a comma: lists of states are separated by commas.</source>
        <translation>Ein Name darf kein Komma enthalten: Listen von Zuständen werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>There is a state of this name already.</source>
        <translation>Es gibt schon einen Zustand mit diesem Namen.</translation>
    </message>
    <message>
        <source>This value is taken by %1.</source>
        <translation>Diesen Wert hat schon %1.</translation>
    </message>
    <message>
        <source>ServiceNow sets this state by itself, so it cannot be removed.</source>
        <translation>ServiceNow setzt diesen Zustand von selbst, darum lässt er sich nicht entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) name this state. Remove them first.</source>
        <translation>
            <numerusform>%n Regel nennt diesen Zustand. Sie zuerst entfernen.</numerusform>
            <numerusform>%n Regeln nennen diesen Zustand. Sie zuerst entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow does not show the record of this state.</source>
        <translation>ServiceNow zeigt den Datensatz dieses Zustands nicht.</translation>
    </message>
</context>
<context>
    <name>RuleGrid</name>
    <message>
        <source>%1 is not allowed in the state %2.</source>
        <extracomment>%1 action, %2 state</extracomment>
        <translation>%1 ist im Zustand %2 nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 is allowed in the state %2.</source>
        <extracomment>%1 action, %2 state</extracomment>
        <translation>%1 ist im Zustand %2 erlaubt.</translation>
    </message>
    <message>
        <source>Staying in %1 is no transition.</source>
        <translation>In %1 zu bleiben ist kein Übergang.</translation>
    </message>
    <message>
        <source>From %1 to %2 is not allowed.</source>
        <translation>Von %1 nach %2 ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>From %1 to %2 is allowed.</source>
        <translation>Von %1 nach %2 ist erlaubt.</translation>
    </message>
    <message>
        <source>%1 is never active twice on one CI.</source>
        <translation>%1 ist nie zweimal auf einem CI aktiv.</translation>
    </message>
    <message>
        <source>%1 and %2 may be active on one CI together.</source>
        <translation>%1 und %2 dürfen auf einem CI zusammen aktiv sein.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 und %2 schließen einander aus.</translation>
    </message>
    <message>
        <source>%1 The rule is inherited from %2.</source>
        <extracomment>%1 a whole sentence, %2 class</extracomment>
        <translation>%1 Die Regel ist von %2 geerbt.</translation>
    </message>
    <message>
        <source>%1 The rule is one of %2.</source>
        <extracomment>%1 a whole sentence, %2 class</extracomment>
        <translation>%1 Die Regel gehört zu %2.</translation>
    </message>
    <message>
        <source>%1 There is a rule of %2, and one inherited from %3.</source>
        <extracomment>%1 a whole sentence, %2 and %3 classes</extracomment>
        <translation>%1 Es gibt eine Regel von %2 und eine, die von %3 geerbt ist.</translation>
    </message>
</context>
<context>
    <name>RuleGridPage</name>
    <message>
        <source>Not allowed actions</source>
        <translation>Nicht erlaubte Aktionen</translation>
    </message>
    <message>
        <source>Not allowed transitions</source>
        <translation>Nicht erlaubte Übergänge</translation>
    </message>
    <message>
        <source>Compatible actions</source>
        <translation>Verträgliche Aktionen</translation>
    </message>
    <message>
        <source>Without a rule every action is allowed in every state. A rule of a class binds the classes below it.</source>
        <translation>Ohne Regel ist jede Aktion in jedem Zustand erlaubt. Eine Regel einer Klasse bindet auch die Klassen darunter.</translation>
    </message>
    <message>
        <source>Without a rule every transition is allowed. A rule of a class binds the classes below it.</source>
        <translation>Ohne Regel ist jeder Übergang erlaubt. Eine Regel einer Klasse bindet auch die Klassen darunter.</translation>
    </message>
    <message>
        <source>Two actions are active on one CI together only if they are a pair here, and three only if all three pairs are.</source>
        <translation>Zwei Aktionen sind nur dann zusammen auf einem CI aktiv, wenn sie hier ein Paar bilden, drei nur, wenn es alle drei Paare gibt.</translation>
    </message>
    <message>
        <source>Each row is a state, each column an action.</source>
        <translation>Jede Zeile ist ein Zustand, jede Spalte eine Aktion.</translation>
    </message>
    <message>
        <source>From the state of the row to the state of the column.</source>
        <translation>Vom Zustand der Zeile zum Zustand der Spalte.</translation>
    </message>
    <message>
        <source>Each row and each column is an action; both halves say the same.</source>
        <translation>Jede Zeile und jede Spalte ist eine Aktion; beide Hälften sagen dasselbe.</translation>
    </message>
</context>
<context>
    <name>RuleLegend</name>
    <message>
        <source>may be active together</source>
        <translation>dürfen zusammen aktiv sein</translation>
    </message>
    <message>
        <source>exclude each other</source>
        <translation>schließen einander aus</translation>
    </message>
    <message>
        <source>the same action</source>
        <translation>dieselbe Aktion</translation>
    </message>
    <message>
        <source>not allowed: own rule</source>
        <translation>nicht erlaubt: eigene Regel</translation>
    </message>
    <message>
        <source>not allowed: inherited</source>
        <translation>nicht erlaubt: geerbt</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>no transition</source>
        <translation>kein Übergang</translation>
    </message>
</context>
<context>
    <name>RuleMessages</name>
    <message numerus="yes">
        <source>%n CI(s) are in the state %1.</source>
        <translation>
            <numerusform>%n CI ist im Zustand %1.</numerusform>
            <numerusform>%n CIs sind im Zustand %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A state is removed only when no CI is in it. Nothing was changed.</source>
        <translation>Ein Zustand wird nur entfernt, wenn kein CI in ihm ist. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Give these CIs another state first.</source>
        <translation>Diesen CIs zuerst einen anderen Zustand geben.</translation>
    </message>
    <message>
        <source>ServiceNow refused the change.</source>
        <translation>ServiceNow hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>ServiceNow refused the change (%1).</source>
        <translation>ServiceNow hat die Änderung abgelehnt (%1).</translation>
    </message>
    <message>
        <source>It is in use on a CI. End the actions there, or wait until they are over, and try again.</source>
        <translation>Auf einem CI wird es gerade benutzt. Dort die Aktionen beenden oder ihr Ende abwarten und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator whether this account may change the rules of CI lifecycle.</source>
        <translation>Den ServiceNow-Administrator fragen, ob dieses Konto die Regeln des CI-Lebenszyklus ändern darf.</translation>
    </message>
    <message>
        <source>The record is not in ServiceNow any more.</source>
        <translation>Der Datensatz ist nicht mehr in ServiceNow.</translation>
    </message>
    <message>
        <source>Somebody else has removed it in the meantime.</source>
        <translation>Jemand anders hat ihn inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The rules were read again: look at them before you try once more.</source>
        <translation>Die Regeln wurden neu gelesen: vor einem neuen Versuch ansehen.</translation>
    </message>
    <message>
        <source>It is not sure whether the change arrived. The rules are read again.</source>
        <translation>Es ist nicht sicher, ob die Änderung angekommen ist. Die Regeln werden neu gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed before that; they stay.</source>
        <translation>
            <numerusform>%n Datensatz wurde vorher geändert und bleibt so.</numerusform>
            <numerusform>%n Datensätze wurden vorher geändert und bleiben so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSections</name>
    <message>
        <source>Operational states</source>
        <translation>Betriebszustände</translation>
    </message>
    <message>
        <source>CI actions</source>
        <translation>CI-Aktionen</translation>
    </message>
    <message>
        <source>Compatible actions</source>
        <translation>Verträgliche Aktionen</translation>
    </message>
    <message>
        <source>Not allowed actions</source>
        <translation>Nicht erlaubte Aktionen</translation>
    </message>
    <message>
        <source>Not allowed transitions</source>
        <translation>Nicht erlaubte Übergänge</translation>
    </message>
</context>
<context>
    <name>RuleSentences</name>
    <message>
        <source>An operational state must be one of the instance&apos;s choices.</source>
        <translation>Ein Betriebszustand muss einer der Auswahlwerte der Instanz sein.</translation>
    </message>
    <message>
        <source>A requestor set a state; the CI shows the one with the best priority.</source>
        <translation>Ein Anforderer hat einen Zustand gesetzt; das CI zeigt den mit der besten Priorität.</translation>
    </message>
    <message>
        <source>When a requestor&apos;s state ends, the next best state shows.</source>
        <translation>Endet der Zustand eines Anforderers, zeigt sich der nächstbeste.</translation>
    </message>
    <message>
        <source>An action that no rule forbids may be applied.</source>
        <translation>Eine Aktion, die keine Regel verbietet, darf angewendet werden.</translation>
    </message>
    <message>
        <source>Two actions need a compatible pair to be active together.</source>
        <translation>Zwei Aktionen brauchen ein verträgliches Paar, um zusammen aktiv zu sein.</translation>
    </message>
    <message>
        <source>A compatible pair lets both actions be active.</source>
        <translation>Ein verträgliches Paar lässt beide Aktionen aktiv sein.</translation>
    </message>
    <message>
        <source>Three or more actions need a compatible pair for every two of them.</source>
        <translation>Drei oder mehr Aktionen brauchen für je zwei von ihnen ein verträgliches Paar.</translation>
    </message>
    <message>
        <source>A rule forbids this action for this class in this state.</source>
        <translation>Eine Regel verbietet diese Aktion für diese Klasse in diesem Zustand.</translation>
    </message>
    <message>
        <source>A rule forbids this transition for this class.</source>
        <translation>Eine Regel verbietet diesen Übergang für diese Klasse.</translation>
    </message>
    <message>
        <source>Setting states and actions needs a valid requestor.</source>
        <translation>Zustände und Aktionen setzt nur ein gültiger Anforderer.</translation>
    </message>
    <message>
        <source>An active workflow context is a valid requestor.</source>
        <translation>Ein aktiver Workflow-Kontext ist ein gültiger Anforderer.</translation>
    </message>
    <message>
        <source>A finished workflow context is no valid requestor.</source>
        <translation>Ein beendeter Workflow-Kontext ist kein gültiger Anforderer.</translation>
    </message>
    <message>
        <source>Registering gives an id of its own.</source>
        <translation>Eine Registrierung ergibt eine eigene ID.</translation>
    </message>
    <message>
        <source>What a requestor holds ends when it is unregistered.</source>
        <translation>Was ein Anforderer hält, endet mit seiner Abmeldung.</translation>
    </message>
    <message>
        <source>Only a registered operator can be unregistered.</source>
        <translation>Nur ein registrierter Bediener kann abgemeldet werden.</translation>
    </message>
    <message>
        <source>One call may name only so many CIs.</source>
        <translation>Ein Aufruf darf nur eine begrenzte Zahl von CIs nennen.</translation>
    </message>
    <message>
        <source>A state can only be told of a CI that exists.</source>
        <translation>Ein Zustand lässt sich nur von einem vorhandenen CI nennen.</translation>
    </message>
    <message>
        <source>A lease is written as hours, minutes and seconds.</source>
        <translation>Eine Frist wird als Stunden, Minuten und Sekunden geschrieben.</translation>
    </message>
    <message>
        <source>Extending an expired lease begins the new time at once.</source>
        <translation>Wird eine abgelaufene Frist verlängert, beginnt die neue Zeit sofort.</translation>
    </message>
    <message>
        <source>Extending a running lease adds to its end.</source>
        <translation>Wird eine laufende Frist verlängert, rückt ihr Ende hinaus.</translation>
    </message>
    <message>
        <source>When the grace period is over, the restore job ends the action.</source>
        <translation>Ist die Schonfrist vorbei, beendet der Wiederherstellungsjob die Aktion.</translation>
    </message>
    <message>
        <source>The restore job ends what belongs to invalid requestors.</source>
        <translation>Der Wiederherstellungsjob beendet, was ungültigen Anforderern gehört.</translation>
    </message>
    <message>
        <source>Operational state Retired sets the status to Retired.</source>
        <translation>Der Betriebszustand Retired setzt den Status auf Retired.</translation>
    </message>
    <message>
        <source>Status Retired sets the operational state to Retired.</source>
        <translation>Der Status Retired setzt den Betriebszustand auf Retired.</translation>
    </message>
    <message>
        <source>Leaving operational state Retired sets the status to Installed.</source>
        <translation>Wer den Betriebszustand Retired verlässt, setzt den Status auf Installed.</translation>
    </message>
    <message>
        <source>Leaving status Retired sets the operational state to Non-Operational.</source>
        <translation>Wer den Status Retired verlässt, setzt den Betriebszustand auf Non-Operational.</translation>
    </message>
    <message>
        <source>The status of a CI and the state of its asset follow each other.</source>
        <translation>Der Status eines CI und der Zustand seines Assets folgen einander.</translation>
    </message>
    <message>
        <source>A state without a priority cannot stand beside another one.</source>
        <translation>Ein Zustand ohne Priorität kann nicht neben einem anderen stehen.</translation>
    </message>
    <message>
        <source>Only the requestor that added an action may remove it.</source>
        <translation>Nur der Anforderer, der eine Aktion hinzugefügt hat, darf sie entfernen.</translation>
    </message>
    <message>
        <source>Every change of a state or an action leaves an entry.</source>
        <translation>Jede Änderung eines Zustands oder einer Aktion hinterlässt einen Eintrag.</translation>
    </message>
    <message>
        <source>Somebody edited the field itself; that shows until a requestor&apos;s state comes or goes.</source>
        <translation>Jemand hat das Feld selbst geändert; das zeigt sich, bis ein Zustand eines Anforderers kommt oder geht.</translation>
    </message>
    <message>
        <source>Somebody edited the asset itself.</source>
        <translation>Jemand hat das Asset selbst geändert.</translation>
    </message>
    <message>
        <source>A requestor removed an action that it had added.</source>
        <translation>Ein Anforderer hat eine Aktion entfernt, die er hinzugefügt hatte.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>The service of the system reaches no keyring: without a file that holds the token, its exports end before they begin. Keep that file as root with mode 0600.</source>
        <translation>Der Dienst des Systems erreicht keinen Schlüsselbund: Ohne eine Datei mit dem Token enden seine Exporte, bevor sie beginnen. Diese Datei gehört root und hat den Modus 0600.</translation>
    </message>
    <message>
        <source>The operations database %1 is in a home folder, which the service of the system does not see. Move it, for example to /srv.</source>
        <translation>Die Betriebsdatenbank %1 liegt in einem Benutzerordner, den der Dienst des Systems nicht sieht. Verschieben Sie sie, zum Beispiel nach /srv.</translation>
    </message>
    <message>
        <source>%1 is in a home folder, which the service of the system does not see.</source>
        <translation>%1 liegt in einem Benutzerordner, den der Dienst des Systems nicht sieht.</translation>
    </message>
    <message>
        <source>Exports start while you are logged in. So that they start at any time, run once: loginctl enable-linger</source>
        <translation>Exporte starten, solange Sie angemeldet sind. Damit sie jederzeit starten, führen Sie einmal aus: loginctl enable-linger</translation>
    </message>
    <message>
        <source>The token comes from the keyring, which is open only while you are logged in.</source>
        <translation>Das Token kommt aus dem Schlüsselbund, der nur offen ist, solange Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>The clocks go back: this time comes twice, and the export starts at the first.</source>
        <translation>Die Uhren werden zurückgestellt: Diese Zeit kommt zweimal, und der Export startet beim ersten Mal.</translation>
    </message>
    <message>
        <source>The clocks have changed since the time before.</source>
        <translation>Seit dem Zeitpunkt davor wurden die Uhren umgestellt.</translation>
    </message>
    <message>
        <source>On %1 there is no %2, because the clocks go forward: no export starts that day.</source>
        <translation>Am %1 gibt es %2 nicht, weil die Uhren vorgestellt werden: An diesem Tag startet kein Export.</translation>
    </message>
    <message>
        <source>systemd could not start the last export: %1 (status %2).</source>
        <translation>systemd konnte den letzten Export nicht starten: %1 (Status %2).</translation>
    </message>
    <message>
        <source>The last export that systemd started ended with status %1 (%2).</source>
        <translation>Der letzte Export, den systemd gestartet hat, endete mit Status %1 (%2).</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Ended without a word</source>
        <translation>Endete ohne ein Wort</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Command line or settings refused</source>
        <translation>Befehlszeile oder Einstellungen abgelehnt</translation>
    </message>
    <message>
        <source>Preflight failed, nothing was sent</source>
        <translation>Vorprüfung gescheitert, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Übertragung gescheitert</translation>
    </message>
    <message>
        <source>Import failed in ServiceNow</source>
        <translation>Import in ServiceNow gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Ended with status %1</source>
        <translation>Endete mit Status %1</translation>
    </message>
    <message>
        <source>its working folder is missing</source>
        <translation>sein Arbeitsordner fehlt</translation>
    </message>
    <message>
        <source>the program could not be started</source>
        <translation>das Programm konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>the user of the service could not be made</source>
        <translation>der Benutzer des Dienstes konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>the protected surroundings could not be made</source>
        <translation>die geschützte Umgebung konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>its folder for data could not be made</source>
        <translation>sein Datenordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>a file with a secret could not be read</source>
        <translation>eine Datei mit einem Geheimnis konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The service of the system reaches no keyring. If the operations database wants a password from the account that reads it, keep that in a file of root with mode 0600, for example /etc/itam-console/source-password, and install with: itam-export schedule install --system --source-password-file FILE. systemd hands it to the service (LoadCredential=).</source>
        <translation>Der Dienst des Systems erreicht keinen Schlüsselbund. Verlangt die Betriebsdatenbank ein Passwort von dem Konto, das sie liest, dann bewahren Sie es in einer Datei von root mit Modus 0600 auf, zum Beispiel /etc/itam-console/source-password, und richten Sie den Zeitplan so ein: itam-export schedule install --system --source-password-file DATEI. systemd gibt es dem Dienst (LoadCredential=).</translation>
    </message>
    <message>
        <source>The password of the operations database comes from the keyring, which is open only while you are logged in. From a file of mode 0600 it comes at any time: --source-password-file FILE.</source>
        <translation>Das Passwort der Betriebsdatenbank kommt aus dem Schlüsselbund, der nur offen ist, während Sie angemeldet sind. Aus einer Datei mit Modus 0600 kommt es jederzeit: --source-password-file DATEI.</translation>
    </message>
    <message>
        <source>The service of the system reaches no keyring. If the server of the journal wants a password from the account in its address, keep that in a file of root with mode 0600, for example /etc/itam-console/journal-password, and install with: itam-export schedule install --system --journal-password-file FILE. systemd hands it to the service (LoadCredential=).</source>
        <translation>Der Dienst des Systems erreicht keinen Schlüsselbund. Verlangt der Server des Journals ein Passwort von dem Konto in der Adresse, dann bewahren Sie es in einer Datei von root mit Modus 0600 auf, zum Beispiel /etc/itam-console/journal-password, und richten Sie den Zeitplan so ein: itam-export schedule install --system --journal-password-file DATEI. systemd gibt es dem Dienst (LoadCredential=).</translation>
    </message>
    <message>
        <source>The password of the journal comes from the keyring, which is open only while you are logged in. From a file of mode 0600 it comes at any time: --journal-password-file FILE.</source>
        <translation>Das Passwort des Journals kommt aus dem Schlüsselbund, der nur offen ist, während Sie angemeldet sind. Aus einer Datei mit Modus 0600 kommt es jederzeit: --journal-password-file DATEI.</translation>
    </message>
    <message>
        <source>The service of the system writes in /var/lib/itam-console only, and the journal %1 is elsewhere. Leave it out of /etc/itam-console/itam-console.ini, or allow its folder in a drop-in (ReadWritePaths=).</source>
        <translation>Der Dienst des Systems schreibt nur in /var/lib/itam-console, und das Journal %1 liegt woanders. Lassen Sie es in /etc/itam-console/itam-console.ini weg, oder erlauben Sie seinen Ordner in einem Drop-in (ReadWritePaths=).</translation>
    </message>
    <message>
        <source>The service of the system runs as a user of its own, and that user may not read %1: its exports end before they begin. Let a group read the file (chgrp GROUP FILE, chmod 640 FILE), and give the service that group in a drop-in: systemctl edit itam-export.service, with SupplementaryGroups=GROUP under [Service].</source>
        <translation>Der Dienst des Systems läuft als ein eigener Benutzer, und dieser darf %1 nicht lesen: Seine Exporte enden, bevor sie beginnen. Lassen Sie eine Gruppe die Datei lesen (chgrp GRUPPE DATEI, chmod 640 DATEI), und geben Sie dem Dienst diese Gruppe in einem Drop-in: systemctl edit itam-export.service, mit SupplementaryGroups=GRUPPE unter [Service].</translation>
    </message>
    <message>
        <source>The service of the system runs as a user of its own, and that user may not enter the folder %1 to read %2: its exports end before they begin. Let a group enter the folder (chgrp GROUP FOLDER, chmod 750 FOLDER), and give the service that group in a drop-in: systemctl edit itam-export.service, with SupplementaryGroups=GROUP under [Service].</source>
        <translation>Der Dienst des Systems läuft als ein eigener Benutzer, und dieser darf den Ordner %1 nicht betreten, um %2 zu lesen: Seine Exporte enden, bevor sie beginnen. Lassen Sie eine Gruppe den Ordner betreten (chgrp GRUPPE ORDNER, chmod 750 ORDNER), und geben Sie dem Dienst diese Gruppe in einem Drop-in: systemctl edit itam-export.service, mit SupplementaryGroups=GRUPPE unter [Service].</translation>
    </message>
    <message>
        <source>The service of the system reads its settings from %1, which is not there: its exports know no instance and end before they begin. Put yours there: sudo install -D -m 644 ~/.config/itam-console/itam-console.ini %1</source>
        <translation>Der Dienst des Systems liest seine Einstellungen aus %1; diese Datei gibt es nicht: Seine Exporte kennen keine Instanz und enden, bevor sie beginnen. Legen Sie Ihre dort ab: sudo install -D -m 644 ~/.config/itam-console/itam-console.ini %1</translation>
    </message>
</context>
<context>
    <name>ScheduledRunModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Exit-Status</translation>
    </message>
    <message>
        <source>0 succeeded or nothing to send, 1 usage, 2 preflight failed, 3 transfer failed, 4 import failed in ServiceNow, 5 cancelled</source>
        <translation>0 erfolgreich oder nichts zu senden, 1 Aufruf, 2 Vorprüfung gescheitert, 3 Übertragung gescheitert, 4 Import in ServiceNow gescheitert, 5 abgebrochen</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Letzte Zeile</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>systemd credential</source>
        <translation>systemd-Zugangsdaten</translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation>System-Schlüsselbund</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>System-Schlüsselbund</translation>
    </message>
    <message>
        <source>memory of this program</source>
        <translation>Arbeitsspeicher dieses Programms</translation>
    </message>
</context>
<context>
    <name>SegmentModel</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Rückgabecode</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>Wartet auf Wiederholung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>In zwei geteilt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
</context>
<context>
    <name>SettingChangeModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>As it is called in the settings file</source>
        <translation>Wie sie in der Einstellungsdatei heißt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>instance URL</source>
        <translation>Instanz-URL</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>it must begin with https://</source>
        <translation>muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>it is not an address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>it must not hold a user name or password</source>
        <translation>darf weder Benutzernamen noch Passwort enthalten</translation>
    </message>
    <message>
        <source>it must be protocol and host only, without a path</source>
        <translation>darf nur aus Protokoll und Host bestehen, ohne Pfad</translation>
    </message>
    <message>
        <source>http would send the token in the clear; use https</source>
        <translation>http würde das Token im Klartext senden; https verwenden</translation>
    </message>
    <message>
        <source>it needs a name without blanks at its ends</source>
        <translation>der Name darf nicht leer sein und keine Leerzeichen am Rand haben</translation>
    </message>
    <message>
        <source>its name must be one line without brackets</source>
        <translation>der Name muss eine Zeile ohne eckige Klammern sein</translation>
    </message>
    <message>
        <source>there are two of that name</source>
        <translation>diesen Namen gibt es zweimal</translation>
    </message>
    <message>
        <source>there is no instance of that name</source>
        <translation>eine Instanz dieses Namens gibt es nicht</translation>
    </message>
    <message>
        <source>it must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>it must be one line</source>
        <translation>muss eine einzige Zeile sein</translation>
    </message>
    <message>
        <source>it must not begin or end with a blank</source>
        <translation>darf nicht mit einem Leerzeichen beginnen oder enden</translation>
    </message>
    <message>
        <source>it must be a path without a leading slash</source>
        <translation>muss ein Pfad ohne führenden Schrägstrich sein</translation>
    </message>
    <message>
        <source>it must be a time such as 2026-01-31T12:00:00Z</source>
        <translation>muss eine Zeitangabe wie 2026-01-31T12:00:00Z sein</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>er darf nicht leer sein</translation>
    </message>
    <message>
        <source>it must not name a password, since settings are readable</source>
        <translation>darf kein Passwort enthalten, da Einstellungen lesbar sind</translation>
    </message>
    <message>
        <source>it must be a path from the root or look like postgres://user@host:5432/database, or be empty</source>
        <translation>es muss ein Pfad ab der Wurzel sein oder aussehen wie postgres://user@host:5432/database, oder leer sein</translation>
    </message>
</context>
<context>
    <name>SetupChecklist</name>
    <message>
        <source>A user for web service access only, never an administrator.</source>
        <translation>Ein Benutzer nur für den Zugriff über Webdienste, niemals ein Administrator.</translation>
    </message>
    <message>
        <source>The user %1, for web service access only, never an administrator.</source>
        <translation>Der Benutzer %1, nur für den Zugriff über Webdienste, niemals ein Administrator.</translation>
    </message>
    <message>
        <source>Its roles: itil and asset (which contains contract_manager). itil also reads what the test looks at: identification rules, open tasks about duplicates.</source>
        <translation>Seine Rollen: itil und asset (enthält contract_manager). itil liest auch, was der Test ansieht: Identifizierungsregeln, offene Aufgaben zu Dubletten.</translation>
    </message>
    <message>
        <source>An entry in Application Registry (OAuth API endpoint for external clients) and a refresh token of that user. Client ID, client secret and token are entered in itam-console.</source>
        <translation>Ein Eintrag in der Application Registry (OAuth-API-Endpunkt für externe Clients) und ein Aktualisierungstoken dieses Benutzers. Client-ID, Client-Geheimnis und Token werden in itam-console eingetragen.</translation>
    </message>
    <message>
        <source>A choice of the column discovery_source: a row of sys_choice with name cmdb_ci, element discovery_source, label and value %1. The value is compared letter by letter.</source>
        <translation>Eine Auswahl der Spalte discovery_source: eine Zeile in sys_choice mit name cmdb_ci, element discovery_source, label und value %1. Der Wert wird Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>The identification rule of cmdb_ci_computer (as shipped: Hardware Rule) is active. It identifies by serial number first, then by name: a new machine under an old name is written into the old CI unless its serial number is known. Look whether that is wanted.</source>
        <translation>Die Identifizierungsregel von cmdb_ci_computer (ausgeliefert: Hardware Rule) ist aktiv. Sie identifiziert zuerst nach Seriennummer, dann nach Name: Ein neues Gerät unter altem Namen wird in das alte CI geschrieben, sofern seine Seriennummer nicht bekannt ist. Prüfen Sie, ob das gewünscht ist.</translation>
    </message>
    <message>
        <source>The relation type &quot;Virtualized by::Virtualizes&quot; is there, so that virtual machines can be related to the computers they run on.</source>
        <translation>Der Beziehungstyp „Virtualized by::Virtualizes“ ist vorhanden, damit virtuelle Maschinen den Computern zugeordnet werden können, auf denen sie laufen.</translation>
    </message>
    <message>
        <source>The contract tables ast_contract and contract_rel_ci can be read and written by the user. That writing is allowed shows only with the first contract.</source>
        <translation>Der Benutzer darf die Vertragstabellen ast_contract und contract_rel_ci lesen und schreiben. Ob Schreiben erlaubt ist, zeigt erst der erste Vertrag.</translation>
    </message>
    <message>
        <source>The table cmdb_sam_sw_install is there (plugin Software Asset Management), and the identification rule of hardware has a related entry for it.</source>
        <translation>Die Tabelle cmdb_sam_sw_install ist vorhanden (Plug-in Software Asset Management), und die Identifizierungsregel der Hardware hat einen zugehörigen Eintrag dafür.</translation>
    </message>
    <message>
        <source>Software Asset Management counts a computer as managed once it has installations. Agree with whoever answers for the licences, or exclude installed applications until then.</source>
        <translation>Software Asset Management zählt einen Computer als verwaltet, sobald er Installationen hat. Stimmen Sie sich mit den Lizenzverantwortlichen ab oder schließen Sie installierte Anwendungen bis dahin aus.</translation>
    </message>
    <message>
        <source>Before the first export: ask the instance what it would do with each record (Ask ServiceNow on the page Preview, or itam-export preview --on-instance). Nothing is written by that. Begin with hardware alone.</source>
        <translation>Vor dem ersten Export: Fragen Sie die Instanz, was sie mit jedem Datensatz täte („ServiceNow fragen“ auf der Seite Vorschau oder itam-export preview --on-instance). Dabei wird nichts geschrieben. Beginnen Sie mit Hardware allein.</translation>
    </message>
    <message>
        <source>Checklist for the ServiceNow administrator</source>
        <translation>Checkliste für die ServiceNow-Administration</translation>
    </message>
    <message>
        <source>Instance %1, channel: any instance (identification API). Made by itam-console on %2.</source>
        <translation>Instanz %1, Kanal: beliebige Instanz (Identifizierungs-API). Erstellt von itam-console am %2.</translation>
    </message>
    <message>
        <source>[x] the connection test found it done, [!] the test says what is wrong, [ ] not tested yet, or nothing that a test without writing can see.</source>
        <translation>[x] Der Verbindungstest fand es erledigt, [!] der Test sagt, was fehlt, [ ] noch nicht getestet oder nichts, was ein Test ohne zu schreiben sehen kann.</translation>
    </message>
    <message>
        <source>Reconciliation rules decide which source owns a column; without them the last writer wins. Say which columns %1 may write where other sources write the same CIs.</source>
        <translation>Abgleichsregeln (Reconciliation Rules) entscheiden, welcher Quelle eine Spalte gehört; ohne sie gilt, was zuletzt geschrieben wurde. Legen Sie fest, welche Spalten %1 schreiben darf, wo andere Quellen dieselben CIs schreiben.</translation>
    </message>
    <message>
        <source>Where domains are separated: the user is in the domain whose CIs it is to write.</source>
        <translation>Wo Domänen getrennt sind: Der Benutzer gehört zu der Domäne, deren CIs er schreiben soll.</translation>
    </message>
    <message>
        <source>The properties of the identification engine (glide.identification_engine, glide.class) are as shipped, or what differs is meant.</source>
        <translation>Die Eigenschaften der Identifizierung (glide.identification_engine, glide.class) sind wie ausgeliefert, oder was abweicht, ist gewollt.</translation>
    </message>
    <message>
        <source>Nobody else writes under the discovery source %1: each operations database that is exported to this instance has a source of its own.</source>
        <translation>Niemand sonst schreibt unter der Erkennungsquelle %1: Jede Betriebsdatenbank, die auf diese Instanz exportiert wird, hat eine eigene Quelle.</translation>
    </message>
    <message>
        <source>Missing companies and product models are to be made: the user may insert rows of core_company, and of cmdb_hardware_product_model (role model_manager, or asset). What it may not make is left out and named in the log.</source>
        <translation>Fehlende Firmen und Produktmodelle sollen angelegt werden: Der Benutzer darf Zeilen in core_company und in cmdb_hardware_product_model einfügen (Rolle model_manager oder asset). Was er nicht anlegen darf, wird weggelassen und im Protokoll genannt.</translation>
    </message>
    <message>
        <source>If that entry is securely scoped: REST API auth scopes for POST on identifyreconcile and identifyreconcile/queryEnhanced, GET on cmdb/meta, GET, POST and PATCH on the Table API, and DELETE on cmdb/instance (relations of machines that moved).</source>
        <translation>Falls dieser Eintrag streng begrenzt ist (Securely Scoped): REST-API-Auth-Scopes für POST auf identifyreconcile und identifyreconcile/queryEnhanced, GET auf cmdb/meta, GET, POST und PATCH auf der Table API sowie DELETE auf cmdb/instance (Beziehungen umgezogener Maschinen).</translation>
    </message>
    <message>
        <source>Software packages are CIs, one for each name and version, and they stay there. Agree with whoever answers for the CMDB and its licences how many are welcome, or exclude installed applications until then. Software Asset Management does not look at them.</source>
        <translation>Softwarepakete sind CIs, eines je Name und Version, und sie bleiben dort. Stimmen Sie mit den Verantwortlichen für die CMDB und ihre Lizenzen ab, wie viele willkommen sind, oder schließen Sie installierte Anwendungen bis dahin aus. Software Asset Management beachtet sie nicht.</translation>
    </message>
    <message>
        <source>The identification rule of cmdb_ci_spkg (as shipped: by the column key) is active, and that of hardware has a related entry for cmdb_software_instance that looks at the column software.</source>
        <translation>Die Identifizierungsregel von cmdb_ci_spkg (im Auslieferungszustand: nach der Spalte key) ist aktiv, und die der Hardware hat einen zugehörigen Eintrag für cmdb_software_instance, der die Spalte software beachtet.</translation>
    </message>
</context>
<context>
    <name>SourceLocation</name>
    <message>
        <source>it names a password, and settings are readable</source>
        <translation>enthält ein Passwort, und Einstellungen sind lesbar</translation>
    </message>
    <message>
        <source>operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
</context>
<context>
    <name>StagedRules</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Always the same value</source>
        <translation>Immer derselbe Wert</translation>
    </message>
    <message>
        <source>The first that has a value</source>
        <translation>Die erste, die einen Wert hat</translation>
    </message>
    <message>
        <source>Serial number; placeholders count as none</source>
        <translation>Seriennummer; Platzhalter zählen als keine</translation>
    </message>
    <message>
        <source>Bytes to megabytes</source>
        <translation>Bytes zu Megabytes</translation>
    </message>
    <message>
        <source>Bytes to gigabytes</source>
        <translation>Bytes zu Gigabytes</translation>
    </message>
    <message>
        <source>Cores of each processor</source>
        <translation>Kerne je Prozessor</translation>
    </message>
    <message>
        <source>Threads of each core</source>
        <translation>Threads je Kern</translation>
    </message>
    <message>
        <source>The first valid IP address</source>
        <translation>Die erste gültige IP-Adresse</translation>
    </message>
    <message>
        <source>MAC address in small letters with colons</source>
        <translation>MAC-Adresse klein mit Doppelpunkten</translation>
    </message>
    <message>
        <source>Domain without a dot</source>
        <translation>Domäne ohne Punkt</translation>
    </message>
    <message>
        <source>Domain with a dot</source>
        <translation>Domäne mit Punkt</translation>
    </message>
    <message>
        <source>Is it a virtual machine?</source>
        <translation>Ist es eine virtuelle Maschine?</translation>
    </message>
    <message>
        <source>Install status by the status in ITAM</source>
        <translation>Installationsstatus nach dem Status in ITAM</translation>
    </message>
    <message>
        <source>Operational status by the status in ITAM</source>
        <translation>Betriebsstatus nach dem Status in ITAM</translation>
    </message>
    <message>
        <source>Power state</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Manufacturer and model number</source>
        <translation>Hersteller und Modellnummer</translation>
    </message>
    <message>
        <source>Name of the software with version and edition</source>
        <translation>Name der Software mit Version und Edition</translation>
    </message>
    <message>
        <source>Key of the discovery model</source>
        <translation>Schlüssel des Erkennungsmodells</translation>
    </message>
    <message>
        <source>State of the contract</source>
        <translation>Zustand des Vertrags</translation>
    </message>
    <message>
        <source>Is the contract active?</source>
        <translation>Ist der Vertrag aktiv?</translation>
    </message>
    <message>
        <source>End date; none for evergreen contracts</source>
        <translation>Enddatum; keines bei unbefristeten Verträgen</translation>
    </message>
    <message>
        <source>Comments and review date</source>
        <translation>Kommentare und Prüfdatum</translation>
    </message>
    <message>
        <source>Class by type and operating system</source>
        <translation>Klasse nach Typ und Betriebssystem</translation>
    </message>
    <message>
        <source>Class by the type of the contract</source>
        <translation>Klasse nach der Art des Vertrags</translation>
    </message>
    <message>
        <source>Computed by ServiceNow</source>
        <translation>Von ServiceNow berechnet</translation>
    </message>
    <message>
        <source>Company of this name</source>
        <translation>Firma dieses Namens</translation>
    </message>
    <message>
        <source>Vendor of this name</source>
        <translation>Lieferant dieses Namens</translation>
    </message>
    <message>
        <source>User of this ID, address or name</source>
        <translation>Benutzer mit dieser Kennung, Adresse oder diesem Namen</translation>
    </message>
    <message>
        <source>Location of this name</source>
        <translation>Standort dieses Namens</translation>
    </message>
    <message>
        <source>Department of this name</source>
        <translation>Abteilung dieses Namens</translation>
    </message>
    <message>
        <source>Cost center of this name</source>
        <translation>Kostenstelle dieses Namens</translation>
    </message>
    <message>
        <source>Model category of this name</source>
        <translation>Modellkategorie dieses Namens</translation>
    </message>
    <message>
        <source>Contract model of this name</source>
        <translation>Vertragsmodell dieses Namens</translation>
    </message>
    <message>
        <source>Key of the software package: name and version</source>
        <translation>Schlüssel des Softwarepakets: Name und Version</translation>
    </message>
</context>
<context>
    <name>StagedTraceModel</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the operations database</source>
        <translation>In der Betriebsdatenbank</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>The source value, as the segment carried it</source>
        <translation>Der Quellwert, wie ihn das Segment enthielt</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>As it stands in the staging table</source>
        <translation>Wie er in der Staging-Tabelle steht</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Of the transform map that ServiceNow runs</source>
        <translation>Der Transformationszuordnung, die ServiceNow ausführt</translation>
    </message>
    <message>
        <source>The rule gives</source>
        <translation>Die Regel ergibt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In ServiceNow now</source>
        <translation>Jetzt in ServiceNow</translation>
    </message>
</context>
<context>
    <name>Startability</name>
    <message>
        <source>An export is running. One at a time keeps the data right.</source>
        <translation>Ein Export läuft. Nur einer zur gleichen Zeit hält die Daten richtig.</translation>
    </message>
    <message>
        <source>An export works with what is saved: save or revert first.</source>
        <translation>Ein Export arbeitet mit dem Gespeicherten: zuerst speichern oder zurücksetzen.</translation>
    </message>
    <message>
        <source>There is no ServiceNow instance yet: fill in one, or use the embedded one.</source>
        <translation>Es gibt noch keine ServiceNow-Instanz: eine eintragen oder die eingebettete benutzen.</translation>
    </message>
    <message>
        <source>The embedded instance is starting.</source>
        <translation>Die eingebettete Instanz startet.</translation>
    </message>
    <message>
        <source>The embedded instance is not running: start it.</source>
        <translation>Die eingebettete Instanz läuft nicht: zuerst starten.</translation>
    </message>
    <message>
        <source>The instance URL is missing: fill it in and save.</source>
        <translation>Die Instanz-URL fehlt: ausfüllen und speichern.</translation>
    </message>
    <message>
        <source>The user name is missing: fill it in and save.</source>
        <translation>Der Benutzername fehlt: ausfüllen und speichern.</translation>
    </message>
    <message>
        <source>No token is saved: fill it in and save.</source>
        <translation>Kein Token gespeichert: ausfüllen und speichern.</translation>
    </message>
    <message>
        <source>The client ID is missing: fill it in under Advanced and save.</source>
        <translation>Die Client-ID fehlt: unter „Erweitert“ ausfüllen und speichern.</translation>
    </message>
    <message>
        <source>No client secret is saved: fill it in under Advanced and save.</source>
        <translation>Kein Client-Secret gespeichert: unter „Erweitert“ ausfüllen und speichern.</translation>
    </message>
    <message>
        <source>The saved token has not been read from the keyring.</source>
        <translation>Das gespeicherte Token wurde noch nicht aus dem Schlüsselbund gelesen.</translation>
    </message>
    <message>
        <source>Nothing is selected: choose at least one data type.</source>
        <translation>Nichts ausgewählt: mindestens einen Datentyp wählen.</translation>
    </message>
    <message>
        <source>The operations database is missing: choose it below and save.</source>
        <translation>Die Betriebsdatenbank fehlt: unten auswählen und speichern.</translation>
    </message>
    <message>
        <source>No licence and no evaluation lets an export start; the page Integrations says why.</source>
        <translation>Weder Lizenz noch Evaluierung lassen einen Export zu; die Seite Integrationen sagt, warum.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>Support bundle of itam-console</source>
        <translation>Supportpaket von itam-console</translation>
    </message>
    <message>
        <source>versions of the program, Qt, SQLite and the system, language and time zone</source>
        <translation>Versionen des Programms, von Qt, SQLite und des Systems, Sprache und Zeitzone</translation>
    </message>
    <message>
        <source>the settings without secrets: addresses of the instances, user names, limits</source>
        <translation>die Einstellungen ohne Geheimnisse: Adressen der Instanzen, Benutzernamen, Grenzen</translation>
    </message>
    <message>
        <source>the last exports with their counters, errors and how much is pending and why; no records</source>
        <translation>die letzten Exporte mit ihren Zählern, Fehlern und wie viel aussteht und warum; keine Datensätze</translation>
    </message>
    <message>
        <source>names, sizes and times of the files in the data folder</source>
        <translation>Namen, Größen und Zeiten der Dateien im Datenordner</translation>
    </message>
    <message>
        <source>the logs of the programs, the last megabyte of each</source>
        <translation>die Protokolle der Programme, jeweils das letzte Megabyte</translation>
    </message>
    <message>
        <source>the units of systemd and how the last scheduled runs ended</source>
        <translation>die Units von systemd und wie die letzten geplanten Läufe endeten</translation>
    </message>
    <message>
        <source>No password, token or client secret is in it. Names of users, of this computer&apos;s folders, of the instance and of some computers and records can be in the logs. Look through it before you give it away.</source>
        <translation>Kein Passwort, kein Token und kein Client-Secret ist darin. Namen von Benutzern, von Ordnern dieses Computers, der Instanz und von einigen Computern und Datensätzen können in den Protokollen stehen. Sehen Sie es durch, bevor Sie es weitergeben.</translation>
    </message>
</context>
<context>
    <name>TableSpec</name>
    <message>
        <source>This account may not read these records.</source>
        <translation>Dieses Konto darf diese Datensätze nicht lesen.</translation>
    </message>
    <message>
        <source>ServiceNow shows them to other roles only.</source>
        <translation>ServiceNow zeigt sie nur anderen Rollen.</translation>
    </message>
    <message>
        <source>An administrator of ServiceNow can give the account a role that reads them.</source>
        <translation>Wer ServiceNow verwaltet, kann dem Konto eine Rolle geben, die sie liest.</translation>
    </message>
    <message>
        <source>This instance has no table %1.</source>
        <extracomment>%1 is the name of a table</extracomment>
        <translation>Diese Instanz hat keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Its application is not installed, or not in the version that has it.</source>
        <translation>Ihre Anwendung ist nicht installiert, oder nicht in der Version, die sie hat.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>TableSpecs</name>
    <message>
        <source>Several CIs match</source>
        <translation>Mehrere CIs passen</translation>
    </message>
    <message>
        <source>The ComputerID moved to another CI</source>
        <translation>Die ComputerID ging an ein anderes CI über</translation>
    </message>
    <message>
        <source>A CI was left behind: hardware swapped?</source>
        <translation>Ein CI blieb zurück: Hardware getauscht?</translation>
    </message>
    <message>
        <source>Duplicate of another record</source>
        <translation>Duplikat eines anderen Datensatzes</translation>
    </message>
    <message>
        <source>Ambiguous: nothing was written</source>
        <translation>Mehrdeutig: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Duplicates report</source>
        <translation>Bericht der Duplikate</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Each computer that was imported is exactly one CI.</source>
        <translation>Jeder importierte Computer ist genau ein CI.</translation>
    </message>
    <message>
        <source>No duplicate matches these filters</source>
        <translation>Kein Duplikat passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Computers that ServiceNow has more than once, or could not tell apart. Merge the CIs in ServiceNow or correct the serial numbers in the operations database, then export again.</source>
        <translation>Computer, die ServiceNow mehrfach hat oder nicht unterscheiden konnte. Die CIs in ServiceNow zusammenführen oder die Seriennummern in der Betriebsdatenbank berichtigen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>ComputerID</source>
        <translation>ComputerID</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Importtransaktion</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>CI class</source>
        <translation>CI-Klasse</translation>
    </message>
    <message>
        <source>sys_id of the CI</source>
        <translation>sys_id des CI</translation>
    </message>
    <message>
        <source>ComputerID, CI or detail</source>
        <translation>ComputerID, CI oder Einzelheit</translation>
    </message>
    <message>
        <source>Kind of duplicate</source>
        <translation>Art des Duplikats</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Noch keine Verträge</translation>
    </message>
    <message>
        <source>Contracts appear here when they were exported, or made in ServiceNow.</source>
        <translation>Verträge erscheinen hier, wenn sie exportiert oder in ServiceNow angelegt wurden.</translation>
    </message>
    <message>
        <source>No contract matches these filters</source>
        <translation>Kein Vertrag passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Number in ServiceNow</source>
        <translation>Nummer in ServiceNow</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Parent contract</source>
        <translation>Rahmenvertrag</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>Verlängerung am</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Contract number or name</source>
        <translation>Vertragsnummer oder Name</translation>
    </message>
    <message>
        <source>State of the contract</source>
        <translation>Zustand des Vertrags</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Contract used by</source>
        <translation>Vertrag wird genutzt von</translation>
    </message>
    <message>
        <source>No computer is linked to this contract</source>
        <translation>Kein Computer ist mit diesem Vertrag verknüpft</translation>
    </message>
</context>
<context>
    <name>TasksModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Somebody else imported this data type at the same time.</source>
        <translation>Jemand anders hat diesen Datentyp gleichzeitig importiert.</translation>
    </message>
    <message>
        <source>The instance was restored, cloned or set up anew since the last export.</source>
        <translation>Die Instanz wurde seit dem letzten Export wiederhergestellt, geklont oder neu aufgesetzt.</translation>
    </message>
    <message>
        <source>Somebody else imported this data type since the last export.</source>
        <translation>Jemand anders hat diesen Datentyp seit dem letzten Export importiert.</translation>
    </message>
    <message>
        <source>These records go to other tables of the instance now.</source>
        <translation>Diese Datensätze gehen jetzt in andere Tabellen der Instanz.</translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Noted, shows the same</source>
        <translation>Vermerkt, zeigt dasselbe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>itam::app::console::Console</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importverlauf</translation>
    </message>
    <message>
        <source>The language was saved.</source>
        <translation>Die Sprache wurde gespeichert.</translation>
    </message>
    <message>
        <source>It is used from the next start of the program.</source>
        <translation>Sie gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>itam-console %1</source>
        <translation>itam-console %1</translation>
    </message>
    <message>
        <source>Keeps an ITAM operations database and ServiceNow together. Licence: GPL-3.0-or-later.</source>
        <translation>Gleicht eine ITAM-Betriebsdatenbank mit ServiceNow ab. Lizenz: GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>CI-Lebenszyklus</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Activity &amp;log</source>
        <translation>Aktivitäts&amp;log</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Bediener</translation>
    </message>
</context>
<context>
    <name>itam::app::console::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>itam::app::console::LifecyclePart</name>
    <message>
        <source>Retirement</source>
        <translation>Ausmusterung</translation>
    </message>
</context>
<context>
    <name>itam::app::console::RecordsPart</name>
    <message>
        <source>An export is running. What is pending is known when it has ended.</source>
        <translation>Ein Export läuft. Was aussteht, ist bekannt, wenn er beendet ist.</translation>
    </message>
</context>
<context>
    <name>itam::app::console::RolesPart</name>
    <message>
        <source>You work as %1, a Viewer: you see everything, but start and change nothing.</source>
        <translation>Sie arbeiten als %1, ein Betrachter: Sie sehen alles, starten und ändern aber nichts.</translation>
    </message>
    <message>
        <source>Ask an Administrator to do it, or for the role: %1.</source>
        <translation>Bitten Sie einen Administrator, es zu tun, oder um die Rolle: %1.</translation>
    </message>
    <message>
        <source>The server of the journal has not said yet whether you are an Administrator or a Viewer.</source>
        <translation>Der Server des Journals hat noch nicht gesagt, ob Sie Administrator oder Betrachter sind.</translation>
    </message>
    <message>
        <source>Until it answers, nothing can be started or changed.</source>
        <translation>Bis er antwortet, kann nichts gestartet oder geändert werden.</translation>
    </message>
    <message>
        <source>If that lasts, see on the page Integrations, section Journal, whether it can be reached.</source>
        <translation>Dauert das an, dann sehen Sie auf der Seite Integrationen, Abschnitt Journal, nach, ob er erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>itam::app::console::SchedulePart</name>
    <message>
        <source>Only an administrator may change the schedule of the system. Run in a terminal: %1</source>
        <translation>Nur ein Administrator darf den Zeitplan des Systems ändern. Führen Sie in einem Terminal aus: %1</translation>
    </message>
</context>
<context>
    <name>itam::app::console::WherePart</name>
    <message>
        <source>Where is this computer?</source>
        <translation>Wo ist dieser Computer?</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorModel</name>
    <message>
        <source>Was here first</source>
        <translation>War zuerst hier</translation>
    </message>
    <message>
        <source>Came later; an Administrator can raise it</source>
        <translation>Kam später; ein Administrator kann es hochstufen</translation>
    </message>
    <message>
        <source>Given by %1</source>
        <translation>Von %1 erteilt</translation>
    </message>
    <message>
        <source>Scheduled exports run as this account</source>
        <translation>Geplante Exporte laufen unter diesem Konto</translation>
    </message>
    <message>
        <source>Administers this computer</source>
        <translation>Verwaltet diesen Computer</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorsController</name>
    <message>
        <source>Give up the role</source>
        <translation>Rolle abgeben</translation>
    </message>
    <message>
        <source>%1 is the account that you work as.</source>
        <translation>%1 ist das Konto, unter dem Sie arbeiten.</translation>
    </message>
    <message>
        <source>Afterwards you see everything, but start and change nothing. Only another Administrator can give the role back.</source>
        <translation>Danach sehen Sie alles, starten und ändern aber nichts. Nur ein anderer Administrator kann die Rolle zurückgeben.</translation>
    </message>
    <message>
        <source>Stay Administrator</source>
        <translation>Administrator bleiben</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorsPage</name>
    <message>
        <source>The journal is a SQLite file, so roles are advisory: they keep from mistakes. Whoever may write the file can change them.</source>
        <translation>Das Journal ist eine SQLite-Datei, deshalb sind Rollen nur ein Hinweis: Sie bewahren vor Versehen. Wer die Datei schreiben darf, kann sie ändern.</translation>
    </message>
    <message>
        <source>Make Administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>Make Viewer</source>
        <translation>Zum Betrachter machen</translation>
    </message>
    <message>
        <source>Forget account</source>
        <translation>Konto vergessen</translation>
    </message>
    <message>
        <source>Add Administrator</source>
        <translation>Administrator hinzufügen</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Ältere Änderungen zeigen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts and their roles</source>
        <translation>Konten und ihre Rollen</translation>
    </message>
    <message>
        <source>No account is known yet</source>
        <translation>Noch ist kein Konto bekannt</translation>
    </message>
    <message>
        <source>The first one that exports or changes a setting becomes Administrator.</source>
        <translation>Das erste, das exportiert oder eine Einstellung ändert, wird Administrator.</translation>
    </message>
    <message>
        <source>Looking at the roles…</source>
        <translation>Rollen werden gelesen…</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Noch einmal nachsehen (F5)</translation>
    </message>
    <message>
        <source>Login of the account to add</source>
        <translation>Anmeldename des Kontos, das hinzukommt</translation>
    </message>
    <message>
        <source>Login of another account</source>
        <translation>Anmeldename eines anderen Kontos</translation>
    </message>
    <message>
        <source>It begins anew when it comes again</source>
        <translation>Es fängt von vorn an, wenn es wiederkommt</translation>
    </message>
    <message>
        <source>Changes of settings</source>
        <translation>Änderungen der Einstellungen</translation>
    </message>
    <message>
        <source>No setting was changed yet</source>
        <translation>Noch wurde keine Einstellung geändert</translation>
    </message>
    <message>
        <source>Who changes what appears here. Of a secret only that it was set, changed or removed.</source>
        <translation>Wer was ändert, erscheint hier. Von einem Geheimnis nur, dass es gesetzt, geändert oder entfernt wurde.</translation>
    </message>
    <message>
        <source>Looking at the changes…</source>
        <translation>Änderungen werden gelesen…</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>You work as %1, an Administrator.</source>
        <translation>Sie arbeiten als %1, ein Administrator.</translation>
    </message>
    <message>
        <source>You work as %1, a Viewer: you see everything, but start and change nothing. Administrators: %2.</source>
        <translation>Sie arbeiten als %1, ein Betrachter: Sie sehen alles, starten und ändern aber nichts. Administratoren: %2.</translation>
    </message>
    <message>
        <source>The journal is on a PostgreSQL server: accounts are those of its database, roles are grants, and the server enforces them. Only the account that owns the journal&apos;s tables can grant them.</source>
        <translation>Das Journal liegt auf einem PostgreSQL-Server: Konten sind die seiner Datenbank, Rollen sind Berechtigungen, und der Server setzt sie durch. Nur das Konto, dem die Tabellen des Journals gehören, kann sie vergeben.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::CheckPage</name>
    <message>
        <source>Beginning…</source>
        <translation>Es geht los …</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records, %4 found</source>
        <extracomment>%1 a data type, %2 of %3 records were looked at, %4 is the number of those that are worth to be told</extracomment>
        <translation>%1: %2 von %3 Datensätzen, %4 gefunden</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>What is shown is the result of the one before.</source>
        <translation>Zu sehen ist das Ergebnis der vorigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Datensätzen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), more follow</source>
        <translation>
            <numerusform>%n Datensatz, weitere folgen</numerusform>
            <numerusform>%n Datensätze, weitere folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>No record matches this filter</source>
        <translation>Kein Datensatz passt zu diesem Filter</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The records of a chosen kind stand here</source>
        <translation>Hier stehen die Datensätze einer gewählten Art</translation>
    </message>
    <message>
        <source>No operations database is chosen</source>
        <translation>Keine Betriebsdatenbank ausgewählt</translation>
    </message>
    <message>
        <source>Choose one on the page Integrations.</source>
        <translation>Auf der Seite Integrationen eine auswählen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Export all as CSV</source>
        <translation>Alles als CSV exportieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ends the check. Nothing was written anywhere, so it can begin again at any time.</source>
        <translation>Beendet die Prüfung. Nirgends wurde etwas geschrieben, sie kann also jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>What was found, the worst first. Choose a row: its records stand below, with what becomes of them.</source>
        <translation>Was gefunden wurde, das Schlimmste zuerst. Eine Zeile auswählen: Ihre Datensätze stehen darunter, mit dem, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>The records of the chosen kind, in the order of the operations database. Ctrl+C copies the selected rows.</source>
        <translation>Die Datensätze der gewählten Art, in der Reihenfolge der Betriebsdatenbank. Strg+C kopiert die ausgewählten Zeilen.</translation>
    </message>
    <message>
        <source>Filter the records</source>
        <translation>Datensätze filtern</translation>
    </message>
    <message>
        <source>Shows only records whose key, column or detail contains this text.</source>
        <translation>Zeigt nur Datensätze, deren Schlüssel, Spalte oder Einzelheit diesen Text enthält.</translation>
    </message>
    <message>
        <source>Write all records of this kind that match the filter to a file</source>
        <translation>Alle Datensätze dieser Art, die zum Filter passen, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Writes the records of the chosen kind to a file: all that match the filter, with the columns as they are shown.</source>
        <translation>Schreibt die Datensätze der gewählten Art in eine Datei: alle, die zum Filter passen, mit den Spalten wie angezeigt.</translation>
    </message>
    <message>
        <source>%1 (F5)</source>
        <extracomment>a tool tip of the button that runs a check</extracomment>
        <translation>%1 (F5)</translation>
    </message>
    <message>
        <source>Write everything that was found to one file</source>
        <translation>Alles, was gefunden wurde, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Writes the records of all kinds to one file. Kind and data type stand in its first columns.</source>
        <translation>Schreibt die Datensätze aller Arten in eine Datei. Art und Datentyp stehen in den ersten Spalten.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>What is shown was found until then. There may be more.</source>
        <translation>Zu sehen ist, was bis dahin gefunden wurde. Es kann mehr geben.</translation>
    </message>
    <message>
        <source>Let it run to its end before you rely on it.</source>
        <translation>Lassen Sie sie bis zum Ende laufen, bevor Sie sich darauf verlassen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::ChecksDesk</name>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Before an export</source>
        <translation>Vor einem Export</translation>
    </message>
    <message>
        <source>After an export</source>
        <translation>Nach einem Export</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::EarlierDialog</name>
    <message>
        <source>Earlier checks</source>
        <translation>Frühere Prüfungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FieldModel</name>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Stays: cannot be emptied</source>
        <translation>Bleibt: lässt sich nicht leeren</translation>
    </message>
    <message>
        <source>Stays: not in ServiceNow</source>
        <translation>Bleibt: nicht in ServiceNow</translation>
    </message>
    <message>
        <source>Stays: contracts are not updated</source>
        <translation>Bleibt: Verträge werden nicht aktualisiert</translation>
    </message>
    <message>
        <source>Stays: another source owns it</source>
        <translation>Bleibt: gehört einer anderen Quelle</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FoundModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Why it did not land</source>
        <translation>Warum nicht angekommen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>Verschiedene Felder</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ServiceNow would</source>
        <translation>ServiceNow würde</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FoundSection</name>
    <message>
        <source>Earlier checks…</source>
        <translation>Frühere Prüfungen …</translation>
    </message>
    <message>
        <source>Lists when this was checked before, and what was found then.</source>
        <translation>Zeigt, wann dies früher geprüft und was dabei gefunden wurde.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>An export has ended since.</source>
        <translation>Seither ist ein Export zu Ende gegangen.</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Datensätze exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Stopped before its end: only what was found until then is shown.</source>
        <translation>Vor dem Ende angehalten: Zu sehen ist nur, was bis dahin gefunden wurde.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::PreviewSection</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What the next export would do with each record. Nothing is sent and nothing is stored; ServiceNow is asked what it has.</source>
        <translation>Was der nächste Export mit jedem Datensatz täte. Nichts wird gesendet und nichts gespeichert; ServiceNow wird gefragt, was es hat.</translation>
    </message>
    <message>
        <source>Preview export</source>
        <translation>Export vorschauen</translation>
    </message>
    <message>
        <source>Makes the checks of an export, reads the operations database and compares it with what ServiceNow is known to hold.</source>
        <translation>Macht die Prüfungen eines Exports, liest die Betriebsdatenbank und vergleicht sie mit dem, was ServiceNow bekanntermaßen hat.</translation>
    </message>
    <message>
        <source>Records by what would become of them</source>
        <translation>Datensätze nach dem, was aus ihnen würde</translation>
    </message>
    <message>
        <source>Records of the chosen kind</source>
        <translation>Datensätze der gewählten Art</translation>
    </message>
    <message>
        <source>There is no preview yet</source>
        <translation>Noch keine Vorschau</translation>
    </message>
    <message>
        <source>Added, changed and vanished records appear here before ServiceNow gets them.</source>
        <translation>Neue, geänderte und verschwundene Datensätze erscheinen hier, bevor ServiceNow sie bekommt.</translation>
    </message>
    <message>
        <source>The operations database has no records</source>
        <translation>Die Betriebsdatenbank hat keine Datensätze</translation>
    </message>
    <message>
        <source>An export would send nothing.</source>
        <translation>Ein Export würde nichts senden.</translation>
    </message>
    <message>
        <source>Last previewed %1: %2 records read, %3 would be sent.</source>
        <extracomment>%1 is how long ago that was, %2 a number of records, %3 of those that an export would send</extracomment>
        <translation>Letzte Vorschau %1: %2 Datensätze gelesen, %3 würden gesendet.</translation>
    </message>
    <message>
        <source>%1 would be exported in full: %2</source>
        <extracomment>%1 a data type, %2 the reason as a sentence</extracomment>
        <translation>%1 würde vollständig exportiert: %2</translation>
    </message>
    <message>
        <source>It would not be an ordinary export.</source>
        <translation>Es wäre kein gewöhnlicher Export.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be sent.</source>
        <translation>
            <numerusform>%n Zeile kann nicht gesendet werden.</numerusform>
            <numerusform>%n Zeilen können nicht gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data quality says why.</source>
        <translation>Datenqualität sagt, warum.</translation>
    </message>
    <message>
        <source>Show Data quality</source>
        <translation>Datenqualität zeigen</translation>
    </message>
    <message>
        <source>Ask ServiceNow</source>
        <translation>ServiceNow fragen</translation>
    </message>
    <message>
        <source>ServiceNow says of each record that would be sent whether it would insert, update, leave or refuse it. It is asked with what an export would send, and writes nothing. That takes about as long as the export.</source>
        <translation>ServiceNow sagt zu jedem Datensatz, der gesendet würde, ob es ihn einfügen, aktualisieren, so lassen oder ablehnen würde. Es wird mit dem gefragt, was ein Export senden würde, und schreibt nichts. Das dauert etwa so lange wie der Export.</translation>
    </message>
    <message>
        <source>Links of virtual machines to the computers they run on are not part of it.</source>
        <translation>Verknüpfungen virtueller Maschinen mit den Computern, auf denen sie laufen, gehören nicht dazu.</translation>
    </message>
    <message>
        <source>ServiceNow said what it would do; it wrote nothing.</source>
        <translation>ServiceNow hat gesagt, was es tun würde; geschrieben hat es nichts.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::QualitySection</name>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>What an export would meet in the operations database, looked for before anything is sent. Nothing is changed, and ServiceNow is not asked.</source>
        <translation>Worauf ein Export in der Betriebsdatenbank stoßen würde, gesucht, bevor etwas gesendet wird. Nichts wird geändert, und ServiceNow wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>Daten prüfen</translation>
    </message>
    <message>
        <source>Reads all views of the operations database once, as an export does, and lists what stands in its way. It takes about as long as an export reads.</source>
        <translation>Liest alle Sichten der Betriebsdatenbank einmal, wie es ein Export tut, und zeigt, was ihm im Weg steht. Das dauert etwa so lange, wie ein Export liest.</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Befunde nach Art</translation>
    </message>
    <message>
        <source>Records with this finding</source>
        <translation>Datensätze mit diesem Befund</translation>
    </message>
    <message>
        <source>The data was not checked yet</source>
        <translation>Die Daten wurden noch nicht geprüft</translation>
    </message>
    <message>
        <source>Missing computers, shared serial numbers and values that do not fit appear here before they get to ServiceNow.</source>
        <translation>Fehlende Computer, mehrfache Seriennummern und unpassende Werte erscheinen hier, bevor sie zu ServiceNow gelangen.</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message>
        <source>An export sends every row as it is.</source>
        <translation>Ein Export sendet jede Zeile, wie sie ist.</translation>
    </message>
    <message>
        <source>Show fields</source>
        <translation>Felder zeigen</translation>
    </message>
    <message>
        <source>Shows the chosen record on the sub-page Preview, field by field: what the operations database says and what ServiceNow has.</source>
        <translation>Zeigt den ausgewählten Datensatz auf der Unterseite Vorschau, Feld für Feld: was die Betriebsdatenbank sagt und was ServiceNow hat.</translation>
    </message>
    <message>
        <source>Last checked %1: %2 rows read, %3 findings.</source>
        <extracomment>%1 is how long ago that was, %2 a number of rows, %3 of findings</extracomment>
        <translation>Zuletzt geprüft %1: %2 Zeilen gelesen, %3 Befunde.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RecordPanel</name>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Gives up reading this record. Nothing is changed by it.</source>
        <translation>Bricht das Lesen dieses Datensatzes ab. Geändert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation>Felder des Datensatzes</translation>
    </message>
    <message>
        <source>Each field that an export fills: its value in ServiceNow now, and the one that the operations database has. Fields that differ stand first.</source>
        <translation>Jedes Feld, das ein Export füllt: sein jetziger Wert in ServiceNow und der aus der Betriebsdatenbank. Verschiedene Felder stehen zuerst.</translation>
    </message>
    <message>
        <source>Choose a record to see its fields</source>
        <translation>Einen Datensatz auswählen, um seine Felder zu sehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a data type, %2 the key of a record</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Datensatz wird gelesen …</translation>
    </message>
    <message>
        <source>It is in ServiceNow, in the table %1.</source>
        <extracomment>%1 is the name of a table</extracomment>
        <translation>Er ist in ServiceNow, in der Tabelle %1.</translation>
    </message>
    <message>
        <source>It is not in ServiceNow; it would be in the table %1.</source>
        <translation>Er ist nicht in ServiceNow; er wäre in der Tabelle %1.</translation>
    </message>
    <message>
        <source>An export brought it there; it was sent last on %1.</source>
        <translation>Ein Export hat ihn dorthin gebracht; zuletzt gesendet wurde er %1.</translation>
    </message>
    <message>
        <source>No export of this console is known to have brought it there.</source>
        <translation>Es ist kein Export dieser Konsole bekannt, der ihn dorthin gebracht hätte.</translation>
    </message>
    <message>
        <source>It did not land when it was sent: %1.</source>
        <extracomment>%1 is a cause, such as &quot;Several records in ServiceNow match&quot;</extracomment>
        <translation>Er ist beim Senden nicht angekommen: %1.</translation>
    </message>
    <message>
        <source>It had vanished from the operations database and is sent again.</source>
        <translation>Er war aus der Betriebsdatenbank verschwunden und wird erneut gesendet.</translation>
    </message>
    <message>
        <source>An export fills no field of it</source>
        <translation>Ein Export füllt keines seiner Felder</translation>
    </message>
    <message>
        <source>There are no fields to compare</source>
        <translation>Es gibt keine Felder zu vergleichen</translation>
    </message>
    <message>
        <source>The operations database has no such record that can be sent</source>
        <translation>Die Betriebsdatenbank hat keinen solchen Datensatz, der gesendet werden kann</translation>
    </message>
    <message>
        <source>It has vanished, or a finding of Data quality keeps it from being sent.</source>
        <translation>Er ist verschwunden, oder ein Befund der Datenqualität verhindert, dass er gesendet wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Lesen wurde angehalten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RehearsalSection</name>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>A whole export into an instance on this computer that is first loaded with the computers, contracts and properties of ServiceNow. ServiceNow itself is only read. Installed applications are not loaded: those that it has already count as inserted here.</source>
        <translation>Ein ganzer Export in eine Instanz auf diesem Computer, die zuerst mit den Computern, Verträgen und Eigenschaften von ServiceNow geladen wird. ServiceNow selbst wird nur gelesen. Installierte Anwendungen werden nicht geladen: Vorhandene zählen hier als eingefügt.</translation>
    </message>
    <message>
        <source>Rehearse export</source>
        <translation>Export proben</translation>
    </message>
    <message>
        <source>Shows what an export would insert, update and refuse before ServiceNow gets a single record. It takes about as long as a full export, and room on this disk for a copy of the data; both are removed afterwards.</source>
        <translation>Zeigt, was ein Export einfügen, ändern und abweisen würde, bevor ServiceNow einen einzigen Datensatz bekommt. Das dauert etwa so lange wie ein voller Export und braucht Platz für eine Kopie der Daten auf diesem Datenträger; danach wird alles entfernt.</translation>
    </message>
    <message>
        <source>Outcomes by kind</source>
        <translation>Ergebnisse nach Art</translation>
    </message>
    <message>
        <source>Records with this outcome</source>
        <translation>Datensätze mit diesem Ergebnis</translation>
    </message>
    <message>
        <source>No export was rehearsed yet</source>
        <translation>Noch kein Export wurde geprobt</translation>
    </message>
    <message>
        <source>Inserts, updates, ambiguous matches and refusals appear here after a rehearsal.</source>
        <translation>Nach einer Probe erscheinen hier Einfügungen, Änderungen, mehrdeutige Treffer und Abweisungen.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>The operations database has no records of the chosen data types.</source>
        <translation>Die Betriebsdatenbank hat keine Datensätze der gewählten Datentypen.</translation>
    </message>
    <message>
        <source>Show fields</source>
        <translation>Felder zeigen</translation>
    </message>
    <message>
        <source>Shows the chosen record on the sub-page Preview, field by field: what the operations database says and what ServiceNow has.</source>
        <translation>Zeigt den gewählten Datensatz auf der Unterseite Vorschau, Feld für Feld: was die Betriebsdatenbank sagt und was ServiceNow hat.</translation>
    </message>
    <message>
        <source>Last rehearsed %1: %2 records, %3 of them not simply unchanged.</source>
        <extracomment>%1 is how long ago that was, %2 and %3 are numbers of records</extracomment>
        <translation>Zuletzt geprobt %1: %2 Datensätze, davon %3 nicht einfach unverändert.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RehearsalWords</name>
    <message>
        <source>Would be inserted</source>
        <translation>Würde eingefügt</translation>
    </message>
    <message>
        <source>ServiceNow has no record that matches, so an export makes a new one.</source>
        <translation>ServiceNow hat keinen passenden Datensatz, also legt ein Export einen neuen an.</translation>
    </message>
    <message>
        <source>Would be updated</source>
        <translation>Würde geändert</translation>
    </message>
    <message>
        <source>A record of ServiceNow matches and has other values, so an export changes it.</source>
        <translation>Ein Datensatz von ServiceNow passt und hat andere Werte, also ändert ihn ein Export.</translation>
    </message>
    <message>
        <source>Would stay as it is</source>
        <translation>Bliebe, wie er ist</translation>
    </message>
    <message>
        <source>ServiceNow has the record with the same values already.</source>
        <translation>ServiceNow hat den Datensatz bereits mit denselben Werten.</translation>
    </message>
    <message>
        <source>Several records match</source>
        <translation>Mehrere Datensätze passen</translation>
    </message>
    <message>
        <source>ServiceNow would write nothing for such a record: %1.</source>
        <translation>ServiceNow würde für einen solchen Datensatz nichts schreiben: %1.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>ServiceNow would hold such a record back.</source>
        <translation>ServiceNow würde einen solchen Datensatz zurückhalten.</translation>
    </message>
    <message>
        <source>Such a record would not land, and every export would send it again.</source>
        <translation>Ein solcher Datensatz käme nicht an, und jeder Export würde ihn erneut senden.</translation>
    </message>
    <message>
        <source>Starting an instance on this computer…</source>
        <translation>Eine Instanz auf diesem Computer startet…</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 records</source>
        <extracomment>%1 is the name of a table of ServiceNow, %2 a number of its records</extracomment>
        <translation>%1 wird geladen: %2 von %3 Datensätzen</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 wird geladen…</translation>
    </message>
    <message>
        <source>Exporting into it: %1 records sent</source>
        <translation>Export dorthin: %1 Datensätze gesendet</translation>
    </message>
    <message>
        <source>Reading the results of %1: %2 of %3 records</source>
        <extracomment>%1 is a data type, %2 a number of records</extracomment>
        <translation>Ergebnisse für %1 werden gelesen: %2 von %3 Datensätzen</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::TasksDialog</name>
    <message>
        <source>De-duplication tasks</source>
        <translation>Aufgaben zu Dubletten</translation>
    </message>
    <message>
        <source>ServiceNow opened them since the export of %1, because several of its records match one computer. Somebody has to decide there which record stays.</source>
        <translation>ServiceNow hat sie seit dem Export vom %1 angelegt, weil dort mehrere Datensätze zu einem Computer passen. Jemand muss dort entscheiden, welcher Datensatz bleibt.</translation>
    </message>
    <message>
        <source>Only the first ones are listed.</source>
        <translation>Nur die ersten sind aufgeführt.</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>In ServiceNow öffnen</translation>
    </message>
    <message>
        <source>Shows the chosen task in the browser.</source>
        <translation>Zeigt die gewählte Aufgabe im Browser.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::VerifySection</name>
    <message>
        <source>Verify</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Does ServiceNow hold what the operations database says? Keys and values are read from both sides and compared. Nothing is changed.</source>
        <translation>Hat ServiceNow, was die Betriebsdatenbank sagt? Schlüssel und Werte werden auf beiden Seiten gelesen und verglichen. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Verify instance</source>
        <translation>Instanz abgleichen</translation>
    </message>
    <message>
        <source>Reads every record of the operations database and its counterpart in ServiceNow. With many records this takes a while; it can be stopped at any time.</source>
        <translation>Liest jeden Datensatz der Betriebsdatenbank und sein Gegenstück in ServiceNow. Bei vielen Datensätzen dauert das eine Weile; es lässt sich jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Differences by kind</source>
        <translation>Unterschiede nach Art</translation>
    </message>
    <message>
        <source>Records with this difference</source>
        <translation>Datensätze mit diesem Unterschied</translation>
    </message>
    <message>
        <source>ServiceNow was not verified yet</source>
        <translation>ServiceNow wurde noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Missing, different and extra records appear here. Between two exports nobody else notices what was changed or deleted there.</source>
        <translation>Fehlende, verschiedene und überzählige Datensätze erscheinen hier. Zwischen zwei Exporten bemerkt sonst niemand, was dort geändert oder gelöscht wurde.</translation>
    </message>
    <message>
        <source>ServiceNow is as it should be</source>
        <translation>ServiceNow ist, wie es sein soll</translation>
    </message>
    <message>
        <source>Every record is there, with the values of the operations database.</source>
        <translation>Jeder Datensatz ist da, mit den Werten der Betriebsdatenbank.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren …</translation>
    </message>
    <message>
        <source>Sends exactly the records that are missing or different, as an export of its own. It asks first.</source>
        <translation>Sendet genau die Datensätze, die fehlen oder verschieden sind, als eigenen Export. Vorher wird gefragt.</translation>
    </message>
    <message>
        <source>Last verified %1: %2 records compared, %3 missing, different or extra.</source>
        <extracomment>%1 is how long ago that was, %2 a number of records, %3 of those that are missing, different or extra</extracomment>
        <translation>Zuletzt abgeglichen %1: %2 Datensätze verglichen, %3 fehlend, verschieden oder überzählig.</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n record(s)…</source>
        <translation>
            <numerusform>%n Datensatz reparieren …</numerusform>
            <numerusform>%n Datensätze reparieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>The other record is %1.</source>
        <extracomment>%1 is the key of a record</extracomment>
        <translation>Der andere Datensatz ist %1.</translation>
    </message>
    <message>
        <source>Repair ServiceNow</source>
        <translation>ServiceNow reparieren</translation>
    </message>
    <message>
        <source>%1 is a production instance.</source>
        <translation>„%1“ ist eine Produktionsinstanz.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sent to %1.</source>
        <translation>
            <numerusform>%n Datensatz wird an „%1“ gesendet.</numerusform>
            <numerusform>%n Datensätze werden an „%1“ gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exactly the %n record(s) that are missing or different are sent to %1, as an export of their own. Values that somebody changed there are overwritten. Extra records stay.</source>
        <translation>
            <numerusform>Genau der %n Datensatz, der fehlt oder verschieden ist, wird an %1 gesendet, als eigener Export. Werte, die dort jemand geändert hat, werden überschrieben. Überzählige Datensätze bleiben.</numerusform>
            <numerusform>Genau die %n Datensätze, die fehlen oder verschieden sind, werden an %1 gesendet, als eigener Export. Werte, die dort jemand geändert hat, werden überschrieben. Überzählige Datensätze bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Send %n record(s)</source>
        <translation>
            <numerusform>%n Datensatz senden</numerusform>
            <numerusform>%n Datensätze senden</numerusform>
        </translation>
    </message>
    <message>
        <source>The repair is under way.</source>
        <translation>Die Reparatur läuft.</translation>
    </message>
    <message>
        <source>It is an export; the page Export shows how it goes.</source>
        <translation>Sie ist ein Export; die Seite Export zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>The repair cannot begin now.</source>
        <translation>Die Reparatur kann jetzt nicht beginnen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>An export is running, or something keeps one from starting: the page Export says what.</source>
        <translation>Ein Export läuft, oder etwas hindert ihn am Beginn: Die Seite Export sagt, was.</translation>
    </message>
    <message>
        <source>The repair has ended.</source>
        <translation>Die Reparatur ist zu Ende.</translation>
    </message>
    <message>
        <source>What is shown is from before it.</source>
        <translation>Was zu sehen ist, stammt von davor.</translation>
    </message>
    <message>
        <source>Verify again to see what is left.</source>
        <translation>Erneut abgleichen, um zu sehen, was übrig ist.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut abgleichen</translation>
    </message>
    <message>
        <source>Lists the tasks that ServiceNow opened since the last export because several of its records match one computer.</source>
        <translation>Listet die Aufgaben auf, die ServiceNow seit dem letzten Export angelegt hat, weil dort mehrere Datensätze zu einem Computer passen.</translation>
    </message>
    <message numerus="yes">
        <source>%n de-duplication task(s)…</source>
        <translation>
            <numerusform>%n Aufgabe zu Dubletten…</numerusform>
            <numerusform>%n Aufgaben zu Dubletten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Contracts were compared by their numbers.</source>
        <translation>Verträge wurden nach ihren Nummern verglichen.</translation>
    </message>
    <message>
        <source>Over this channel nothing in ServiceNow marks contracts as ours, so those that are only there are not listed.</source>
        <translation>Über diesen Kanal kennzeichnet in ServiceNow nichts einen Vertrag als von hier stammend; Verträge, die es nur dort gibt, sind deshalb nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Another source owns %1 in ServiceNow; a repair does not change that.</source>
        <extracomment>%1 is a list of columns</extracomment>
        <translation>%1 gehört in ServiceNow einer anderen Quelle; eine Reparatur ändert daran nichts.</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ExportController</name>
    <message>
        <source>Export to production</source>
        <translation>In die Produktion exportieren</translation>
    </message>
    <message>
        <source>%1 is a production instance.</source>
        <translation>„%1“ ist eine Produktionsinstanz.</translation>
    </message>
    <message>
        <source>Every record of the chosen data types is sent to %1.</source>
        <translation>Alle Datensätze der gewählten Datentypen werden an „%1“ gesendet.</translation>
    </message>
    <message>
        <source>All changes since the last export are sent to %1.</source>
        <translation>Alle Änderungen seit dem letzten Export werden an „%1“ gesendet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Nach „%1“ exportieren</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ExportPage</name>
    <message>
        <source>Jump to current</source>
        <translation>Zum aktuellen Segment</translation>
    </message>
    <message>
        <source>Segments of this export</source>
        <translation>Segmente dieses Exports</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>No segment yet</source>
        <translation>Noch kein Segment</translation>
    </message>
    <message>
        <source>Segments appear here as they are sent. When nothing changed, none is.</source>
        <translation>Segmente erscheinen hier, sobald sie gesendet werden. Ohne Änderungen wird keines gesendet.</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PendingDialog</name>
    <message>
        <source>Records that did not land</source>
        <translation>Nicht angekommene Datensätze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every export sends them again until they land.</source>
        <translation>Jeder Export sendet sie erneut, bis sie ankommen.</translation>
    </message>
    <message>
        <source>Integration &amp;Properties</source>
        <translation>Integrations&amp;eigenschaften</translation>
    </message>
    <message>
        <source>Show in &amp;Records</source>
        <translation>In Da&amp;tensätzen zeigen</translation>
    </message>
    <message>
        <source>Show them where their staged rows and their stories are</source>
        <translation>Sie dort zeigen, wo ihre eingelesenen Zeilen und ihre Geschichten stehen</translation>
    </message>
    <message>
        <source>Show the switches of ServiceNow, some of which hold records back</source>
        <translation>Die Schalter von ServiceNow zeigen, von denen manche Datensätze zurückhalten</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PendingList</name>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Filter by record, cause or code</source>
        <translation>Nach Datensatz, Ursache oder Code filtern</translation>
    </message>
    <message>
        <source>Records that did not land</source>
        <translation>Nicht angekommene Datensätze</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a data type, %2 a number of records</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No record matches this filter</source>
        <translation>Kein Datensatz passt zu diesem Filter</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Every record has landed</source>
        <translation>Alle Datensätze sind angekommen</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PhaseLine</name>
    <message>
        <source>ahead</source>
        <translation>steht bevor</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ProgressCard</name>
    <message>
        <source>Export to %1</source>
        <translation>Export nach „%1“</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach „%1“ läuft</translation>
    </message>
    <message>
        <source>%1...</source>
        <translation>%1&#xa0;…</translation>
    </message>
    <message>
        <source>Next attempt in %1:%2 (attempt %3 of %4).</source>
        <translation>Nächster Versuch in %1:%2 (Versuch %3 von %4).</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ScopeCard</name>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 duplicates</source>
        <translation>%1 Duplikate</translation>
    </message>
    <message>
        <source>Send &amp;everything, not only what changed</source>
        <translation>All&amp;es senden, nicht nur Änderungen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>A full export takes longer and changes nothing in ServiceNow that is already right.</source>
        <translation>Ein vollständiger Export dauert länger und ändert in ServiceNow nichts, was schon richtig ist.</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>In ServiceNow</translation>
    </message>
    <message>
        <source>Not landed</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Last complete</source>
        <translation>Zuletzt vollständig</translation>
    </message>
    <message>
        <source>No ServiceNow instance is set up yet</source>
        <translation>Es ist noch keine ServiceNow-Instanz eingerichtet</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1 (ausgeschlossen)</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1; next in full</source>
        <translation>%1; nächstes Mal vollständig</translation>
    </message>
    <message>
        <source>Export &amp;now</source>
        <translation>&amp;Jetzt exportieren</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::StopButton</name>
    <message>
        <source>The present segment is brought to its end and what ServiceNow has accepted is imported; nothing more is sent.</source>
        <translation>Das aktuelle Segment wird zu Ende gebracht und importiert, was ServiceNow angenommen hat; mehr wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The request under way is cut off. Whatever did not land is sent again by the next export.</source>
        <translation>Die laufende Anfrage wird abgebrochen. Was nicht angekommen ist, sendet der nächste Export erneut.</translation>
    </message>
    <message>
        <source>Stopping after this segment...</source>
        <translation>Hält nach diesem Segment an&#xa0;…</translation>
    </message>
    <message>
        <source>Stop after this segment</source>
        <translation>Nach diesem Segment anhalten</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort anhalten</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::SummaryCard</name>
    <message>
        <source>Show pending records</source>
        <translation>Ausstehende Datensätze zeigen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open in history</source>
        <translation>Im Verlauf öffnen</translation>
    </message>
    <message>
        <source>Prepare another export</source>
        <translation>Weiteren Export vorbereiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What did not land, by cause</source>
        <translation>Was nicht angekommen ist, nach Ursache</translation>
    </message>
    <message>
        <source>%1: %3 (%2)</source>
        <extracomment>%1 a cause, %2 a data type, %3 a number</extracomment>
        <translation>%1: %3 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Als fehlgeschlagen schließen …</translation>
    </message>
    <message>
        <source>Integration Properties</source>
        <translation>Integrationseigenschaften</translation>
    </message>
    <message>
        <source>Show records: %1 (%2)</source>
        <extracomment>%1 a cause, %2 a data type</extracomment>
        <translation>Datensätze zeigen: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::TypeProgressRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::CloseRunDialog</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close as failed</source>
        <translation>Als fehlgeschlagen schließen</translation>
    </message>
    <message>
        <source>Import Runs that are not finished</source>
        <translation>Nicht abgeschlossene Importläufe</translation>
    </message>
    <message>
        <source>Why it is closed; ServiceNow keeps this with your name</source>
        <translation>Warum er geschlossen wird; ServiceNow behält dies mit Ihrem Namen</translation>
    </message>
    <message>
        <source>&amp;Comment (required)</source>
        <translation>&amp;Kommentar (nötig)</translation>
    </message>
    <message>
        <source>An Import Run that is not finished blocks every export. Close one only when whoever sent it is no longer at work.</source>
        <translation>Ein nicht abgeschlossener Importlauf blockiert jeden Export. Nur schließen, wenn sein Absender nicht mehr am Werk ist.</translation>
    </message>
    <message>
        <source>Close as failed: %1</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Als fehlgeschlagen schließen: %1</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>No Import Run blocks</source>
        <translation>Kein Importlauf blockiert</translation>
    </message>
    <message>
        <source>Every Import Run is finished: an export can start.</source>
        <translation>Alle Importläufe sind abgeschlossen: Ein Export kann beginnen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 ist geschlossen.</translation>
    </message>
    <message>
        <source>What did not land is sent again by the next export.</source>
        <translation>Was nicht angekommen ist, sendet der nächste Export erneut.</translation>
    </message>
    <message>
        <source>%1 takes no more segments.</source>
        <translation>%1 nimmt keine Segmente mehr an.</translation>
    </message>
    <message>
        <source>It ends when ServiceNow has finished the Import Transaction that it is processing.</source>
        <translation>Er endet, wenn ServiceNow die Importtransaktion fertig hat, die gerade verarbeitet wird.</translation>
    </message>
    <message>
        <source>Close %1 as failed</source>
        <translation>%1 als fehlgeschlagen schließen</translation>
    </message>
    <message>
        <source>%1 was sent by %2 and received %3. Its waiting Import Transactions become Failed; rows that were imported stay.</source>
        <extracomment>%1 number of an Import Run, %2 who sent it, %3 &quot;3 h ago&quot;</extracomment>
        <translation>%1 wurde von %2 gesendet, empfangen: %3. Wartende Importtransaktionen werden fehlgeschlagen; importierte Zeilen bleiben.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::FileNotice</name>
    <message numerus="yes">
        <source>%n row(s) so far.</source>
        <translation>
            <numerusform>Bisher %Ln Zeile.</numerusform>
            <numerusform>Bisher %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Die Datei wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%Ln Zeile in %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The payload was saved as %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Die Nutzdaten wurden als %1 gespeichert</translation>
    </message>
    <message>
        <source>Writing was stopped.</source>
        <translation>Das Schreiben wurde angehalten.</translation>
    </message>
    <message>
        <source>No file was left behind.</source>
        <translation>Es blieb keine Datei zurück.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::FilterBar</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Search the import history</source>
        <translation>Importverlauf durchsuchen</translation>
    </message>
    <message>
        <source>Number, export, sender or message</source>
        <translation>Nummer, Export, Sender, Meldung</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft noch</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>All data types</source>
        <translation>Alle Datentypen</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two days: &quot;1 May to 3 May&quot;</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is a filter as it is shown, for example &quot;Failed&quot;</extracomment>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Enthält „%1“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>a filter: %1 is the beginning of an export&apos;s id</extracomment>
        <translation>Export %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::HistoryController</name>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Nutzdaten speichern</translation>
    </message>
    <message>
        <source>XML files (*.xml)</source>
        <translation>XML-Dateien (*.xml)</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::HistoryPage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Import Runs</source>
        <translation>Importläufe</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>ServiceNow erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Write all Import Runs that match the filters to a file</source>
        <translation>Alle Importläufe, die zu den Filtern passen, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importverlauf</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The Import Runs are complete, but what this computer knows of them is missing.</source>
        <translation>Die Importläufe sind vollständig, aber was dieser Computer darüber weiß, fehlt.</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Noch keine Importe</translation>
    </message>
    <message>
        <source>Import Runs appear here after the first export.</source>
        <translation>Importläufe erscheinen hier nach dem ersten Export.</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>Zum Export</translation>
    </message>
    <message>
        <source>No Import Run matches these filters</source>
        <translation>Kein Importlauf passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>Einen davon entfernen, oder alle.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Run(s)</source>
        <translation>
            <numerusform>%Ln Importlauf</numerusform>
            <numerusform>%Ln Importläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 Import Runs</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Importläufen</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Run(s), more follow</source>
        <translation>
            <numerusform>%Ln Importlauf, weitere folgen</numerusform>
            <numerusform>%Ln Importläufe, weitere folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow keeps no Import Runs of this channel. These are local runs, as the journal of this computer remembers them; exports of others are not among them.</source>
        <translation>ServiceNow führt zu diesem Kanal keine Importläufe. Dies sind lokale Läufe aus dem Journal dieses Computers; Exporte anderer sind nicht dabei.</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>Das Journal neu lesen (F5)</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::PayloadView</name>
    <message>
        <source>Show payload</source>
        <translation>Nutzdaten zeigen</translation>
    </message>
    <message>
        <source>Search the payload</source>
        <translation>Nutzdaten durchsuchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation>Nutzdaten speichern</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Choose an Import Transaction to see what was sent in it.</source>
        <translation>Eine Importtransaktion wählen, um zu sehen, was darin gesendet wurde.</translation>
    </message>
    <message>
        <source>The payload of %1 is fetched from ServiceNow when you ask for it.</source>
        <translation>Die Nutzdaten von %1 werden auf Wunsch aus ServiceNow geholt.</translation>
    </message>
    <message>
        <source>Fetching the payload of %1…</source>
        <translation>Die Nutzdaten von %1 werden geholt&#xa0;…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Nur der Anfang wird gezeigt.</translation>
    </message>
    <message>
        <source>The payload has %1.</source>
        <translation>Die Nutzdaten umfassen %1.</translation>
    </message>
    <message>
        <source>Save it to see all of it.</source>
        <translation>Speichern, um alles zu sehen.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a search: the present match %1 of %2</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::ProblemsView</name>
    <message>
        <source>Show all causes</source>
        <translation>Alle Ursachen zeigen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Problems by cause</source>
        <translation>Probleme nach Ursache</translation>
    </message>
    <message>
        <source>Rows that did not land</source>
        <translation>Nicht angekommene Zeilen</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Every row landed</source>
        <translation>Alle Zeilen sind angekommen</translation>
    </message>
    <message>
        <source>Nothing in this Import Run needs a look.</source>
        <translation>In diesem Importlauf muss nichts nachgesehen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>All rows that did not land</source>
        <translation>Alle nicht angekommenen Zeilen</translation>
    </message>
    <message>
        <source>No single rows are recorded</source>
        <translation>Keine einzelnen Zeilen verzeichnet</translation>
    </message>
    <message>
        <source>A transaction that failed writes no rows: all of its records are sent again by the next export.</source>
        <translation>Eine fehlgeschlagene Transaktion schreibt keine Zeilen: Der nächste Export sendet alle ihre Datensätze erneut.</translation>
    </message>
    <message>
        <source>Show row</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Show the way of this record: source value, rule, staged value, result</source>
        <translation>Den Weg dieses Datensatzes zeigen: Quellwert, Regel, eingelesener Wert, Ergebnis</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Nicht mehr bekannt</translation>
    </message>
    <message>
        <source>What did not land went with the next export again. The newest run of this data type shows what is pending now.</source>
        <translation>Was nicht ankam, ging mit dem nächsten Export erneut mit. Der neueste Lauf dieser Datenart zeigt, was jetzt aussteht.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::RunDetail</name>
    <message>
        <source>Import Run</source>
        <translation>Importlauf</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Close the Import Run</source>
        <translation>Importlauf schließen</translation>
    </message>
    <message>
        <source>Close the Import Run (Esc)</source>
        <translation>Importlauf schließen (Esc)</translation>
    </message>
    <message>
        <source>Import Transactions of this run</source>
        <translation>Importtransaktionen dieses Laufs</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <extracomment>a tab: %1 is how many</extracomment>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Transaction(s)</source>
        <extracomment>%1 of %2 rows are loaded</extracomment>
        <translation>
            <numerusform>%Ln Importtransaktion</numerusform>
            <numerusform>%Ln Importtransaktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 Import Transactions</source>
        <translation>%1 von %2 Importtransaktionen</translation>
    </message>
    <message>
        <source>No Import Transaction has problems</source>
        <translation>Keine Importtransaktion hat Probleme</translation>
    </message>
    <message>
        <source>No Import Transactions</source>
        <translation>Keine Importtransaktionen</translation>
    </message>
    <message>
        <source>The run was closed before ServiceNow took a segment of it.</source>
        <translation>Der Lauf wurde geschlossen, bevor ServiceNow ein Segment davon annahm.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Als fehlgeschlagen schließen …</translation>
    </message>
    <message>
        <source>As long as this Import Run is not finished, no export can start</source>
        <translation>Solange dieser Importlauf nicht abgeschlossen ist, kann kein Export beginnen</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show the staged rows of the Import Transaction that is chosen, and what became of each</source>
        <translation>Die eingelesenen Zeilen der gewählten Importtransaktion zeigen, und was aus jeder wurde</translation>
    </message>
    <message>
        <source>%1, local run</source>
        <extracomment>%1 is a data type</extracomment>
        <translation>%1, lokaler Lauf</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::RunSummary</name>
    <message>
        <source>Summary of the Import Run</source>
        <translation>Zusammenfassung des Importlaufs</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>In ServiceNow</translation>
    </message>
    <message>
        <source>In the journal of this computer</source>
        <translation>Im Journal dieses Computers</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Import Transactions</source>
        <translation>Importtransaktionen</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Export ID</source>
        <translation>Export-ID</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>This computer did not send it, or its journal is younger. What was sent is known where it was exported.</source>
        <translation>Dieser Computer hat ihn nicht gesendet, oder sein Journal ist jünger. Was gesendet wurde, ist dort bekannt, wo exportiert wurde.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Differenziell</translation>
    </message>
    <message>
        <source>%1, of them %2 succeeded and %3 failed</source>
        <extracomment>%1 of all Import Transactions, %2 succeeded, %3 failed</extracomment>
        <translation>%1, davon %2 erfolgreich und %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Local run</source>
        <translation>Lokaler Lauf</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::UnfinishedModel</name>
    <message>
        <source>Import Run</source>
        <translation>Importlauf</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::AdvancedSection</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Restore default limits</source>
        <translation>Standardgrenzen wiederherstellen</translation>
    </message>
    <message>
        <source>Of the OAuth application registry in ServiceNow</source>
        <translation>Aus der OAuth-Anwendungsregistrierung in ServiceNow</translation>
    </message>
    <message>
        <source>&amp;Client ID</source>
        <translation>&amp;Client-ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>Unlock the endpoint</source>
        <translation>Endpunkt entsperren</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>Records per se&amp;gment</source>
        <translation>&amp;Datensätze pro Segment</translation>
    </message>
    <message>
        <source> records</source>
        <translation> Datensätze</translation>
    </message>
    <message>
        <source>A segment is full at this number, or at the size below, whichever comes first.</source>
        <translation>Ein Segment ist voll, wenn diese Anzahl oder die Größe darunter erreicht ist, je nachdem, was zuerst eintritt.</translation>
    </message>
    <message>
        <source>Segment si&amp;ze</source>
        <translation>Größe &amp;je Segment</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>T&amp;ries</source>
        <translation>&amp;Versuche</translation>
    </message>
    <message>
        <source>How often a segment is sent before the export gives up.</source>
        <translation>Wie oft ein Segment gesendet wird, bevor der Export aufgibt.</translation>
    </message>
    <message>
        <source>Request time-&amp;out</source>
        <translation>An&amp;frage-Zeitlimit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation>&amp;Wartezeit bei Stillstand</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>How long an import in ServiceNow may stand still before the export gives up.</source>
        <translation>Wie lange ein Import in ServiceNow stillstehen darf, bevor der Export aufgibt.</translation>
    </message>
    <message>
        <source>Restore the default</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the default endpoint</source>
        <translation>Standard-Endpunkt wiederherstellen</translation>
    </message>
    <message>
        <source>This is no endpoint: %1.</source>
        <translation>Kein gültiger Endpunkt: %1.</translation>
    </message>
    <message>
        <source>With another endpoint, exports reach another application on the instance, or none. Change it only when its vendor says so.</source>
        <translation>Mit einem anderen Endpunkt erreichen Exporte eine andere Anwendung auf der Instanz oder keine. Nur ändern, wenn deren Hersteller es vorgibt.</translation>
    </message>
    <message>
        <source>Right for every instance; locked for safety.</source>
        <translation>Für jede Instanz richtig; zur Sicherheit gesperrt.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::ChannelFields</name>
    <message>
        <source>Integration application</source>
        <translation>Integrationsanwendung</translation>
    </message>
    <message>
        <source>Any instance (identification API)</source>
        <translation>Jede Instanz (Identifizierungs-API)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>A choice of the column discovery_source of cmdb_ci, spelled exactly.</source>
        <translation>Eine Auswahl der Spalte discovery_source von cmdb_ci, genau so geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Discovery source</source>
        <translation>&amp;Erkennungsquelle</translation>
    </message>
    <message>
        <source>Needs no application on the instance. ServiceNow keeps no import runs of it: they are in the history of this computer, an interrupted export cannot be closed there, nothing is reserved against other programs, and a segment may land in part. Sending again changes nothing that is there.</source>
        <translation>Braucht keine Anwendung auf der Instanz. ServiceNow führt darüber keine Importläufe: Sie stehen im Verlauf dieses Computers, ein unterbrochener Export kann dort nicht geschlossen werden, gegen andere Programme wird nichts reserviert, und ein Segment kann zum Teil ankommen. Erneutes Senden ändert nichts, was schon da ist.</translation>
    </message>
    <message>
        <source>Needs the integration application on the instance. Import runs and transactions are records there, a segment lands whole or not at all, other exports are refused meanwhile, and an interrupted one is closed there.</source>
        <translation>Braucht die Integrationsanwendung auf der Instanz. Importläufe und Transaktionen sind dort Datensätze, ein Segment kommt ganz oder gar nicht an, andere Exporte werden währenddessen abgewiesen, und ein unterbrochener wird dort geschlossen.</translation>
    </message>
    <message>
        <source>Make missing companies and models</source>
        <translation>Fehlende Firmen und Modelle anlegen</translation>
    </message>
    <message>
        <source>Manufacturers, vendors and product models that records name and ServiceNow does not have are inserted there before the records. Off: their columns stay as they are. The user needs a role that may insert them; what it may not insert is left out and named in the log.</source>
        <translation>Hersteller, Lieferanten und Produktmodelle, die Datensätze nennen und die ServiceNow nicht hat, werden dort vor den Datensätzen eingefügt. Aus: Ihre Spalten bleiben, wie sie sind. Der Benutzer braucht eine Rolle, die sie einfügen darf; was er nicht einfügen darf, wird weggelassen und im Protokoll genannt.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Installations of Software Asset Management</source>
        <translation>Installationen von Software Asset Management</translation>
    </message>
    <message>
        <source>Software packages in the CMDB</source>
        <translation>Softwarepakete in der CMDB</translation>
    </message>
    <message>
        <source>None to this instance</source>
        <translation>Keine an diese Instanz</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Installierte Anwendungen</translation>
    </message>
    <message>
        <source>Rows of cmdb_sam_sw_install. Needs Software Asset Management, and a related entry for that table in the identification rule of hardware. A computer counts as managed by it, and towards its licences, once it has installations there. After a change, the next export sends all installed applications; what the other route wrote stays as it is.</source>
        <translation>Zeilen von cmdb_sam_sw_install. Braucht Software Asset Management und einen zugehörigen Eintrag für diese Tabelle in der Identifizierungsregel der Hardware. Ein Computer zählt dort als verwaltet, auch für die Lizenzen, sobald er Installationen hat. Nach einem Wechsel sendet der nächste Export alle installierten Anwendungen; was der andere Weg geschrieben hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Packages in cmdb_ci_spkg, one for each name and version, and in cmdb_software_instance where they are installed. Needs identification rules for both, and no Software Asset Management, which does not look at them. After a change, the next export sends all installed applications; what the other route wrote stays as it is.</source>
        <translation>Pakete in cmdb_ci_spkg, eines je Name und Version, und in cmdb_software_instance, wo sie installiert sind. Braucht Identifizierungsregeln für beide und kein Software Asset Management, das sie nicht beachtet. Nach einem Wechsel sendet der nächste Export alle installierten Anwendungen; was der andere Weg geschrieben hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Installed applications are not exported to this instance, and neither compared nor checked. What is there already stays as it is.</source>
        <translation>Installierte Anwendungen werden nicht an diese Instanz exportiert und weder verglichen noch geprüft. Was schon dort ist, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::CheckList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copies the checks with their times and technical details.</source>
        <translation>Kopiert die Prüfungen mit Zeiten und technischen Details.</translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation>Test läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a check and how it ended: &quot;Login, passed&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n checks failed.</source>
        <translation>
            <numerusform>%n Prüfung fehlgeschlagen.</numerusform>
            <numerusform>%n Prüfungen fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all checks were reached.</source>
        <translation>Nicht alle Prüfungen wurden erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>All checks passed, %n with a warning.</source>
        <translation>
            <numerusform>Alle Prüfungen bestanden, %n mit einer Warnung.</numerusform>
            <numerusform>Alle Prüfungen bestanden, %n mit einer Warnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks passed.</source>
        <translation>Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Values have changed since this test.</source>
        <translation>Seit diesem Test wurden Werte geändert.</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Als fehlgeschlagen schließen …</translation>
    </message>
    <message>
        <source>Closes the unfinished import of the saved instance, so that an export can start</source>
        <translation>Schließt den nicht abgeschlossenen Import der gespeicherten Instanz, damit ein Export beginnen kann</translation>
    </message>
    <message>
        <source>Save checklist…</source>
        <translation>Checkliste speichern …</translation>
    </message>
    <message>
        <source>A page for the ServiceNow administrator: what to prepare on the instance, and what of it the test found done</source>
        <translation>Eine Seite für die ServiceNow-Administration: was auf der Instanz vorzubereiten ist und was davon der Test erledigt fand</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::EmbeddedPanel</name>
    <message>
        <source>It starts and ends with the console, and keeps its data.</source>
        <translation>Sie startet und endet mit der Konsole und behält ihre Daten.</translation>
    </message>
    <message>
        <source>It starts and ends with the console, and keeps its data in %1.</source>
        <translation>Sie startet und endet mit der Konsole und behält ihre Daten in %1.</translation>
    </message>
    <message>
        <source>The embedded instance is not running.</source>
        <translation>Die eingebettete Instanz läuft nicht.</translation>
    </message>
    <message>
        <source>The embedded instance is starting...</source>
        <translation>Die eingebettete Instanz wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>The embedded instance is running at %1.</source>
        <translation>Die eingebettete Instanz läuft unter %1.</translation>
    </message>
    <message>
        <source>No ServiceNow instance at hand?</source>
        <translation>Keine ServiceNow-Instanz zur Hand?</translation>
    </message>
    <message>
        <source>The console brings one of its own for rehearsals: nothing leaves this computer.</source>
        <translation>Die Konsole bringt zum Üben eine eigene mit: Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Eingebettete Instanz benutzen</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::EntitlementBanner</name>
    <message numerus="yes">
        <source>Evaluation: %n days left.</source>
        <translation>
            <numerusform>Evaluierung: noch %n Tag.</numerusform>
            <numerusform>Evaluierung: noch %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works until %1. After that no export starts; settings and history stay.</source>
        <translation>Bis zum %1 ist alles möglich. Danach startet kein Export mehr; Einstellungen und Verlauf bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>The evaluation ends in %n days.</source>
        <translation>
            <numerusform>Die Evaluierung endet in %n Tag.</numerusform>
            <numerusform>Die Evaluierung endet in %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>After %1 no export starts; settings and history stay.</source>
        <translation>Nach dem %1 startet kein Export mehr; Einstellungen und Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Get a licence for the ServiceNow integration option before then.</source>
        <translation>Vorher eine Lizenz für die ServiceNow-Integration beschaffen.</translation>
    </message>
    <message>
        <source>It cannot be told how long this evaluation has lasted, so it counts as over.</source>
        <translation>Wie lange diese Evaluierung schon läuft, ist nicht feststellbar; daher gilt sie als beendet.</translation>
    </message>
    <message>
        <source>The evaluation ended on %1.</source>
        <translation>Die Evaluierung endete am %1.</translation>
    </message>
    <message>
        <source>No export starts; settings and history stay.</source>
        <translation>Es startet kein Export mehr; Einstellungen und Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Get a licence for the ServiceNow integration option.</source>
        <translation>Eine Lizenz für die ServiceNow-Integration beschaffen.</translation>
    </message>
    <message>
        <source>Install licence file...</source>
        <translation>Lizenzdatei installieren...</translation>
    </message>
    <message>
        <source>Licensed to %1 until %2.</source>
        <translation>Lizenziert für %1 bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %1 ends in %n days.</source>
        <translation>
            <numerusform>Die Lizenz von %1 endet in %n Tag.</numerusform>
            <numerusform>Die Lizenz von %1 endet in %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it before then and install the new licence file.</source>
        <translation>Vorher verlängern und die neue Lizenzdatei installieren.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::Exclusions</name>
    <message>
        <source>Hard&amp;ware inventory</source>
        <translation>Hardware-I&amp;nventar</translation>
    </message>
    <message>
        <source>Contr&amp;acts</source>
        <translation>Verträ&amp;ge</translation>
    </message>
    <message>
        <source>Installed app&amp;lications</source>
        <translation>Insta&amp;llierte Anwendungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 computers in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 Computer in ServiceNow wird nicht mehr aktualisiert; er wird nicht gelöscht.</numerusform>
            <numerusform>%1 Computer in ServiceNow werden nicht mehr aktualisiert; sie werden nicht gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 contract records in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 Vertragsdatensatz in ServiceNow wird nicht mehr aktualisiert; er wird nicht gelöscht.</numerusform>
            <numerusform>%1 Vertragsdatensätze in ServiceNow werden nicht mehr aktualisiert; sie werden nicht gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 installations in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 Installation in ServiceNow wird nicht mehr aktualisiert; sie wird nicht gelöscht.</numerusform>
            <numerusform>%1 Installationen in ServiceNow werden nicht mehr aktualisiert; sie werden nicht gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <translation>%1 Datensätze, %2</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>Noch nicht exportiert</translation>
    </message>
    <message>
        <source>Nothing is selected: no export can start. Choose at least one data type.</source>
        <translation>Nichts ausgewählt: Es kann kein Export starten. Mindestens einen Datentyp wählen.</translation>
    </message>
    <message>
        <source>Contracts and installed applications refer to computers. Without hardware inventory, those of computers that ServiceNow does not know yet cannot land, and gaps follow.</source>
        <translation>Verträge und installierte Anwendungen beziehen sich auf Computer. Ohne Hardware-Inventar können die zu Computern, die ServiceNow noch nicht kennt, nicht ankommen, und es entstehen Lücken.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::InstanceFields</name>
    <message>
        <source>New...</source>
        <translation>Neu&#xa0;…</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Create instance</source>
        <translation>Instanz anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Eingebettete Instanz benutzen</translation>
    </message>
    <message>
        <source>Active instance</source>
        <translation>Aktive Instanz</translation>
    </message>
    <message>
        <source>New instance</source>
        <translation>Neue Instanz</translation>
    </message>
    <message>
        <source>Rename this instance</source>
        <translation>Diese Instanz umbenennen</translation>
    </message>
    <message>
        <source>Remove this instance</source>
        <translation>Diese Instanz entfernen</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instanz</translation>
    </message>
    <message>
        <source>For example: Production EU</source>
        <translation>Zum Beispiel: Produktion EU</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Instance &amp;URL</source>
        <translation>Instanz-U&amp;RL</translation>
    </message>
    <message>
        <source>User ID of the integration account</source>
        <translation>Benutzer-ID des Integrationskontos</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>The console asks before it exports to production.</source>
        <translation>Die Konsole fragt nach, bevor sie in die Produktion exportiert.</translation>
    </message>
    <message>
        <source>Rename instance</source>
        <translation>Instanz umbenennen</translation>
    </message>
    <message>
        <source>https:// was added and %1 removed: the instance URL is protocol and host only.</source>
        <translation>https:// wurde ergänzt und %1 entfernt: Die Instanz-URL besteht nur aus Protokoll und Host.</translation>
    </message>
    <message>
        <source>https:// was added.</source>
        <translation>https:// wurde ergänzt.</translation>
    </message>
    <message>
        <source>%1 was removed: the instance URL is protocol and host only.</source>
        <translation>%1 wurde entfernt: Die Instanz-URL besteht nur aus Protokoll und Host.</translation>
    </message>
    <message>
        <source>This is no instance URL: %1.</source>
        <translation>Keine gültige Instanz-URL: %1.</translation>
    </message>
    <message>
        <source>Filled in by the embedded instance, with all that follows.</source>
        <translation>Von der eingebetteten Instanz ausgefüllt, mit allem, was folgt.</translation>
    </message>
    <message>
        <source>Empty: exporting is switched off.</source>
        <translation>Leer: Das Exportieren ist ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::IntegrationsController</name>
    <message>
        <source>Choose the operations database</source>
        <translation>Betriebsdatenbank wählen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A secret that is no longer wanted is still in the keyring.</source>
        <translation>Ein nicht mehr benötigtes Geheimnis liegt noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Remove it there: its name begins with itam-console.</source>
        <translation>Es dort entfernen: Sein Name beginnt mit itam-console.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The Integrations page has unsaved changes.</source>
        <translation>Die Seite „Integrationen“ hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Discarded changes cannot be brought back.</source>
        <translation>Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: stay to correct them.</source>
        <translation>So können sie nicht gespeichert werden: hier bleiben, um sie zu korrigieren.</translation>
    </message>
    <message>
        <source>There are unsaved changes, so the active instance was not changed.</source>
        <translation>Es gibt nicht gespeicherte Änderungen, daher wurde die aktive Instanz nicht gewechselt.</translation>
    </message>
    <message>
        <source>Save or revert them, then use the embedded instance.</source>
        <translation>Sie speichern oder zurücksetzen, dann die eingebettete Instanz benutzen.</translation>
    </message>
    <message>
        <source>Embedded instance</source>
        <translation>Eingebettete Instanz</translation>
    </message>
    <message>
        <source>Choose the licence file</source>
        <translation>Lizenzdatei wählen</translation>
    </message>
    <message>
        <source>Licence files (*.json);;All files (*)</source>
        <translation>Lizenzdateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the checklist</source>
        <translation>Checkliste speichern</translation>
    </message>
    <message>
        <source>Text (*.md *.txt);;All files (*)</source>
        <translation>Text (*.md *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The checklist is in %1.</source>
        <translation>Die Checkliste steht in %1.</translation>
    </message>
    <message>
        <source>Choose the journal</source>
        <translation>Journal wählen</translation>
    </message>
    <message>
        <source>Journals (*.db);;All files (*)</source>
        <translation>Journale (*.db);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::IntegrationsPage</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Tests what stands in the fields above, saved or not. Nothing is sent.</source>
        <translation>Testet, was oben in den Feldern steht, gespeichert oder nicht. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Test database</source>
        <translation>Datenbank testen</translation>
    </message>
    <message>
        <source>Opens the database read-only and counts the records of each data type.</source>
        <translation>Öffnet die Datenbank nur lesend und zählt die Datensätze jedes Datentyps.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Records are read from the operations database and exported to the active ServiceNow instance.</source>
        <translation>Datensätze werden aus der Betriebsdatenbank gelesen und in die aktive ServiceNow-Instanz exportiert.</translation>
    </message>
    <message>
        <source>ServiceNow</source>
        <translation>ServiceNow</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Not a name for an instance: %1.</source>
        <translation>Kein gültiger Name für eine Instanz: %1.</translation>
    </message>
    <message>
        <source>The instance %1 is removed when you save.</source>
        <translation>Die Instanz „%1“ wird beim Speichern entfernt.</translation>
    </message>
    <message>
        <source>Its saved token and client secret go with it. Nothing changes in ServiceNow.</source>
        <translation>Ihr gespeichertes Token und Client-Secret werden mit entfernt. In ServiceNow ändert sich nichts.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose the operations database first.</source>
        <translation>Zuerst die Betriebsdatenbank wählen.</translation>
    </message>
    <message>
        <source>Fill in the instance URL first.</source>
        <translation>Zuerst die Instanz-URL ausfüllen.</translation>
    </message>
    <message>
        <source>Filled in by the embedded instance, for as long as the console is open.</source>
        <translation>Von der eingebetteten Instanz ausgefüllt, solange die Konsole geöffnet ist.</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Bereit zum Export</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Nicht gewählt</translation>
    </message>
    <message>
        <source>Made with the OAuth entry for this user (Application Registry).</source>
        <translation>Erzeugt mit dem OAuth-Eintrag für diesen Benutzer (Application Registry).</translation>
    </message>
    <message>
        <source>Check journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>Looks at the place above, saved or not. Nothing is made or changed there.</source>
        <translation>Sieht sich den Ort oben an, gespeichert oder nicht. Dort wird nichts angelegt oder geändert.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What ServiceNow is known to hold, which records are pending, and all past exports.</source>
        <translation>Was ServiceNow bekanntlich enthält, welche Datensätze offen sind, und alle bisherigen Exporte.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::JournalFields</name>
    <message>
        <source>A journal is a file, with its whole path, or postgres://user@host:5432/database.</source>
        <translation>Ein Journal ist eine Datei mit ihrem ganzen Pfad oder postgres://user@host:5432/database.</translation>
    </message>
    <message>
        <source>The address names no password, since others can read it. Leave it out and type it below.</source>
        <translation>Die Adresse nennt kein Passwort, weil andere sie lesen können. Lassen Sie es weg und geben Sie es unten ein.</translation>
    </message>
    <message>
        <source>Browse for a journal file</source>
        <translation>Nach einer Journaldatei suchen</translation>
    </message>
    <message>
        <source>Place of the journal</source>
        <translation>Ort des Journals</translation>
    </message>
    <message>
        <source>This console was started with --journal %1, which goes before the settings.</source>
        <translation>Diese Konsole wurde mit --journal %1 gestartet; das geht den Einstellungen vor.</translation>
    </message>
    <message>
        <source>The console works with %1 until it is closed, and with the place above from its next start on; itam-export uses that as soon as it is saved. What the present journal knows does not move with it: the first export into a new one sends everything, and nothing is doubled.</source>
        <translation>Die Konsole arbeitet mit %1, bis sie geschlossen wird, und ab dem nächsten Start mit dem Ort oben; itam-export benutzt diesen, sobald er gespeichert ist. Was das jetzige Journal weiß, zieht nicht mit um: Der erste Export in ein neues sendet alles, und nichts wird verdoppelt.</translation>
    </message>
    <message>
        <source>Empty: the file on this computer. For several administrators, or a server that runs the schedule: postgres://user@host:5432/database.</source>
        <translation>Leer: die Datei auf diesem Computer. Für mehrere Administratoren oder einen Server, der den Zeitplan ausführt: postgres://user@host:5432/database.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::KeyringNotice</name>
    <message>
        <source>Keep secrets only until the console closes</source>
        <translation>Geheimnisse nur bis zum Schließen der Konsole behalten</translation>
    </message>
    <message>
        <source>They have to be typed again after the next start of the console.</source>
        <translation>Sie müssen nach dem nächsten Start der Konsole neu eingegeben werden.</translation>
    </message>
    <message>
        <source>No system keyring answers, so secrets can be neither saved nor read.</source>
        <translation>Kein System-Schlüsselbund antwortet, daher können Geheimnisse weder gespeichert noch gelesen werden.</translation>
    </message>
    <message>
        <source>The console never writes secrets to a file.</source>
        <translation>Die Konsole schreibt Geheimnisse nie in eine Datei.</translation>
    </message>
    <message>
        <source>Start or unlock a keyring: gnome-keyring-daemon on GNOME and most other desktops, KWallet on KDE. Without one, secrets can be kept until the console closes.</source>
        <translation>Einen Schlüsselbund starten oder entsperren: gnome-keyring-daemon unter GNOME und den meisten anderen Desktops, KWallet unter KDE. Ohne Schlüsselbund können Geheimnisse bis zum Schließen der Konsole behalten werden.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::PlaceFields</name>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SaveBar</name>
    <message>
        <source>Export now</source>
        <translation>Jetzt exportieren</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>Es gibt nicht gespeicherte Änderungen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SecretField</name>
    <message>
        <source>Replace...</source>
        <translation>Ersetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Keep the saved token</source>
        <translation>Gespeichertes Token behalten</translation>
    </message>
    <message>
        <source>Keep the saved secret</source>
        <translation>Gespeichertes Secret behalten</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation>Token hier einfügen</translation>
    </message>
    <message>
        <source>Paste the client secret here</source>
        <translation>Client-Secret hier einfügen</translation>
    </message>
    <message>
        <source>Replace the saved token</source>
        <translation>Gespeichertes Token ersetzen</translation>
    </message>
    <message>
        <source>Replace the saved secret</source>
        <translation>Gespeichertes Secret ersetzen</translation>
    </message>
    <message>
        <source>Remove the saved token</source>
        <translation>Gespeichertes Token entfernen</translation>
    </message>
    <message>
        <source>Remove the saved secret</source>
        <translation>Gespeichertes Secret entfernen</translation>
    </message>
    <message>
        <source>Undo removing the token</source>
        <translation>Entfernen des Tokens rückgängig machen</translation>
    </message>
    <message>
        <source>Undo removing the secret</source>
        <translation>Entfernen des Secrets rückgängig machen</translation>
    </message>
    <message>
        <source>The token is removed when you save.</source>
        <translation>Das Token wird beim Speichern entfernt.</translation>
    </message>
    <message>
        <source>The secret is removed when you save.</source>
        <translation>Das Secret wird beim Speichern entfernt.</translation>
    </message>
    <message>
        <source>The keyring cannot be read, so it is not known whether one is saved.</source>
        <translation>Der Schlüsselbund ist nicht lesbar, daher ist nicht bekannt, ob eines gespeichert ist.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved today, %1</source>
        <translation>Heute gespeichert, %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved on %1, %n days ago</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Am %1 gespeichert, vor %n Tag</numerusform>
            <numerusform>Am %1 gespeichert, vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in the keyring...</source>
        <translation>Schlüsselbund wird durchsucht&#xa0;…</translation>
    </message>
    <message>
        <source>Made in ServiceNow under Flexera Integration &gt; Generate Token.</source>
        <translation>In ServiceNow unter Flexera Integration &gt; Generate Token erzeugt.</translation>
    </message>
    <message>
        <source>Of the OAuth application registry in ServiceNow.</source>
        <translation>Aus der OAuth-Anwendungsregistrierung in ServiceNow.</translation>
    </message>
    <message>
        <source>The saved token stays until you save this one.</source>
        <translation>Das gespeicherte Token bleibt, bis dieses gespeichert wird.</translation>
    </message>
    <message>
        <source>The saved secret stays until you save this one.</source>
        <translation>Das gespeicherte Secret bleibt, bis dieses gespeichert wird.</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>Aufbewahrt in: %1.</translation>
    </message>
    <message>
        <source>Kept until the console closes; then it has to be typed again.</source>
        <translation>Wird bis zum Schließen der Konsole behalten; danach muss es neu eingegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>Probably expired on %1: tokens live %n days unless the instance says otherwise. Replace it with a new one.</source>
        <translation>
            <numerusform>Wahrscheinlich am %1 abgelaufen: Tokens gelten %n Tag, wenn die Instanz nichts anderes vorgibt. Durch ein neues ersetzen.</numerusform>
            <numerusform>Wahrscheinlich am %1 abgelaufen: Tokens gelten %n Tage, wenn die Instanz nichts anderes vorgibt. Durch ein neues ersetzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected to expire on %1, in %n days: make a new one in ServiceNow and replace it in time.</source>
        <translation>
            <numerusform>Läuft voraussichtlich am %1 ab, in %n Tag: in ServiceNow ein neues erzeugen und rechtzeitig ersetzen.</numerusform>
            <numerusform>Läuft voraussichtlich am %1 ab, in %n Tagen: in ServiceNow ein neues erzeugen und rechtzeitig ersetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected to expire on %1. %2</source>
        <extracomment>%1 is a date, %2 says where it is kept</extracomment>
        <translation>Läuft voraussichtlich am %1 ab. %2</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of the account that reads</source>
        <translation>Passwort des lesenden Kontos</translation>
    </message>
    <message>
        <source>Keep the saved password</source>
        <translation>Gespeichertes Passwort behalten</translation>
    </message>
    <message>
        <source>Replace the saved password</source>
        <translation>Gespeichertes Passwort ersetzen</translation>
    </message>
    <message>
        <source>Remove the saved password</source>
        <translation>Gespeichertes Passwort entfernen</translation>
    </message>
    <message>
        <source>Undo removing the password</source>
        <translation>Entfernen des Passworts rückgängig machen</translation>
    </message>
    <message>
        <source>The password is removed when you save.</source>
        <translation>Das Passwort wird beim Speichern entfernt.</translation>
    </message>
    <message>
        <source>Of an account that may only read. Empty: the server needs none from this account.</source>
        <translation>Eines Kontos, das nur lesen darf. Leer: Der Server verlangt von diesem Konto keines.</translation>
    </message>
    <message>
        <source>The saved password stays until you save this one.</source>
        <translation>Das gespeicherte Passwort bleibt, bis Sie dieses speichern.</translation>
    </message>
    <message>
        <source>Password of the journal</source>
        <translation>Passwort des Journals</translation>
    </message>
    <message>
        <source>Password of the account that uses the journal</source>
        <translation>Passwort des Kontos, das das Journal benutzt</translation>
    </message>
    <message>
        <source>Of the account in the address. Empty: the server needs none from it.</source>
        <translation>Des Kontos in der Adresse. Leer: Der Server verlangt von ihm keines.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SourceFields</name>
    <message>
        <source>Browse for an SQLite file</source>
        <translation>Nach einer SQLite-Datei suchen</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>sqlite: was added.</source>
        <translation>sqlite: wurde ergänzt.</translation>
    </message>
    <message>
        <source>This is no data source: %1.</source>
        <translation>Keine gültige Datenquelle: %1.</translation>
    </message>
    <message>
        <source>An SQLite file, or a data source name such as postgres://user@host/database. It is only ever read.</source>
        <translation>Eine SQLite-Datei oder ein Datenquellenname wie postgres://user@host/database. Sie wird immer nur gelesen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::AuditFilter</name>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Jede Änderung</translation>
    </message>
    <message>
        <source>State and status</source>
        <translation>Zustand und Status</translation>
    </message>
    <message>
        <source>States of requestors</source>
        <translation>Zustände von Anforderern</translation>
    </message>
    <message>
        <source>Actions and leases</source>
        <translation>Aktionen und Fristen</translation>
    </message>
    <message>
        <source>Every requestor</source>
        <translation>Jeder Anforderer</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>Jede Regel</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two days: &quot;1 May to 3 May&quot;</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a filter: from day %1 to day %2</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>CI %1</source>
        <extracomment>a filter: %1 is the name of a CI</extracomment>
        <translation>CI %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>a filter: %1 is a user name</extracomment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <extracomment>a filter: %1 is the id of a rule, for example R3</extracomment>
        <translation>Regel %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Protokoll der Änderungen</translation>
    </message>
    <message>
        <source>Changes of states and actions</source>
        <translation>Änderungen von Zuständen und Aktionen</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>Noch hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Every change of a CI&apos;s state or actions appears here. Entries are never removed.</source>
        <translation>Jede Änderung am Zustand oder an den Aktionen eines CI erscheint hier. Einträge werden nie entfernt.</translation>
    </message>
    <message>
        <source>No entry matches these filters</source>
        <translation>Kein Eintrag passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Story of this CI</source>
        <translation>Geschichte dieses CI</translation>
    </message>
    <message>
        <source>Only this CI</source>
        <translation>Nur dieses CI</translation>
    </message>
    <message>
        <source>Show all that happened to the CI of this row (Enter)</source>
        <translation>Alles zeigen, was mit dem CI dieser Zeile geschah (Eingabe)</translation>
    </message>
    <message>
        <source>Show only entries about the CI of this row</source>
        <translation>Nur Einträge über das CI dieser Zeile zeigen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n Eintrag, weitere folgen</numerusform>
            <numerusform>%n Einträge, weitere folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ChangeDialog</name>
    <message>
        <source>Register me now</source>
        <translation>Mich jetzt anmelden</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Regel zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What becomes of each CI</source>
        <translation>Was aus jedem CI wird</translation>
    </message>
    <message>
        <source>States and actions belong to a requestor. This registers you as a new one.</source>
        <translation>Zustände und Aktionen gehören einem Anforderer. Dies meldet Sie als neuen an.</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>Handeln als</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Set state</source>
        <translation>Zustand setzen</translation>
    </message>
    <message>
        <source>Apply action</source>
        <translation>Aktion anwenden</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Extend lease</source>
        <translation>Frist verlängern</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n CI(s)</source>
        <extracomment>%1 is what is done: &quot;Set state&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln CI</numerusform>
            <numerusform>%1: %Ln CIs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, workflow</source>
        <translation>%1, Workflow</translation>
    </message>
    <message>
        <source>Choose a requestor</source>
        <translation>Anforderer wählen</translation>
    </message>
    <message>
        <source>Nobody is registered</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>States and actions belong to a requestor: register to be one.</source>
        <translation>Zustände und Aktionen gehören einem Anforderer: Melden Sie sich als einer an.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>Choose an action</source>
        <translation>Aktion wählen</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds as 02:30:00, and more than none.</source>
        <translation>Stunden, Minuten und Sekunden als 02:30:00 schreiben, und mehr als null.</translation>
    </message>
    <message>
        <source>Added to a lease that still runs; from now on for one that has expired.</source>
        <translation>Wird zu einer laufenden Frist addiert; bei einer abgelaufenen zählt sie ab jetzt.</translation>
    </message>
    <message>
        <source>The action stays active until somebody removes it.</source>
        <translation>Die Aktion bleibt aktiv, bis jemand sie entfernt.</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds. The end of a lease opens a task to renew it.</source>
        <translation>Stunden, Minuten und Sekunden. Das Ende einer Frist eröffnet eine Aufgabe, sie zu verlängern.</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Choose above: what would become of each CI is shown here first.</source>
        <translation>Oben wählen: Was aus jedem CI würde, steht zuerst hier.</translation>
    </message>
    <message>
        <source>Asking what would happen…</source>
        <translation>Es wird gefragt, was geschähe&#xa0;…</translation>
    </message>
    <message>
        <source>(%1, rule %2)</source>
        <extracomment>the code of a refusal and the number of a rule</extracomment>
        <translation>(%1, Regel %2)</translation>
    </message>
    <message numerus="yes">
        <source>Set state of %n CI(s)</source>
        <translation>
            <numerusform>Zustand von %Ln CI setzen</numerusform>
            <numerusform>Zustand von %Ln CIs setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply action to %n CI(s)</source>
        <translation>
            <numerusform>Aktion auf %Ln CI anwenden</numerusform>
            <numerusform>Aktion auf %Ln CIs anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove action from %n CI(s)</source>
        <translation>
            <numerusform>Aktion von %Ln CI entfernen</numerusform>
            <numerusform>Aktion von %Ln CIs entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend lease of %n CI(s)</source>
        <translation>
            <numerusform>Frist von %Ln CI verlängern</numerusform>
            <numerusform>Frist von %Ln CIs verlängern</numerusform>
        </translation>
    </message>
    <message>
        <source>You are registered as %1.</source>
        <translation>Sie sind als %1 angemeldet.</translation>
    </message>
    <message>
        <source>%1 of %2 CIs answered</source>
        <translation>%1 von %2 CIs beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%Ln wird geändert</numerusform>
            <numerusform>%Ln werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noted, showing the same</source>
        <translation>
            <numerusform>%Ln vermerkt, zeigt dasselbe</numerusform>
            <numerusform>%Ln vermerkt, zeigen dasselbe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused and left out</source>
        <translation>
            <numerusform>%Ln würde abgelehnt und wird ausgelassen</numerusform>
            <numerusform>%Ln würden abgelehnt und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow would refuse this as a whole: %1.</source>
        <translation>ServiceNow würde dies im Ganzen ablehnen: %1.</translation>
    </message>
    <message>
        <source>No CI would be changed.</source>
        <translation>Kein CI würde geändert.</translation>
    </message>
    <message>
        <source>There is no CI to change</source>
        <translation>Kein CI zu ändern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%Ln nicht bekannt</numerusform>
            <numerusform>%Ln nicht bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The change was stopped after %1 of %2 CIs.</source>
        <translation>Die Änderung wurde nach %1 von %2 CIs angehalten.</translation>
    </message>
    <message>
        <source>What ServiceNow had answered stays as it is; the piece that was under way may have been done or not.</source>
        <translation>Was ServiceNow beantwortet hatte, bleibt; das Stück, das unterwegs war, kann ausgeführt sein oder nicht.</translation>
    </message>
    <message>
        <source>Refresh the list to see what is there now.</source>
        <translation>Die Liste aktualisieren, um zu sehen, was jetzt da ist.</translation>
    </message>
    <message numerus="yes">
        <source>ServiceNow refused %n CI(s).</source>
        <translation>
            <numerusform>ServiceNow hat %Ln CI abgelehnt.</numerusform>
            <numerusform>ServiceNow hat %Ln CIs abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are as they were; the others were changed.</source>
        <translation>Sie sind, wie sie waren; die anderen wurden geändert.</translation>
    </message>
    <message>
        <source>The table says why, and what to do.</source>
        <translation>Die Tabelle sagt, warum, und was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiActionsPage</name>
    <message>
        <source>CI actions</source>
        <translation>CI-Aktionen</translation>
    </message>
    <message>
        <source>What can be done to a CI for a while. Automations and people start an action by its name.</source>
        <translation>Was mit einem CI eine Zeit lang geschehen kann. Automatik und Menschen starten eine Aktion mit ihrem Namen.</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Re&amp;move action</source>
        <translation>Aktion &amp;entfernen</translation>
    </message>
    <message>
        <source>Name of a new action</source>
        <translation>Name einer neuen Aktion</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Beschreibung (freiwillig)</translation>
    </message>
    <message>
        <source>Description of a new action</source>
        <translation>Beschreibung einer neuen Aktion</translation>
    </message>
    <message>
        <source>Change name or description (F2)</source>
        <translation>Name oder Beschreibung ändern (F2)</translation>
    </message>
    <message>
        <source>Remove the action (Del)</source>
        <translation>Aktion entfernen (Entf)</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Noch keine Aktionen</translation>
    </message>
    <message>
        <source>Examples: Patching, Provisioning, Cloning.</source>
        <translation>Beispiele: Patching, Provisioning, Cloning.</translation>
    </message>
    <message>
        <source>Add the first action</source>
        <translation>Erste Aktion hinzufügen</translation>
    </message>
    <message>
        <source>No pair and no rule names %1.</source>
        <translation>Kein Paar und keine Regel nennt %1.</translation>
    </message>
    <message>
        <source>Removing %1 also removes what names it: pairs %2, rules %3.</source>
        <translation>Mit %1 wird auch entfernt, was sie nennt: Paare %2, Regeln %3.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiDetail</name>
    <message>
        <source>Show its audit</source>
        <translation>Audit zeigen</translation>
    </message>
    <message>
        <source>Extend lease…</source>
        <translation>Frist verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Aktion entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>No requestor has set a state</source>
        <translation>Kein Anforderer hat einen Zustand gesetzt</translation>
    </message>
    <message>
        <source>The CI shows what it was given by import or by hand.</source>
        <translation>Das CI zeigt, was es durch Import oder von Hand bekam.</translation>
    </message>
    <message>
        <source>No action is active</source>
        <translation>Keine Aktion ist aktiv</translation>
    </message>
    <message>
        <source>Who set which state or action of this CI, and when</source>
        <translation>Wer wann welchen Zustand oder welche Aktion dieses CI gesetzt hat</translation>
    </message>
    <message>
        <source>Close this CI</source>
        <translation>Dieses CI schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>States of the requestors</source>
        <translation>Zustände der Anforderer</translation>
    </message>
    <message>
        <source>Active actions</source>
        <translation>Aktive Aktionen</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <extracomment>%1 is the install or hardware status</extracomment>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Seriennummer: %1</translation>
    </message>
    <message>
        <source>Asset tag: %1</source>
        <translation>Inventarnummer: %1</translation>
    </message>
    <message>
        <source>Asset: asking ServiceNow…</source>
        <translation>Asset: ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Asset: %1. Status and asset follow each other.</source>
        <extracomment>%1 is the state of an asset</extracomment>
        <translation>Asset: %1. Status und Asset folgen einander.</translation>
    </message>
    <message>
        <source>Asset: CI and asset do not point at each other, so neither follows the other.</source>
        <translation>Asset: CI und Asset verweisen nicht aufeinander, deshalb folgt keines dem anderen.</translation>
    </message>
    <message>
        <source>Asset: none.</source>
        <translation>Asset: keines.</translation>
    </message>
    <message>
        <source>Asset: not known. %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>Asset: nicht bekannt. %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiFilter</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Active action</source>
        <translation>Aktive Aktion</translation>
    </message>
    <message>
        <source>Any action or none</source>
        <translation>Jede Aktion oder keine</translation>
    </message>
    <message>
        <source>Seen by Service Mapping</source>
        <translation>Sieht Service Mapping</translation>
    </message>
    <message>
        <source>Only hosts that are Operational and not absent: Service Mapping looks at no others</source>
        <translation>Nur Hosts, die Operational und nicht abwesend sind: Andere sieht Service Mapping nicht an</translation>
    </message>
    <message>
        <source>Selectable for tasks</source>
        <translation>Wählbar für Aufgaben</translation>
    </message>
    <message>
        <source>Only CIs that a new incident or problem may name</source>
        <translation>Nur CIs, die ein neuer Incident oder ein neues Problem nennen darf</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Search CIs</source>
        <translation>CIs suchen</translation>
    </message>
    <message>
        <source>Name, serial number or asset tag</source>
        <translation>Name, Seriennummer oder Inventarnummer</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisPage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>CIs</source>
        <translation>CIs</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>ServiceNow erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Write all CIs that match the filters to a file</source>
        <translation>Alle CIs, die zu den Filtern passen, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Zustand setzen&#xa0;…</translation>
    </message>
    <message>
        <source>Apply action…</source>
        <translation>Aktion anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Aktion entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Extend lease…</source>
        <translation>Frist verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Set state</source>
        <translation>&amp;Zustand setzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>No CIs yet</source>
        <translation>Noch keine CIs</translation>
    </message>
    <message>
        <source>CIs appear here after the first export of hardware.</source>
        <translation>CIs erscheinen hier nach dem ersten Export von Hardware.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>No CI matches these filters</source>
        <translation>Kein CI passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>Einen davon entfernen, oder alle.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s)</source>
        <translation>
            <numerusform>%Ln CI</numerusform>
            <numerusform>%Ln CIs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 CIs</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 CIs</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s), more follow</source>
        <translation>
            <numerusform>%Ln CI, weitere folgen</numerusform>
            <numerusform>%Ln CIs, weitere folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select CIs to change them.</source>
        <translation>CIs auswählen, um sie zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>All %n CI(s) that match</source>
        <translation>
            <numerusform>Das %Ln CI, das passt</numerusform>
            <numerusform>Alle %Ln CIs, die passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) selected</source>
        <translation>
            <numerusform>%Ln CI ausgewählt</numerusform>
            <numerusform>%Ln CIs ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1 that match</source>
        <translation>Alle %1 auswählen, die passen</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Alle auswählen, die passen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisSection</name>
    <message>
        <source>%1 CIs would be changed at once.</source>
        <translation>%1 CIs würden auf einmal geändert.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 CIs in use would be retired (%4 %).</source>
        <extracomment>%1 is a class, %2 and %3 are numbers of CIs, %4 a percentage</extracomment>
        <translation>%1: %2 von %3 genutzten CIs würden ausgemustert (%4&#xa0;%).</translation>
    </message>
    <message>
        <source>%1: %2 CIs would be retired; ServiceNow does not say of how many.</source>
        <extracomment>%1 is a class, %2 a number of CIs</extracomment>
        <translation>%1: %2 CIs würden ausgemustert; ServiceNow sagt nicht, von wie vielen.</translation>
    </message>
    <message>
        <source>Change many CIs</source>
        <translation>Viele CIs ändern</translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s)?</source>
        <translation>
            <numerusform>%Ln CI ausmustern?</numerusform>
            <numerusform>%Ln CIs ausmustern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)?</source>
        <translation>
            <numerusform>%Ln CI ändern?</numerusform>
            <numerusform>%Ln CIs ändern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)</source>
        <translation>
            <numerusform>%Ln CI ändern</numerusform>
            <numerusform>%Ln CIs ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ClassPicker</name>
    <message>
        <source>Find a class</source>
        <translation>Klasse suchen</translation>
    </message>
    <message>
        <source>Find a class by label or table name</source>
        <translation>Klasse nach Bezeichnung oder Tabellenname suchen</translation>
    </message>
    <message>
        <source>Classes of CIs</source>
        <translation>Klassen von CIs</translation>
    </message>
    <message>
        <source>No class matches</source>
        <translation>Keine Klasse passt</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::EffectModel</name>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::FilterChips</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is a filter as it is shown, for example &quot;Failed&quot;</extracomment>
        <translation>Den Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LifecycleDesk</name>
    <message>
        <source>CIs</source>
        <translation>CIs</translation>
    </message>
    <message>
        <source>Requestors</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Restore job</source>
        <translation>Wiederherstellungsjob</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Renew lease tasks</source>
        <translation>Aufgaben zu Fristen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll der Änderungen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LifecyclePage</name>
    <message>
        <source>Parts of CI lifecycle</source>
        <translation>Teile des CI-Lebenszyklus</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>the last is the heading above Audit and Log</extracomment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Requestors</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ListFilter</name>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Enthält „%1“</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LogModel</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>State Management Logs</source>
        <translation>State Management Logs</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Noch steht nichts im Log</translation>
    </message>
    <message>
        <source>Every call that sets a state or an action leaves a line here, and says when it was refused.</source>
        <translation>Jeder Aufruf, der einen Zustand oder eine Aktion setzt, hinterlässt hier eine Zeile und sagt, wenn er abgelehnt wurde.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Nur abgelehnte</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Log durchsuchen</translation>
    </message>
    <message>
        <source>Code, CI or message</source>
        <translation>Code, CI oder Meldung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Ask for new lines every few seconds while this page is shown</source>
        <translation>Alle paar Sekunden nach neuen Zeilen fragen, solange diese Seite zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Enthält „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), more follow</source>
        <translation>
            <numerusform>%n Zeile, weitere folgen</numerusform>
            <numerusform>%n Zeilen, weitere folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RecordList</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>ServiceNow erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Write everything that matches the filters to a file</source>
        <translation>Alles, was zu den Filtern passt, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>Einen davon entfernen, oder alle.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RecordWriter</name>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTaskModel</name>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>About to end</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksPage</name>
    <message>
        <source>Renew lease tasks</source>
        <translation>Aufgaben zu Fristen</translation>
    </message>
    <message>
        <source>Leases that have ended</source>
        <translation>Fristen, die geendet haben</translation>
    </message>
    <message>
        <source>No lease waits to be renewed</source>
        <translation>Keine Frist wartet auf Verlängerung</translation>
    </message>
    <message>
        <source>The restore job opens a task here when the lease of an action ends and its requestor is still valid.</source>
        <translation>Der Wiederherstellungsjob öffnet hier eine Aufgabe, wenn die Frist einer Aktion endet und ihr Anforderer noch gültig ist.</translation>
    </message>
    <message>
        <source>No task matches these filters</source>
        <translation>Keine Aufgabe passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Show closed ones</source>
        <translation>Geschlossene zeigen</translation>
    </message>
    <message>
        <source>Extend lease</source>
        <translation>Frist verlängern</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Aktion entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Time to extend the lease by</source>
        <translation>Zeit, um die die Frist verlängert wird</translation>
    </message>
    <message>
        <source>Extend &amp;by (hours:minutes:seconds)</source>
        <translation>&amp;Verlängern um (Stunden:Minuten:Sekunden)</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds, such as 24:00:00, and more than none.</source>
        <translation>Stunden, Minuten und Sekunden schreiben, etwa 24:00:00, und mehr als keine.</translation>
    </message>
    <message>
        <source>Choose open tasks in the list to renew their leases or to remove their actions.</source>
        <translation>In der Liste offene Aufgaben wählen, um ihre Fristen zu verlängern oder ihre Aktionen zu entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s) are chosen. An expired lease begins anew now; the holder stays the same.</source>
        <translation>
            <numerusform>%n offene Aufgabe ist gewählt. Eine abgelaufene Frist beginnt jetzt neu; der Inhaber bleibt derselbe.</numerusform>
            <numerusform>%n offene Aufgaben sind gewählt. Eine abgelaufene Frist beginnt jetzt neu; der Inhaber bleibt derselbe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n offene Aufgabe</numerusform>
            <numerusform>%n offene Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 tasks</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Telling ServiceNow…</source>
        <translation>ServiceNow wird es mitgeteilt&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped: the others were not touched.</source>
        <translation>Angehalten: Die anderen wurden nicht angerührt.</translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) extended.</source>
        <translation>
            <numerusform>%n Frist verlängert.</numerusform>
            <numerusform>%n Fristen verlängert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) could not be extended.</source>
        <translation>
            <numerusform>%n Frist konnte nicht verlängert werden.</numerusform>
            <numerusform>%n Fristen konnten nicht verlängert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) removed.</source>
        <translation>
            <numerusform>%n Aktion entfernt.</numerusform>
            <numerusform>%n Aktionen entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) could not be removed.</source>
        <translation>
            <numerusform>%n Aktion konnte nicht entfernt werden.</numerusform>
            <numerusform>%n Aktionen konnten nicht entfernt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksSection</name>
    <message>
        <source>Remove actions</source>
        <translation>Aktionen entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n action(s) from their CIs?</source>
        <translation>
            <numerusform>%n Aktion von ihrem CI entfernen?</numerusform>
            <numerusform>%n Aktionen von ihren CIs entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They end at once and their tasks are closed. The CIs keep their operational states.</source>
        <translation>Sie enden sofort, und ihre Aufgaben werden geschlossen. Die CIs behalten ihre Betriebszustände.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n action(s)</source>
        <translation>
            <numerusform>%n Aktion entfernen</numerusform>
            <numerusform>%n Aktionen entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorModel</name>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>The restore job ends what it still holds.</source>
        <translation>Der Wiederherstellungsjob beendet, was er noch hält.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ended, still holds</source>
        <translation>Beendet, hält noch</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorsPage</name>
    <message>
        <source>Requestors</source>
        <translation>Anforderer</translation>
    </message>
    <message>
        <source>Requestors and what they hold</source>
        <translation>Anforderer und was sie halten</translation>
    </message>
    <message>
        <source>No requestors yet</source>
        <translation>Noch keine Anforderer</translation>
    </message>
    <message>
        <source>Setting a state or an action needs a requestor: a registered operator, or a workflow that is running.</source>
        <translation>Um einen Zustand oder eine Aktion zu setzen, braucht es einen Anforderer: einen registrierten Bediener oder einen laufenden Workflow.</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>Mich registrieren</translation>
    </message>
    <message>
        <source>No requestor is active</source>
        <translation>Kein Anforderer ist aktiv</translation>
    </message>
    <message>
        <source>Unregister…</source>
        <translation>Abmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Show ended ones</source>
        <translation>Beendete zeigen</translation>
    </message>
    <message>
        <source>Check id</source>
        <translation>ID prüfen</translation>
    </message>
    <message>
        <source>Register the user that this program logs in as</source>
        <translation>Den Benutzer registrieren, als der sich dieses Programm anmeldet</translation>
    </message>
    <message>
        <source>Requestor id to check</source>
        <translation>Zu prüfende Anforderer-ID</translation>
    </message>
    <message>
        <source>Paste a requestor id</source>
        <translation>Anforderer-ID einfügen</translation>
    </message>
    <message>
        <source>Paste the id that registering gave, or that of a workflow context.</source>
        <translation>Die ID einfügen, die die Registrierung ergab, oder die eines Workflow-Kontexts.</translation>
    </message>
    <message>
        <source>This is no requestor id: an id has 32 digits from 0 to 9 and a to f.</source>
        <translation>Das ist keine Anforderer-ID: Eine ID hat 32 Stellen von 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 is valid: it may set states and actions.</source>
        <extracomment>%1 is the beginning of a requestor&apos;s id</extracomment>
        <translation>%1 ist gültig: Er darf Zustände und Aktionen setzen.</translation>
    </message>
    <message>
        <source>%1 is not valid: it was unregistered, its workflow has ended, or it never was.</source>
        <translation>%1 ist nicht gültig: Er wurde abgemeldet, sein Workflow ist beendet, oder es gab ihn nie.</translation>
    </message>
    <message>
        <source>A workflow ends by itself: only operators can be unregistered.</source>
        <translation>Ein Workflow endet von selbst: Nur Bediener können abgemeldet werden.</translation>
    </message>
    <message>
        <source>This operator is not registered any more.</source>
        <translation>Dieser Bediener ist nicht mehr registriert.</translation>
    </message>
    <message numerus="yes">
        <source>%n requestor(s)</source>
        <translation>
            <numerusform>%n Anforderer</numerusform>
            <numerusform>%n Anforderer</numerusform>
        </translation>
    </message>
    <message>
        <source>You are registered.</source>
        <translation>Sie sind registriert.</translation>
    </message>
    <message>
        <source>Your requestor id is %1. Scripts that set states or actions for you need it.</source>
        <extracomment>%1 is a requestor&apos;s id</extracomment>
        <translation>Ihre Anforderer-ID ist %1. Skripte, die für Sie Zustände oder Aktionen setzen, brauchen sie.</translation>
    </message>
    <message>
        <source>%1 (%2) is unregistered.</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>%1 (%2) ist abgemeldet.</translation>
    </message>
    <message>
        <source>What it held has ended.</source>
        <translation>Was er hielt, ist beendet.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorsSection</name>
    <message>
        <source>%1 was not unregistered.</source>
        <extracomment>%1 is the name of a requestor</extracomment>
        <translation>%1 wurde nicht abgemeldet.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobPage</name>
    <message>
        <source>as often as the instance says</source>
        <translation>so oft, wie die Instanz es vorgibt</translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>jede Sekunde (%n)</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1</source>
        <extracomment>%1 is a duration, for example &quot;1 h 00 min&quot;</extracomment>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>The restore job looks after what requestors leave behind. It ends states and actions of requestors that are not valid any more. When the lease of an action has ended, it opens a task that asks to renew it. When the grace period is over too, it ends the action and closes the task.</source>
        <translation>Der Wiederherstellungsjob kümmert sich um das, was Anforderer zurücklassen. Er beendet Zustände und Aktionen von Anforderern, die nicht mehr gültig sind. Hat die Frist einer Aktion geendet, öffnet er eine Aufgabe, die um Verlängerung bittet. Ist auch die Schonfrist vorbei, beendet er die Aktion und schließt die Aufgabe.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>ServiceNow erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Restore job</source>
        <translation>Wiederherstellungsjob</translation>
    </message>
    <message>
        <source>The restore job is active</source>
        <translation>Der Wiederherstellungsjob ist aktiv</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>What the next run would find</source>
        <translation>Was der nächste Lauf fände</translation>
    </message>
    <message>
        <source>Save grace period</source>
        <translation>Schonfrist speichern</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>How many days after the end of its lease an action may stay active, so that somebody can still extend it.</source>
        <translation>Wie viele Tage nach dem Ende ihrer Frist eine Aktion aktiv bleiben darf, damit jemand sie noch verlängern kann.</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>This instance does not show the job, or the user may not see scheduled jobs. An administrator finds it under System Definition, Scheduled Jobs.</source>
        <translation>Diese Instanz zeigt den Job nicht, oder der Benutzer darf geplante Jobs nicht sehen. Ein Administrator findet ihn unter System Definition, Scheduled Jobs.</translation>
    </message>
    <message>
        <source>Switching it off takes effect at once. Leases that end then open no tasks, and no action ends by itself.</source>
        <translation>Ausschalten wirkt sofort. Fristen, die dann enden, öffnen keine Aufgaben, und keine Aktion endet von selbst.</translation>
    </message>
    <message>
        <source>While it is not active no lease ends anything and no task is opened. Instances come with the job switched off.</source>
        <translation>Solange er nicht aktiv ist, beendet keine Frist etwas und keine Aufgabe wird geöffnet. Instanzen werden mit ausgeschaltetem Job geliefert.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>never, as far as the instance tells</source>
        <translation>nie, soweit die Instanz es sagt</translation>
    </message>
    <message>
        <source>It can be run when it is active.</source>
        <translation>Er kann ausgeführt werden, wenn er aktiv ist.</translation>
    </message>
    <message>
        <source>No lease waits to be renewed.</source>
        <translation>Keine Frist wartet auf Verlängerung.</translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) wait to be renewed.</source>
        <translation>
            <numerusform>%n Frist wartet auf Verlängerung.</numerusform>
            <numerusform>%n Fristen warten auf Verlängerung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end, because the grace period is over.</source>
        <translation>
            <numerusform>%n Aktion würde enden, weil die Schonfrist vorbei ist.</numerusform>
            <numerusform>%n Aktionen würden enden, weil die Schonfrist vorbei ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requestor(s) are not valid any more and still hold something.</source>
        <translation>
            <numerusform>%n Anforderer ist nicht mehr gültig und hält noch etwas.</numerusform>
            <numerusform>%n Anforderer sind nicht mehr gültig und halten noch etwas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) and actions of those would end.</source>
        <translation>
            <numerusform>%n Zustand oder Aktion davon würde enden.</numerusform>
            <numerusform>%n Zustände und Aktionen davon würden enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is held by a requestor that is not valid any more.</source>
        <translation>Kein ungültig gewordener Anforderer hält noch etwas.</translation>
    </message>
    <message>
        <source>This is what the instance has now.</source>
        <translation>Das ist der jetzige Wert der Instanz.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run with this grace period.</source>
        <translation>
            <numerusform>%n Aktion würde mit dieser Schonfrist beim nächsten Lauf enden.</numerusform>
            <numerusform>%n Aktionen würden mit dieser Schonfrist beim nächsten Lauf enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No action would end at the next run with this grace period.</source>
        <translation>Mit dieser Schonfrist würde beim nächsten Lauf keine Aktion enden.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run, as with the present one.</source>
        <translation>
            <numerusform>%n Aktion würde beim nächsten Lauf enden, wie mit der jetzigen.</numerusform>
            <numerusform>%n Aktionen würden beim nächsten Lauf enden, wie mit der jetzigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobSection</name>
    <message>
        <source>The restore job is active.</source>
        <translation>Der Wiederherstellungsjob ist aktiv.</translation>
    </message>
    <message>
        <source>The restore job is not active any more.</source>
        <translation>Der Wiederherstellungsjob ist nicht mehr aktiv.</translation>
    </message>
    <message numerus="yes">
        <source>The grace period is now %n day(s).</source>
        <translation>
            <numerusform>Die Schonfrist beträgt jetzt %n Tag.</numerusform>
            <numerusform>Die Schonfrist beträgt jetzt %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restore job was started.</source>
        <translation>Der Wiederherstellungsjob wurde gestartet.</translation>
    </message>
    <message>
        <source>What it did stands in the log and in the audit.</source>
        <translation>Was er getan hat, steht im Log und im Protokoll der Änderungen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementPage</name>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>A dry run looks which computers vanished and came back, and asks the rules of the instance. It changes nothing.</source>
        <translation>Ein Probelauf sieht nach, welche Computer verschwanden und zurückkamen, und fragt die Regeln der Instanz. Er ändert nichts.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>No CI matches these filters</source>
        <translation>Kein CI passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Look again, as a dry run (F5)</source>
        <translation>Neu nachsehen, als Probelauf (F5)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>What was retired and what came back</source>
        <translation>Was ausgemustert wurde und was zurückkam</translation>
    </message>
    <message>
        <source>Nothing was retired from here yet</source>
        <translation>Von hier wurde noch nichts ausgemustert</translation>
    </message>
    <message>
        <source>Every CI that is retired or brought back leaves an entry, also when a rule refused it.</source>
        <translation>Jedes CI, das ausgemustert oder zurückgeholt wird, hinterlässt einen Eintrag, auch wenn eine Regel es ablehnte.</translation>
    </message>
    <message>
        <source>No entry matches these filters</source>
        <translation>Kein Eintrag passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>Journal neu lesen (F5)</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Search in what is due</source>
        <translation>Fälliges durchsuchen</translation>
    </message>
    <message>
        <source>CI, class, computer or reason</source>
        <translation>CI, Klasse, Computer oder Grund</translation>
    </message>
    <message>
        <source>Shows the CIs whose name, class, ComputerID, code or reason contains this text.</source>
        <translation>Zeigt die CIs, deren Name, Klasse, ComputerID, Code oder Grund diesen Text enthält.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Shows only the CIs of which this becomes.</source>
        <translation>Zeigt nur die CIs, mit denen dies geschieht.</translation>
    </message>
    <message>
        <source>Search in the record</source>
        <translation>Nachweis durchsuchen</translation>
    </message>
    <message>
        <source>CI, computer, code or export</source>
        <translation>CI, Computer, Code oder Export</translation>
    </message>
    <message>
        <source>Shows the entries whose CI, class, ComputerID, code, message or export contains this text.</source>
        <translation>Zeigt die Einträge, deren CI, Klasse, ComputerID, Code, Meldung oder Export diesen Text enthält.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Shows only the entries in this state.</source>
        <translation>Zeigt nur die Einträge in diesem Zustand.</translation>
    </message>
    <message>
        <source>What is due, and the record</source>
        <translation>Was fällig ist, und der Nachweis</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Says what would be retired, what would return and what the rules would refuse. Nothing is changed.</source>
        <translation>Sagt, was ausgemustert würde, was zurückkehrte und was die Regeln ablehnten. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Retire now</source>
        <translation>Jetzt ausmustern</translation>
    </message>
    <message>
        <source>Looks first, asks with the numbers, and then sets what is due to Retired.</source>
        <translation>Sieht erst nach, fragt mit den Zahlen und setzt dann auf Retired, was fällig ist.</translation>
    </message>
    <message>
        <source>Progress of retiring</source>
        <translation>Fortschritt der Ausmusterung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>A computer that vanished from the operations database stays in ServiceNow as it was. Here it can be set to Retired when it has been absent long enough; when it comes back, so does its state. The rules of the instance are obeyed.</source>
        <translation>Ein Computer, der aus der Betriebsdatenbank verschwand, bleibt in ServiceNow, wie er war. Hier kann er auf Retired gesetzt werden, wenn er lange genug fehlte; kommt er zurück, kommt auch sein Zustand zurück. Die Regeln der Instanz gelten.</translation>
    </message>
    <message>
        <source>Retirement</source>
        <translation>Ausmusterung</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>What was done until then is in the record; the next run goes on from there.</source>
        <translation>Was bis dahin geschah, steht im Nachweis; der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
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
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest ones</source>
        <extracomment>%1 is &quot;10,000 entries&quot;</extracomment>
        <translation>%1, die neuesten</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementPolicyCard</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Nothing is done after an export. You can still look and retire here.</source>
        <translation>Nach einem Export geschieht nichts. Nachsehen und ausmustern lässt sich hier trotzdem.</translation>
    </message>
    <message>
        <source>After each export of all hardware it is said what would be retired. Nothing is changed.</source>
        <translation>Nach jedem Export der ganzen Hardware wird gesagt, was ausgemustert würde. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>After each export of all hardware what is due is set to Retired, and what came back returns. Nothing above the threshold goes without a yes.</source>
        <translation>Nach jedem Export der ganzen Hardware wird auf Retired gesetzt, was fällig ist, und was zurückkam, kehrt zurück. Über der Schwelle geht nichts ohne ein Ja.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>What is done behind an export, here and by itam-export, about computers that vanished from the operations database.</source>
        <translation>Was nach einem Export, hier und durch itam-export, mit Computern geschieht, die aus der Betriebsdatenbank verschwanden.</translation>
    </message>
    <message>
        <source>A computer counts as vanished when so many complete exports in a row did not find it. One export that finds it begins the count anew.</source>
        <translation>Ein Computer gilt als verschwunden, wenn so viele vollständige Exporte hintereinander ihn nicht fanden. Ein Export, der ihn findet, lässt die Zählung neu beginnen.</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>behind a number; the blank belongs to it</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>When more of one class would be retired at once than this share of it, nothing of that class is retired before somebody says yes: one wrong filter must not retire a data centre.</source>
        <translation>Würde von einer Klasse auf einmal mehr als dieser Anteil ausgemustert, wird nichts von ihr ausgemustert, bevor jemand Ja sagt: Ein falscher Filter darf kein Rechenzentrum ausmustern.</translation>
    </message>
    <message>
        <source>&amp;After an export</source>
        <translation>Nach einem Exp&amp;ort</translation>
    </message>
    <message>
        <source>Absent from so &amp;many complete exports</source>
        <translation>Fehlt in so &amp;vielen vollständigen Exporten</translation>
    </message>
    <message>
        <source>Ask above this &amp;share of a class</source>
        <translation>Ab diesem A&amp;nteil einer Klasse fragen</translation>
    </message>
    <message>
        <source>Not saved yet. Dry run and Retire now use what stands here.</source>
        <translation>Noch nicht gespeichert. Probelauf und Jetzt ausmustern verwenden, was hier steht.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementRecordModel</name>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RuleGridPage</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 label and %2 table name of a class</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No operational states</source>
        <translation>Keine Betriebszustände</translation>
    </message>
    <message>
        <source>Add states on the page Operational states.</source>
        <translation>Zustände auf der Seite Betriebszustände hinzufügen.</translation>
    </message>
    <message>
        <source>Only one action</source>
        <translation>Nur eine Aktion</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Noch keine Aktionen</translation>
    </message>
    <message>
        <source>It takes two actions to make a pair. Add one on the page CI actions.</source>
        <translation>Zu einem Paar gehören zwei Aktionen. Eine auf der Seite CI-Aktionen hinzufügen.</translation>
    </message>
    <message>
        <source>Add actions on the page CI actions.</source>
        <translation>Aktionen auf der Seite CI-Aktionen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RulePage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read the rules again (F5)</source>
        <translation>Regeln neu lesen (F5)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>CI Lifecycle Management is not there</source>
        <translation>CI Lifecycle Management ist nicht da</translation>
    </message>
    <message>
        <source>The instance has no tables of CI Lifecycle Management, or does not show them to this account. Ask the ServiceNow administrator to activate it.</source>
        <translation>Die Instanz hat keine Tabellen von CI Lifecycle Management oder zeigt sie diesem Konto nicht. Den ServiceNow-Administrator bitten, es zu aktivieren.</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Zu den Integrationen</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StatesPage</name>
    <message>
        <source>Operational states</source>
        <translation>Betriebszustände</translation>
    </message>
    <message>
        <source>A CI shows one state. Several requestors may each have set one: the best priority shows.</source>
        <translation>Ein CI zeigt einen Zustand. Mehrere Anforderer können je einen gesetzt haben: Der mit der besten Priorität wird gezeigt.</translation>
    </message>
    <message>
        <source>Add state</source>
        <translation>Zustand hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Give a priority</source>
        <translation>Priorität geben</translation>
    </message>
    <message>
        <source>Take the priority away</source>
        <translation>Priorität nehmen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>With a priority, the best first</source>
        <translation>Mit Priorität, die beste zuerst</translation>
    </message>
    <message>
        <source>Without a priority</source>
        <translation>Ohne Priorität</translation>
    </message>
    <message>
        <source>Such a state can only be the single state of a CI: beside a state of another requestor ServiceNow refuses it (UNPRIORITIZED_OPS_STATE).</source>
        <translation>Ein solcher Zustand kann nur der einzige eines CI sein: Neben dem Zustand eines anderen Anforderers lehnt ServiceNow ihn ab (UNPRIORITIZED_OPS_STATE).</translation>
    </message>
    <message>
        <source>States with a priority</source>
        <translation>Zustände mit Priorität</translation>
    </message>
    <message>
        <source>States without a priority</source>
        <translation>Zustände ohne Priorität</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Re&amp;move state</source>
        <translation>Zustand &amp;entfernen</translation>
    </message>
    <message>
        <source>Name of a new state</source>
        <translation>Name eines neuen Zustands</translation>
    </message>
    <message>
        <source>Value of the new state</source>
        <translation>Wert des neuen Zustands</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A better priority (Alt+Up)</source>
        <translation>Bessere Priorität (Alt+Auf)</translation>
    </message>
    <message>
        <source>A worse priority (Alt+Down)</source>
        <translation>Schlechtere Priorität (Alt+Ab)</translation>
    </message>
    <message>
        <source>Change the name (F2)</source>
        <translation>Namen ändern (F2)</translation>
    </message>
    <message>
        <source>Remove the state (Del)</source>
        <translation>Zustand entfernen (Entf)</translation>
    </message>
    <message>
        <source>No state has a priority</source>
        <translation>Kein Zustand hat eine Priorität</translation>
    </message>
    <message>
        <source>Choose a state below and give it one.</source>
        <translation>Unten einen Zustand wählen und ihm eine geben.</translation>
    </message>
    <message>
        <source>Every state has a priority</source>
        <translation>Jeder Zustand hat eine Priorität</translation>
    </message>
    <message>
        <source>Choose a state.</source>
        <translation>Einen Zustand wählen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StoryModel</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A line of a timeline: %1 is a time, %2 what happened, %3 who did it and by which rule</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StoryView</name>
    <message>
        <source>Back to the audit</source>
        <translation>Zurück zum Protokoll</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Geschichte kopieren</translation>
    </message>
    <message>
        <source>Back to the audit (Esc)</source>
        <translation>Zurück zum Protokoll (Esc)</translation>
    </message>
    <message>
        <source>The story of a CI</source>
        <translation>Die Geschichte eines CI</translation>
    </message>
    <message>
        <source>The story of %1</source>
        <extracomment>%1 is the name of a CI</extracomment>
        <translation>Die Geschichte von %1</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing is recorded about this CI</source>
        <translation>Über dieses CI ist nichts verzeichnet</translation>
    </message>
    <message>
        <source>Changes of its state and its actions appear here.</source>
        <translation>Änderungen seines Zustands und seiner Aktionen erscheinen hier.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n Eintrag, weitere folgen</numerusform>
            <numerusform>%n Einträge, weitere folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::TryPanel</name>
    <message>
        <source>Ask ServiceNow</source>
        <translation>ServiceNow fragen</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>Regeln neu lesen</translation>
    </message>
    <message>
        <source>Put the same question to the instance, which answers by its own rules</source>
        <translation>Der Instanz dieselbe Frage stellen; sie antwortet nach ihren eigenen Regeln</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>In the state</source>
        <translation>Im Zustand</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>die Aktion</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>There is nothing to try yet.</source>
        <translation>Es gibt noch nichts auszuprobieren.</translation>
    </message>
    <message>
        <source>ServiceNow gives the same answer.</source>
        <translation>ServiceNow gibt dieselbe Antwort.</translation>
    </message>
    <message>
        <source>ServiceNow allows it: somebody else has changed the rules in the meantime.</source>
        <translation>ServiceNow erlaubt es: Jemand anders hat die Regeln inzwischen geändert.</translation>
    </message>
    <message>
        <source>ServiceNow refuses it: somebody else has changed the rules in the meantime.</source>
        <translation>ServiceNow lehnt es ab: Jemand anders hat die Regeln inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Make the change again (Ctrl+Y)</source>
        <translation>Die Änderung noch einmal machen (Strg+Y)</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <extracomment>%1 a whole sentence, &quot;Rule added: ...&quot;</extracomment>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>%1 a whole sentence, &quot;Rule added: ...&quot;; the change is on its way to ServiceNow</extracomment>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>%1 Saving…</source>
        <translation>%1 Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Changes reach ServiceNow at once, and can be undone here.</source>
        <translation>Änderungen gelten in ServiceNow sofort und lassen sich hier zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::UnregisterPanel</name>
    <message>
        <source>ServiceNow would refuse it: %1.</source>
        <extracomment>%1 is a reason as the instance would say it</extracomment>
        <translation>ServiceNow würde es ablehnen: %1.</translation>
    </message>
    <message>
        <source>It holds no state and no action: no CI changes.</source>
        <translation>Er hält keinen Zustand und keine Aktion: Kein CI ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n operational state(s) end.</source>
        <translation>
            <numerusform>%n Betriebszustand endet.</numerusform>
            <numerusform>%n Betriebszustände enden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI action(s) end, with their leases.</source>
        <translation>
            <numerusform>%n CI-Aktion endet mit ihrer Frist.</numerusform>
            <numerusform>%n CI-Aktionen enden mit ihren Fristen.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 CIs are concerned: what they will show is not computed.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Mehr als %1 CIs sind betroffen: Was sie zeigen werden, wird nicht berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) will show another state.</source>
        <translation>
            <numerusform>%n CI wird einen anderen Zustand zeigen.</numerusform>
            <numerusform>%n CIs werden einen anderen Zustand zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The id is not valid any more afterwards; this cannot be undone.</source>
        <translation>Die ID ist danach nicht mehr gültig; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Unregister</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What becomes of the CIs</source>
        <translation>Was aus den CIs wird</translation>
    </message>
    <message>
        <source>Unregister %1 (%2)?</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>%1 (%2) abmelden?</translation>
    </message>
    <message>
        <source>Looking at what would end…</source>
        <translation>Es wird nachgesehen, was enden würde&#xa0;…</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::CiActionModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::CiClassModel</name>
    <message numerus="yes">
        <source>%n rule(s) of its own</source>
        <translation>
            <numerusform>%n eigene Regel</numerusform>
            <numerusform>%n eigene Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Rules of the class itself</source>
        <translation>Regeln der Klasse selbst</translation>
    </message>
    <message>
        <source>Class of CIs</source>
        <translation>Klasse von CIs</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::ImportRunModel</name>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Differenziell</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Local run</source>
        <translation>Lokaler Lauf</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::OperationalStateModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::PendingModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::SegmentModel</name>
    <message numerus="yes">
        <source>%n record(s) did not land</source>
        <translation>
            <numerusform>%Ln Datensatz ist nicht angekommen</numerusform>
            <numerusform>%Ln Datensätze sind nicht angekommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::ScheduleCard</name>
    <message>
        <source>Choose token file</source>
        <translation>Tokendatei auswählen</translation>
    </message>
    <message>
        <source>Choose secret file</source>
        <translation>Secret-Datei auswählen</translation>
    </message>
    <message>
        <source>Schedule exports</source>
        <translation>Exporte planen</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Zeitplan entfernen</translation>
    </message>
    <message>
        <source>Whose systemd starts the exports. Yours uses your settings, journal and keyring. That of the system has its own in /etc/itam-console and /var/lib/itam-console and runs whoever is logged in.</source>
        <translation>Wessen systemd die Exporte startet. Ihres benutzt Ihre Einstellungen, Ihr Journal und Ihren Schlüsselbund. Das des Systems hat eigene in /etc/itam-console und /var/lib/itam-console und läuft, gleich wer angemeldet ist.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Dem System</translation>
    </message>
    <message>
        <source>Local time of this computer, also when the clocks change. Between 02:00 and 03:00 a night in spring may have no such time.</source>
        <translation>Ortszeit dieses Computers, auch wenn die Uhren umgestellt werden. Zwischen 02:00 und 03:00 kann es in einer Nacht im Frühjahr diese Zeit nicht geben.</translation>
    </message>
    <message>
        <source>A file of mode 0600 with the refresh token. systemd gives it to the export alone. Empty: the token comes from the keyring.</source>
        <translation>Eine Datei mit Modus 0600, die das Refresh-Token enthält. systemd gibt sie nur dem Export. Leer: Das Token kommt aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>A file of mode 0600 with the client secret. systemd gives it to the export alone. Empty: it comes from the keyring.</source>
        <translation>Eine Datei mit Modus 0600, die das Client-Secret enthält. systemd gibt sie nur dem Export. Leer: Es kommt aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Exports are started &amp;by</source>
        <translation>Exporte werden gestartet &amp;von</translation>
    </message>
    <message>
        <source>On these &amp;days</source>
        <translation>An diesen &amp;Tagen</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>T&amp;okendatei</translation>
    </message>
    <message>
        <source>Client &amp;secret file</source>
        <translation>Client-&amp;Secret-Datei</translation>
    </message>
    <message>
        <source>Exports start by themselves on this day: %1.</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>An diesem Tag starten Exporte von selbst: %1.</translation>
    </message>
    <message>
        <source>From the keyring</source>
        <translation>Aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Zeitplan ändern</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::ScheduleController</name>
    <message>
        <source>File with the token</source>
        <translation>Datei mit dem Token</translation>
    </message>
    <message>
        <source>File with the client secret</source>
        <translation>Datei mit dem Client-Secret</translation>
    </message>
    <message>
        <source>Exports are scheduled.</source>
        <translation>Exporte sind geplant.</translation>
    </message>
    <message>
        <source>The next times are below. Each start goes by the settings as they are then.</source>
        <translation>Die nächsten Zeiten stehen unten. Jeder Start richtet sich nach den Einstellungen, wie sie dann sind.</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Zeitplan entfernen</translation>
    </message>
    <message>
        <source>Exports will no longer start by themselves.</source>
        <translation>Exporte starten dann nicht mehr von selbst.</translation>
    </message>
    <message>
        <source>The units of systemd are deleted. Settings, journal and changes of your own in drop-ins stay. An export that runs goes to its end.</source>
        <translation>Die Units von systemd werden gelöscht. Einstellungen, Journal und Ihre eigenen Änderungen in Drop-ins bleiben. Ein Export, der läuft, läuft zu Ende.</translation>
    </message>
    <message>
        <source>Keep the schedule</source>
        <translation>Zeitplan behalten</translation>
    </message>
    <message>
        <source>The schedule was removed.</source>
        <translation>Der Zeitplan wurde entfernt.</translation>
    </message>
    <message>
        <source>These changes of your own stay: %1</source>
        <translation>Diese eigenen Änderungen bleiben: %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::SchedulePage</name>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht geplant</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Exports start only when somebody starts them.</source>
        <translation>Exporte starten nur, wenn jemand sie startet.</translation>
    </message>
    <message>
        <source>A start that was missed, because the computer was off, is made up for once. Two exports never run at a time.</source>
        <translation>Ein Start, der ausfiel, weil der Computer aus war, wird einmal nachgeholt. Zwei Exporte laufen nie gleichzeitig.</translation>
    </message>
    <message>
        <source>The schedule is there, but its timer does not run. Change the schedule to switch it on again.</source>
        <translation>Der Zeitplan ist da, aber sein Timer läuft nicht. Ändern Sie den Zeitplan, um ihn wieder einzuschalten.</translation>
    </message>
    <message>
        <source>The schedule is there; whether it is switched on is not known.</source>
        <translation>Der Zeitplan ist da; ob er eingeschaltet ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It does not survive the next start of this computer. Change the schedule to mend that.</source>
        <translation>Er übersteht den nächsten Start dieses Computers nicht. Ändern Sie den Zeitplan, um das zu beheben.</translation>
    </message>
    <message>
        <source>It goes by a calendar of its own: %1</source>
        <translation>Er geht nach einem eigenen Kalender: %1</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Geändert durch %1</translation>
    </message>
    <message>
        <source>New file %1</source>
        <translation>Neue Datei %1</translation>
    </message>
    <message>
        <source>Replaces %1</source>
        <translation>Ersetzt %1</translation>
    </message>
    <message>
        <source>Stays as it is: %1</source>
        <translation>Bleibt, wie es ist: %1</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>Nächste Zeiten</translation>
    </message>
    <message>
        <source>Last scheduled exports</source>
        <translation>Letzte geplante Exporte</translation>
    </message>
    <message>
        <source>No export has started by itself yet</source>
        <translation>Noch kein Export ist von selbst gestartet</translation>
    </message>
    <message>
        <source>What became of it appears here after the first one.</source>
        <translation>Was daraus wurde, erscheint hier nach dem ersten.</translation>
    </message>
    <message>
        <source>Looking at the schedule…</source>
        <translation>Der Zeitplan wird gelesen…</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Noch einmal nachsehen (F5)</translation>
    </message>
    <message>
        <source>Last lines of the selected export</source>
        <translation>Letzte Zeilen des ausgewählten Exports</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Changes files</source>
        <translation>Ändert Dateien</translation>
    </message>
    <message>
        <source>Written already</source>
        <translation>Schon geschrieben</translation>
    </message>
    <message>
        <source>Next times, once this is written</source>
        <translation>Nächste Zeiten, sobald dies geschrieben ist</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::SupportBundler</name>
    <message>
        <source>Support bundle</source>
        <translation>Supportpaket</translation>
    </message>
    <message>
        <source>One file for support, with what tells how this program is set up and what it did.</source>
        <translation>Eine Datei für den Support mit dem, was zeigt, wie dieses Programm eingerichtet ist und was es getan hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Supportpaket speichern</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz)</source>
        <translation>Archive (*.tar.gz)</translation>
    </message>
    <message>
        <source>The support bundle is being written…</source>
        <translation>Das Supportpaket wird geschrieben…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The support bundle is in %1.</source>
        <translation>Das Supportpaket ist in %1.</translation>
    </message>
    <message>
        <source>%1, readable by you only. Look through it before you give it away.</source>
        <translation>%1, nur für Sie lesbar. Sehen Sie es durch, bevor Sie es weitergeben.</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ActivityModel</name>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ActivityPage</name>
    <message>
        <source>Any level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Informationen und Schlimmeres</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Warnungen und Schlimmeres</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Any area</source>
        <translation>Jeder Bereich</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Log durchsuchen</translation>
    </message>
    <message>
        <source>Message or area</source>
        <translation>Meldung oder Bereich</translation>
    </message>
    <message>
        <source>Shows the lines whose message or area contains this text.</source>
        <translation>Zeigt die Zeilen, deren Meldung oder Bereich diesen Text enthält.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Shows only lines that are so important or more.</source>
        <translation>Zeigt nur Zeilen, die so wichtig sind oder wichtiger.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Shows only what this part of the program says.</source>
        <translation>Zeigt nur, was dieser Teil des Programms sagt.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Read new lines every few seconds while this page is shown</source>
        <translation>Alle paar Sekunden neue Zeilen lesen, solange diese Seite gezeigt wird</translation>
    </message>
    <message>
        <source>Copy the selected lines; all that are shown when none is selected</source>
        <translation>Die ausgewählten Zeilen kopieren; alle gezeigten, wenn keine ausgewählt ist</translation>
    </message>
    <message>
        <source>Show the folder in which the log files are</source>
        <translation>Den Ordner zeigen, in dem die Logdateien liegen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest ones</source>
        <translation>%1, die neuesten</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätslog</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Noch steht nichts im Log</translation>
    </message>
    <message>
        <source>What the console does and what goes wrong leaves a line here. Passwords and tokens never do.</source>
        <translation>Was die Konsole tut und was schiefgeht, hinterlässt hier eine Zeile. Passwörter und Tokens nie.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Das Log wird gelesen …</translation>
    </message>
    <message>
        <source>Read the log again (F5)</source>
        <translation>Log neu lesen (F5)</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ChangesCard</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a number of records, %2 how many more that is than before: &quot;+12&quot;; &quot;ሒ&quot; are fewer</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing has been exported to this instance yet.</source>
        <translation>In diese Instanz wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>What the last export changed</source>
        <translation>Was der letzte Export änderte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>In brackets: more or fewer than the export before read</source>
        <translation>In Klammern: mehr oder weniger, als der Export davor las</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ExportBar</name>
    <message>
        <source>Waiting before the next attempt</source>
        <translation>Wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a data type, %2 what happens with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>The present segment is brought to its end; nothing more is sent.</source>
        <translation>Das aktuelle Segment wird zu Ende gebracht; mehr wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Stop after this segment</source>
        <translation>Nach diesem Segment anhalten</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ExportChart</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Records per export</source>
        <translation>Datensätze je Export</translation>
    </message>
    <message>
        <source>Nothing has been exported to this instance yet.</source>
        <translation>In diese Instanz wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 a time, %2 a data type, %3 a number of records</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::FiguresModel</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::HeaderStrip</name>
    <message>
        <source>No instance yet</source>
        <translation>Noch keine Instanz</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::KeyboardMap</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Key, action or page</source>
        <translation>Taste, Aktion oder Seite</translation>
    </message>
    <message>
        <source>Shows the keys whose name, effect or place contains this text.</source>
        <translation>Zeigt die Tasten, deren Name, Wirkung oder Ort diesen Text enthält.</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No key matches this text</source>
        <translation>Keine Taste passt zu diesem Text</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::KeyboardModel</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::MainWindow</name>
    <message>
        <source>itam-console</source>
        <translation>itam-console</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About itam-console</source>
        <translation>Ü&amp;ber itam-console</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>E&amp;xport now</source>
        <translation>Jetzt e&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Stop after this segment</source>
        <translation>Nach diesem &amp;Segment anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Notify when the window is not in &amp;front</source>
        <translation>&amp;Benachrichtigen, wenn das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>&amp;Where is this computer?</source>
        <translation>&amp;Wo ist dieser Computer?</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>&amp;Supportpaket…</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::NavigationModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the title of a page, %2 a number of problems</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n open problem(s)</source>
        <translation>
            <numerusform>%1, %n offenes Problem</numerusform>
            <numerusform>%1, %n offene Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Keep your IT assets and ServiceNow together</source>
        <translation>IT-Bestand und ServiceNow im Einklang halten</translation>
    </message>
    <message>
        <source>Computers, contracts and installed applications travel from the operations database to ServiceNow: what changed, in small segments, each followed to its end. Connect your instance, or rehearse first with the embedded one on this computer, from which nothing leaves.</source>
        <translation>Computer, Verträge und installierte Anwendungen gelangen aus der Betriebsdatenbank nach ServiceNow: nur was sich geändert hat, in kleinen Segmenten, jedes bis zum Ende verfolgt. Die eigene Instanz verbinden oder zuerst mit der eingebetteten auf diesem Computer üben, von der nichts nach außen gelangt.</translation>
    </message>
    <message>
        <source>Connect ServiceNow</source>
        <translation>ServiceNow verbinden</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Eingebettete Instanz benutzen</translation>
    </message>
    <message>
        <source>Open in history</source>
        <translation>Im Verlauf öffnen</translation>
    </message>
    <message>
        <source>Last export</source>
        <translation>Letzter Export</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Jetzt exportieren</translation>
    </message>
    <message>
        <source>Next export</source>
        <translation>Nächster Export</translation>
    </message>
    <message>
        <source>What ServiceNow holds of yours</source>
        <translation>Was ServiceNow davon hat</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Offene Probleme</translation>
    </message>
    <message>
        <source>Export is running</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Nothing has been exported to this instance yet.</source>
        <translation>In diese Instanz wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>It is not settled yet: the next export finds out what landed.</source>
        <translation>Er ist noch nicht geklärt: Der nächste Export stellt fest, was angekommen ist.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>never exported</source>
        <translation>nie exportiert</translation>
    </message>
    <message>
        <source>%1: %3 (%2)</source>
        <extracomment>%1 a cause, %2 a data type, %3 a number</extracomment>
        <translation>%1: %3 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>None: every record that was sent has landed.</source>
        <translation>Keine: Alle gesendeten Datensätze sind angekommen.</translation>
    </message>
    <message>
        <source>Replace the token</source>
        <translation>Token ersetzen</translation>
    </message>
    <message>
        <source>It is not known when the refresh token was saved.</source>
        <translation>Es ist nicht bekannt, wann das Refresh-Token gespeichert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>The refresh token is expected to last %n more day(s), until %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Das Refresh-Token gilt voraussichtlich noch %Ln Tag, bis %1.</numerusform>
            <numerusform>Das Refresh-Token gilt voraussichtlich noch %Ln Tage, bis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The refresh token probably expired on %1: exports would be refused.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Das Refresh-Token ist wahrscheinlich am %1 abgelaufen: Exporte würden abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%n open problem(s)</source>
        <translation>
            <numerusform>%Ln offenes Problem</numerusform>
            <numerusform>%Ln offene Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending as it should be</source>
        <translation>Ausstehend, wie es sein soll</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Zur Kenntnis nehmen: %1</translation>
    </message>
    <message>
        <source>None that is new.</source>
        <translation>Keine neuen.</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>%1. Seen by %2, %3</source>
        <extracomment>%1 is &quot;cause: number (data type)&quot;, %2 who has seen it, %3 a date and time</extracomment>
        <translation>%1. Gesehen von %2, %3</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen: %1</source>
        <translation>Wieder öffnen: %1</translation>
    </message>
    <message>
        <source>Show records: %1 (%2)</source>
        <extracomment>%1 a cause, %2 a data type</extracomment>
        <translation>Datensätze zeigen: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ShellController</name>
    <message>
        <source>An export is running</source>
        <translation>Ein Export läuft</translation>
    </message>
    <message>
        <source>The export to %1 is not finished.</source>
        <translation>Der Export nach „%1“ ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>It can go on without the window, which comes back when you start the program again. Stopping loses nothing: what did not land is sent by the next export.</source>
        <translation>Er kann ohne das Fenster weiterlaufen, das beim nächsten Start des Programms wieder erscheint. Anhalten verliert nichts: Was nicht angekommen ist, sendet der nächste Export.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Keep running, hide the window</source>
        <translation>Weiterlaufen lassen, Fenster ausblenden</translation>
    </message>
    <message>
        <source>Stop after this segment and close</source>
        <translation>Nach diesem Segment anhalten und schließen</translation>
    </message>
    <message>
        <source>Last export %1: %2</source>
        <translation>Letzter Export %1: %2</translation>
    </message>
    <message>
        <source>No export yet</source>
        <translation>Noch kein Export</translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation>Ein Export läuft.</translation>
    </message>
    <message>
        <source>Next export: when you start it.</source>
        <translation>Nächster Export: wenn Sie ihn starten.</translation>
    </message>
    <message>
        <source>The page Schedule lets exports start by themselves.</source>
        <translation>Die Seite Zeitplan lässt Exporte von selbst starten.</translation>
    </message>
    <message>
        <source>Next export: when you start it. The schedule is switched off.</source>
        <translation>Nächster Export: wenn Sie ihn starten. Der Zeitplan ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>A scheduled export is running.</source>
        <translation>Ein geplanter Export läuft.</translation>
    </message>
    <message>
        <source>Next export: by a schedule that does not say when.</source>
        <translation>Nächster Export: nach einem Zeitplan, der nicht sagt, wann.</translation>
    </message>
    <message>
        <source>Next export: %1, if the schedule is switched on.</source>
        <translation>Nächster Export: %1, falls der Zeitplan eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Next export: %1, by itself.</source>
        <translation>Nächster Export: %1, von selbst.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::MapResultModel</name>
    <message>
        <source>No longer there: %1</source>
        <translation>Nicht mehr da: %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PendingPage</name>
    <message numerus="yes">
        <source>%n problem(s): every export sends them again until they land.</source>
        <translation>
            <numerusform>%n Problem: Jeder Export sendet es erneut, bis es ankommt.</numerusform>
            <numerusform>%n Probleme: Jeder Export sendet sie erneut, bis sie ankommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back by an Integration Property: sent again once the property is changed.</source>
        <translation>
            <numerusform>%n von einer Integrationseigenschaft zurückgehalten: wird erneut gesendet, sobald die Eigenschaft geändert wird.</numerusform>
            <numerusform>%n von einer Integrationseigenschaft zurückgehalten: werden erneut gesendet, sobald die Eigenschaft geändert wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of another record: sent again by every export.</source>
        <translation>
            <numerusform>%n Duplikat eines anderen Datensatzes: Jeder Export sendet es erneut.</numerusform>
            <numerusform>%n Duplikate anderer Datensätze: Jeder Export sendet sie erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Send again now</source>
        <translation>Jetzt erneut senden</translation>
    </message>
    <message>
        <source>Full export</source>
        <translation>Vollständiger Export</translation>
    </message>
    <message>
        <source>Show its staged row</source>
        <translation>Eingelesene Zeile zeigen</translation>
    </message>
    <message>
        <source>Show its story</source>
        <translation>Geschichte zeigen</translation>
    </message>
    <message>
        <source>Ask the journal again (F5)</source>
        <translation>Das Journal erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Starts an export of what changed. Pending problems travel with it.</source>
        <translation>Beginnt einen Export dessen, was sich geändert hat. Ausstehende Probleme gehen mit.</translation>
    </message>
    <message>
        <source>Compares and sends everything, whatever ServiceNow is known to hold</source>
        <translation>Vergleicht und sendet alles, was auch immer ServiceNow schon hat</translation>
    </message>
    <message>
        <source>Show what ServiceNow made of this record when it was sent last</source>
        <translation>Zeigen, was ServiceNow aus diesem Datensatz gemacht hat, als er zuletzt gesendet wurde</translation>
    </message>
    <message>
        <source>Show all that is known of this record</source>
        <translation>Alles zeigen, was über diesen Datensatz bekannt ist</translation>
    </message>
    <message>
        <source>Pending records</source>
        <translation>Ausstehende Datensätze</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Everything that was sent has landed.</source>
        <translation>Alles, was gesendet wurde, ist angekommen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PendingSection</name>
    <message>
        <source>ServiceNow has no staged row of %1.</source>
        <translation>ServiceNow hat keine eingelesene Zeile von %1.</translation>
    </message>
    <message>
        <source>Staged rows go with their Import Run after some time.</source>
        <translation>Eingelesene Zeilen verschwinden nach einiger Zeit mit ihrem Importlauf.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PropertiesPage</name>
    <message>
        <source>Integration Properties</source>
        <translation>Integrationseigenschaften</translation>
    </message>
    <message>
        <source>No Integration Properties are there</source>
        <translation>Keine Integrationseigenschaften sind da</translation>
    </message>
    <message>
        <source>The integration application is not installed, or does not show them.</source>
        <translation>Die Integrationsanwendung ist nicht installiert oder zeigt sie nicht.</translation>
    </message>
    <message>
        <source>Save in ServiceNow</source>
        <translation>In ServiceNow speichern</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>What ServiceNow may do with records that arrive. These are safety catches: they do not choose what is exported; that is done on the page Integrations.</source>
        <translation>Was ServiceNow mit ankommenden Datensätzen tun darf. Dies sind Sicherungen: Sie bestimmen nicht, was exportiert wird; das geschieht auf der Seite Integrationen.</translation>
    </message>
    <message>
        <source>Puts the default into the field; nothing is saved yet</source>
        <translation>Schreibt die Vorgabe in das Feld; gespeichert wird noch nichts</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%n properties</source>
        <translation>
            <numerusform>%n Eigenschaft</numerusform>
            <numerusform>%n Eigenschaften</numerusform>
        </translation>
    </message>
    <message>
        <source>When it is saved: %1</source>
        <extracomment>%1 is what a value that is not saved yet would do</extracomment>
        <translation>Nach dem Speichern: %1</translation>
    </message>
    <message>
        <source>This value is given when the instance starts and cannot be changed from here.</source>
        <translation>Dieser Wert wird beim Start der Instanz angegeben und kann von hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>It takes effect with the next Import Transaction.</source>
        <translation>Es wirkt ab der nächsten Importtransaktion.</translation>
    </message>
    <message>
        <source>Records that are held back are sent again by the next export.</source>
        <translation>Zurückgehaltene Datensätze sendet der nächste Export erneut.</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <extracomment>%1 a property, %2 its value</extracomment>
        <translation>%1 ist jetzt: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>ServiceNow did not take the value.</source>
        <translation>ServiceNow hat den Wert nicht angenommen.</translation>
    </message>
    <message>
        <source>An administrator of ServiceNow can change it there, under Integration Properties.</source>
        <translation>Wer ServiceNow verwaltet, kann ihn dort unter Integration Properties ändern.</translation>
    </message>
    <message>
        <source>Va&amp;lue</source>
        <translation>&amp;Wert</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::RecordsDesk</name>
    <message>
        <source>Staging and results</source>
        <translation>Staging und Ergebnisse</translation>
    </message>
    <message>
        <source>Pending records</source>
        <translation>Ausstehende Datensätze</translation>
    </message>
    <message>
        <source>Integration Properties</source>
        <translation>Integrationseigenschaften</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::RecordsPage</name>
    <message>
        <source>Parts of Records</source>
        <translation>Teile von Datensätze</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>On the instance</source>
        <translation>Auf der Instanz</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagedRecordView</name>
    <message>
        <source>Open in ServiceNow</source>
        <translation>In ServiceNow öffnen</translation>
    </message>
    <message>
        <source>Show the record that this row became in a browser</source>
        <translation>Den Datensatz, zu dem diese Zeile wurde, im Browser zeigen</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>Einzelheiten der Zeile</translation>
    </message>
    <message>
        <source>Values on their way to ServiceNow</source>
        <translation>Werte auf dem Weg zu ServiceNow</translation>
    </message>
    <message>
        <source>What each transform map did</source>
        <translation>Was jede Transformationszuordnung tat</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Transform maps</source>
        <translation>Transformationszuordnungen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is the key of a record, %2 the number of an Import Transaction</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is why a record did not land, %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>It is %1 in %2.</source>
        <extracomment>%1 is a record of ServiceNow, %2 the name of its table</extracomment>
        <translation>Es ist %1 in %2.</translation>
    </message>
    <message>
        <source>This account may not read the transform maps: rules are not shown.</source>
        <translation>Dieses Konto darf die Transformationszuordnungen nicht lesen: Regeln werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>What was sent is no longer kept: only staged values are shown.</source>
        <translation>Was gesendet wurde, ist nicht mehr aufbewahrt: Nur eingelesene Werte werden gezeigt.</translation>
    </message>
    <message>
        <source>The row has no values</source>
        <translation>Die Zeile hat keine Werte</translation>
    </message>
    <message>
        <source>No transform map has processed this row</source>
        <translation>Keine Transformationszuordnung hat diese Zeile verarbeitet</translation>
    </message>
    <message>
        <source>It waits for its turn, or its Import Transaction failed as a whole.</source>
        <translation>Sie wartet noch, oder ihre Importtransaktion ist im Ganzen fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagedTraceModel</name>
    <message>
        <source>Script of the instance</source>
        <translation>Skript der Instanz</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <extracomment>%1 is a rule; the field is one of those by which records are matched</extracomment>
        <translation>%1 (Schlüssel)</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Nicht verarbeitet</translation>
    </message>
    <message>
        <source>No field map names it</source>
        <translation>Keine Feldzuordnung nennt sie</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagingPage</name>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Did not land</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>Staging and results</source>
        <translation>Staging und Ergebnisse</translation>
    </message>
    <message>
        <source>Staged rows</source>
        <translation>Eingelesene Zeilen</translation>
    </message>
    <message>
        <source>No rows are staged here</source>
        <translation>Hier sind keine Zeilen eingelesen</translation>
    </message>
    <message>
        <source>Staged rows are kept as long as their Import Run.</source>
        <translation>Eingelesene Zeilen werden so lange aufbewahrt wie ihr Importlauf.</translation>
    </message>
    <message>
        <source>No row matches these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Importtransaktion</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Target table</source>
        <translation>Zieltabelle</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Record, reason or comment</source>
        <translation>Datensatz, Grund oder Kommentar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Whole Import Run</source>
        <translation>Ganzer Importlauf</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>ITXN… for the rows of one Import Transaction, IRUN… for those of a whole Import Run</source>
        <translation>ITXN… für die Zeilen einer Importtransaktion, IRUN… für die eines ganzen Importlaufs</translation>
    </message>
    <message>
        <source>&amp;Import Transaction or Import Run</source>
        <translation>&amp;Importtransaktion oder Importlauf</translation>
    </message>
    <message>
        <source>Show the rows of all Import Transactions of this Import Run</source>
        <translation>Die Zeilen aller Importtransaktionen dieses Importlaufs zeigen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>%1: %2, %3, received %4</source>
        <translation>%1: %2, %3, empfangen: %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4, received %5</source>
        <translation>%1 von %2: %3, %4, empfangen: %5</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n Zeile, weitere folgen</numerusform>
            <numerusform>%n Zeilen, weitere folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::TableFilter</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Enthält „%1“</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::TableListPage</name>
    <message>
        <source>Details of the row</source>
        <translation>Einzelheiten der Zeile</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show the staged rows of this Import Transaction</source>
        <translation>Die eingelesenen Zeilen dieser Importtransaktion zeigen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow wird gefragt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n Zeile, weitere folgen</numerusform>
            <numerusform>%n Zeilen, weitere folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereDetailModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereHitModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>Bekannt in</translation>
    </message>
    <message>
        <source>operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>ServiceNow</source>
        <translation>ServiceNow</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WherePage</name>
    <message>
        <source>Name, serial number or &amp;key</source>
        <translation>Name, Seriennummer oder S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Find computer</source>
        <translation>Computer suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>For example srv-web-01</source>
        <translation>Zum Beispiel srv-web-01</translation>
    </message>
    <message>
        <source>The name, serial number or ComputerID of a computer, or a part of it; or the whole key of a contract row or of an installation. Enter searches.</source>
        <translation>Name, Seriennummer oder ComputerID eines Computers oder ein Teil davon; oder der ganze Schlüssel einer Vertragszeile oder Installation. Die Eingabetaste sucht.</translation>
    </message>
    <message>
        <source>Asks the operations database, the journal of this computer and ServiceNow. Nothing is changed anywhere.</source>
        <translation>Fragt die Betriebsdatenbank, das Journal dieses Computers und ServiceNow. Nirgends wird etwas geändert.</translation>
    </message>
    <message>
        <source>Looking for the computer</source>
        <translation>Der Computer wird gesucht</translation>
    </message>
    <message>
        <source>Ends the search. What was shown before stays.</source>
        <translation>Beendet die Suche. Was vorher gezeigt wurde, bleibt.</translation>
    </message>
    <message>
        <source>Computers that may be meant</source>
        <translation>Computer, die gemeint sein können</translation>
    </message>
    <message>
        <source>Computers that have the text in their name, serial number or key. Enter shows one.</source>
        <translation>Computer mit diesem Text in Name, Seriennummer oder Schlüssel. Die Eingabetaste zeigt einen.</translation>
    </message>
    <message>
        <source>Where the computer is</source>
        <translation>Wo der Computer ist</translation>
    </message>
    <message>
        <source>The way of the computer from the operations database to ServiceNow. A part that could not be read says why; the others stay.</source>
        <translation>Der Weg des Computers von der Betriebsdatenbank nach ServiceNow. Ein Teil, der nicht gelesen werden konnte, sagt warum; die anderen bleiben.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Where is this computer?</source>
        <translation>Wo ist dieser Computer?</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Nothing was looked for yet</source>
        <translation>Noch nichts wurde gesucht</translation>
    </message>
    <message>
        <source>Type a name, a serial number or a key: its record, exports, CI, contracts and state appear here.</source>
        <translation>Geben Sie einen Namen, eine Seriennummer oder einen Schlüssel ein: Datensatz, Exporte, CI, Verträge und Zustand erscheinen hier.</translation>
    </message>
    <message>
        <source>The operations database was not searched.</source>
        <translation>Die Betriebsdatenbank wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>The journal was not searched.</source>
        <translation>Das Journal wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>ServiceNow was not searched.</source>
        <translation>ServiceNow wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>Not everybody could be asked.</source>
        <translation>Nicht alle konnten gefragt werden.</translation>
    </message>
    <message>
        <source>The first of many computers with “%1”</source>
        <extracomment>%1 is what somebody looked for</extracomment>
        <translation>Die ersten von vielen Computern mit „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n computer(s) with “%1”</source>
        <translation>
            <numerusform>%n Computer mit „%1“</numerusform>
            <numerusform>%n Computer mit „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>No computer has “%1” in its name, serial number or key</source>
        <translation>Kein Computer hat „%1“ in Name, Seriennummer oder Schlüssel</translation>
    </message>
    <message>
        <source>Check the spelling, or look for a part of it.</source>
        <translation>Prüfen Sie die Schreibweise oder suchen Sie nach einem Teil davon.</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Text ändern</translation>
    </message>
    <message>
        <source>Choose one of the computers above</source>
        <translation>Wählen Sie oben einen der Computer</translation>
    </message>
    <message>
        <source>Nothing more to see here</source>
        <translation>Hier ist nicht mehr zu sehen</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereStepModel</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereWords</name>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Betriebsdatenbank</translation>
    </message>
    <message>
        <source>It is not in %1.</source>
        <translation>Er ist nicht in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, record %2, with %n value(s)</source>
        <extracomment>%1 is a data type, %2 the key of a record</extracomment>
        <translation>
            <numerusform>%1, Datensatz %2, mit %n Wert</numerusform>
            <numerusform>%1, Datensatz %2, mit %n Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Record %1 is there, and is not sent: a required value is missing.</source>
        <translation>Datensatz %1 ist da, wird aber nicht gesendet: Ein nötiger Wert fehlt.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Without a record there is nothing to find.</source>
        <translation>Ohne Datensatz gibt es keine Befunde.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nothing stands in the way of this record.</source>
        <translation>Diesem Datensatz steht nichts im Weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>Ausstehend: %1</translation>
    </message>
    <message>
        <source>It was missing from the operations database when that was last read.</source>
        <translation>Er fehlte in der Betriebsdatenbank, als sie zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>What landed was sent at %1.</source>
        <translation>Was ankam, wurde am %1 gesendet.</translation>
    </message>
    <message>
        <source>Sent, the answer is not known</source>
        <translation>Gesendet, die Antwort ist nicht bekannt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No export that is still remembered carried it.</source>
        <translation>Kein Export, an den das Journal sich erinnert, enthielt ihn.</translation>
    </message>
    <message>
        <source>No export carried it.</source>
        <translation>Kein Export enthielt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>Carried by %n segment(s), last %1</source>
        <translation>
            <numerusform>In %n Segment gesendet, zuletzt %1</numerusform>
            <numerusform>In %n Segmenten gesendet, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Row results</source>
        <translation>Zeilenergebnisse</translation>
    </message>
    <message>
        <source>No import that ServiceNow still keeps has it.</source>
        <translation>Kein Import, den ServiceNow noch aufbewahrt, enthält ihn.</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>%1 is the number of an Import Transaction, %2 why a record did not land</extracomment>
        <translation>In %1</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Configuration Item</translation>
    </message>
    <message>
        <source>No instance is chosen.</source>
        <translation>Keine Instanz ist gewählt.</translation>
    </message>
    <message>
        <source>ServiceNow knows no CI for it.</source>
        <translation>ServiceNow kennt kein CI dafür.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>ServiceNow says which CI it was, but that is not there any more.</source>
        <translation>ServiceNow sagt, welches CI es war, aber das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Discovery source</source>
        <translation>Erkennungsquelle</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>sys_id</source>
        <translation>sys_id</translation>
    </message>
    <message>
        <source>Without a CI there are none.</source>
        <translation>Ohne CI gibt es keine.</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <extracomment>%1 and %2 are numbers of records</extracomment>
        <translation>Die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>CI-Lebenszyklus</translation>
    </message>
    <message>
        <source>Without a CI it has no operational state.</source>
        <translation>Ohne CI hat er keinen Betriebszustand.</translation>
    </message>
    <message>
        <source>Operational state %1</source>
        <translation>Betriebszustand %1</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Gehalten von %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until it is ended</source>
        <translation>bis sie beendet wird</translation>
    </message>
    <message>
        <source>Show data quality</source>
        <translation>Datenqualität zeigen</translation>
    </message>
    <message>
        <source>Show import run</source>
        <translation>Importlauf zeigen</translation>
    </message>
    <message>
        <source>Show staged row</source>
        <translation>Bereitgestellte Zeile zeigen</translation>
    </message>
    <message>
        <source>Show in CI lifecycle</source>
        <translation>Im CI-Lebenszyklus zeigen</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>In ServiceNow öffnen</translation>
    </message>
    <message>
        <source>Installations</source>
        <translation>Installationen</translation>
    </message>
    <message>
        <source>ServiceNow knows no installation on it.</source>
        <translation>ServiceNow kennt keine Installation darauf.</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>ServiceNow knows no contract for it.</source>
        <translation>ServiceNow kennt keinen Vertrag dafür.</translation>
    </message>
    <message>
        <source>serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>ComputerID %1</source>
        <translation>ComputerID %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>%1 ServiceNow keeps values that the operations database no longer has, since this channel cannot clear a column: %2. Clear them in ServiceNow where it matters.</source>
        <extracomment>%1 a sentence, %2 names of columns</extracomment>
        <translation>%1 ServiceNow behält Werte, die die Betriebsdatenbank nicht mehr hat, da dieser Kanal keine Spalte leeren kann: %2. Leeren Sie sie in ServiceNow, wo es darauf ankommt.</translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::Section</name>
    <message>
        <source>%1, expanded</source>
        <extracomment>%1 is the title of a section that can be folded</extracomment>
        <translation>%1, ausgeklappt</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::SectionModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the title of a page, %2 a number of open cases</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n open case(s)</source>
        <translation>
            <numerusform>%1, %Ln offener Fall</numerusform>
            <numerusform>%1, %Ln offene Fälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::TableView</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
</TS>
