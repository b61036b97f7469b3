<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActivityModel</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>The part of the program that says it</source>
        <translation>La partie du programme qui le dit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>several records there match: the oldest is taken, the others become duplicates</source>
        <translation>plusieurs enregistrements y correspondent&#xa0;: le plus ancien est retenu, les autres deviennent des doublons</translation>
    </message>
    <message>
        <source>recognised by its name alone: it may be another machine</source>
        <translation>reconnu à son seul nom&#xa0;: ce peut être une autre machine</translation>
    </message>
    <message>
        <source>its class changes</source>
        <translation>sa classe change</translation>
    </message>
    <message>
        <source>its class stays, though the operations database says another</source>
        <translation>sa classe reste, bien que la base d’exploitation en indique une autre</translation>
    </message>
    <message>
        <source>another source owns %1: not written</source>
        <extracomment>%1 names of columns</extracomment>
        <translation>%1 appartient à une autre source&#xa0;: non écrit</translation>
    </message>
    <message>
        <source>with its computer, which is new there</source>
        <translation>avec son ordinateur, qui y est nouveau</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Ignore: %1 stands for the same computer</source>
        <extracomment>%1 the key of another record</extracomment>
        <translation>Ignorer&#xa0;: %1 représente le même ordinateur</translation>
    </message>
    <message>
        <source>Refuse: %1</source>
        <extracomment>%1 the reason</extracomment>
        <translation>Refuser&#xa0;: %1</translation>
    </message>
    <message>
        <source>Insert: %1. Update: %2. Leave as they are: %3. Ignore as duplicates: %4. Refuse: %5.</source>
        <extracomment>each is a number of records</extracomment>
        <translation>Insérer&#xa0;: %1. Mettre à jour&#xa0;: %2. Laisser tels quels&#xa0;: %3. Ignorer comme doublons&#xa0;: %4. Refuser&#xa0;: %5.</translation>
    </message>
    <message>
        <source>the operations database has no value for %1: what ServiceNow has stays</source>
        <extracomment>%1 names of columns</extracomment>
        <translation>la base d’exploitation n’a pas de valeur pour %1&#x202f;: ce que contient ServiceNow reste</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Whose state or action it is; empty for what nobody requested</source>
        <translation>À qui appartient l’état ou l’action ; vide pour ce que personne n’a demandé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>The rule that made or allowed it</source>
        <translation>La règle qui l’a causé ou permis</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>none</source>
        <extracomment>no operational state</extracomment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>of a lease</extracomment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Hardware status</source>
        <translation>Statut du matériel</translation>
    </message>
    <message>
        <source>Hardware substatus</source>
        <translation>Sous-statut du matériel</translation>
    </message>
    <message>
        <source>A requestor wants %1.</source>
        <extracomment>%1 is an operational state</extracomment>
        <translation>Un demandeur veut %1.</translation>
    </message>
    <message>
        <source>A requestor no longer wants %1.</source>
        <extracomment>%1 is an operational state</extracomment>
        <translation>Un demandeur ne veut plus %1.</translation>
    </message>
    <message>
        <source>A requestor wants %2 instead of %1.</source>
        <extracomment>%1 and %2 are operational states</extracomment>
        <translation>Un demandeur veut %2 au lieu de %1.</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>État affiché</translation>
    </message>
    <message>
        <source>State of a requestor</source>
        <translation>État d’un demandeur</translation>
    </message>
    <message>
        <source>CI action %1</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>Action de CI %1</translation>
    </message>
    <message>
        <source>Lease of %1</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>Bail de %1</translation>
    </message>
    <message>
        <source>Substate of the asset</source>
        <translation>Sous-état de l’actif</translation>
    </message>
    <message>
        <source>State of the asset</source>
        <translation>État de l’actif</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a table, %2 a field of it</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Shows %2 instead of %1.</source>
        <extracomment>%1 and %2 are operational states of a CI</extracomment>
        <translation>Affiche %2 au lieu de %1.</translation>
    </message>
    <message>
        <source>CI action %1 begins.</source>
        <extracomment>%1 is the name of a CI action</extracomment>
        <translation>L’action de CI %1 commence.</translation>
    </message>
    <message>
        <source>CI action %1 ends.</source>
        <translation>L’action de CI %1 se termine.</translation>
    </message>
    <message>
        <source>The lease of %1 now ends at %2.</source>
        <extracomment>%1 is the name of a CI action, %2 a time</extracomment>
        <translation>Le bail de %1 se termine désormais le %2.</translation>
    </message>
    <message>
        <source>%1 becomes %2.</source>
        <extracomment>%1 is a field, %2 its value</extracomment>
        <translation>%1 devient %2.</translation>
    </message>
    <message>
        <source>%1 is no longer %2.</source>
        <extracomment>%1 is a field, %2 its value</extracomment>
        <translation>%1 n’est plus %2.</translation>
    </message>
    <message>
        <source>%1 becomes %3, it was %2.</source>
        <extracomment>%1 is a field, %2 and %3 its values</extracomment>
        <translation>%1 devient %3, c’était %2.</translation>
    </message>
    <message>
        <source>for requestor %1</source>
        <extracomment>%1 is the beginning of a requestor&apos;s id</extracomment>
        <translation>pour le demandeur %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a user</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>by %1, for requestor %2</source>
        <extracomment>%1 is a user, %2 the beginning of a requestor&apos;s id</extracomment>
        <translation>par %1, pour le demandeur %2</translation>
    </message>
</context>
<context>
    <name>CiDetailModels</name>
    <message>
        <source>Requestor</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Shown or not</source>
        <translation>Montré ou non</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Détenue par</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>CiModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>État opérationnel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Détenue par</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Étiquette d’actif</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Sys ID</source>
        <translation>Sys ID</translation>
    </message>
    <message>
        <source>Lease of %1: until %2. %3</source>
        <extracomment>%1 is an action, %2 a time, %3 empty or a sentence about what happens next</extracomment>
        <translation>Délai de %1&#xa0;: jusqu’à %2. %3</translation>
    </message>
</context>
<context>
    <name>ConnectionChecks</name>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>The ServiceNow integration is licensed.</source>
        <translation>L’intégration ServiceNow est sous licence.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Everything that a login needs is there.</source>
        <translation>Tout ce qu’il faut pour se connecter est présent.</translation>
    </message>
    <message>
        <source>Name of the instance</source>
        <translation>Nom de l’instance</translation>
    </message>
    <message>
        <source>The name is known.</source>
        <translation>Le nom est connu.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>The instance answers.</source>
        <translation>L’instance répond.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>The connection is encrypted and the certificate is trusted.</source>
        <translation>La connexion est chiffrée et le certificat est approuvé.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>ServiceNow accepts the token.</source>
        <translation>ServiceNow accepte le jeton.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>The interface that takes the records answers.</source>
        <translation>L’interface qui reçoit les enregistrements répond.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Role of the account</source>
        <translation>Rôle du compte</translation>
    </message>
    <message>
        <source>The account may import.</source>
        <translation>Le compte est autorisé à importer.</translation>
    </message>
    <message>
        <source>Integration endpoint</source>
        <translation>Point de terminaison d’intégration</translation>
    </message>
    <message>
        <source>The endpoint is ready.</source>
        <translation>Le point de terminaison est prêt.</translation>
    </message>
    <message>
        <source>Scheduled data import</source>
        <translation>Import de données planifié</translation>
    </message>
    <message>
        <source>The record is there.</source>
        <translation>L’entrée est présente.</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Source de données</translation>
    </message>
    <message>
        <source>Tables for applications</source>
        <translation>Tables des applications</translation>
    </message>
    <message>
        <source>Installed applications can be imported.</source>
        <translation>Les applications installées peuvent être importées.</translation>
    </message>
    <message>
        <source>Unfinished imports</source>
        <translation>Imports inachevés</translation>
    </message>
    <message>
        <source>No earlier import is unfinished.</source>
        <translation>Aucun import précédent n’est inachevé.</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Base d’exploitation</translation>
    </message>
    <message>
        <source>The database can be read.</source>
        <translation>La base peut être lue.</translation>
    </message>
    <message>
        <source>Hardware inventory</source>
        <translation>Inventaire matériel</translation>
    </message>
    <message>
        <source>The view is complete.</source>
        <translation>La vue est complète.</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Applications installées</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%Ln enregistrement.</numerusform>
            <numerusform>%Ln enregistrements.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 what the instance itself says about it, or where the database is</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>ServiceNow: %1</source>
        <translation>ServiceNow&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not reached: a check before it failed.</source>
        <translation>Non atteint&#xa0;: un contrôle précédent a échoué.</translation>
    </message>
    <message>
        <source>An export of this computer was interrupted. The next one closes it first and sends what is missing (%1).</source>
        <translation>Une exportation de cet ordinateur a été interrompue. La suivante la clôt d’abord et envoie ce qui manque (%1).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What happened, then what to do: two whole sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discovery source</source>
        <translation>Source de découverte</translation>
    </message>
    <message>
        <source>ServiceNow knows the source of the records.</source>
        <translation>ServiceNow connaît la source des enregistrements.</translation>
    </message>
    <message>
        <source>Identification rule</source>
        <translation>Règle d’identification</translation>
    </message>
    <message>
        <source>Computers can be identified.</source>
        <translation>Les ordinateurs peuvent être identifiés.</translation>
    </message>
    <message>
        <source>Rule for applications</source>
        <translation>Règle pour les applications</translation>
    </message>
    <message>
        <source>Installed applications may travel with their computers.</source>
        <translation>Les applications installées peuvent voyager avec leurs ordinateurs.</translation>
    </message>
    <message>
        <source>Tables for contracts</source>
        <translation>Tables des contrats</translation>
    </message>
    <message>
        <source>Contracts and their computers can be read.</source>
        <translation>Les contrats et leurs ordinateurs peuvent être lus.</translation>
    </message>
    <message>
        <source>Relation to hosts</source>
        <translation>Relation avec les hôtes</translation>
    </message>
    <message>
        <source>Virtual machines can be related to their hosts.</source>
        <translation>Les machines virtuelles peuvent être reliées à leurs hôtes.</translation>
    </message>
    <message>
        <source>Duplicates in ServiceNow</source>
        <translation>Doublons dans ServiceNow</translation>
    </message>
    <message>
        <source>Number of open tasks about duplicates.</source>
        <translation>Nombre de tâches ouvertes sur des doublons.</translation>
    </message>
    <message>
        <source>Scopes of the OAuth entry</source>
        <translation>Portées de l’entrée OAuth</translation>
    </message>
    <message>
        <source>The OAuth entry covers every API that an export calls.</source>
        <translation>L’entrée OAuth couvre chaque API qu’une exportation appelle.</translation>
    </message>
    <message>
        <source>Role for the identification API</source>
        <translation>Rôle pour l’API d’identification</translation>
    </message>
    <message>
        <source>The account may use the identification API.</source>
        <translation>Le compte peut utiliser l’API d’identification.</translation>
    </message>
    <message>
        <source>Form of requests</source>
        <translation>Forme des requêtes</translation>
    </message>
    <message>
        <source>ServiceNow takes each record of a request by itself.</source>
        <translation>ServiceNow accepte chaque enregistrement d’une requête séparément.</translation>
    </message>
    <message>
        <source>Rights to read</source>
        <translation>Droits de lecture</translation>
    </message>
    <message>
        <source>The account may read every table that an export looks into.</source>
        <translation>Le compte peut lire chaque table qu’une exportation consulte.</translation>
    </message>
    <message>
        <source>Identification engine</source>
        <translation>Moteur d’identification</translation>
    </message>
    <message>
        <source>Its properties are as ServiceNow ships them.</source>
        <translation>Ses propriétés sont telles que ServiceNow les livre.</translation>
    </message>
    <message>
        <source>Classes of computers</source>
        <translation>Classes d’ordinateurs</translation>
    </message>
    <message>
        <source>Each class is identified by serial number, as records are sent.</source>
        <translation>Chaque classe est identifiée par le numéro de série, comme les enregistrements sont envoyés.</translation>
    </message>
    <message>
        <source>Domain of the account</source>
        <translation>Domaine du compte</translation>
    </message>
    <message>
        <source>The account is in no domain of its own.</source>
        <translation>Le compte n’appartient à aucun domaine particulier.</translation>
    </message>
    <message>
        <source>Other writers</source>
        <translation>Autres sources d’écriture</translation>
    </message>
    <message>
        <source>Nobody else was seen to write under this discovery source.</source>
        <translation>Personne d’autre ne semble écrire sous cette source de découverte.</translation>
    </message>
    <message>
        <source>Place of the journal</source>
        <translation>Emplacement du journal</translation>
    </message>
    <message>
        <source>It can be opened.</source>
        <translation>Il s’ouvre.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Ce qui s’y trouve</translation>
    </message>
    <message>
        <source>No journal yet: the next start makes one, and the first export with it is a full one.</source>
        <translation>Pas encore de journal&#x202f;: le prochain démarrage en crée un, et le premier export avec lui est complet.</translation>
    </message>
    <message>
        <source>A journal of this version of the program.</source>
        <translation>Un journal de cette version du programme.</translation>
    </message>
    <message>
        <source>A journal of an earlier version. The next start brings it up to date; the earlier version cannot open it any more then.</source>
        <translation>Un journal d’une version antérieure. Le prochain démarrage le met à jour&#x202f;; la version antérieure ne peut alors plus l’ouvrir.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>No export uses it at the moment.</source>
        <translation>Aucun export ne l’utilise en ce moment.</translation>
    </message>
    <message>
        <source>An export uses it at the moment; another one can start when it has ended.</source>
        <translation>Un export l’utilise en ce moment&#x202f;; un autre peut commencer quand il est terminé.</translation>
    </message>
    <message>
        <source>This account is an Administrator there.</source>
        <translation>Ce compte y est administrateur.</translation>
    </message>
    <message>
        <source>This account is a Viewer there: it sees everything, but starts and changes nothing. An Administrator of that journal can change that.</source>
        <translation>Ce compte y est lecteur&#x202f;: il voit tout, mais ne lance et ne modifie rien. Un administrateur de ce journal peut changer cela.</translation>
    </message>
    <message>
        <source>Rule for software packages</source>
        <translation>Règle pour les paquets logiciels</translation>
    </message>
    <message>
        <source>Software packages can be identified.</source>
        <translation>Les paquets logiciels peuvent être identifiés.</translation>
    </message>
</context>
<context>
    <name>ConnectionFindings</name>
    <message>
        <source>rules come before the key that a record landed with, so a computer is written into another CI that has its serial number or name</source>
        <translation>les règles passent avant la clé avec laquelle un enregistrement a été pris en compte, si bien qu’un ordinateur est écrit dans un autre CI qui a son numéro de série ou son nom</translation>
    </message>
    <message>
        <source>a record that matches two CIs or more is refused (AMBIGUOUS) and stays pending until they are merged</source>
        <translation>un enregistrement qui correspond à deux CI ou plus est refusé (AMBIGUOUS) et reste en attente jusqu’à leur fusion</translation>
    </message>
    <message>
        <source>a record that matches so many CIs is refused (AMBIGUOUS); as shipped it is 5</source>
        <translation>un enregistrement qui correspond à autant de CI est refusé (AMBIGUOUS)&#x202f;; la valeur livrée est 5</translation>
    </message>
    <message>
        <source>a serial number that several CIs share opens a de-duplication task</source>
        <translation>un numéro de série que plusieurs CI partagent ouvre une tâche de déduplication</translation>
    </message>
    <message>
        <source>a CI does not become one of a class below its own, so a record that would change it so is refused (RECLASSIFICATION_NOT_ALLOWED) and stays pending</source>
        <translation>un CI ne passe pas à une classe inférieure à la sienne&#x202f;; un enregistrement qui le modifierait ainsi est refusé (RECLASSIFICATION_NOT_ALLOWED) et reste en attente</translation>
    </message>
    <message>
        <source>a CI does not become one of a class above its own; that is refused only where CIs follow the class of the source (followClass)</source>
        <translation>un CI ne passe pas à une classe supérieure à la sienne&#x202f;; cela n’est refusé que si les CI suivent la classe de la source (followClass)</translation>
    </message>
    <message>
        <source>a CI does not become one of a class on another branch; that is refused only where CIs follow the class of the source (followClass)</source>
        <translation>un CI ne passe pas à une classe d’une autre branche&#x202f;; cela n’est refusé que si les CI suivent la classe de la source (followClass)</translation>
    </message>
    <message>
        <source>a column that is empty stays empty while a source with a higher priority owns it</source>
        <translation>une colonne vide reste vide tant qu’elle appartient à une source de priorité supérieure</translation>
    </message>
    <message>
        <source>Software Asset Management leaves installations of other sources alone: they arrive, but are neither normalised nor counted</source>
        <translation>Software Asset Management ignore les installations d’autres sources&#x202f;: elles arrivent, mais ne sont ni normalisées ni comptées</translation>
    </message>
    <message>
        <source>No identification rule is active for %1: an export that sends such a record ends there.</source>
        <translation>Aucune règle d’identification n’est active pour %1&#x202f;: une exportation qui envoie un tel enregistrement s’arrête là.</translation>
    </message>
    <message>
        <source>The identification rule of %1 has no entry for cmdb_serial_number: an export that sends a serial number of such a record ends there.</source>
        <translation>La règle d’identification de %1 n’a pas d’entrée pour cmdb_serial_number&#x202f;: une exportation qui envoie le numéro de série d’un tel enregistrement s’arrête là.</translation>
    </message>
    <message>
        <source>The identification rule of %1 is a dependent one: such a record is refused and stays pending, since nothing that it could hang on is sent.</source>
        <translation>La règle d’identification de %1 est dépendante&#x202f;: un tel enregistrement est refusé et reste en attente, car rien à quoi il pourrait se rattacher n’est envoyé.</translation>
    </message>
    <message>
        <source>ServiceNow has no class %1: such a record is refused and stays pending.</source>
        <translation>ServiceNow n’a pas de classe %1&#x202f;: un tel enregistrement est refusé et reste en attente.</translation>
    </message>
    <message>
        <source>Computers that are there already are not recognised before they are sent, so two records may take turns in one CI, and verify has nothing to compare.</source>
        <translation>Les ordinateurs déjà présents ne sont pas reconnus avant l’envoi&#x202f;: deux enregistrements peuvent alterner dans un même CI, et la vérification n’a rien à comparer.</translation>
    </message>
    <message>
        <source>Columns that refer to such a record stay as they are.</source>
        <translation>Les colonnes qui renvoient à un tel enregistrement restent telles quelles.</translation>
    </message>
    <message>
        <source>Virtual machines are not related to the computers they run on.</source>
        <translation>Les machines virtuelles ne sont pas reliées aux ordinateurs qui les hébergent.</translation>
    </message>
    <message>
        <source>Tasks about duplicates are not listed.</source>
        <translation>Les tâches concernant les doublons ne sont pas affichées.</translation>
    </message>
    <message>
        <source>the identification API</source>
        <translation>l’API d’identification</translation>
    </message>
    <message>
        <source>the CMDB Meta API</source>
        <translation>l’API CMDB Meta</translation>
    </message>
    <message>
        <source>the Table API</source>
        <translation>la Table API</translation>
    </message>
    <message>
        <source>the table cmdb_rel_type</source>
        <translation>la table cmdb_rel_type</translation>
    </message>
    <message>
        <source>the table sys_properties</source>
        <translation>la table sys_properties</translation>
    </message>
    <message>
        <source>its own record in sys_user</source>
        <translation>son propre enregistrement dans sys_user</translation>
    </message>
    <message>
        <source>the table reconcile_duplicate_task</source>
        <translation>la table reconcile_duplicate_task</translation>
    </message>
    <message>
        <source>The OAuth entry does not cover %1. It is securely scoped; login and roles of the account have nothing to do with it. What needs these calls does not work. Ask the ServiceNow administrator to add REST API auth scopes for them to the entry in Application Registry.</source>
        <translation>L’entrée OAuth ne couvre pas %1. Elle est à portée restreinte (Securely Scoped)&#x202f;; la connexion et les rôles du compte n’y sont pour rien. Ce qui a besoin de ces appels ne fonctionne pas. Demandez à l’administrateur ServiceNow d’ajouter à l’entrée, dans Application Registry, les REST API Auth Scopes correspondants.</translation>
    </message>
    <message>
        <source>The account may not read %1.</source>
        <translation>Le compte n’a pas le droit de lire %1.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the role itil, or a right to read these tables.</source>
        <translation>Demandez à l’administrateur ServiceNow de donner au compte le rôle itil, ou le droit de lire ces tables.</translation>
    </message>
    <message>
        <source>The account may not read %1, or it is not there. Contracts and their computers cannot be exported. Ask the ServiceNow administrator to give the account the role contract_manager (asset contains it), or exclude contracts.</source>
        <translation>Le compte n’a pas le droit de lire %1, ou cette table n’existe pas. Les contrats et leurs ordinateurs ne peuvent pas être exportés. Demandez à l’administrateur ServiceNow de donner au compte le rôle contract_manager (contenu dans asset), ou excluez les contrats.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>a system property of ServiceNow with its value, then what follows from it</extracomment>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>ServiceNow is shipped with other values. Ask its administrator whether these are meant, before records are sent.</source>
        <translation>ServiceNow est livré avec d’autres valeurs. Demandez à son administrateur si celles-ci sont voulues, avant d’envoyer des enregistrements.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to look at these classes in CI Class Manager.</source>
        <translation>Demandez à l’administrateur ServiceNow d’examiner ces classes dans CI Class Manager.</translation>
    </message>
    <message>
        <source>%1 of the %2 computers that were looked up under this discovery source came with a key that this journal does not know (%3, for example). Another program writes under the same name, or they were sent from a journal that is lost. Where two operations databases have the same ComputerID, each overwrites the CI of the other. Choose another discovery source for one of them; if only the journal is another one, a full export takes the computers over.</source>
        <translation>%1 des %2 ordinateurs examinés sous cette source de découverte sont arrivés avec une clé que ce journal ne connaît pas (par exemple %3). Un autre programme écrit sous le même nom, ou ils ont été envoyés depuis un journal perdu. Si deux bases d’exploitation ont le même ComputerID, chacune écrase le CI de l’autre. Choisissez une autre source de découverte pour l’une d’elles&#x202f;; si seul le journal a changé, une exportation complète reprend les ordinateurs.</translation>
    </message>
    <message>
        <source>This release has only the plain form of the identification API, which takes a request whole or refuses it whole. Records that are refused are found by sending halves again, so an export with many of them takes longer; which installations are new is not told, and they count as updated. What lands is the same. Nothing has to be done.</source>
        <translation>Cette version n’a que la forme simple de l’API d’identification, qui accepte ou refuse une requête entière. Les enregistrements refusés sont trouvés en renvoyant des moitiés&#x202f;; une exportation qui en contient beaucoup dure donc plus longtemps. L’API ne dit pas quelles installations sont nouvelles&#x202f;: elles comptent comme mises à jour. Ce qui est pris en compte est identique. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The account belongs to the domain %1: ServiceNow identifies and inserts CIs only there. A computer that is in another domain is not found and is inserted again. Where that is not wanted, ask the ServiceNow administrator for an account in the domain global.</source>
        <translation>Le compte appartient au domaine %1&#x202f;: ServiceNow n’identifie et n’insère des CI que là. Un ordinateur d’un autre domaine n’est pas trouvé et est inséré à nouveau. Si cela n’est pas voulu, demandez à l’administrateur ServiceNow un compte dans le domaine global.</translation>
    </message>
    <message>
        <source>Not checked: the account may not read the table sys_object_source, or the last export did not end, so that keys of this journal may be there which it does not know yet.</source>
        <translation>Non vérifié&#x202f;: le compte n’a pas le droit de lire la table sys_object_source, ou la dernière exportation ne s’est pas terminée, si bien que des clés de ce journal qu’il ne connaît pas encore peuvent s’y trouver.</translation>
    </message>
    <message>
        <source>Not checked: the account may not use %1.</source>
        <extracomment>%1 is what would tell, such as &quot;the table sys_properties&quot;</extracomment>
        <translation>Non vérifié&#x202f;: le compte n’a pas le droit d’utiliser %1.</translation>
    </message>
    <message>
        <source>Not checked: the account may not look at what would tell.</source>
        <translation>Non vérifié&#x202f;: le compte n’a pas accès à ce qui le dirait.</translation>
    </message>
    <message>
        <source>There is no journal here yet, but ServiceNow already has computers under this discovery source (%1, for example). Another program writes under the same name, or they were sent from a journal that is elsewhere or lost. Where two operations databases have the same ComputerID, each overwrites the CI of the other. Choose another discovery source for one of them; if only the journal is another one, the first export takes the computers over.</source>
        <translation>Il n’y a pas encore de journal ici, mais ServiceNow a déjà des ordinateurs sous cette source de découverte (par exemple %1). Un autre programme écrit sous le même nom, ou ils ont été envoyés depuis un journal qui se trouve ailleurs ou qui est perdu. Si deux bases d’exploitation ont le même ComputerID, chacune écrase le CI de l’autre. Choisissez une autre source de découverte pour l’une d’elles&#x202f;; si seul le journal a changé, la première exportation reprend les ordinateurs.</translation>
    </message>
    <message>
        <source>Software packages and their instances arrive, but verify has nothing to compare.</source>
        <translation>Les paquets logiciels et leurs instances arrivent, mais verify n’a rien à comparer.</translation>
    </message>
    <message>
        <source>ServiceNow has no active identification rule of %1 that looks for the key or the name of a package. Installed applications cannot be exported as software packages. Ask the ServiceNow administrator to look at this class in CI Class Manager, choose another route for installed applications, or exclude them.</source>
        <translation>ServiceNow n’a pas de règle d’identification active pour %1 qui cherche la clé ou le nom d’un paquet. Les applications installées ne peuvent pas être exportées comme paquets logiciels. Demandez à l’administrateur ServiceNow d’examiner cette classe dans CI Class Manager, choisissez une autre voie pour les applications installées, ou excluez-les.</translation>
    </message>
    <message>
        <source>The identification rule of hardware has no active related entry for %1 that looks at the column software. Without it, two versions of an application on one computer would be one row there, so installed applications cannot be exported as software packages. Ask the ServiceNow administrator to add the entry under CI Identifiers, choose another route for installed applications, or exclude them.</source>
        <translation>La règle d’identification du matériel n’a pas d’entrée associée active pour %1 qui tienne compte de la colonne software. Sans elle, deux versions d’une application sur un ordinateur n’y seraient qu’une seule ligne&#x202f;; les applications installées ne peuvent donc pas être exportées comme paquets logiciels. Demandez à l’administrateur ServiceNow d’ajouter cette entrée sous CI Identifiers, choisissez une autre voie pour les applications installées, ou excluez-les.</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Échec du test</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
</context>
<context>
    <name>DataTypes</name>
    <message>
        <source>Hardware inventory</source>
        <translation>Inventaire matériel</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Applications installées</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Correct the instance URL first.</source>
        <translation>Corriger d’abord l’URL de l’instance.</translation>
    </message>
    <message>
        <source>Correct the endpoint under Advanced first.</source>
        <translation>Corriger d’abord le point de terminaison sous «&#xa0;Avancé&#xa0;».</translation>
    </message>
    <message>
        <source>Correct the data source first.</source>
        <translation>Corriger d’abord la source de données.</translation>
    </message>
    <message>
        <source>A token belongs to an address and an account: fill in both.</source>
        <translation>Un jeton va avec une adresse et un compte&#xa0;: renseigner les deux.</translation>
    </message>
    <message>
        <source>No keyring answers: start one, or keep secrets until the console closes.</source>
        <translation>Aucun trousseau de clés ne répond&#xa0;: en démarrer un, ou garder les secrets jusqu’à la fermeture de la console.</translation>
    </message>
    <message>
        <source>Correct the place of the journal first.</source>
        <translation>Corrigez d’abord l’emplacement du journal.</translation>
    </message>
</context>
<context>
    <name>DueTimeModel</name>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>The same moment as servers and logs write it</source>
        <translation>Le même instant, tel que l’écrivent les serveurs et les journaux</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>EarlierModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Base d’exploitation</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
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
        <translation>Affiche maintenant</translation>
    </message>
    <message>
        <source>Shows then</source>
        <translation>Affichera</translation>
    </message>
    <message>
        <source>Actions that end</source>
        <translation>Actions qui se terminent</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The program met a condition that it was not written for.</source>
        <translation>Le programme a rencontré une situation qu’il ne sait pas traiter.</translation>
    </message>
    <message>
        <source>The operation was ended. What had been confirmed before is kept.</source>
        <translation>L’opération a été arrêtée. Ce qui était déjà confirmé est conservé.</translation>
    </message>
    <message>
        <source>Start it again; if it comes back, send the log file to support.</source>
        <translation>Relancer&#xa0;; si l’erreur revient, envoyer le fichier journal au support.</translation>
    </message>
    <message>
        <source>The export was stopped on request.</source>
        <translation>L’exportation a été arrêtée à la demande.</translation>
    </message>
    <message>
        <source>What ServiceNow had confirmed is kept; the rest is sent by the next export.</source>
        <translation>Ce que ServiceNow a confirmé est conservé&#xa0;; le reste part avec la prochaine exportation.</translation>
    </message>
    <message>
        <source>Start the export again when it suits you.</source>
        <translation>Relancer l’exportation au moment voulu.</translation>
    </message>
    <message>
        <source>The command line cannot be understood: %1.</source>
        <translation>La ligne de commande est incompréhensible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Rien n’a été lancé.</translation>
    </message>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Lancer la commande avec --help pour voir ce qu’elle accepte.</translation>
    </message>
    <message>
        <source>A setting cannot be used: %1.</source>
        <translation>Un paramètre est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Correct the value in the settings and try again.</source>
        <translation>Corriger la valeur dans les paramètres, puis réessayer.</translation>
    </message>
    <message>
        <source>The ServiceNow integration is not licensed.</source>
        <translation>L’intégration ServiceNow n’est pas sous licence.</translation>
    </message>
    <message>
        <source>The evaluation period is over, so nothing was sent.</source>
        <translation>La période d’évaluation est terminée, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>The ServiceNow connection is not complete: %1 is missing.</source>
        <translation>La connexion à ServiceNow est incomplète, il manque&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Without instance URL, user name and token no export can start.</source>
        <translation>Sans URL d’instance, nom d’utilisateur et jeton, aucune exportation ne peut démarrer.</translation>
    </message>
    <message>
        <source>Fill in the missing value in the ServiceNow section, or give it on the command line.</source>
        <translation>Renseigner la valeur manquante dans la section ServiceNow ou sur la ligne de commande.</translation>
    </message>
    <message>
        <source>The saved token or client secret cannot be read (%1).</source>
        <translation>Le jeton ou le secret client enregistré ne peut pas être lu (%1).</translation>
    </message>
    <message>
        <source>The export cannot log in to ServiceNow, so nothing was sent.</source>
        <translation>L’exportation ne peut pas se connecter à ServiceNow, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or check that the file exists and belongs to you with mode 0600.</source>
        <translation>Déverrouiller le trousseau de clés, ou vérifier que le fichier existe et appartient à ce compte avec le mode 0600.</translation>
    </message>
    <message>
        <source>ServiceNow refused the login at %1.</source>
        <translation>ServiceNow a refusé l’authentification sur %1.</translation>
    </message>
    <message>
        <source>The token, the client id or the client secret is wrong, or the token was revoked.</source>
        <translation>Le jeton, l’ID client ou le secret client est erroné, ou le jeton a été révoqué.</translation>
    </message>
    <message>
        <source>Generate a new token in ServiceNow (Flexera Integration &gt; Generate Token) and save it here.</source>
        <translation>Générer un nouveau jeton dans ServiceNow (Flexera Integration &gt; Generate Token) et l’enregistrer ici.</translation>
    </message>
    <message>
        <source>ServiceNow refused the login at %1; the token has probably expired.</source>
        <translation>ServiceNow a refusé l’authentification sur %1&#xa0;; le jeton a probablement expiré.</translation>
    </message>
    <message>
        <source>Refresh tokens live 100 days by default, and this one was saved longer ago than that.</source>
        <translation>Les jetons d’actualisation vivent 100 jours par défaut, et celui-ci a été enregistré il y a plus longtemps.</translation>
    </message>
    <message>
        <source>ServiceNow does not allow this account to import (%1).</source>
        <translation>ServiceNow n’autorise pas ce compte à importer (%1).</translation>
    </message>
    <message>
        <source>The login worked, but the account lacks the role of the integration.</source>
        <translation>L’authentification a fonctionné, mais il manque au compte le rôle de l’intégration.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the integration role.</source>
        <translation>Demander à l’administrateur ServiceNow de donner au compte le rôle d’intégration.</translation>
    </message>
    <message>
        <source>ServiceNow knows no integration endpoint at %1.</source>
        <translation>ServiceNow ne connaît aucun point de terminaison d’intégration à %1.</translation>
    </message>
    <message>
        <source>The integration application is not installed there, or the endpoint was changed on one side only.</source>
        <translation>L’application d’intégration n’y est pas installée, ou le point de terminaison n’a été modifié que d’un côté.</translation>
    </message>
    <message>
        <source>Check that the application is installed, and that the endpoint is the same in ServiceNow and in these settings.</source>
        <translation>Vérifier que l’application est installée et que le point de terminaison est le même dans ServiceNow et dans ces paramètres.</translation>
    </message>
    <message>
        <source>The name %1 cannot be resolved.</source>
        <translation>Le nom %1 ne peut pas être résolu.</translation>
    </message>
    <message>
        <source>No connection was made, so nothing was sent.</source>
        <translation>Aucune connexion n’a été établie, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check the instance URL and the name server of this computer.</source>
        <translation>Vérifier l’URL de l’instance et le serveur de noms de cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation>%1 n’accepte pas de connexions.</translation>
    </message>
    <message>
        <source>The computer was reached, but nothing listens there, or a firewall refuses.</source>
        <translation>L’ordinateur a été atteint, mais aucun service n’y écoute, ou un pare-feu refuse.</translation>
    </message>
    <message>
        <source>Check address and port of the instance, and the firewall rules for this computer&apos;s address.</source>
        <translation>Vérifier l’adresse et le port de l’instance, ainsi que les règles de pare-feu pour l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>La connexion à %1 a été perdue.</translation>
    </message>
    <message>
        <source>It is not known whether the last request arrived; the next export finds out and sends what is missing.</source>
        <translation>On ignore si la dernière requête est arrivée&#xa0;; la prochaine exportation le vérifie et envoie ce qui manque.</translation>
    </message>
    <message>
        <source>Check the network and whether the instance is running, then export again.</source>
        <translation>Vérifier le réseau et que l’instance fonctionne, puis relancer l’exportation.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Aucune connexion sécurisée à %1 n’a pu être établie.</translation>
    </message>
    <message>
        <source>The certificate is not trusted or does not belong to this name, so nothing was sent.</source>
        <translation>Le certificat n’est pas approuvé ou ne correspond pas à ce nom, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check the instance URL; if a company proxy replaces certificates, install its authority on this computer.</source>
        <translation>Vérifier l’URL de l’instance&#xa0;; si un proxy d’entreprise remplace les certificats, installer son autorité sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The proxy did not let the connection to %1 through.</source>
        <translation>Le proxy n’a pas laissé passer la connexion à %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check the system proxy settings and whether the proxy needs a login.</source>
        <translation>Vérifier les paramètres de proxy du système et si le proxy demande une authentification.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It is not known whether the request was carried out; the next export finds out and sends what is missing.</source>
        <translation>On ignore si la requête a été exécutée&#xa0;; la prochaine exportation le vérifie et envoie ce qui manque.</translation>
    </message>
    <message>
        <source>Check how busy the instance is; smaller segments help when requests take long.</source>
        <translation>Vérifier la charge de l’instance&#xa0;; des segments plus petits aident quand les requêtes durent longtemps.</translation>
    </message>
    <message>
        <source>%1 answered with a page instead of data.</source>
        <translation>%1 a répondu par une page au lieu de données.</translation>
    </message>
    <message>
        <source>The instance may be asleep, a login page or a proxy may have answered in its place.</source>
        <translation>L’instance est peut-être en veille, ou une page de connexion ou un proxy a répondu à sa place.</translation>
    </message>
    <message>
        <source>Open the instance URL in a browser; wake the instance or correct the URL.</source>
        <translation>Ouvrir l’URL de l’instance dans un navigateur&#xa0;; réveiller l’instance ou corriger l’URL.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood.</source>
        <translation>La réponse de %1 est incompréhensible.</translation>
    </message>
    <message>
        <source>The instance may run another version of the integration application.</source>
        <translation>L’instance utilise peut-être une autre version de l’application d’intégration.</translation>
    </message>
    <message>
        <source>Run the connection test and compare the application version.</source>
        <translation>Lancer le test de connexion et comparer la version de l’application.</translation>
    </message>
    <message>
        <source>ServiceNow is not ready to import: %1.</source>
        <translation>ServiceNow n’est pas prêt à importer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Without it, transactions would arrive but never be processed, so nothing was sent.</source>
        <translation>Les transactions arriveraient mais ne seraient jamais traitées, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Restore the missing record in ServiceNow under Flexera Integration &gt; Advanced.</source>
        <translation>Rétablir l’entrée manquante dans ServiceNow sous Flexera Integration &gt; Advanced.</translation>
    </message>
    <message>
        <source>An earlier import in ServiceNow is not finished: %1.</source>
        <translation>Un import précédent n’est pas terminé dans ServiceNow&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Two imports at a time could overwrite each other, so nothing was sent.</source>
        <translation>Deux imports simultanés pourraient s’écraser l’un l’autre, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Wait until it is finished, or close it as failed in ServiceNow under Import History.</source>
        <translation>Attendre qu’il soit terminé, ou le clore comme échoué dans ServiceNow sous Import History.</translation>
    </message>
    <message>
        <source>ServiceNow cannot take installed applications: the SAM plugin is not installed.</source>
        <translation>ServiceNow ne peut pas recevoir les applications installées&#xa0;: le plug-in SAM n’est pas installé.</translation>
    </message>
    <message>
        <source>ServiceNow could not read a segment (%1).</source>
        <translation>ServiceNow n’a pas pu lire un segment (%1).</translation>
    </message>
    <message>
        <source>The export was ended; nothing of this segment was imported.</source>
        <translation>L’exportation a été arrêtée&#xa0;; rien de ce segment n’a été importé.</translation>
    </message>
    <message>
        <source>Send the log file to support.</source>
        <translation>Envoyer le fichier journal au support.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the transaction type %1.</source>
        <translation>ServiceNow ne connaît pas le type de transaction %1.</translation>
    </message>
    <message>
        <source>The integration application is of another version.</source>
        <translation>L’application d’intégration est d’une autre version.</translation>
    </message>
    <message>
        <source>Update the integration application in ServiceNow.</source>
        <translation>Mettre à jour l’application d’intégration dans ServiceNow.</translation>
    </message>
    <message>
        <source>ServiceNow refused a segment because of its size (%1).</source>
        <translation>ServiceNow a refusé un segment à cause de sa taille (%1).</translation>
    </message>
    <message>
        <source>Nothing of this segment was imported.</source>
        <translation>Rien de ce segment n’a été importé.</translation>
    </message>
    <message>
        <source>Make the segments smaller (--segment-bytes) and export again.</source>
        <translation>Réduire la taille des segments (--segment-bytes), puis relancer l’exportation.</translation>
    </message>
    <message>
        <source>ServiceNow expected another segment (%1).</source>
        <translation>ServiceNow attendait un autre segment (%1).</translation>
    </message>
    <message>
        <source>The run on the instance and this export do not agree; the next export starts from what is known to have landed.</source>
        <translation>L’exécution sur l’instance et cette exportation ne concordent pas&#xa0;; la prochaine part de ce qui a été pris en compte à coup sûr.</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Relancer l’exportation.</translation>
    </message>
    <message>
        <source>ServiceNow already holds another segment under the same transaction ID (%1).</source>
        <translation>ServiceNow a déjà un autre segment sous le même ID de transaction (%1).</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Export again; the records are sent under new IDs.</source>
        <translation>Relancer l’exportation&#xa0;; les enregistrements partent sous de nouveaux ID.</translation>
    </message>
    <message>
        <source>The import run was closed in ServiceNow (%1).</source>
        <translation>L’exécution d’import a été close dans ServiceNow (%1).</translation>
    </message>
    <message>
        <source>It takes no more segments; what had landed is kept.</source>
        <translation>Elle n’accepte plus de segments&#xa0;; ce qui a été pris en compte est conservé.</translation>
    </message>
    <message>
        <source>Export again to send the rest.</source>
        <translation>Relancer l’exportation pour envoyer le reste.</translation>
    </message>
    <message>
        <source>Somebody else exported to this instance in the meantime (%1).</source>
        <translation>Quelqu’un d’autre a exporté vers cette instance entre-temps (%1).</translation>
    </message>
    <message>
        <source>What the instance holds is no longer what this export was built on.</source>
        <translation>Le contenu de l’instance n’est plus celui sur lequel repose cette exportation.</translation>
    </message>
    <message>
        <source>Export again; that data type is sent in full.</source>
        <translation>Relancer l’exportation&#xa0;; ce type de données est envoyé en entier.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the import run (%1).</source>
        <translation>ServiceNow ne connaît pas l’exécution d’import (%1).</translation>
    </message>
    <message>
        <source>It was never created, or its history was deleted.</source>
        <translation>Elle n’a jamais été créée, ou son historique a été supprimé.</translation>
    </message>
    <message>
        <source>ServiceNow cancelled the request because it took too long (%1).</source>
        <translation>ServiceNow a annulé la requête parce qu’elle durait trop longtemps (%1).</translation>
    </message>
    <message>
        <source>The instance was too busy to take the segment.</source>
        <translation>L’instance était trop occupée pour recevoir le segment.</translation>
    </message>
    <message>
        <source>Export again at a quieter time, or with smaller segments.</source>
        <translation>Relancer l’exportation à un moment plus calme ou avec des segments plus petits.</translation>
    </message>
    <message>
        <source>ServiceNow asks us to wait: too many requests (%1).</source>
        <translation>ServiceNow demande d’attendre&#xa0;: trop de requêtes (%1).</translation>
    </message>
    <message>
        <source>A rate limit of the instance was reached.</source>
        <translation>Une limite de débit de l’instance a été atteinte.</translation>
    </message>
    <message>
        <source>Export again later, or ask for a higher limit for this account.</source>
        <translation>Relancer l’exportation plus tard, ou demander une limite plus élevée pour ce compte.</translation>
    </message>
    <message>
        <source>ServiceNow reported an internal failure (%1).</source>
        <translation>ServiceNow a signalé une erreur interne (%1).</translation>
    </message>
    <message>
        <source>The segment was not accepted after all tries.</source>
        <translation>Le segment n’a pas été accepté malgré toutes les tentatives.</translation>
    </message>
    <message>
        <source>Look at the system log of the instance, then export again.</source>
        <translation>Consulter le journal système de l’instance, puis relancer l’exportation.</translation>
    </message>
    <message>
        <source>ServiceNow could not finish the import %1.</source>
        <translation>ServiceNow n’a pas pu terminer l’import %1.</translation>
    </message>
    <message>
        <source>Records of the failed transactions did not land; they are sent again by the next export.</source>
        <translation>Les enregistrements des transactions échouées n’ont pas été pris en compte&#xa0;; la prochaine exportation les renvoie.</translation>
    </message>
    <message>
        <source>Open the run in the import history to see which transaction failed and why.</source>
        <translation>Ouvrir l’exécution dans l’historique des imports pour voir quelle transaction a échoué et pourquoi.</translation>
    </message>
    <message>
        <source>The import %1 in ServiceNow stopped moving.</source>
        <translation>L’import %1 n’avance plus dans ServiceNow.</translation>
    </message>
    <message>
        <source>It was closed, so that it does not block later exports; what did not land is sent again.</source>
        <translation>Il a été clos pour ne pas bloquer les exportations suivantes&#xa0;; ce qui n’a pas été pris en compte est renvoyé.</translation>
    </message>
    <message>
        <source>Check in ServiceNow that the scheduled import runs and under which account, then export again.</source>
        <translation>Vérifier dans ServiceNow que l’import planifié s’exécute et sous quel compte, puis relancer l’exportation.</translation>
    </message>
    <message>
        <source>The operations database cannot be opened: %1.</source>
        <translation>La base d’exploitation ne peut pas être ouverte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is nothing to read from, so nothing was sent.</source>
        <translation>Il n’y a rien à lire, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check that the database exists, is running, and that this account may read it.</source>
        <translation>Vérifier que la base existe, qu’elle fonctionne et que ce compte a le droit de la lire.</translation>
    </message>
    <message>
        <source>The operations database lacks %1.</source>
        <translation>Il manque à la base d’exploitation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Without it records cannot be told apart, so nothing was sent.</source>
        <translation>Sans cela, les enregistrements ne peuvent pas être distingués, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Create or correct the export view, or choose another source profile.</source>
        <translation>Créer ou corriger la vue d’exportation, ou choisir un autre profil de source.</translation>
    </message>
    <message>
        <source>Reading the operations database failed in mid-pass (%1).</source>
        <translation>La lecture de la base d’exploitation a échoué en cours de route (%1).</translation>
    </message>
    <message>
        <source>What had been sent is accounted for; the rest is sent by the next export.</source>
        <translation>Ce qui a été envoyé est comptabilisé&#xa0;; le reste part avec la prochaine exportation.</translation>
    </message>
    <message>
        <source>Check the database, then export again.</source>
        <translation>Vérifier la base, puis relancer l’exportation.</translation>
    </message>
    <message>
        <source>Changes since a date cannot be told: %1 has no LastModified.</source>
        <translation>Les modifications depuis une date ne peuvent pas être déterminées&#xa0;: %1 n’a pas de LastModified.</translation>
    </message>
    <message>
        <source>Leave out -changesSince and -changesPeriod; a differential export needs no dates.</source>
        <translation>Omettre -changesSince et -changesPeriod&#xa0;; une exportation différentielle n’a pas besoin de dates.</translation>
    </message>
    <message>
        <source>All three data types are excluded.</source>
        <translation>Les trois types de données sont exclus.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Il n’y a rien à exporter.</translation>
    </message>
    <message>
        <source>Include hardware inventory, contracts or installed applications.</source>
        <translation>Inclure l’inventaire matériel, les contrats ou les applications installées.</translation>
    </message>
    <message>
        <source>Another export is running: %1.</source>
        <translation>Une autre exportation est en cours&#xa0;: %1.</translation>
    </message>
    <message>
        <source>One export at a time keeps the data right, so this one was not started.</source>
        <translation>Une seule exportation à la fois garde les données justes, celle-ci n’a donc pas démarré.</translation>
    </message>
    <message>
        <source>Wait until the other one has finished.</source>
        <translation>Attendre que l’autre soit terminée.</translation>
    </message>
    <message>
        <source>The export journal cannot be opened: %1.</source>
        <translation>Le journal des exportations ne peut pas être ouvert&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Without it the program does not know what ServiceNow holds, so nothing was sent.</source>
        <translation>Sans lui, le programme ignore ce que contient ServiceNow, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>The export journal %1 was written by a newer version of this program.</source>
        <translation>Le journal des exportations %1 provient d’une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Install the newer version, or name another journal.</source>
        <translation>Installer la version plus récente ou indiquer un autre journal.</translation>
    </message>
    <message>
        <source>The export journal cannot be written (%1).</source>
        <translation>Impossible d’écrire dans le journal des exportations (%1).</translation>
    </message>
    <message>
        <source>The export was ended before anything more was sent; the next one settles what is open.</source>
        <translation>L’exportation a été arrêtée avant tout autre envoi&#xa0;; la prochaine résout ce qui reste ouvert.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Check that it exists and that this account may read it.</source>
        <translation>Vérifier qu’il existe et que ce compte a le droit de le lire.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>Le contenu précédent est inchangé.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Vérifier le dossier, ses droits et l’espace libre.</translation>
    </message>
    <message>
        <source>The record %1 is larger than ServiceNow accepts in one request.</source>
        <translation>L’enregistrement %1 dépasse ce que ServiceNow accepte en une requête.</translation>
    </message>
    <message>
        <source>It was not sent; all others were.</source>
        <translation>Il n’a pas été envoyé&#xa0;; tous les autres l’ont été.</translation>
    </message>
    <message>
        <source>Shorten its text in the operations database.</source>
        <translation>Raccourcir le texte dans la base d’exploitation.</translation>
    </message>
    <message>
        <source>The embedded instance is in use by another program: %1.</source>
        <translation>L’instance intégrée est utilisée par un autre programme&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Two at a time would damage its data, so this one was not started.</source>
        <translation>Deux à la fois endommageraient ses données, celle-ci n’a donc pas été démarrée.</translation>
    </message>
    <message>
        <source>Close the other console or demonstration, then try again.</source>
        <translation>Fermer l’autre console ou démonstration, puis réessayer.</translation>
    </message>
    <message>
        <source>The embedded instance is not running (%1).</source>
        <translation>L’instance intégrée ne fonctionne pas (%1).</translation>
    </message>
    <message>
        <source>What it had confirmed is on its disk, but it answers no more.</source>
        <translation>Ce qu’elle avait confirmé est sur son disque, mais elle ne répond plus.</translation>
    </message>
    <message>
        <source>Start it again; if it ends again, look at sandbox.log in its folder.</source>
        <translation>La redémarrer&#xa0;; si elle s’arrête encore, consulter sandbox.log dans son dossier.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 est introuvable.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Vérifier le nom, puis réessayer.</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>aucun détail</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1.</source>
        <translation>Il n’y a plus de place sur le disque pour %1.</translation>
    </message>
    <message>
        <source>What could not be written there was not sent, and nothing is lost: the next export settles what is open.</source>
        <translation>Ce qui n’a pas pu y être écrit n’a pas été envoyé et rien n’est perdu : la prochaine exportation règle ce qui est resté ouvert.</translation>
    </message>
    <message>
        <source>Make room on that disk, or raise the quota of this account, then export again.</source>
        <translation>Libérez de la place sur ce disque ou augmentez le quota de ce compte, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>Install a licence file for the ServiceNow integration.</source>
        <translation>Installez un fichier de licence pour l’intégration ServiceNow.</translation>
    </message>
    <message>
        <source>The licence ended with %1.</source>
        <translation>La licence a pris fin le %1.</translation>
    </message>
    <message>
        <source>No export starts, so nothing was sent. Settings and history stay.</source>
        <translation>Aucun export ne démarre, donc rien n’a été envoyé. Les réglages et l’historique restent.</translation>
    </message>
    <message>
        <source>Install the licence file of the renewal.</source>
        <translation>Installez le fichier de licence du renouvellement.</translation>
    </message>
    <message>
        <source>The licence file is not genuine.</source>
        <translation>Le fichier de licence n’est pas authentique.</translation>
    </message>
    <message>
        <source>It is damaged, was changed after it was signed, or was not made for this program. Nothing was sent.</source>
        <translation>Il est abîmé, a été modifié après sa signature ou n’a pas été fait pour ce programme. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Install the file as you received it; if it is refused again, ask whoever issued it.</source>
        <translation>Installez le fichier tel que vous l’avez reçu ; s’il est de nouveau refusé, adressez-vous à son émetteur.</translation>
    </message>
    <message>
        <source>The licence does not include the ServiceNow integration; it is for: %1.</source>
        <translation>La licence ne comprend pas l’intégration ServiceNow ; elle couvre : %1.</translation>
    </message>
    <message>
        <source>The integration is an option of its own. Nothing was sent.</source>
        <translation>L’intégration est une option à part. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Install a licence file with the option servicenow.</source>
        <translation>Installez un fichier de licence avec l’option servicenow.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: this program was already used on %1.</source>
        <translation>L’horloge de cet ordinateur retarde : ce programme a déjà servi le %1.</translation>
    </message>
    <message>
        <source>How long licence or evaluation still last cannot be told, so nothing was sent.</source>
        <translation>La durée restante de la licence ou de l’évaluation ne peut être déterminée, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Set date and time right. If they are right, exports start again from the date that is named.</source>
        <translation>Réglez la date et l’heure. Si elles sont justes, les exports redémarrent à partir de la date indiquée.</translation>
    </message>
    <message>
        <source>The service manager systemd does not answer (%1).</source>
        <translation>Le gestionnaire de services systemd ne répond pas (%1).</translation>
    </message>
    <message>
        <source>Nothing here starts exports by itself, and nothing was changed.</source>
        <translation>Ici, rien ne lance d’exportations, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Log in as the user whose exports are meant, or as root for those of the system. Where there is no systemd, let the scheduler of this computer run itam-export.</source>
        <translation>Connectez-vous sous le compte dont les exportations sont concernées, ou comme root pour celles du système. Sans systemd, faites lancer itam-export par le planificateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>The service manager systemd refused: %1.</source>
        <translation>Le gestionnaire de services systemd a refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The schedule is as it was before.</source>
        <translation>La planification est telle qu’elle était avant.</translation>
    </message>
    <message>
        <source>Look at what systemd said; for the schedule of the system you have to be root.</source>
        <translation>Regardez ce que systemd a répondu&#xa0;; pour la planification du système, il faut être root.</translation>
    </message>
    <message>
        <source>%1 was not written by this program.</source>
        <translation>%1 n’a pas été écrit par ce programme.</translation>
    </message>
    <message>
        <source>It may be the work of somebody else, so it was left as it is.</source>
        <translation>C’est peut-être le travail de quelqu’un d’autre&#xa0;; il a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>Move it away if it is not needed any more, then try again.</source>
        <translation>Déplacez-le s’il ne sert plus, puis réessayez.</translation>
    </message>
    <message>
        <source>The OAuth entry of %1 does not allow the identification API.</source>
        <translation>L’entrée OAuth de %1 n’autorise pas l’API d’identification.</translation>
    </message>
    <message>
        <source>The login and the roles are fine. The entry is securely scoped, and this API has no auth scope in it.</source>
        <translation>La connexion et les rôles sont en ordre. L’entrée est limitée à des portées d’autorisation, et cette API n’en fait pas partie.</translation>
    </message>
    <message>
        <source>ServiceNow does not allow this account to use the identification API (%1).</source>
        <translation>ServiceNow n’autorise pas ce compte à utiliser l’API d’identification (%1).</translation>
    </message>
    <message>
        <source>The login worked, but the account has neither the role itil nor the role asset.</source>
        <translation>La connexion a réussi, mais le compte n’a ni le rôle itil ni le rôle asset.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to give the account the roles itil and asset.</source>
        <translation>Demandez à l’administrateur ServiceNow de donner au compte les rôles itil et asset.</translation>
    </message>
    <message>
        <source>%1 has no identification API.</source>
        <translation>%1 n’a pas d’API d’identification.</translation>
    </message>
    <message>
        <source>The address is no ServiceNow instance, or its release is older than this API.</source>
        <translation>L’adresse n’est pas une instance ServiceNow, ou sa version est antérieure à cette API.</translation>
    </message>
    <message>
        <source>Check the instance URL and ask the ServiceNow administrator for the release of the instance.</source>
        <translation>Vérifiez l’URL de l’instance et demandez à l’administrateur ServiceNow la version de l’instance.</translation>
    </message>
    <message>
        <source>ServiceNow does not know the discovery source &quot;%1&quot;.</source>
        <translation>ServiceNow ne connaît pas la source de découverte « %1 ».</translation>
    </message>
    <message>
        <source>It must be a choice of the column discovery_source of the table cmdb_ci, spelled exactly. Nothing was written.</source>
        <translation>Elle doit être un choix de la colonne discovery_source de la table cmdb_ci, écrit exactement ainsi. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add the choice (value and label) to sys_choice, then test the connection.</source>
        <translation>Demandez à l’administrateur ServiceNow d’ajouter le choix (valeur et libellé) à sys_choice, puis testez la connexion.</translation>
    </message>
    <message>
        <source>The identification rules of ServiceNow cannot take records for %1.</source>
        <translation>Les règles d’identification de ServiceNow ne peuvent pas accepter d’enregistrements pour %1.</translation>
    </message>
    <message>
        <source>A rule, or its entry for these rows, is missing or contradicts another. No such record can land until that is mended.</source>
        <translation>Une règle, ou son entrée pour ces lignes, manque ou en contredit une autre. Aucun enregistrement de ce type ne peut arriver avant que cela soit corrigé.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add the entry under CI Identifiers; the log names what is missing.</source>
        <translation>Demandez à l’administrateur ServiceNow d’ajouter l’entrée sous CI Identifiers ; le journal indique ce qui manque.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator to add auth scopes to the entry: POST for identifyreconcile, GET for cmdb/meta, and GET, POST and PATCH for the Table API.</source>
        <translation>Demandez à l’administrateur ServiceNow d’ajouter des portées d’autorisation à l’entrée : POST pour identifyreconcile, GET pour cmdb/meta, et GET, POST et PATCH pour la Table API.</translation>
    </message>
    <message>
        <source>This account is a Viewer: it sees everything, but starts and changes nothing.</source>
        <translation>Ce compte est lecteur&#xa0;: il voit tout, mais ne démarre et ne modifie rien.</translation>
    </message>
    <message>
        <source>Nothing was started or changed. Administrators here: %1.</source>
        <translation>Rien n’a été démarré ni modifié. Administrateurs ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Ask one of them to do it, or to make this account an Administrator.</source>
        <translation>Demandez à l’un d’eux de le faire, ou de rendre ce compte administrateur.</translation>
    </message>
    <message>
        <source>%1 is the last Administrator.</source>
        <translation>%1 est le dernier administrateur.</translation>
    </message>
    <message>
        <source>Without one nobody could export or change a setting any more, so the role was left as it is.</source>
        <translation>Sans administrateur, plus personne ne pourrait exporter ni modifier un paramètre&#xa0;; le rôle est donc resté tel quel.</translation>
    </message>
    <message>
        <source>Make another account an Administrator first.</source>
        <translation>Rendez d’abord un autre compte administrateur.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space; on a server, that it runs and that this account may use the database. If a file is damaged, move it away: the next export then sends everything.</source>
        <translation>Vérifiez le dossier, ses droits et l’espace libre&#x202f;; sur un serveur, qu’il fonctionne et que ce compte peut utiliser la base de données. Si un fichier est endommagé, déplacez-le&#xa0;: la prochaine exportation enverra alors tout.</translation>
    </message>
    <message>
        <source>Check the free space and the health of the disk, or the connection to the server that the journal is on, then export again.</source>
        <translation>Vérifiez l’espace libre et l’état du disque, ou la connexion au serveur où se trouve le journal, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>SAM tables are asked for (by an integration property, or by the software route of the channel), and this instance has none. Hardware and contracts are not affected.</source>
        <translation>Des tables SAM sont demandées (par une propriété d’intégration ou par la voie logicielle du canal), et cette instance n’en a pas. Le matériel et les contrats ne sont pas concernés.</translation>
    </message>
    <message>
        <source>Install the SAM plugin, choose CMDB tables (in the integration properties, or as the software route of the channel), or exclude installed applications.</source>
        <translation>Installez le plug-in SAM, choisissez les tables CMDB (dans les propriétés d’intégration ou comme voie logicielle du canal), ou excluez les applications installées.</translation>
    </message>
</context>
<context>
    <name>ExportFigures</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a data type, %2 a number of records</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) sent %1 records (%2).</source>
        <extracomment>%1 a number of records, %2 a list of data types with their numbers</extracomment>
        <translation>
            <numerusform>%Ln exportation a envoyé %1 enregistrements (%2).</numerusform>
            <numerusform>%Ln exportations ont envoyé %1 enregistrements (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Most of them on %1: %2.</source>
        <extracomment>%1 is a date, %2 a number of records</extracomment>
        <translation>La plupart le %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Exclu</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Sending everything</source>
        <translation>Envoi complet</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>Envoi des modifications</translation>
    </message>
    <message>
        <source>Importing in ServiceNow</source>
        <translation>Import dans ServiceNow en cours</translation>
    </message>
    <message>
        <source>Closing the import run</source>
        <translation>Clôture de l’exécution d’import</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Aucune modification</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 lus sur %2</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 lus</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 inchangés</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 à envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent in %n segment(s)</source>
        <translation>
            <numerusform>%1 envoyés en %n segment</numerusform>
            <numerusform>%1 envoyés en %n segments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>%1 importés</translation>
    </message>
    <message>
        <source>Checking the licence</source>
        <translation>Vérification de la licence</translation>
    </message>
    <message>
        <source>Logging in to ServiceNow</source>
        <translation>Connexion à ServiceNow</translation>
    </message>
    <message>
        <source>Asking ServiceNow whether it is ready</source>
        <translation>Vérification que ServiceNow est prêt</translation>
    </message>
    <message>
        <source>Settling an interrupted export</source>
        <translation>Résolution d’une exportation interrompue</translation>
    </message>
    <message>
        <source>Looking for unfinished imports</source>
        <translation>Recherche d’imports inachevés</translation>
    </message>
    <message>
        <source>Opening the operations database</source>
        <translation>Ouverture de la base d’exploitation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in the operations database</source>
        <translation>
            <numerusform>%Ln enregistrement dans la base d’exploitation</numerusform>
            <numerusform>%Ln enregistrements dans la base d’exploitation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSummary</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Succeeded with problems</source>
        <translation>Réussie avec problèmes</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non démarrée</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Échec du transfert</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Échec de l’import</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The program ended before the export did. The next export finds out what landed.</source>
        <translation>Le programme s’est arrêté avant l’exportation. La prochaine vérifie ce qui a été pris en compte.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Aucune modification</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Exclu</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) sent.</source>
        <translation>
            <numerusform>%Ln enregistrement envoyé.</numerusform>
            <numerusform>%Ln enregistrements envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) compared; ServiceNow holds them all already.</source>
        <translation>
            <numerusform>%Ln enregistrement comparé&#xa0;; ServiceNow l’a déjà.</numerusform>
            <numerusform>%Ln enregistrements comparés&#xa0;; ServiceNow les a déjà tous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) sent and imported.</source>
        <translation>
            <numerusform>%Ln enregistrement envoyé et importé.</numerusform>
            <numerusform>%Ln enregistrements envoyés et importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not land; each is listed with its reason and sent again by every export until it lands.</source>
        <translation>
            <numerusform>%Ln n’a pas été pris en compte&#xa0;; il est listé avec sa raison et renvoyé par chaque exportation jusqu’à sa prise en compte.</numerusform>
            <numerusform>%Ln n’ont pas été pris en compte&#xa0;; chacun est listé avec sa raison et renvoyé par chaque exportation jusqu’à sa prise en compte.</numerusform>
        </translation>
    </message>
    <message>
        <source>What ServiceNow confirmed is kept; the rest is sent by the next export.</source>
        <translation>Ce que ServiceNow a confirmé est conservé&#xa0;; le reste part avec la prochaine exportation.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln record(s) ServiceNow keeps values that the operations database no longer has: this channel cannot clear a column. The way of a record on the page Records says which.</source>
        <translation>
            <numerusform>Pour %Ln enregistrement, ServiceNow garde des valeurs que la base d’exploitation n’a plus&#x202f;: ce canal ne peut pas vider une colonne. Le parcours d’un enregistrement, sur la page Enregistrements, dit lesquelles.</numerusform>
            <numerusform>Pour %Ln enregistrements, ServiceNow garde des valeurs que la base d’exploitation n’a plus&#x202f;: ce canal ne peut pas vider une colonne. Le parcours d’un enregistrement, sur la page Enregistrements, dit lesquelles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>The instance that everything in this window is about. Exports go there.</source>
        <translation>L’instance dont il est question dans cette fenêtre. Les exportations y vont.</translation>
    </message>
    <message>
        <source>What you call this instance. It stands in the header and in every question before something is written.</source>
        <translation>Le nom donné à cette instance. Il figure dans l’en-tête et dans chaque question avant une écriture.</translation>
    </message>
    <message>
        <source>What the instance is for. Before anything is written to production, you are asked.</source>
        <translation>À quoi sert l’instance. Avant toute écriture en production, une question est posée.</translation>
    </message>
    <message>
        <source>The address of the instance, for example https://acme.service-now.com. Path and slashes at its end are taken away.</source>
        <translation>L’adresse de l’instance, par exemple https://acme.service-now.com. Le chemin et les barres obliques finales sont retirés.</translation>
    </message>
    <message>
        <source>The user that the integration logs in as. It needs the import role of the integration application.</source>
        <translation>L’utilisateur avec lequel l’intégration se connecte. Il lui faut le rôle d’importation de l’application d’intégration.</translation>
    </message>
    <message>
        <source>The refresh token that ServiceNow makes under Generate Token. It is kept in the keyring and never shown again.</source>
        <translation>Le jeton d’actualisation que ServiceNow crée sous Generate Token. Il est gardé dans le trousseau de clés et n’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>The secret of the OAuth application in ServiceNow. It is kept in the keyring and never shown again.</source>
        <translation>Le secret de l’application OAuth dans ServiceNow. Il est gardé dans le trousseau de clés et n’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Keeps passwords and tokens in memory only. They have to be typed again when the console starts next time.</source>
        <translation>Garde les mots de passe et les jetons en mémoire seulement. Il faut les ressaisir au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>Where the operations database is: the path of a file, or a data source name. It is only read.</source>
        <translation>Où se trouve la base d’exploitation&#xa0;: le chemin d’un fichier ou un nom de source de données. Elle est seulement lue.</translation>
    </message>
    <message>
        <source>The client ID of the OAuth application in ServiceNow.</source>
        <translation>L’identifiant client de l’application OAuth dans ServiceNow.</translation>
    </message>
    <message>
        <source>The path of the integration&apos;s interface on the instance. Change it only when the application was installed under another name.</source>
        <translation>Le chemin de l’interface d’intégration sur l’instance. À changer seulement si l’application a été installée sous un autre nom.</translation>
    </message>
    <message>
        <source>At most so many records travel in one segment.</source>
        <translation>Un segment transporte au plus ce nombre d’enregistrements.</translation>
    </message>
    <message>
        <source>At most so large is one segment. Smaller segments are repeated faster after a fault.</source>
        <translation>La taille maximale d’un segment. De petits segments se répètent plus vite après un incident.</translation>
    </message>
    <message>
        <source>So often a segment is tried before the export stops. Nothing is lost: the next export goes on.</source>
        <translation>Le nombre d’essais d’un segment avant l’arrêt de l’exportation. Rien n’est perdu&#xa0;: l’exportation suivante continue.</translation>
    </message>
    <message>
        <source>So long one request may take before it counts as lost.</source>
        <translation>La durée d’une requête avant qu’elle compte comme perdue.</translation>
    </message>
    <message>
        <source>So long an import may show no progress before the export stops waiting for it.</source>
        <translation>La durée pendant laquelle une importation peut rester sans progrès avant que l’exportation cesse d’attendre.</translation>
    </message>
    <message>
        <source>Computers travel with each export. Contracts and installations refer to them.</source>
        <translation>Les ordinateurs partent avec chaque exportation. Les contrats et les installations s’y réfèrent.</translation>
    </message>
    <message>
        <source>Contracts travel with each export.</source>
        <translation>Les contrats partent avec chaque exportation.</translation>
    </message>
    <message>
        <source>Installed applications travel with each export.</source>
        <translation>Les applications installées partent avec chaque exportation.</translation>
    </message>
    <message>
        <source>Sends every record, changed or not. Needed seldom: the console sends in full by itself where it must.</source>
        <translation>Envoie chaque enregistrement, modifié ou non. Rarement nécessaire&#xa0;: la console envoie tout d’elle-même quand il le faut.</translation>
    </message>
    <message>
        <source>Shows the pending records of this data type.</source>
        <translation>Montre les enregistrements en attente de ce type de données.</translation>
    </message>
    <message>
        <source>Shows only the records whose key or cause contains this text.</source>
        <translation>Montre seulement les enregistrements dont la clé ou la cause contient ce texte.</translation>
    </message>
    <message>
        <source>Shows only the runs that ended so.</source>
        <translation>Montre seulement les exécutions qui se sont terminées ainsi.</translation>
    </message>
    <message>
        <source>Shows only the runs of this data type.</source>
        <translation>Montre seulement les exécutions de ce type de données.</translation>
    </message>
    <message>
        <source>Shows only the runs that began in this time.</source>
        <translation>Montre seulement les exécutions commencées dans cette période.</translation>
    </message>
    <message>
        <source>The first day that is shown.</source>
        <translation>Le premier jour affiché.</translation>
    </message>
    <message>
        <source>The last day that is shown.</source>
        <translation>Le dernier jour affiché.</translation>
    </message>
    <message>
        <source>Shows the runs whose number, export or message contains this text.</source>
        <translation>Montre les exécutions dont le numéro, l’exportation ou le message contient ce texte.</translation>
    </message>
    <message>
        <source>Finds this text in the segment as it was sent.</source>
        <translation>Cherche ce texte dans le segment tel qu’il a été envoyé.</translation>
    </message>
    <message>
        <source>What is tried: the first of the two. Nothing is changed.</source>
        <translation>Ce qui est essayé&#xa0;: le premier des deux. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>What is tried: the second of the two. Nothing is changed.</source>
        <translation>Ce qui est essayé&#xa0;: le second des deux. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Shows only changes of this kind.</source>
        <translation>Montre seulement les modifications de ce genre.</translation>
    </message>
    <message>
        <source>Shows only what this requestor did.</source>
        <translation>Montre seulement ce que ce demandeur a fait.</translation>
    </message>
    <message>
        <source>Shows only what happened by this rule.</source>
        <translation>Montre seulement ce qui est dû à cette règle.</translation>
    </message>
    <message>
        <source>Shows only what happened in this time.</source>
        <translation>Montre seulement ce qui s’est passé dans cette période.</translation>
    </message>
    <message>
        <source>Shows only what this user did.</source>
        <translation>Montre seulement ce que cet utilisateur a fait.</translation>
    </message>
    <message>
        <source>By how long the leases of the selected tasks are extended.</source>
        <translation>De combien les baux des tâches choisies sont prolongés.</translation>
    </message>
    <message>
        <source>The name of the new operational state, as people see it.</source>
        <translation>Le nom du nouvel état opérationnel, tel qu’on le voit.</translation>
    </message>
    <message>
        <source>The number under which the instance keeps the state. It cannot be changed later.</source>
        <translation>Le numéro sous lequel l’instance garde l’état. Il ne peut plus être changé ensuite.</translation>
    </message>
    <message>
        <source>In whose name the change is made. A state or an action belongs to its requestor.</source>
        <translation>Au nom de qui la modification est faite. Un état ou une action appartient à son demandeur.</translation>
    </message>
    <message>
        <source>The state or the action that the selected CIs shall have.</source>
        <translation>L’état ou l’action que doivent avoir les CI choisis.</translation>
    </message>
    <message>
        <source>How long the action may stay active before its lease ends: choose or type, as hours:minutes:seconds.</source>
        <translation>Combien de temps l’action peut rester active avant la fin de son bail&#xa0;: choisir ou saisir, en heures:minutes:secondes.</translation>
    </message>
    <message>
        <source>The name of the action. Rules and requestors name it so.</source>
        <translation>Le nom de l’action. Les règles et les demandeurs la nomment ainsi.</translation>
    </message>
    <message>
        <source>What the action means, for people.</source>
        <translation>Ce que l’action signifie, pour les personnes.</translation>
    </message>
    <message>
        <source>Shows only the lines that contain this text.</source>
        <translation>Montre seulement les lignes qui contiennent ce texte.</translation>
    </message>
    <message>
        <source>Shows only the lines of this time.</source>
        <translation>Montre seulement les lignes de cette période.</translation>
    </message>
    <message>
        <source>Shows only CIs of this class and of those below it.</source>
        <translation>Montre seulement les CI de cette classe et de celles qui en dépendent.</translation>
    </message>
    <message>
        <source>Shows only CIs that show this operational state.</source>
        <translation>Montre seulement les CI qui affichent cet état opérationnel.</translation>
    </message>
    <message>
        <source>Shows only CIs on which this action is active.</source>
        <translation>Montre seulement les CI sur lesquels cette action est active.</translation>
    </message>
    <message>
        <source>Shows the CIs whose name or serial number contains this text.</source>
        <translation>Montre les CI dont le nom ou le numéro de série contient ce texte.</translation>
    </message>
    <message>
        <source>Finds a CI class by its name.</source>
        <translation>Trouve une classe de CI par son nom.</translation>
    </message>
    <message>
        <source>The id of a requestor, to find out whether it is still valid.</source>
        <translation>L’identifiant d’un demandeur, pour savoir s’il est encore valide.</translation>
    </message>
    <message>
        <source>So many days after the end of its lease an action may stay active.</source>
        <translation>Le nombre de jours pendant lesquels une action peut rester active après la fin de son bail.</translation>
    </message>
    <message>
        <source>The number of an import transaction (or of an import run) whose rows are shown.</source>
        <translation>Le numéro d’une transaction d’importation (ou d’un lot d’importation) dont les lignes sont affichées.</translation>
    </message>
    <message>
        <source>Shows only rows with this text in their key or name. ServiceNow is asked, not only what is loaded.</source>
        <translation>N’affiche que les lignes qui ont ce texte dans leur clé ou leur nom. ServiceNow est interrogé, pas seulement ce qui est chargé.</translation>
    </message>
    <message>
        <source>Shows only rows with this result.</source>
        <translation>N’affiche que les lignes avec ce résultat.</translation>
    </message>
    <message>
        <source>Shows only rows that have this reason for their result.</source>
        <translation>N’affiche que les lignes dont le résultat a cette raison.</translation>
    </message>
    <message>
        <source>Shows only Scheduled Data Imports with this text in their name.</source>
        <translation>N’affiche que les importations planifiées qui ont ce texte dans leur nom.</translation>
    </message>
    <message>
        <source>Shows active or inactive Scheduled Data Imports only. New segments are refused while the one of the integration is inactive.</source>
        <translation>N’affiche que les importations planifiées actives ou inactives. Tant que celle de l’intégration est inactive, les nouveaux segments sont refusés.</translation>
    </message>
    <message>
        <source>Shows only entries with this text in a key or a name.</source>
        <translation>N’affiche que les entrées qui ont ce texte dans une clé ou un nom.</translation>
    </message>
    <message>
        <source>Shows only entries that came about in this way.</source>
        <translation>N’affiche que les entrées apparues de cette manière.</translation>
    </message>
    <message>
        <source>Shows only contracts with this text in their number or name.</source>
        <translation>N’affiche que les contrats qui ont ce texte dans leur numéro ou leur nom.</translation>
    </message>
    <message>
        <source>Shows only contracts in this state.</source>
        <translation>N’affiche que les contrats dans cet état.</translation>
    </message>
    <message>
        <source>Why the import is closed. It is required, and stands in the audit of the instance with your account.</source>
        <translation>Pourquoi l’importation est fermée. Cette indication est obligatoire et figure avec votre compte dans l’audit de l’instance.</translation>
    </message>
    <message>
        <source>Shows only entries with this text in their message.</source>
        <translation>N’affiche que les entrées qui ont ce texte dans leur message.</translation>
    </message>
    <message>
        <source>Shows only entries of this level.</source>
        <translation>N’affiche que les entrées de ce niveau.</translation>
    </message>
    <message>
        <source>Shows only entries that this part of the instance wrote.</source>
        <translation>N’affiche que les entrées écrites par cette partie de l’instance.</translation>
    </message>
    <message>
        <source>Shows only entries that are not older than this.</source>
        <translation>N’affiche que les entrées qui ne sont pas plus anciennes.</translation>
    </message>
    <message>
        <source>The new value of the property. It changes on the instance once you save it.</source>
        <translation>La nouvelle valeur de la propriété. Elle change sur l’instance dès que vous l’enregistrez.</translation>
    </message>
    <message>
        <source>Shows only transform maps with this text in their name.</source>
        <translation>N’affiche que les mappages de transformation qui ont ce texte dans leur nom.</translation>
    </message>
    <message>
        <source>Shows only transform maps that read this staging table.</source>
        <translation>N’affiche que les mappages de transformation qui lisent cette table intermédiaire.</translation>
    </message>
    <message>
        <source>Shows only Data Sources with this text in their name.</source>
        <translation>N’affiche que les sources de données qui ont ce texte dans leur nom.</translation>
    </message>
    <message>
        <source>Shows active or inactive Data Sources only.</source>
        <translation>N’affiche que les sources de données actives ou inactives.</translation>
    </message>
    <message>
        <source>How records reach ServiceNow: with the integration application that is installed there, or through the identification API that every instance has.</source>
        <translation>Comment les enregistrements parviennent à ServiceNow : avec l’application d’intégration qui y est installée, ou par l’API d’identification que possède chaque instance.</translation>
    </message>
    <message>
        <source>Under which name ServiceNow keeps who sent a record. An administrator adds it there as a choice once; the connection test says whether it is there.</source>
        <translation>Sous quel nom ServiceNow retient qui a envoyé un enregistrement. Un administrateur l’y ajoute une fois comme choix ; le test de connexion dit s’il est là.</translation>
    </message>
    <message>
        <source>The name with which somebody logs in to this computer, with the realm where there is one. The account need not have been here yet.</source>
        <translation>Le nom avec lequel quelqu’un se connecte à cet ordinateur, avec le domaine s’il y en a un. Le compte n’a pas besoin d’être déjà venu.</translation>
    </message>
    <message>
        <source>The password of the account that reads the operations database. It is kept in the keyring and never shown again.</source>
        <translation>Le mot de passe du compte qui lit la base d’exploitation. Il est conservé dans le trousseau et n’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Where the journal is: a file on this computer, or a database on a PostgreSQL server that several administrators share. Empty: the usual file.</source>
        <translation>Où se trouve le journal&#x202f;: un fichier sur cet ordinateur, ou une base de données sur un serveur PostgreSQL que plusieurs administrateurs partagent. Vide&#x202f;: le fichier habituel.</translation>
    </message>
    <message>
        <source>The password of the account that uses the journal on its server. It is kept in the keyring and never shown again.</source>
        <translation>Le mot de passe du compte qui utilise le journal sur son serveur. Il est conservé dans le trousseau de clés et n’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Lets an export insert companies and product models that ServiceNow does not have yet. Each is looked up first, so that none is there twice.</source>
        <translation>Permet à une exportation d’insérer les sociétés et les modèles de produits que ServiceNow n’a pas encore. Chacun est d’abord recherché, pour qu’aucun n’existe en double.</translation>
    </message>
    <message>
        <source>Which tables of ServiceNow installed applications go to: those of Software Asset Management, those of the CMDB, or none.</source>
        <translation>Vers quelles tables de ServiceNow vont les applications installées&#xa0;: celles de Software Asset Management, celles de la CMDB, ou aucune.</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>Dans ServiceNow</translation>
    </message>
    <message>
        <source>The old value, as the instance has it now</source>
        <translation>L’ancienne valeur, telle que l’instance l’a maintenant</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Base d’exploitation</translation>
    </message>
    <message>
        <source>The new value, as an export sends it</source>
        <translation>La nouvelle valeur, telle qu’une exportation l’envoie</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>A view or a required column is missing</source>
        <translation>Une vue ou une colonne obligatoire manque</translation>
    </message>
    <message>
        <source>An export stops in its checks, before anything is sent.</source>
        <translation>Une exportation s’arrête à ses vérifications, avant tout envoi.</translation>
    </message>
    <message>
        <source>Add it to the operations database, or exclude this data type from the export.</source>
        <translation>L’ajouter à la base d’exploitation ou exclure ce type de données de l’exportation.</translation>
    </message>
    <message>
        <source>Several rows have the same key</source>
        <translation>Plusieurs lignes ont la même clé</translation>
    </message>
    <message>
        <source>An export sends the first of them and leaves the others out.</source>
        <translation>Une exportation envoie la première et laisse les autres de côté.</translation>
    </message>
    <message>
        <source>Make the key unique, for example by adding to it what tells the rows apart.</source>
        <translation>Rendre la clé unique, par exemple en y ajoutant ce qui distingue les lignes.</translation>
    </message>
    <message>
        <source>A required value is empty</source>
        <translation>Une valeur obligatoire est vide</translation>
    </message>
    <message>
        <source>The row is not sent; ServiceNow keeps what it has of this record, if anything.</source>
        <translation>La ligne n’est pas envoyée ; ServiceNow garde ce qu’il a éventuellement de cet enregistrement.</translation>
    </message>
    <message>
        <source>Enter the value, or leave such rows out of the view.</source>
        <translation>Saisir la valeur ou retirer ces lignes de la vue.</translation>
    </message>
    <message>
        <source>A key is longer than 255 characters</source>
        <translation>Une clé dépasse 255 caractères</translation>
    </message>
    <message>
        <source>The row is not sent: cut off, its key could be that of another record.</source>
        <translation>La ligne n’est pas envoyée : tronquée, sa clé pourrait être celle d’un autre enregistrement.</translation>
    </message>
    <message>
        <source>Use a shorter key.</source>
        <translation>Utiliser une clé plus courte.</translation>
    </message>
    <message>
        <source>The computer is not in the hardware view, or is not sent</source>
        <translation>L’ordinateur n’est pas dans la vue du matériel, ou n’est pas envoyé</translation>
    </message>
    <message>
        <source>ServiceNow cannot place the record unless it has the computer from earlier (CI_NOT_FOUND); every export sends it again.</source>
        <translation>ServiceNow ne peut pas rattacher l’enregistrement, sauf s’il a déjà l’ordinateur (CI_NOT_FOUND) ; chaque exportation le renvoie.</translation>
    </message>
    <message>
        <source>See that the hardware view has the computer and that it can be sent, or take the record out of its view.</source>
        <translation>Veiller à ce que la vue du matériel contienne l’ordinateur et qu’il puisse être envoyé, ou retirer l’enregistrement de sa vue.</translation>
    </message>
    <message>
        <source>The host of a virtual machine is not in the hardware view, or is not sent</source>
        <translation>L’hôte d’une machine virtuelle n’est pas dans la vue du matériel, ou n’est pas envoyé</translation>
    </message>
    <message>
        <source>The virtual machine arrives without its host (LOOKUP_LATE); every export sends it again.</source>
        <translation>La machine virtuelle arrive sans son hôte (LOOKUP_LATE) ; chaque exportation la renvoie.</translation>
    </message>
    <message>
        <source>See that the hardware view has the host and that it can be sent, or leave HostComputerID empty.</source>
        <translation>Veiller à ce que la vue du matériel contienne l’hôte et qu’il puisse être envoyé, ou laisser HostComputerID vide.</translation>
    </message>
    <message>
        <source>The master contract is not in the contracts view</source>
        <translation>Le contrat-cadre n’est pas dans la vue des contrats</translation>
    </message>
    <message>
        <source>The contract arrives without its master (LOOKUP_LATE); every export sends it again.</source>
        <translation>Le contrat arrive sans son contrat-cadre (LOOKUP_LATE) ; chaque exportation le renvoie.</translation>
    </message>
    <message>
        <source>Add the master contract to the contracts view, or leave MasterContractNo empty.</source>
        <translation>Ajouter le contrat-cadre à la vue des contrats, ou laisser MasterContractNo vide.</translation>
    </message>
    <message>
        <source>Computers share a serial number</source>
        <translation>Des ordinateurs ont le même numéro de série</translation>
    </message>
    <message>
        <source>ServiceNow takes them for one computer: the second is ignored (DUPLICATE_OF), and its installations and contracts go to the first.</source>
        <translation>ServiceNow les prend pour un seul ordinateur : le second est ignoré (DUPLICATE_OF), ses installations et contrats vont au premier.</translation>
    </message>
    <message>
        <source>Find out which of them is real; correct the serial number of the other, or retire it.</source>
        <translation>Déterminer lequel est réel ; corriger le numéro de série de l’autre ou le mettre hors service.</translation>
    </message>
    <message>
        <source>Computers share a name</source>
        <translation>Des ordinateurs ont le même nom</translation>
    </message>
    <message>
        <source>Where no serial number decides, ServiceNow matches by name: they may become one computer, or none of them lands (AMBIGUOUS).</source>
        <translation>Là où aucun numéro de série ne tranche, ServiceNow rapproche par le nom : ils peuvent devenir un seul ordinateur, ou aucun n’est pris en compte (AMBIGUOUS).</translation>
    </message>
    <message>
        <source>Give each of them its serial number, or rename one.</source>
        <translation>Donner à chacun son numéro de série ou en renommer un.</translation>
    </message>
    <message>
        <source>Rows of one contract say different things about it</source>
        <translation>Les lignes d’un même contrat se contredisent</translation>
    </message>
    <message>
        <source>Every row updates the contract in ServiceNow, so it ends with what the last one says.</source>
        <translation>Chaque ligne met à jour le contrat dans ServiceNow, il reste donc ce que dit la dernière.</translation>
    </message>
    <message>
        <source>Let all rows of a contract take its values from one place.</source>
        <translation>Faire en sorte que toutes les lignes d’un contrat tirent ses valeurs d’un même endroit.</translation>
    </message>
    <message>
        <source>A value is not of its column&apos;s type</source>
        <translation>Une valeur n’est pas du type de sa colonne</translation>
    </message>
    <message>
        <source>The record is sent without this value, which clears the field in ServiceNow.</source>
        <translation>L’enregistrement est envoyé sans cette valeur, ce qui vide le champ dans ServiceNow.</translation>
    </message>
    <message>
        <source>Correct the value: dates are YYYY-MM-DD, times ISO 8601, numbers have no unit.</source>
        <translation>Corriger la valeur : les dates sont YYYY-MM-DD, les heures ISO 8601, les nombres sans unité.</translation>
    </message>
    <message>
        <source>A value is longer than its field in ServiceNow</source>
        <translation>Une valeur est plus longue que son champ dans ServiceNow</translation>
    </message>
    <message>
        <source>The beginning that fits is sent; the rest is cut off.</source>
        <translation>Le début qui tient est envoyé ; le reste est coupé.</translation>
    </message>
    <message>
        <source>Shorten the value where the rest matters.</source>
        <translation>Raccourcir la valeur là où le reste compte.</translation>
    </message>
    <message>
        <source>A text holds characters that cannot travel</source>
        <translation>Un texte contient des caractères intransmissibles</translation>
    </message>
    <message>
        <source>Each of them is sent as the replacement character U+FFFD.</source>
        <translation>Chacun est envoyé comme caractère de remplacement U+FFFD.</translation>
    </message>
    <message>
        <source>Correct the text; usually it was stored in another encoding than UTF-8.</source>
        <translation>Corriger le texte ; en général il a été enregistré dans un autre encodage qu’UTF-8.</translation>
    </message>
    <message>
        <source>A serial number that is none</source>
        <translation>Un numéro de série qui n’en est pas un</translation>
    </message>
    <message>
        <source>ServiceNow takes the computer as one without a serial number and matches it by name.</source>
        <translation>ServiceNow traite l’ordinateur comme s’il n’avait pas de numéro de série et le rapproche par son nom.</translation>
    </message>
    <message>
        <source>Enter the real serial number; without one, see that the name is unique.</source>
        <translation>Saisir le vrai numéro de série ; à défaut, veiller à ce que le nom soit unique.</translation>
    </message>
    <message>
        <source>An optional column is missing</source>
        <translation>Une colonne facultative manque</translation>
    </message>
    <message>
        <source>The field is left alone in ServiceNow.</source>
        <translation>Le champ reste tel quel dans ServiceNow.</translation>
    </message>
    <message>
        <source>Nothing, if it is not wanted there; otherwise add the column to the view.</source>
        <translation>Ne rien faire s’il n’y est pas voulu ; sinon ajouter la colonne à la vue.</translation>
    </message>
    <message>
        <source>LastModified lies in the future</source>
        <translation>LastModified est dans le futur</translation>
    </message>
    <message>
        <source>The record is sent like any other, but the time is not believed where changes are looked for by time.</source>
        <translation>L’enregistrement est envoyé comme tout autre, mais on ne se fie pas à cette heure pour chercher les changements.</translation>
    </message>
    <message>
        <source>Set the clock or the time zone of what writes it: LastModified is UTC.</source>
        <translation>Régler l’horloge ou le fuseau de ce qui l’écrit : LastModified est en UTC.</translation>
    </message>
    <message>
        <source>The keys come in another order than ours</source>
        <translation>Les clés arrivent dans un autre ordre que le nôtre</translation>
    </message>
    <message>
        <source>Everything is sent, but every export must remember all keys, which takes memory.</source>
        <translation>Tout est envoyé, mais chaque exportation doit retenir toutes les clés, ce qui prend de la mémoire.</translation>
    </message>
    <message>
        <source>Let the view give its key as text in UTF-8.</source>
        <translation>Faire en sorte que la vue donne sa clé comme texte en UTF-8.</translation>
    </message>
    <message>
        <source>No index gives the rows in the order of the key</source>
        <translation>Aucun index ne donne les lignes dans l’ordre de la clé</translation>
    </message>
    <message>
        <source>Everything is sent, but every export first sorts the whole view in temporary files.</source>
        <translation>Tout est envoyé, mais chaque exportation trie d’abord toute la vue dans des fichiers temporaires.</translation>
    </message>
    <message>
        <source>Let the key be a column of a table, with an index, instead of an expression.</source>
        <translation>Prendre pour clé une colonne de table avec un index plutôt qu’une expression.</translation>
    </message>
    <message>
        <source>No index finds rows by LastModified</source>
        <translation>Aucun index ne trouve les lignes par LastModified</translation>
    </message>
    <message>
        <source>Everything is sent, but a question for what changed must read all rows.</source>
        <translation>Tout est envoyé, mais chercher ce qui a changé oblige à lire toutes les lignes.</translation>
    </message>
    <message>
        <source>In a large database, let LastModified be a column of a table, with an index.</source>
        <translation>Dans une grande base, faire de LastModified une colonne de table avec un index.</translation>
    </message>
    <message>
        <source>Export stops</source>
        <translation>Exportation arrêtée</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Does not land</source>
        <translation>Non pris en compte</translation>
    </message>
    <message>
        <source>Lands misplaced</source>
        <translation>Mal placé</translation>
    </message>
    <message>
        <source>Sent changed</source>
        <translation>Envoyé modifié</translation>
    </message>
    <message>
        <source>Harmless</source>
        <translation>Sans gravité</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>%n minutes, abbreviated</extracomment>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>%n hours, abbreviated</extracomment>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>dans moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>dans %n min</numerusform>
            <numerusform>dans %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>dans %n h</numerusform>
            <numerusform>dans %n h</numerusform>
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
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>demain, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date as QLocale writes it: day, name of the month, year</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>about %1 records/s</source>
        <translation>environ %1 enregistrements/s</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>Consequence</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>What becomes of these records</source>
        <translation>Ce que deviennent ces enregistrements</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constat</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En traitement</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Succeeded with problems</source>
        <translation>Réussie avec problèmes</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Closed: the export was cancelled.</source>
        <translation>Close&#xa0;: l’exportation a été annulée.</translation>
    </message>
    <message>
        <source>Closed: the transfer failed.</source>
        <translation>Close&#xa0;: le transfert a échoué.</translation>
    </message>
    <message>
        <source>Closed: the export ended before it was complete.</source>
        <translation>Close&#xa0;: l’exportation s’est arrêtée avant d’être complète.</translation>
    </message>
    <message>
        <source>Closed: it made no progress for too long.</source>
        <translation>Close&#xa0;: aucune progression depuis trop longtemps.</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérée</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Preflight failed</source>
        <translation>Échec du contrôle préalable</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Échec du transfert</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Échec de l’import</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is why rows did not land, %2 how many</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ImportRunModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Import Run</source>
        <translation>Exécution d’import</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>When ServiceNow took the first segment</source>
        <translation>Quand ServiceNow a reçu le premier segment</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>From the first segment to the end of the import</source>
        <translation>Du premier segment à la fin de l’import</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows that ServiceNow imported</source>
        <translation>Lignes importées par ServiceNow</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérées</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Already the same, or held back by a property</source>
        <translation>Déjà identiques, ou retenues par une propriété</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omises</translation>
    </message>
    <message>
        <source>Something that the row needs was not there</source>
        <translation>Il manquait quelque chose dont la ligne a besoin</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Rows that did not land and should have</source>
        <translation>Lignes qui auraient dû être prises en compte et ne l’ont pas été</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Records that this computer sent; empty for exports of others</source>
        <translation>Enregistrements envoyés par cet ordinateur&#xa0;; vide pour les exportations d’autrui</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Records that needed no sending; empty for exports of others</source>
        <translation>Enregistrements qu’il était inutile d’envoyer&#xa0;; vide pour les exportations d’autrui</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Segments that had to be sent again; empty for exports of others</source>
        <translation>Segments qu’il a fallu renvoyer&#xa0;; vide pour les exportations d’autrui</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Who exported it</source>
        <translation>Qui a exporté</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>ImportTransactionModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Transaction d’import</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérées</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omises</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Transaction ID</source>
        <translation>ID de transaction</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>InstanceSpecs</name>
    <message>
        <source>Active or not</source>
        <translation>Active ou non</translation>
    </message>
    <message>
        <source>Active and inactive</source>
        <translation>Actives et inactives</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Actives seulement</translation>
    </message>
    <message>
        <source>Inactive only</source>
        <translation>Inactives seulement</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>À la demande</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Toutes les semaines</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Tous les mois</translation>
    </message>
    <message>
        <source>Periodically</source>
        <translation>Périodiquement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Scheduled Data Imports</source>
        <translation>Imports de données planifiés</translation>
    </message>
    <message>
        <source>No Scheduled Data Import is there</source>
        <translation>Aucun import de données planifié</translation>
    </message>
    <message>
        <source>Without the record FNMS Import Schedule nothing that is exported is processed. Install the integration application in ServiceNow again.</source>
        <translation>Sans l’enregistrement FNMS Import Schedule, rien de ce qui est exporté n’est traité. Réinstaller l’application d’intégration dans ServiceNow.</translation>
    </message>
    <message>
        <source>No Scheduled Data Import matches these filters</source>
        <translation>Aucun import planifié ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>FNMS Import Schedule processes each Import Transaction. It has to be active and to run as an account that may import.</source>
        <translation>FNMS Import Schedule traite chaque transaction d’import. Il doit être actif et s’exécuter sous un compte autorisé à importer.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>S’exécute</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>S’exécute en tant que</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Source de données</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>The account is active</source>
        <translation>Le compte est actif</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Conditionnel</translation>
    </message>
    <message>
        <source>Script before the import</source>
        <translation>Script avant l’import</translation>
    </message>
    <message>
        <source>Script after the import</source>
        <translation>Script après l’import</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Name or data source</source>
        <translation>Nom ou source de données</translation>
    </message>
    <message>
        <source>Data Sources</source>
        <translation>Sources de données</translation>
    </message>
    <message>
        <source>No Data Source is there</source>
        <translation>Aucune source de données</translation>
    </message>
    <message>
        <source>Without the record FNMS Data Source nothing that is exported is processed. Install the integration application in ServiceNow again.</source>
        <translation>Sans l’enregistrement FNMS Data Source, rien de ce qui est exporté n’est traité. Réinstaller l’application d’intégration dans ServiceNow.</translation>
    </message>
    <message>
        <source>No Data Source matches these filters</source>
        <translation>Aucune source de données ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>A Data Source says into which staging table an import goes.</source>
        <translation>Une source de données indique dans quelle table intermédiaire va un import.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Staging table</source>
        <translation>Table intermédiaire</translation>
    </message>
    <message>
        <source>Label of the table</source>
        <translation>Libellé de la table</translation>
    </message>
    <message>
        <source>XPath of a row</source>
        <translation>XPath d’une ligne</translation>
    </message>
    <message>
        <source>File retrieval</source>
        <translation>Récupération du fichier</translation>
    </message>
    <message>
        <source>Last successful import</source>
        <translation>Dernier import réussi</translation>
    </message>
    <message>
        <source>Name or staging table</source>
        <translation>Nom ou table intermédiaire</translation>
    </message>
    <message>
        <source>Transform Maps</source>
        <translation>Tables de transformation</translation>
    </message>
    <message>
        <source>No transform map is there</source>
        <translation>Aucune table de transformation</translation>
    </message>
    <message>
        <source>Without transform maps staged rows stay where they are.</source>
        <translation>Sans table de transformation, les lignes restent dans les tables intermédiaires.</translation>
    </message>
    <message>
        <source>No transform map matches these filters</source>
        <translation>Aucune table de transformation ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>The rules by which staged rows become records. The maps of one staging table run in their order.</source>
        <translation>Les règles selon lesquelles les lignes intermédiaires deviennent des enregistrements. Les tables de transformation s’exécutent dans leur ordre.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Target table</source>
        <translation>Table cible</translation>
    </message>
    <message>
        <source>Empty values clear</source>
        <translation>Les valeurs vides effacent</translation>
    </message>
    <message>
        <source>Business rules run</source>
        <translation>Règles métier exécutées</translation>
    </message>
    <message>
        <source>Mandatory fields</source>
        <translation>Champs obligatoires</translation>
    </message>
    <message>
        <source>Inserts without a key</source>
        <translation>Insère sans clé</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Nom ou table</translation>
    </message>
    <message>
        <source>Which maps</source>
        <translation>Quelles tables</translation>
    </message>
    <message>
        <source>All transform maps</source>
        <translation>Toutes les tables de transformation</translation>
    </message>
    <message>
        <source>Of the integration</source>
        <translation>Celles de l’intégration</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Field maps</source>
        <translation>Correspondances de champs</translation>
    </message>
    <message>
        <source>The map has no field maps</source>
        <translation>Cette table n’a pas de correspondances de champs</translation>
    </message>
    <message>
        <source>Application Log</source>
        <translation>Journal applicatif</translation>
    </message>
    <message>
        <source>Nothing is logged</source>
        <translation>Rien n’est journalisé</translation>
    </message>
    <message>
        <source>What ServiceNow itself says about imports appears here.</source>
        <translation>Ce que ServiceNow lui-même dit des imports apparaît ici.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Aucune ligne ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Message or source</source>
        <translation>Message ou source</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>The integration</source>
        <translation>L’intégration</translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>Cycle de vie des CI</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
</context>
<context>
    <name>JournalLock</name>
    <message>
        <source>%1, process %2 on %3</source>
        <translation>%1, processus %2 sur %3</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>un autre programme</translation>
    </message>
    <message>
        <source>another program, account %1</source>
        <translation>un autre programme, compte %1</translation>
    </message>
    <message>
        <source>%1, process %2 on %3, account %4, since %5 UTC</source>
        <translation>%1, processus %2 sur %3, compte %4, depuis %5 UTC</translation>
    </message>
</context>
<context>
    <name>LeaseFate</name>
    <message>
        <source>The lease was extended: the task closes at the next run of the restore job.</source>
        <translation>Le bail a été prolongé : la tâche se ferme à la prochaine exécution du travail de restauration.</translation>
    </message>
    <message>
        <source>The lease has no end: nothing happens.</source>
        <translation>Le bail est sans fin : rien ne se passe.</translation>
    </message>
    <message>
        <source>Nothing ends it while the restore job is not active.</source>
        <translation>Rien n’y met fin tant que le travail de restauration n’est pas actif.</translation>
    </message>
    <message>
        <source>Ends on %1 unless extended.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Se termine le %1 sauf prolongation.</translation>
    </message>
    <message>
        <source>Ends at the next run of the restore job.</source>
        <translation>Se termine à la prochaine exécution du travail de restauration.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifecycleWords</name>
    <message>
        <source>The rule is inherited from all CIs.</source>
        <translation>La règle est héritée de tous les CI.</translation>
    </message>
    <message>
        <source>The rule is inherited from %1.</source>
        <extracomment>%1 is a class of CIs</extracomment>
        <translation>La règle est héritée de %1.</translation>
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
        <translation>%1 j %2</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <extracomment>a lease; %1 is &quot;3 h ago&quot;</extracomment>
        <translation>Expiré %1</translation>
    </message>
    <message>
        <source>The restore job is off: the action stays active until somebody removes it.</source>
        <translation>La tâche de restauration est arrêtée&#xa0;: l’action reste active jusqu’à ce que quelqu’un la retire.</translation>
    </message>
    <message>
        <source>The grace period is over: the next run of the restore job ends the action.</source>
        <translation>La période de grâce est passée&#xa0;: la prochaine exécution de la tâche de restauration met fin à l’action.</translation>
    </message>
    <message>
        <source>The restore job opens a task to renew the lease, and ends the action after %1 unless it is extended.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>La tâche de restauration ouvre une tâche pour renouveler le délai, et met fin à l’action après le %1 s’il n’est pas prolongé.</translation>
    </message>
    <message>
        <source>Would be shown, but somebody set %1 directly; that stays until a state comes or goes.</source>
        <extracomment>%1 is a state</extracomment>
        <translation>Serait montré, mais quelqu’un a défini %1 directement&#xa0;; cela reste jusqu’à ce qu’un état arrive ou parte.</translation>
    </message>
    <message>
        <source>Shown: no other active state has a better priority.</source>
        <translation>Montré&#xa0;: aucun autre état actif n’a une meilleure priorité.</translation>
    </message>
    <message>
        <source>Shown: it is the only one. It has no priority, so no other can be set beside it.</source>
        <translation>Montré&#xa0;: c’est le seul. Il n’a pas de priorité, aucun autre ne peut donc être défini à côté.</translation>
    </message>
    <message>
        <source>Not shown: it has no priority.</source>
        <translation>Non montré&#xa0;: il n’a pas de priorité.</translation>
    </message>
    <message>
        <source>Not shown: another one of equal priority is newer.</source>
        <translation>Non montré&#xa0;: un autre de même priorité est plus récent.</translation>
    </message>
    <message>
        <source>Not shown: %1 has priority %2, which is before %3.</source>
        <extracomment>%1 is a state, %2 and %3 are priorities</extracomment>
        <translation>Non montré&#xa0;: %1 a la priorité %2, qui passe avant %3.</translation>
    </message>
    <message>
        <source>On %1, %2 may not start while the CI is %3.</source>
        <extracomment>%1 is a class, %2 an action, %3 a state</extracomment>
        <translation>Sur %1, %2 ne peut pas commencer tant que le CI est %3.</translation>
    </message>
    <message>
        <source>On %1, a CI may not go from %2 to %3.</source>
        <extracomment>%1 is a class, %2 and %3 are states</extracomment>
        <translation>Sur %1, un CI ne peut pas passer de %2 à %3.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Why ServiceNow refused it</source>
        <translation>Pourquoi ServiceNow l’a refusé</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>MapResultModel</name>
    <message>
        <source>Transform map</source>
        <translation>Table de transformation</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Export ended with problems</source>
        <translation>Exportation terminée avec des problèmes</translation>
    </message>
    <message>
        <source>Scheduled export ended with problems</source>
        <translation>Exportation planifiée terminée avec des problèmes</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Échec de l’exportation</translation>
    </message>
    <message>
        <source>Scheduled export failed</source>
        <translation>Échec de l’exportation planifiée</translation>
    </message>
    <message>
        <source>Export ended</source>
        <translation>Exportation terminée</translation>
    </message>
    <message>
        <source>Some records did not land on %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Certains enregistrements n’ont pas été pris en compte sur %1.</translation>
    </message>
    <message>
        <source>The export to %1 did not come to its end. The history says why.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>L’exportation vers %1 n’est pas allée à son terme. L’historique dit pourquoi.</translation>
    </message>
    <message>
        <source>There was nothing to send to %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Il n’y avait rien à envoyer à %1.</translation>
    </message>
    <message>
        <source>Everything has landed on %1.</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Tout a été pris en compte sur %1.</translation>
    </message>
</context>
<context>
    <name>OperatorModel</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>An Administrator may do everything; a Viewer sees everything and starts or changes nothing</source>
        <translation>Un administrateur peut tout faire&#xa0;; un lecteur voit tout et ne démarre ni ne modifie rien</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>How it came to it</source>
        <translation>Comment il l’a obtenu</translation>
    </message>
</context>
<context>
    <name>ProblemGroupModel</name>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Transaction failed</source>
        <translation>Transaction échouée</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>The next export sends its records again.</source>
        <translation>La prochaine exportation renvoie ses enregistrements.</translation>
    </message>
</context>
<context>
    <name>PropertyModel</name>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As ServiceNow calls it</source>
        <translation>Comme ServiceNow l’appelle</translation>
    </message>
</context>
<context>
    <name>PropertyText</name>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Product models</source>
        <translation>Modèles de produits</translation>
    </message>
    <message>
        <source>Virtual machine instances</source>
        <translation>Instances de machines virtuelles</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Links between contracts and computers</source>
        <translation>Liens entre contrats et ordinateurs</translation>
    </message>
    <message>
        <source>Software models</source>
        <translation>Modèles de logiciels</translation>
    </message>
    <message>
        <source>Installations</source>
        <translation>Installations</translation>
    </message>
    <message>
        <source>Installations go into SAM tables where the SAM plugin is installed, else into CMDB tables.</source>
        <translation>Les installations vont dans les tables SAM là où le plugin SAM est installé, sinon dans les tables CMDB.</translation>
    </message>
    <message>
        <source>Installations go into SAM tables. Without the SAM plugin the import of applications fails.</source>
        <translation>Les installations vont dans les tables SAM. Sans le plugin SAM, l’import des applications échoue.</translation>
    </message>
    <message>
        <source>Installations go into CMDB tables.</source>
        <translation>Les installations vont dans les tables CMDB.</translation>
    </message>
    <message>
        <source>Installations go into SAM and CMDB tables. Without the SAM plugin the import of applications fails.</source>
        <translation>Les installations vont dans les tables SAM et CMDB. Sans le plugin SAM, l’import des applications échoue.</translation>
    </message>
    <message>
        <source>A computer that is there moves to the class that its type and operating system ask for.</source>
        <translation>Un ordinateur existant passe dans la classe que demandent son type et son système d’exploitation.</translation>
    </message>
    <message>
        <source>A computer that is there keeps its class.</source>
        <translation>Un ordinateur existant garde sa classe.</translation>
    </message>
    <message>
        <source>Product models are told apart by their model number alone: equal numbers of two manufacturers are one model.</source>
        <translation>Les modèles de produits se distinguent par leur seul numéro de modèle : des numéros égaux de deux fabricants sont un seul modèle.</translation>
    </message>
    <message>
        <source>Product models are told apart by manufacturer and model number.</source>
        <translation>Les modèles de produits se distinguent par fabricant et numéro de modèle.</translation>
    </message>
    <message>
        <source>The tables of Software Asset Management exist in this instance.</source>
        <translation>Les tables de Software Asset Management existent dans cette instance.</translation>
    </message>
    <message>
        <source>The tables of Software Asset Management do not exist: what asks for them fails.</source>
        <translation>Les tables de Software Asset Management n’existent pas : ce qui les demande échoue.</translation>
    </message>
    <message>
        <source>Decide automatically</source>
        <translation>Décider automatiquement</translation>
    </message>
    <message>
        <source>SAM tables</source>
        <translation>Tables SAM</translation>
    </message>
    <message>
        <source>CMDB tables</source>
        <translation>Tables CMDB</translation>
    </message>
    <message>
        <source>CMDB and SAM tables</source>
        <translation>Tables CMDB et SAM</translation>
    </message>
    <message>
        <source>Model number</source>
        <translation>Numéro de modèle</translation>
    </message>
    <message>
        <source>Manufacturer and model number</source>
        <translation>Fabricant et numéro de modèle</translation>
    </message>
    <message>
        <source>%1 that ServiceNow does not have are inserted.</source>
        <extracomment>%1 in the next four: &quot;Computers&quot;, &quot;Contracts&quot;</extracomment>
        <translation>%1 que ServiceNow n’a pas : insertion.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow does not have are held back and not inserted. They are pending until this is switched on.</source>
        <translation>%1 que ServiceNow n’a pas : retenue, sans insertion, en attente jusqu’à ce que ceci soit activé.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow has are updated when they differ.</source>
        <translation>%1 que ServiceNow a déjà : mise à jour en cas de différence.</translation>
    </message>
    <message>
        <source>%1 that ServiceNow has stay as they are, even when they differ. The differences are pending until this is switched on.</source>
        <translation>%1 que ServiceNow a déjà : aucun changement, même en cas de différence. Les différences restent en attente jusqu’à ce que ceci soit activé.</translation>
    </message>
    <message>
        <source>An Import Run without progress for %1 minutes is closed as failed and blocks no longer.</source>
        <translation>Une exécution d’import sans progression pendant %1 minutes est clôturée comme échouée et ne bloque plus.</translation>
    </message>
    <message>
        <source>For %1 minutes after an Import Run no other exporter may begin one.</source>
        <translation>Pendant %1 minutes après une exécution d’import, aucun autre expéditeur ne peut en commencer une.</translation>
    </message>
    <message>
        <source>Finished Import Runs, their staged rows and results go after %1 days.</source>
        <translation>Les exécutions d’import terminées, leurs lignes et leurs résultats disparaissent après %1 jours.</translation>
    </message>
    <message>
        <source>Segments of more than %1 bytes are refused; exporters cut smaller ones.</source>
        <translation>Les segments de plus de %1 octets sont refusés ; les expéditeurs en coupent de plus petits.</translation>
    </message>
    <message>
        <source>A segment that waits longer than %1 s to be stored is refused; the exporter sends it again.</source>
        <translation>Un segment qui attend plus de %1 s d’être stocké est refusé ; l’expéditeur le renvoie.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>Already the same in ServiceNow</source>
        <translation>Déjà identique dans ServiceNow</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Held back: ServiceNow is set not to add such records</source>
        <translation>Retenu&#xa0;: ServiceNow est réglé pour ne pas ajouter de tels enregistrements</translation>
    </message>
    <message>
        <source>To add them, switch the property on in ServiceNow; they travel with the next export.</source>
        <translation>Pour les ajouter, activer la propriété dans ServiceNow&#xa0;; ils partent avec la prochaine exportation.</translation>
    </message>
    <message>
        <source>Held back: ServiceNow is set not to update such records</source>
        <translation>Retenu&#xa0;: ServiceNow est réglé pour ne pas mettre à jour de tels enregistrements</translation>
    </message>
    <message>
        <source>To update them, switch the property on in ServiceNow; they travel with the next export.</source>
        <translation>Pour les mettre à jour, activer la propriété dans ServiceNow&#xa0;; ils partent avec la prochaine exportation.</translation>
    </message>
    <message>
        <source>Several records in ServiceNow match</source>
        <translation>Plusieurs enregistrements de ServiceNow correspondent</translation>
    </message>
    <message>
        <source>Merge the duplicates in ServiceNow; the record is sent again by every export.</source>
        <translation>Fusionner les doublons dans ServiceNow&#xa0;; chaque exportation renvoie l’enregistrement.</translation>
    </message>
    <message>
        <source>Nothing to recognise the record by</source>
        <translation>Rien qui permette de reconnaître l’enregistrement</translation>
    </message>
    <message>
        <source>Give the record a serial number or a name in the operations database.</source>
        <translation>Donner à l’enregistrement un numéro de série ou un nom dans la base d’exploitation.</translation>
    </message>
    <message>
        <source>Its computer is not in ServiceNow</source>
        <translation>Son ordinateur n’est pas dans ServiceNow</translation>
    </message>
    <message>
        <source>Export hardware inventory as well, or correct the computer&apos;s own problem first.</source>
        <translation>Exporter aussi l’inventaire matériel, ou corriger d’abord le problème de l’ordinateur lui-même.</translation>
    </message>
    <message>
        <source>A record that it refers to is not in ServiceNow yet</source>
        <translation>Un enregistrement auquel il se réfère n’est pas encore dans ServiceNow</translation>
    </message>
    <message>
        <source>Check the host or the master contract; the record is sent again by every export.</source>
        <translation>Vérifier l’hôte ou le contrat-cadre&#xa0;; chaque exportation renvoie l’enregistrement.</translation>
    </message>
    <message>
        <source>Another record already stands for the same computer</source>
        <translation>Un autre enregistrement représente déjà le même ordinateur</translation>
    </message>
    <message>
        <source>Merge the two in the operations database if they are one machine.</source>
        <translation>Fusionner les deux dans la base d’exploitation s’il s’agit d’une seule machine.</translation>
    </message>
    <message>
        <source>ServiceNow cannot tell what became of it</source>
        <translation>ServiceNow ne peut pas dire ce qu’il est devenu</translation>
    </message>
    <message>
        <source>The next export sends it again.</source>
        <translation>La prochaine exportation le renvoie.</translation>
    </message>
    <message>
        <source>Its transaction failed in ServiceNow</source>
        <translation>Sa transaction a échoué dans ServiceNow</translation>
    </message>
    <message>
        <source>The next export sends it again; the transaction tells why it failed.</source>
        <translation>La prochaine exportation le renvoie&#xa0;; la transaction indique pourquoi elle a échoué.</translation>
    </message>
    <message>
        <source>Larger than ServiceNow accepts</source>
        <translation>Plus grand que ce que ServiceNow accepte</translation>
    </message>
    <message>
        <source>Shorten its text in the operations database.</source>
        <translation>Raccourcir le texte dans la base d’exploitation.</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation>Aucune raison indiquée</translation>
    </message>
    <message>
        <source>ServiceNow did not say what became of it</source>
        <translation>ServiceNow n’a pas dit ce qu’il est devenu</translation>
    </message>
    <message>
        <source>Nothing that ServiceNow&apos;s identification rule knows it by</source>
        <translation>Rien à quoi la règle d’identification de ServiceNow le reconnaisse</translation>
    </message>
    <message>
        <source>A column that its class demands is empty</source>
        <translation>Une colonne exigée par sa classe est vide</translation>
    </message>
    <message>
        <source>Fill it in the operations database; the log names the column.</source>
        <translation>Remplissez-la dans la base d’exploitation&#xa0;; le journal nomme la colonne.</translation>
    </message>
    <message>
        <source>It is in ServiceNow, but its state was not accepted</source>
        <translation>Il est dans ServiceNow, mais son état n’a pas été accepté</translation>
    </message>
    <message>
        <source>Let the account write CIs over the Table API; the record is sent again by every export.</source>
        <translation>Autorisez le compte à écrire des CI par la Table API&#xa0;; chaque export renvoie l’enregistrement.</translation>
    </message>
    <message>
        <source>In ServiceNow it is related to its former host as well</source>
        <translation>Dans ServiceNow, il est encore lié aussi à son ancien hôte</translation>
    </message>
    <message>
        <source>Let the account delete relationships of CIs (role itil), or delete the former one in ServiceNow; the record is sent again by every export.</source>
        <translation>Permettez au compte de supprimer des relations de CI (rôle itil), ou supprimez l’ancienne dans ServiceNow&#x202f;; chaque exportation renvoie l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>RecordKinds</name>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>ServiceNow is not known to have these records. They are inserted, or matched with what it has.</source>
        <translation>Rien n’indique que ServiceNow ait ces enregistrements. Ils sont insérés, ou rapprochés de ce qu’il a.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>These records differ from what was sent last. ServiceNow gets their new values.</source>
        <translation>Ces enregistrements diffèrent du dernier envoi. ServiceNow reçoit leurs nouvelles valeurs.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>ServiceNow has these records as they are.</source>
        <translation>ServiceNow a ces enregistrements tels quels.</translation>
    </message>
    <message>
        <source>Sent too long ago</source>
        <translation>Envoi trop ancien</translation>
    </message>
    <message>
        <source>Nothing but dates of use and inventory can have changed. They are sent again every 30 days.</source>
        <translation>Seules les dates d’utilisation et d’inventaire ont pu changer. Ils sont renvoyés tous les 30 jours.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>These records had vanished from the operations database and are back. They are sent, even if they are equal.</source>
        <translation>Ces enregistrements avaient disparu de la base d’exploitation et sont revenus. Ils sont envoyés, même identiques.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>These records were sent and did not land. Every export sends them again.</source>
        <translation>Ces enregistrements ont été envoyés sans être pris en compte. Chaque exportation les renvoie.</translation>
    </message>
    <message>
        <source>The column beside a record says why.</source>
        <translation>La colonne à côté d’un enregistrement dit pourquoi.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>ServiceNow is set not to add or update such records.</source>
        <translation>ServiceNow est réglé pour ne pas ajouter ou mettre à jour de tels enregistrements.</translation>
    </message>
    <message>
        <source>They travel with the next export after its property was switched on.</source>
        <translation>Ils partent avec la prochaine exportation, une fois la propriété activée.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Another record of the operations database stands for the same computer in ServiceNow.</source>
        <translation>Un autre enregistrement de la base d’exploitation représente le même ordinateur dans ServiceNow.</translation>
    </message>
    <message>
        <source>Merge the two in the operations database if they are one machine.</source>
        <translation>Fusionner les deux dans la base d’exploitation s’il s’agit d’une seule machine.</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>The operations database does not have these records any more. ServiceNow keeps what it has: nothing is ever deleted.</source>
        <translation>La base d’exploitation n’a plus ces enregistrements. ServiceNow garde ce qu’il a : rien n’est jamais supprimé.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquants</translation>
    </message>
    <message>
        <source>The operations database has these records, ServiceNow does not.</source>
        <translation>La base d’exploitation a ces enregistrements, pas ServiceNow.</translation>
    </message>
    <message>
        <source>A repair sends them now. What was added since the last export comes with the next one anyway.</source>
        <translation>Une réparation les envoie maintenant. Ce qui a été ajouté depuis la dernière exportation vient de toute façon avec la prochaine.</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>The values in ServiceNow are not those of the operations database.</source>
        <translation>Les valeurs dans ServiceNow ne sont pas celles de la base d’exploitation.</translation>
    </message>
    <message>
        <source>A repair sends these records again, which overwrites what somebody changed there.</source>
        <translation>Une réparation renvoie ces enregistrements, ce qui écrase ce que quelqu’un y a modifié.</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>En trop</translation>
    </message>
    <message>
        <source>ServiceNow has these records with a key of ours, the operations database does not. They are never deleted.</source>
        <translation>ServiceNow a ces enregistrements avec une clé à nous, pas la base d’exploitation. Ils ne sont jamais supprimés.</translation>
    </message>
    <message>
        <source>Retire them in CI lifecycle when they are gone for good.</source>
        <translation>Les mettre hors service dans le cycle de vie des CI s’ils ont disparu pour de bon.</translation>
    </message>
    <message>
        <source>They are missing or different because ServiceNow is set not to add or update such records.</source>
        <translation>Ils manquent ou diffèrent parce que ServiceNow est réglé pour ne pas ajouter ou mettre à jour de tels enregistrements.</translation>
    </message>
    <message>
        <source>They did not land and are known: every export sends them again.</source>
        <translation>Ils n’ont pas été pris en compte et sont connus : chaque exportation les renvoie.</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Reste là</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Envoi partiel</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>To repair</source>
        <translation>À réparer</translation>
    </message>
    <message>
        <source>As it is set</source>
        <translation>Comme réglé</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Owned by another source</source>
        <translation>Appartient à une autre source</translation>
    </message>
    <message>
        <source>They differ only in columns that another source owns in ServiceNow. The reconciliation rules there keep those values, so a repair does not send them.</source>
        <translation>Ils ne diffèrent que dans des colonnes qui appartiennent à une autre source dans ServiceNow. Les règles de rapprochement y conservent ces valeurs, c’est pourquoi une réparation ne les envoie pas.</translation>
    </message>
    <message>
        <source>Change the reconciliation rules in ServiceNow if the operations database should win.</source>
        <translation>Modifier les règles de rapprochement dans ServiceNow si la base d’exploitation doit l’emporter.</translation>
    </message>
</context>
<context>
    <name>RefusalAdvice</name>
    <message>
        <source>Wait until the action is removed, or extend its lease if it is yours.</source>
        <translation>Attendre que l’action soit retirée, ou prolonger son délai si elle est à vous.</translation>
    </message>
    <message>
        <source>Look at the CI&apos;s actions: the action may have been removed meanwhile.</source>
        <translation>Regarder les actions du CI&#xa0;: l’action a pu être retirée entre-temps.</translation>
    </message>
    <message>
        <source>Unregister the requestor of the action: that ends all its rows.</source>
        <translation>Désinscrire le demandeur de l’action&#xa0;: cela met fin à toutes ses lignes.</translation>
    </message>
    <message>
        <source>Unregister the requestor that has two states on the CI: that ends all its rows.</source>
        <translation>Désinscrire le demandeur qui a deux états sur le CI&#xa0;: cela met fin à toutes ses lignes.</translation>
    </message>
    <message>
        <source>Name each CI once.</source>
        <translation>Nommer chaque CI une seule fois.</translation>
    </message>
    <message>
        <source>Wait until the other action is removed, or make the two compatible.</source>
        <translation>Attendre que l’autre action soit retirée, ou rendre les deux compatibles.</translation>
    </message>
    <message>
        <source>Refresh: the action is no longer in the catalogue.</source>
        <translation>Actualiser&#xa0;: l’action n’est plus dans le catalogue.</translation>
    </message>
    <message>
        <source>End what is active first.</source>
        <translation>Terminer d’abord ce qui est actif.</translation>
    </message>
    <message>
        <source>Correct the value and try again; nothing was changed.</source>
        <translation>Corriger la valeur et réessayer&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds as 02:30:00, and more than none.</source>
        <translation>Écrire heures, minutes et secondes sous la forme 02:30:00, et plus que zéro.</translation>
    </message>
    <message>
        <source>Refresh: the state is no longer among the choices.</source>
        <translation>Actualiser&#xa0;: l’état n’est plus parmi les choix.</translation>
    </message>
    <message>
        <source>Go through a state that is allowed, or change the rule.</source>
        <translation>Passer par un état autorisé, ou changer la règle.</translation>
    </message>
    <message>
        <source>Choose another requestor, or register.</source>
        <translation>Choisir un autre demandeur, ou s’inscrire.</translation>
    </message>
    <message>
        <source>Act as the requestor that set the action.</source>
        <translation>Agir en tant que demandeur qui a appliqué l’action.</translation>
    </message>
    <message>
        <source>Refresh: the CI is no longer there.</source>
        <translation>Actualiser&#xa0;: le CI n’est plus là.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayer dans un instant.</translation>
    </message>
    <message>
        <source>Change the state of the CI first, or change the rule.</source>
        <translation>Changer d’abord l’état du CI, ou la règle.</translation>
    </message>
    <message>
        <source>Refresh and decide anew: the state of the CI has changed.</source>
        <translation>Actualiser et décider à nouveau&#xa0;: l’état du CI a changé.</translation>
    </message>
    <message>
        <source>Give the state a priority, or unregister the other requestor.</source>
        <translation>Donner une priorité à l’état, ou désinscrire l’autre demandeur.</translation>
    </message>
    <message>
        <source>Choose a CI; other records have no life cycle.</source>
        <translation>Choisir un CI&#xa0;; les autres enregistrements n’ont pas de cycle de vie.</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>%n autre a été refusée.</numerusform>
            <numerusform>%n autres ont été refusées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewTaskModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>The requestor that added the action</source>
        <translation>Le demandeur qui a ajouté l’action</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <translation>Fin du bail</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Since the lease ended</source>
        <translation>Depuis la fin du bail</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
</context>
<context>
    <name>RequestorModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Operational states that it has set and that are active</source>
        <translation>États opérationnels qu’il a définis et qui sont actifs</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>CI actions that it has added and that are active</source>
        <translation>Actions de CI qu’il a ajoutées et qui sont actives</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>Retirement</name>
    <message>
        <source>Not reached</source>
        <translation>Non atteint</translation>
    </message>
    <message>
        <source>Would be retired</source>
        <translation>Serait retiré</translation>
    </message>
    <message>
        <source>Would return</source>
        <translation>Reviendrait</translation>
    </message>
    <message>
        <source>Above the threshold</source>
        <translation>Au-dessus du seuil</translation>
    </message>
    <message>
        <source>Retired by others</source>
        <translation>Retiré par d’autres</translation>
    </message>
    <message>
        <source>Retired before</source>
        <translation>Retiré auparavant</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>Nothing was retired.</source>
        <translation>Rien n’a été retiré.</translation>
    </message>
    <message>
        <source>No complete export of hardware has ended well yet since absence is counted.</source>
        <translation>Depuis que les absences sont comptées, aucune exportation complète du matériel ne s’est encore bien terminée.</translation>
    </message>
    <message>
        <source>Export hardware first.</source>
        <translation>Exporter d’abord le matériel.</translation>
    </message>
    <message>
        <source>The newest export of this operations database did not end well: what looks absent may only not have been read.</source>
        <translation>La dernière exportation de cette base d’exploitation ne s’est pas bien terminée&#xa0;: ce qui semble absent n’a peut-être seulement pas été lu.</translation>
    </message>
    <message>
        <source>Export again, and look here when that has ended well.</source>
        <translation>Exporter de nouveau et revenir ici quand cela s’est bien terminé.</translation>
    </message>
    <message>
        <source>The instance was restored or cloned since the last export: it is not known what it holds.</source>
        <translation>L’instance a été restaurée ou clonée depuis la dernière exportation&#xa0;: on ne sait pas ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Export first.</source>
        <translation>Exporter d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) were asked for and gave no answer; the next run finds out.</source>
        <translation>
            <numerusform>%Ln CI a été demandé et n’a pas répondu&#xa0;; l’exécution suivante le saura.</numerusform>
            <numerusform>%Ln CI ont été demandés et n’ont pas répondu&#xa0;; l’exécution suivante le saura.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) of an interrupted run were looked up.</source>
        <translation>
            <numerusform>%Ln CI d’une exécution interrompue a été vérifié.</numerusform>
            <numerusform>%Ln CI d’une exécution interrompue ont été vérifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have been absent for fewer exports than asked for.</source>
        <translation>
            <numerusform>%Ln enregistrement est absent depuis moins d’exportations que demandé.</numerusform>
            <numerusform>%Ln enregistrements sont absents depuis moins d’exportations que demandé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent record(s) stand for no CI.</source>
        <translation>
            <numerusform>%Ln enregistrement absent ne correspond à aucun CI.</numerusform>
            <numerusform>%Ln enregistrements absents ne correspondent à aucun CI.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Would be refused</source>
        <translation>Serait refusé</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Another record of this CI is still there.</source>
        <translation>Un autre enregistrement de ce CI est encore là.</translation>
    </message>
    <message>
        <source>Another operations database stands for it too.</source>
        <translation>Une autre base d’exploitation le représente aussi.</translation>
    </message>
    <message>
        <source>It has been absent for fewer exports than asked for.</source>
        <translation>Il est absent depuis moins d’exportations que demandé.</translation>
    </message>
    <message>
        <source>Too many of its class would go at once.</source>
        <translation>Trop de CI de sa classe partiraient à la fois.</translation>
    </message>
    <message>
        <source>The instance has no such CI any more.</source>
        <translation>L’instance n’a plus ce CI.</translation>
    </message>
    <message>
        <source>Refused by a rule</source>
        <translation>Refusé par une règle</translation>
    </message>
    <message>
        <source>To be retired</source>
        <translation>À retirer</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>À faire revenir</translation>
    </message>
    <message>
        <source>Stays: another record</source>
        <translation>Reste&#xa0;: autre enregistrement</translation>
    </message>
    <message>
        <source>Stays: another database</source>
        <translation>Reste&#xa0;: autre base</translation>
    </message>
    <message>
        <source>Asked to retire</source>
        <translation>Retrait demandé</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <source>Asked to return</source>
        <translation>Retour demandé</translation>
    </message>
    <message>
        <source>Would be retired: %1. Would return: %2.</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>Seraient retirés&#xa0;: %1. Reviendraient&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien n’est à faire.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>The rules would refuse %n of them.</source>
        <translation>
            <numerusform>Les règles en refuseraient %Ln.</numerusform>
            <numerusform>Les règles en refuseraient %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retired: %1. Returned: %2.</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>Retirés&#xa0;: %1. Revenus&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) were refused; the next run tries them again.</source>
        <translation>
            <numerusform>%Ln CI a été refusé&#xa0;; l’exécution suivante le réessaie.</numerusform>
            <numerusform>%Ln CI ont été refusés&#xa0;; l’exécution suivante les réessaie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) are above the threshold and wait for a yes.</source>
        <translation>
            <numerusform>%Ln CI est au-dessus du seuil et attend un oui.</numerusform>
            <numerusform>%Ln CI sont au-dessus du seuil et attendent un oui.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table says which rule refuses; rules are changed under Not allowed transitions.</source>
        <translation>Le tableau dit quelle règle refuse&#xa0;; les règles se modifient sous Transitions non autorisées.</translation>
    </message>
    <message>
        <source>%1 of %2 CIs of the class %3 would be retired at once, more than %4 %.</source>
        <extracomment>%1 and %2 are numbers of CIs, %3 a class, %4 a percentage</extracomment>
        <translation>%1 des %2 CI de la classe %3 seraient retirés à la fois, plus de %4&#xa0;%.</translation>
    </message>
    <message>
        <source>Retire what vanished</source>
        <translation>Retirer ce qui a disparu</translation>
    </message>
    <message>
        <source>On %3, %1 CIs would be set to Retired and %2 would return to the state they had.</source>
        <extracomment>%1 and %2 are numbers of CIs, %3 the name of an instance</extracomment>
        <translation>Sur %3, %1 CI seraient mis à Retired et %2 reviendraient à leur état précédent.</translation>
    </message>
    <message>
        <source>This is a production instance.</source>
        <translation>C’est une instance de production.</translation>
    </message>
    <message>
        <source>A computer that comes back into the operations database returns by itself with a later run.</source>
        <translation>Un ordinateur qui revient dans la base d’exploitation revient de lui-même lors d’une exécution ultérieure.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s)</source>
        <translation>
            <numerusform>Retirer %Ln CI</numerusform>
            <numerusform>Retirer %Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n CI(s) return</source>
        <translation>
            <numerusform>Faire revenir %Ln CI</numerusform>
            <numerusform>Faire revenir %Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s), also above the threshold</source>
        <translation>
            <numerusform>Retirer %Ln CI, aussi au-dessus du seuil</numerusform>
            <numerusform>Retirer %Ln CI, aussi au-dessus du seuil</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding out what an interrupted run did…</source>
        <translation>Vérification de ce qu’une exécution interrompue a fait…</translation>
    </message>
    <message numerus="yes">
        <source>Looking up the CIs of %n absent record(s)…</source>
        <translation>
            <numerusform>Recherche des CI de %Ln enregistrement absent…</numerusform>
            <numerusform>Recherche des CI de %Ln enregistrements absents…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the states of %n CI(s)…</source>
        <translation>
            <numerusform>Lecture de l’état de %Ln CI…</numerusform>
            <numerusform>Lecture des états de %Ln CI…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the rules about %n CI(s)…</source>
        <translation>
            <numerusform>Consultation des règles pour %Ln CI…</numerusform>
            <numerusform>Consultation des règles pour %Ln CI…</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>%1 of %2 CIs retired or brought back</source>
        <extracomment>%1 and %2 are numbers of CIs</extracomment>
        <translation>%1 des %2 CI retirés ou ramenés</translation>
    </message>
</context>
<context>
    <name>RetirementPlanModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Affiche</translation>
    </message>
    <message>
        <source>The operational state that the CI shows now</source>
        <translation>L’état opérationnel que le CI affiche maintenant</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>In how many complete exports in a row its record was absent</source>
        <translation>Dans combien d’exportations complètes de suite son enregistrement était absent</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>ComputerIDs that stand for the CI</source>
        <translation>Les ComputerID qui correspondent au CI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Why ServiceNow refuses it</source>
        <translation>Pourquoi ServiceNow le refuse</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>The rule behind the refusal</source>
        <translation>La règle à l’origine du refus</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>RetirementRecordModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>ComputerIDs that stand for the CI</source>
        <translation>Les ComputerID qui correspondent au CI</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>The state that the CI showed before it was retired</source>
        <translation>L’état que le CI affichait avant d’être retiré</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>The state that it shows since it returned</source>
        <translation>L’état qu’il affiche depuis son retour</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Of the last refusal</source>
        <translation>Du dernier refus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>The rule behind the refusal</source>
        <translation>La règle à l’origine du refus</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>The export behind which it was done</source>
        <translation>L’exportation après laquelle cela a été fait</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
</context>
<context>
    <name>RowProblemModel</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Clé de l’enregistrement</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Transaction d’import</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>RuleEdits</name>
    <message>
        <source>Rule removed: %1 in %2 for %3.</source>
        <extracomment>%1 action, %2 state, %3 class</extracomment>
        <translation>Règle supprimée&#xa0;: %1 dans %2 pour %3.</translation>
    </message>
    <message>
        <source>Rule added: %1 in %2 for %3.</source>
        <extracomment>%1 action, %2 state, %3 class</extracomment>
        <translation>Règle ajoutée&#xa0;: %1 dans %2 pour %3.</translation>
    </message>
    <message>
        <source>Rule removed: from %1 to %2 for %3.</source>
        <extracomment>%1 and %2 states, %3 class</extracomment>
        <translation>Règle supprimée&#xa0;: de %1 à %2 pour %3.</translation>
    </message>
    <message>
        <source>Rule added: from %1 to %2 for %3.</source>
        <extracomment>%1 and %2 states, %3 class</extracomment>
        <translation>Règle ajoutée&#xa0;: de %1 à %2 pour %3.</translation>
    </message>
    <message>
        <source>Pair removed: %1 and %2.</source>
        <translation>Paire supprimée&#xa0;: %1 et %2.</translation>
    </message>
    <message>
        <source>Pair added: %1 and %2.</source>
        <translation>Paire ajoutée&#xa0;: %1 et %2.</translation>
    </message>
    <message>
        <source>Action added: %1.</source>
        <translation>Action ajoutée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Action changed: %1.</source>
        <translation>Action modifiée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Action removed: %1.</source>
        <translation>Action supprimée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>State added: %1.</source>
        <translation>État ajouté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>State renamed: %1 is now %2.</source>
        <extracomment>%1 old name, %2 new name</extracomment>
        <translation>État renommé&#xa0;: %1 s’appelle désormais %2.</translation>
    </message>
    <message>
        <source>State removed: %1.</source>
        <translation>État supprimé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 has priority %2.</source>
        <extracomment>%1 state, %2 number</extracomment>
        <translation>%1 a la priorité %2.</translation>
    </message>
    <message>
        <source>%1 has no priority any more.</source>
        <translation>%1 n’a plus de priorité.</translation>
    </message>
    <message>
        <source>%1 was moved up.</source>
        <translation>%1 a été déplacé vers le haut.</translation>
    </message>
    <message>
        <source>%1 was moved down.</source>
        <translation>%1 a été déplacé vers le bas.</translation>
    </message>
    <message>
        <source>An action needs a name.</source>
        <translation>Une action a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A name cannot hold a comma: lists of actions are separated by commas.</source>
        <translation>Un nom ne peut pas contenir de virgule&#xa0;: les listes d’actions sont séparées par des virgules.</translation>
    </message>
    <message>
        <source>There is an action of this name already.</source>
        <translation>Il existe déjà une action de ce nom.</translation>
    </message>
    <message>
        <source>A state needs a name.</source>
        <translation>Un état a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A name cannot hold a comma: lists of states are separated by commas.</source>
        <translation>Un nom ne peut pas contenir de virgule&#xa0;: les listes d’états sont séparées par des virgules.</translation>
    </message>
    <message>
        <source>There is a state of this name already.</source>
        <translation>Il existe déjà un état de ce nom.</translation>
    </message>
    <message>
        <source>This value is taken by %1.</source>
        <translation>Cette valeur est déjà celle de %1.</translation>
    </message>
    <message>
        <source>ServiceNow sets this state by itself, so it cannot be removed.</source>
        <translation>ServiceNow définit lui-même cet état&#xa0;; il ne peut donc pas être supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) name this state. Remove them first.</source>
        <translation>
            <numerusform>%n règle mentionne cet état. La supprimer d’abord.</numerusform>
            <numerusform>%n règles mentionnent cet état. Les supprimer d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow does not show the record of this state.</source>
        <translation>ServiceNow ne montre pas l’enregistrement de cet état.</translation>
    </message>
</context>
<context>
    <name>RuleGrid</name>
    <message>
        <source>%1 is not allowed in the state %2.</source>
        <extracomment>%1 action, %2 state</extracomment>
        <translation>%1 n’est pas autorisé dans l’état %2.</translation>
    </message>
    <message>
        <source>%1 is allowed in the state %2.</source>
        <extracomment>%1 action, %2 state</extracomment>
        <translation>%1 est autorisé dans l’état %2.</translation>
    </message>
    <message>
        <source>Staying in %1 is no transition.</source>
        <translation>Rester dans %1 n’est pas une transition.</translation>
    </message>
    <message>
        <source>From %1 to %2 is not allowed.</source>
        <translation>De %1 à %2 n’est pas autorisé.</translation>
    </message>
    <message>
        <source>From %1 to %2 is allowed.</source>
        <translation>De %1 à %2 est autorisé.</translation>
    </message>
    <message>
        <source>%1 is never active twice on one CI.</source>
        <translation>%1 n’est jamais actif deux fois sur un même CI.</translation>
    </message>
    <message>
        <source>%1 and %2 may be active on one CI together.</source>
        <translation>%1 et %2 peuvent être actifs ensemble sur un même CI.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 et %2 s’excluent mutuellement.</translation>
    </message>
    <message>
        <source>%1 The rule is inherited from %2.</source>
        <extracomment>%1 a whole sentence, %2 class</extracomment>
        <translation>%1 La règle est héritée de %2.</translation>
    </message>
    <message>
        <source>%1 The rule is one of %2.</source>
        <extracomment>%1 a whole sentence, %2 class</extracomment>
        <translation>%1 La règle est celle de %2.</translation>
    </message>
    <message>
        <source>%1 There is a rule of %2, and one inherited from %3.</source>
        <extracomment>%1 a whole sentence, %2 and %3 classes</extracomment>
        <translation>%1 Il y a une règle de %2, et une héritée de %3.</translation>
    </message>
</context>
<context>
    <name>RuleGridPage</name>
    <message>
        <source>Not allowed actions</source>
        <translation>Actions non autorisées</translation>
    </message>
    <message>
        <source>Not allowed transitions</source>
        <translation>Transitions non autorisées</translation>
    </message>
    <message>
        <source>Compatible actions</source>
        <translation>Actions compatibles</translation>
    </message>
    <message>
        <source>Without a rule every action is allowed in every state. A rule of a class binds the classes below it.</source>
        <translation>Sans règle, toute action est autorisée dans tout état. Une règle d’une classe lie aussi les classes inférieures.</translation>
    </message>
    <message>
        <source>Without a rule every transition is allowed. A rule of a class binds the classes below it.</source>
        <translation>Sans règle, toute transition est autorisée. Une règle d’une classe lie aussi les classes inférieures.</translation>
    </message>
    <message>
        <source>Two actions are active on one CI together only if they are a pair here, and three only if all three pairs are.</source>
        <translation>Deux actions ne sont actives ensemble sur un CI que si elles forment ici une paire, et trois que si les trois paires existent.</translation>
    </message>
    <message>
        <source>Each row is a state, each column an action.</source>
        <translation>Chaque ligne est un état, chaque colonne une action.</translation>
    </message>
    <message>
        <source>From the state of the row to the state of the column.</source>
        <translation>De l’état de la ligne à l’état de la colonne.</translation>
    </message>
    <message>
        <source>Each row and each column is an action; both halves say the same.</source>
        <translation>Chaque ligne et chaque colonne est une action&#xa0;; les deux moitiés disent la même chose.</translation>
    </message>
</context>
<context>
    <name>RuleLegend</name>
    <message>
        <source>may be active together</source>
        <translation>peuvent être actives ensemble</translation>
    </message>
    <message>
        <source>exclude each other</source>
        <translation>s’excluent mutuellement</translation>
    </message>
    <message>
        <source>the same action</source>
        <translation>la même action</translation>
    </message>
    <message>
        <source>not allowed: own rule</source>
        <translation>non autorisé&#xa0;: règle propre</translation>
    </message>
    <message>
        <source>not allowed: inherited</source>
        <translation>non autorisé&#xa0;: règle héritée</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>no transition</source>
        <translation>pas de transition</translation>
    </message>
</context>
<context>
    <name>RuleMessages</name>
    <message numerus="yes">
        <source>%n CI(s) are in the state %1.</source>
        <translation>
            <numerusform>%n CI est dans l’état %1.</numerusform>
            <numerusform>%n CI sont dans l’état %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A state is removed only when no CI is in it. Nothing was changed.</source>
        <translation>Un état n’est supprimé que si aucun CI ne s’y trouve. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Give these CIs another state first.</source>
        <translation>Donner d’abord un autre état à ces CI.</translation>
    </message>
    <message>
        <source>ServiceNow refused the change.</source>
        <translation>ServiceNow a refusé la modification.</translation>
    </message>
    <message>
        <source>ServiceNow refused the change (%1).</source>
        <translation>ServiceNow a refusé la modification (%1).</translation>
    </message>
    <message>
        <source>It is in use on a CI. End the actions there, or wait until they are over, and try again.</source>
        <translation>Un CI s’en sert. Y terminer les actions, ou attendre leur fin, puis réessayer.</translation>
    </message>
    <message>
        <source>Ask the ServiceNow administrator whether this account may change the rules of CI lifecycle.</source>
        <translation>Demander à l’administrateur ServiceNow si ce compte peut modifier les règles du cycle de vie des CI.</translation>
    </message>
    <message>
        <source>The record is not in ServiceNow any more.</source>
        <translation>L’enregistrement n’est plus dans ServiceNow.</translation>
    </message>
    <message>
        <source>Somebody else has removed it in the meantime.</source>
        <translation>Quelqu’un d’autre l’a supprimé entre-temps.</translation>
    </message>
    <message>
        <source>The rules were read again: look at them before you try once more.</source>
        <translation>Les règles ont été relues&#xa0;: les regarder avant de réessayer.</translation>
    </message>
    <message>
        <source>It is not sure whether the change arrived. The rules are read again.</source>
        <translation>Il n’est pas certain que la modification soit arrivée. Les règles sont relues.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed before that; they stay.</source>
        <translation>
            <numerusform>%n enregistrement a été modifié avant&#xa0;; il reste ainsi.</numerusform>
            <numerusform>%n enregistrements ont été modifiés avant&#xa0;; ils restent ainsi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSections</name>
    <message>
        <source>Operational states</source>
        <translation>États opérationnels</translation>
    </message>
    <message>
        <source>CI actions</source>
        <translation>Actions de CI</translation>
    </message>
    <message>
        <source>Compatible actions</source>
        <translation>Actions compatibles</translation>
    </message>
    <message>
        <source>Not allowed actions</source>
        <translation>Actions non autorisées</translation>
    </message>
    <message>
        <source>Not allowed transitions</source>
        <translation>Transitions non autorisées</translation>
    </message>
</context>
<context>
    <name>RuleSentences</name>
    <message>
        <source>An operational state must be one of the instance&apos;s choices.</source>
        <translation>Un état opérationnel doit être l’un des choix de l’instance.</translation>
    </message>
    <message>
        <source>A requestor set a state; the CI shows the one with the best priority.</source>
        <translation>Un demandeur a défini un état ; le CI affiche celui de meilleure priorité.</translation>
    </message>
    <message>
        <source>When a requestor&apos;s state ends, the next best state shows.</source>
        <translation>Quand l’état d’un demandeur prend fin, le meilleur suivant s’affiche.</translation>
    </message>
    <message>
        <source>An action that no rule forbids may be applied.</source>
        <translation>Une action qu’aucune règle n’interdit peut être appliquée.</translation>
    </message>
    <message>
        <source>Two actions need a compatible pair to be active together.</source>
        <translation>Deux actions ont besoin d’une paire compatible pour être actives ensemble.</translation>
    </message>
    <message>
        <source>A compatible pair lets both actions be active.</source>
        <translation>Une paire compatible permet aux deux actions d’être actives.</translation>
    </message>
    <message>
        <source>Three or more actions need a compatible pair for every two of them.</source>
        <translation>Trois actions ou plus ont besoin d’une paire compatible pour chaque couple.</translation>
    </message>
    <message>
        <source>A rule forbids this action for this class in this state.</source>
        <translation>Une règle interdit cette action pour cette classe dans cet état.</translation>
    </message>
    <message>
        <source>A rule forbids this transition for this class.</source>
        <translation>Une règle interdit cette transition pour cette classe.</translation>
    </message>
    <message>
        <source>Setting states and actions needs a valid requestor.</source>
        <translation>Définir des états et des actions exige un demandeur valide.</translation>
    </message>
    <message>
        <source>An active workflow context is a valid requestor.</source>
        <translation>Un contexte de workflow actif est un demandeur valide.</translation>
    </message>
    <message>
        <source>A finished workflow context is no valid requestor.</source>
        <translation>Un contexte de workflow terminé n’est pas un demandeur valide.</translation>
    </message>
    <message>
        <source>Registering gives an id of its own.</source>
        <translation>Chaque enregistrement donne son propre id.</translation>
    </message>
    <message>
        <source>What a requestor holds ends when it is unregistered.</source>
        <translation>Ce qu’un demandeur détient prend fin avec sa désinscription.</translation>
    </message>
    <message>
        <source>Only a registered operator can be unregistered.</source>
        <translation>Seul un opérateur enregistré peut être désinscrit.</translation>
    </message>
    <message>
        <source>One call may name only so many CIs.</source>
        <translation>Un appel ne peut nommer qu’un nombre limité de CI.</translation>
    </message>
    <message>
        <source>A state can only be told of a CI that exists.</source>
        <translation>Un état ne peut être donné que pour un CI qui existe.</translation>
    </message>
    <message>
        <source>A lease is written as hours, minutes and seconds.</source>
        <translation>Un bail s’écrit en heures, minutes et secondes.</translation>
    </message>
    <message>
        <source>Extending an expired lease begins the new time at once.</source>
        <translation>Prolonger un bail expiré fait commencer la nouvelle durée aussitôt.</translation>
    </message>
    <message>
        <source>Extending a running lease adds to its end.</source>
        <translation>Prolonger un bail en cours repousse sa fin.</translation>
    </message>
    <message>
        <source>When the grace period is over, the restore job ends the action.</source>
        <translation>Quand le délai de grâce est écoulé, le travail de restauration met fin à l’action.</translation>
    </message>
    <message>
        <source>The restore job ends what belongs to invalid requestors.</source>
        <translation>Le travail de restauration met fin à ce qui appartient à des demandeurs non valides.</translation>
    </message>
    <message>
        <source>Operational state Retired sets the status to Retired.</source>
        <translation>L’état opérationnel Retired met le statut à Retired.</translation>
    </message>
    <message>
        <source>Status Retired sets the operational state to Retired.</source>
        <translation>Le statut Retired met l’état opérationnel à Retired.</translation>
    </message>
    <message>
        <source>Leaving operational state Retired sets the status to Installed.</source>
        <translation>Quitter l’état opérationnel Retired met le statut à Installed.</translation>
    </message>
    <message>
        <source>Leaving status Retired sets the operational state to Non-Operational.</source>
        <translation>Quitter le statut Retired met l’état opérationnel à Non-Operational.</translation>
    </message>
    <message>
        <source>The status of a CI and the state of its asset follow each other.</source>
        <translation>Le statut d’un CI et l’état de son actif se suivent.</translation>
    </message>
    <message>
        <source>A state without a priority cannot stand beside another one.</source>
        <translation>Un état sans priorité ne peut pas en côtoyer un autre.</translation>
    </message>
    <message>
        <source>Only the requestor that added an action may remove it.</source>
        <translation>Seul le demandeur qui a ajouté une action peut la retirer.</translation>
    </message>
    <message>
        <source>Every change of a state or an action leaves an entry.</source>
        <translation>Chaque changement d’un état ou d’une action laisse une entrée.</translation>
    </message>
    <message>
        <source>Somebody edited the field itself; that shows until a requestor&apos;s state comes or goes.</source>
        <translation>Quelqu’un a modifié le champ lui-même ; cela s’affiche jusqu’à ce qu’un état d’un demandeur arrive ou parte.</translation>
    </message>
    <message>
        <source>Somebody edited the asset itself.</source>
        <translation>Quelqu’un a modifié l’actif lui-même.</translation>
    </message>
    <message>
        <source>A requestor removed an action that it had added.</source>
        <translation>Un demandeur a retiré une action qu’il avait ajoutée.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>The service of the system reaches no keyring: without a file that holds the token, its exports end before they begin. Keep that file as root with mode 0600.</source>
        <translation>Le service du système n’atteint aucun trousseau de clés&#xa0;: sans fichier contenant le jeton, ses exportations s’arrêtent avant de commencer. Ce fichier appartient à root et a le mode 0600.</translation>
    </message>
    <message>
        <source>The operations database %1 is in a home folder, which the service of the system does not see. Move it, for example to /srv.</source>
        <translation>La base d’exploitation %1 se trouve dans un dossier personnel, que le service du système ne voit pas. Déplacez-la, par exemple dans /srv.</translation>
    </message>
    <message>
        <source>%1 is in a home folder, which the service of the system does not see.</source>
        <translation>%1 se trouve dans un dossier personnel, que le service du système ne voit pas.</translation>
    </message>
    <message>
        <source>Exports start while you are logged in. So that they start at any time, run once: loginctl enable-linger</source>
        <translation>Les exportations se lancent tant que vous êtes connecté. Pour qu’elles se lancent à tout moment, exécutez une fois&#xa0;: loginctl enable-linger</translation>
    </message>
    <message>
        <source>The token comes from the keyring, which is open only while you are logged in.</source>
        <translation>Le jeton vient du trousseau de clés, qui n’est ouvert que tant que vous êtes connecté.</translation>
    </message>
    <message>
        <source>The clocks go back: this time comes twice, and the export starts at the first.</source>
        <translation>Les horloges reculent&#xa0;: cette heure vient deux fois, et l’exportation se lance à la première.</translation>
    </message>
    <message>
        <source>The clocks have changed since the time before.</source>
        <translation>Les horloges ont changé depuis la fois précédente.</translation>
    </message>
    <message>
        <source>On %1 there is no %2, because the clocks go forward: no export starts that day.</source>
        <translation>Le %1, %2 n’existe pas, car les horloges avancent&#xa0;: aucune exportation ne se lance ce jour-là.</translation>
    </message>
    <message>
        <source>systemd could not start the last export: %1 (status %2).</source>
        <translation>systemd n’a pas pu lancer la dernière exportation&#xa0;: %1 (état %2).</translation>
    </message>
    <message>
        <source>The last export that systemd started ended with status %1 (%2).</source>
        <translation>La dernière exportation lancée par systemd s’est terminée avec l’état %1 (%2).</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended without a word</source>
        <translation>Terminé sans un mot</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Command line or settings refused</source>
        <translation>Ligne de commande ou paramètres refusés</translation>
    </message>
    <message>
        <source>Preflight failed, nothing was sent</source>
        <translation>Vérification préalable échouée, rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Transfert échoué</translation>
    </message>
    <message>
        <source>Import failed in ServiceNow</source>
        <translation>Import échoué dans ServiceNow</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Ended with status %1</source>
        <translation>Terminé avec l’état %1</translation>
    </message>
    <message>
        <source>its working folder is missing</source>
        <translation>son dossier de travail manque</translation>
    </message>
    <message>
        <source>the program could not be started</source>
        <translation>le programme n’a pas pu être lancé</translation>
    </message>
    <message>
        <source>the user of the service could not be made</source>
        <translation>l’utilisateur du service n’a pas pu être créé</translation>
    </message>
    <message>
        <source>the protected surroundings could not be made</source>
        <translation>l’environnement protégé n’a pas pu être créé</translation>
    </message>
    <message>
        <source>its folder for data could not be made</source>
        <translation>son dossier de données n’a pas pu être créé</translation>
    </message>
    <message>
        <source>a file with a secret could not be read</source>
        <translation>un fichier contenant un secret n’a pas pu être lu</translation>
    </message>
    <message>
        <source>The service of the system reaches no keyring. If the operations database wants a password from the account that reads it, keep that in a file of root with mode 0600, for example /etc/itam-console/source-password, and install with: itam-export schedule install --system --source-password-file FILE. systemd hands it to the service (LoadCredential=).</source>
        <translation>Le service du système n’atteint aucun trousseau de clés. Si la base de données d’exploitation demande un mot de passe au compte qui la lit, gardez-le dans un fichier de root avec le mode 0600, par exemple /etc/itam-console/source-password, et installez avec&#x202f;: itam-export schedule install --system --source-password-file FICHIER. systemd le transmet au service (LoadCredential=).</translation>
    </message>
    <message>
        <source>The password of the operations database comes from the keyring, which is open only while you are logged in. From a file of mode 0600 it comes at any time: --source-password-file FILE.</source>
        <translation>Le mot de passe de la base de données d’exploitation vient du trousseau de clés, qui n’est ouvert que pendant que vous êtes connecté. D’un fichier en mode 0600, il vient à tout moment&#x202f;: --source-password-file FICHIER.</translation>
    </message>
    <message>
        <source>The service of the system reaches no keyring. If the server of the journal wants a password from the account in its address, keep that in a file of root with mode 0600, for example /etc/itam-console/journal-password, and install with: itam-export schedule install --system --journal-password-file FILE. systemd hands it to the service (LoadCredential=).</source>
        <translation>Le service du système n’atteint aucun trousseau de clés. Si le serveur du journal demande un mot de passe au compte de l’adresse, gardez-le dans un fichier de root avec le mode 0600, par exemple /etc/itam-console/journal-password, et installez avec&#x202f;: itam-export schedule install --system --journal-password-file FICHIER. systemd le transmet au service (LoadCredential=).</translation>
    </message>
    <message>
        <source>The password of the journal comes from the keyring, which is open only while you are logged in. From a file of mode 0600 it comes at any time: --journal-password-file FILE.</source>
        <translation>Le mot de passe du journal vient du trousseau de clés, qui n’est ouvert que pendant que vous êtes connecté. D’un fichier en mode 0600, il vient à tout moment&#x202f;: --journal-password-file FICHIER.</translation>
    </message>
    <message>
        <source>The service of the system writes in /var/lib/itam-console only, and the journal %1 is elsewhere. Leave it out of /etc/itam-console/itam-console.ini, or allow its folder in a drop-in (ReadWritePaths=).</source>
        <translation>Le service du système n’écrit que dans /var/lib/itam-console, et le journal %1 est ailleurs. Retirez-le de /etc/itam-console/itam-console.ini, ou autorisez son dossier dans un drop-in (ReadWritePaths=).</translation>
    </message>
    <message>
        <source>The service of the system runs as a user of its own, and that user may not read %1: its exports end before they begin. Let a group read the file (chgrp GROUP FILE, chmod 640 FILE), and give the service that group in a drop-in: systemctl edit itam-export.service, with SupplementaryGroups=GROUP under [Service].</source>
        <translation>Le service du système s’exécute sous un utilisateur qui lui est propre, et celui-ci n’a pas le droit de lire %1&#x202f;: ses exports se terminent avant de commencer. Laissez un groupe lire le fichier (chgrp GROUPE FICHIER, chmod 640 FICHIER), et donnez ce groupe au service dans un drop-in&#x202f;: systemctl edit itam-export.service, avec SupplementaryGroups=GROUPE sous [Service].</translation>
    </message>
    <message>
        <source>The service of the system runs as a user of its own, and that user may not enter the folder %1 to read %2: its exports end before they begin. Let a group enter the folder (chgrp GROUP FOLDER, chmod 750 FOLDER), and give the service that group in a drop-in: systemctl edit itam-export.service, with SupplementaryGroups=GROUP under [Service].</source>
        <translation>Le service du système s’exécute sous un utilisateur qui lui est propre, et celui-ci n’a pas le droit d’entrer dans le dossier %1 pour lire %2&#x202f;: ses exports se terminent avant de commencer. Laissez un groupe entrer dans le dossier (chgrp GROUPE DOSSIER, chmod 750 DOSSIER), et donnez ce groupe au service dans un drop-in&#x202f;: systemctl edit itam-export.service, avec SupplementaryGroups=GROUPE sous [Service].</translation>
    </message>
    <message>
        <source>The service of the system reads its settings from %1, which is not there: its exports know no instance and end before they begin. Put yours there: sudo install -D -m 644 ~/.config/itam-console/itam-console.ini %1</source>
        <translation>Le service du système lit ses paramètres dans %1, qui n’existe pas : ses exports ne connaissent aucune instance et se terminent avant de commencer. Placez-y les vôtres : sudo install -D -m 644 ~/.config/itam-console/itam-console.ini %1</translation>
    </message>
</context>
<context>
    <name>ScheduledRunModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Lancé</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Code de sortie</translation>
    </message>
    <message>
        <source>0 succeeded or nothing to send, 1 usage, 2 preflight failed, 3 transfer failed, 4 import failed in ServiceNow, 5 cancelled</source>
        <translation>0 réussi ou rien à envoyer, 1 appel, 2 vérification préalable échouée, 3 transfert échoué, 4 import échoué dans ServiceNow, 5 annulé</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Dernière ligne</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>systemd credential</source>
        <translation>identifiant systemd</translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation>trousseau de clés du système</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Trousseau de clés du système</translation>
    </message>
    <message>
        <source>memory of this program</source>
        <translation>mémoire de ce programme</translation>
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
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Code de retour</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>Attend un nouvel essai</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Échec de l’import</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>Coupé en deux</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
</context>
<context>
    <name>SettingChangeModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>As it is called in the settings file</source>
        <translation>Tel qu’il s’appelle dans le fichier de paramètres</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>instance URL</source>
        <translation>URL de l’instance</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>valeur vide</translation>
    </message>
    <message>
        <source>it must begin with https://</source>
        <translation>doit commencer par https://</translation>
    </message>
    <message>
        <source>it is not an address</source>
        <translation>pas une adresse</translation>
    </message>
    <message>
        <source>it must not hold a user name or password</source>
        <translation>ne doit contenir ni nom d’utilisateur ni mot de passe</translation>
    </message>
    <message>
        <source>it must be protocol and host only, without a path</source>
        <translation>doit se limiter au protocole et à l’hôte, sans chemin</translation>
    </message>
    <message>
        <source>http would send the token in the clear; use https</source>
        <translation>http enverrait le jeton en clair&#xa0;; utiliser https</translation>
    </message>
    <message>
        <source>it needs a name without blanks at its ends</source>
        <translation>il faut un nom sans espace au début ni à la fin</translation>
    </message>
    <message>
        <source>its name must be one line without brackets</source>
        <translation>le nom doit tenir sur une ligne, sans crochets</translation>
    </message>
    <message>
        <source>there are two of that name</source>
        <translation>ce nom existe deux fois</translation>
    </message>
    <message>
        <source>there is no instance of that name</source>
        <translation>il n’y a pas d’instance de ce nom</translation>
    </message>
    <message>
        <source>it must be a number from %1 to %2</source>
        <translation>doit être un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>doit valoir true ou false</translation>
    </message>
    <message>
        <source>it must be one line</source>
        <translation>doit tenir sur une ligne</translation>
    </message>
    <message>
        <source>it must not begin or end with a blank</source>
        <translation>ne doit ni commencer ni finir par une espace</translation>
    </message>
    <message>
        <source>it must be a path without a leading slash</source>
        <translation>doit être un chemin sans barre oblique initiale</translation>
    </message>
    <message>
        <source>it must be a time such as 2026-01-31T12:00:00Z</source>
        <translation>doit être un instant tel que 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>doit être l’une de ces valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>il ne doit pas être vide</translation>
    </message>
    <message>
        <source>it must not name a password, since settings are readable</source>
        <translation>ne doit pas contenir de mot de passe, car les paramètres sont lisibles</translation>
    </message>
    <message>
        <source>it must be a path from the root or look like postgres://user@host:5432/database, or be empty</source>
        <translation>ce doit être un chemin depuis la racine ou de la forme postgres://user@host:5432/database, ou vide</translation>
    </message>
</context>
<context>
    <name>SetupChecklist</name>
    <message>
        <source>A user for web service access only, never an administrator.</source>
        <translation>Un utilisateur réservé à l’accès par services web, jamais un administrateur.</translation>
    </message>
    <message>
        <source>The user %1, for web service access only, never an administrator.</source>
        <translation>L’utilisateur %1, réservé à l’accès par services web, jamais un administrateur.</translation>
    </message>
    <message>
        <source>Its roles: itil and asset (which contains contract_manager). itil also reads what the test looks at: identification rules, open tasks about duplicates.</source>
        <translation>Ses rôles&#x202f;: itil et asset (qui contient contract_manager). itil lit aussi ce que le test regarde&#x202f;: règles d’identification, tâches ouvertes sur les doublons.</translation>
    </message>
    <message>
        <source>An entry in Application Registry (OAuth API endpoint for external clients) and a refresh token of that user. Client ID, client secret and token are entered in itam-console.</source>
        <translation>Une entrée dans Application Registry (point d’accès OAuth pour clients externes) et un jeton d’actualisation de cet utilisateur. L’ID client, le secret client et le jeton se saisissent dans itam-console.</translation>
    </message>
    <message>
        <source>A choice of the column discovery_source: a row of sys_choice with name cmdb_ci, element discovery_source, label and value %1. The value is compared letter by letter.</source>
        <translation>Un choix de la colonne discovery_source&#x202f;: une ligne de sys_choice avec name cmdb_ci, element discovery_source, label et value %1. La valeur est comparée lettre par lettre.</translation>
    </message>
    <message>
        <source>The identification rule of cmdb_ci_computer (as shipped: Hardware Rule) is active. It identifies by serial number first, then by name: a new machine under an old name is written into the old CI unless its serial number is known. Look whether that is wanted.</source>
        <translation>La règle d’identification de cmdb_ci_computer (livrée&#x202f;: Hardware Rule) est active. Elle identifie d’abord par numéro de série, puis par nom&#x202f;: une nouvelle machine sous un ancien nom est écrite dans l’ancien CI, sauf si son numéro de série est connu. Vérifiez que c’est voulu.</translation>
    </message>
    <message>
        <source>The relation type &quot;Virtualized by::Virtualizes&quot; is there, so that virtual machines can be related to the computers they run on.</source>
        <translation>Le type de relation «&#x202f;Virtualized by::Virtualizes&#x202f;» existe, pour relier les machines virtuelles aux ordinateurs sur lesquels elles tournent.</translation>
    </message>
    <message>
        <source>The contract tables ast_contract and contract_rel_ci can be read and written by the user. That writing is allowed shows only with the first contract.</source>
        <translation>L’utilisateur peut lire et écrire les tables de contrats ast_contract et contract_rel_ci. Le droit d’écrire ne se voit qu’au premier contrat.</translation>
    </message>
    <message>
        <source>The table cmdb_sam_sw_install is there (plugin Software Asset Management), and the identification rule of hardware has a related entry for it.</source>
        <translation>La table cmdb_sam_sw_install existe (plug-in Software Asset Management), et la règle d’identification du matériel a une entrée associée pour elle.</translation>
    </message>
    <message>
        <source>Software Asset Management counts a computer as managed once it has installations. Agree with whoever answers for the licences, or exclude installed applications until then.</source>
        <translation>Software Asset Management compte un ordinateur comme géré dès qu’il a des installations. Mettez-vous d’accord avec le responsable des licences, ou excluez d’ici là les applications installées.</translation>
    </message>
    <message>
        <source>Before the first export: ask the instance what it would do with each record (Ask ServiceNow on the page Preview, or itam-export preview --on-instance). Nothing is written by that. Begin with hardware alone.</source>
        <translation>Avant le premier export&#x202f;: demandez à l’instance ce qu’elle ferait de chaque enregistrement («&#x202f;Interroger ServiceNow&#x202f;» à la page Aperçu, ou itam-export preview --on-instance). Rien n’est écrit. Commencez par le matériel seul.</translation>
    </message>
    <message>
        <source>Checklist for the ServiceNow administrator</source>
        <translation>Liste de contrôle pour l’administrateur ServiceNow</translation>
    </message>
    <message>
        <source>Instance %1, channel: any instance (identification API). Made by itam-console on %2.</source>
        <translation>Instance %1, canal&#x202f;: toute instance (API d’identification). Établi par itam-console le %2.</translation>
    </message>
    <message>
        <source>[x] the connection test found it done, [!] the test says what is wrong, [ ] not tested yet, or nothing that a test without writing can see.</source>
        <translation>[x] le test de connexion l’a trouvé fait, [!] le test dit ce qui ne va pas, [ ] pas encore testé, ou rien qu’un test sans écriture puisse voir.</translation>
    </message>
    <message>
        <source>Reconciliation rules decide which source owns a column; without them the last writer wins. Say which columns %1 may write where other sources write the same CIs.</source>
        <translation>Les règles de rapprochement (Reconciliation Rules) décident à quelle source appartient une colonne&#x202f;; sans elles, la dernière écriture l’emporte. Dites quelles colonnes %1 peut écrire là où d’autres sources écrivent les mêmes CI.</translation>
    </message>
    <message>
        <source>Where domains are separated: the user is in the domain whose CIs it is to write.</source>
        <translation>Si les domaines sont séparés&#x202f;: l’utilisateur appartient au domaine dont il doit écrire les CI.</translation>
    </message>
    <message>
        <source>The properties of the identification engine (glide.identification_engine, glide.class) are as shipped, or what differs is meant.</source>
        <translation>Les propriétés du moteur d’identification (glide.identification_engine, glide.class) sont telles que livrées, ou les écarts sont voulus.</translation>
    </message>
    <message>
        <source>Nobody else writes under the discovery source %1: each operations database that is exported to this instance has a source of its own.</source>
        <translation>Personne d’autre n’écrit sous la source de découverte %1&#x202f;: chaque base d’exploitation exportée vers cette instance a sa propre source.</translation>
    </message>
    <message>
        <source>Missing companies and product models are to be made: the user may insert rows of core_company, and of cmdb_hardware_product_model (role model_manager, or asset). What it may not make is left out and named in the log.</source>
        <translation>Les sociétés et les modèles de produits manquants doivent être créés&#x202f;: l’utilisateur peut insérer des lignes dans core_company et dans cmdb_hardware_product_model (rôle model_manager ou asset). Ce qu’il ne peut pas créer est omis et nommé dans le journal.</translation>
    </message>
    <message>
        <source>If that entry is securely scoped: REST API auth scopes for POST on identifyreconcile and identifyreconcile/queryEnhanced, GET on cmdb/meta, GET, POST and PATCH on the Table API, and DELETE on cmdb/instance (relations of machines that moved).</source>
        <translation>Si cette entrée est à portée restreinte (Securely Scoped)&#x202f;: des REST API Auth Scopes pour POST sur identifyreconcile et identifyreconcile/queryEnhanced, GET sur cmdb/meta, GET, POST et PATCH sur la Table API, et DELETE sur cmdb/instance (relations des machines déplacées).</translation>
    </message>
    <message>
        <source>Software packages are CIs, one for each name and version, and they stay there. Agree with whoever answers for the CMDB and its licences how many are welcome, or exclude installed applications until then. Software Asset Management does not look at them.</source>
        <translation>Les paquets logiciels sont des CI, un par nom et version, et ils y restent. Convenez avec le responsable de la CMDB et de ses licences du nombre acceptable, ou excluez d’ici là les applications installées. Software Asset Management n’en tient pas compte.</translation>
    </message>
    <message>
        <source>The identification rule of cmdb_ci_spkg (as shipped: by the column key) is active, and that of hardware has a related entry for cmdb_software_instance that looks at the column software.</source>
        <translation>La règle d’identification de cmdb_ci_spkg (telle que livrée&#xa0;: par la colonne key) est active, et celle du matériel a une entrée associée pour cmdb_software_instance qui tient compte de la colonne software.</translation>
    </message>
</context>
<context>
    <name>SourceLocation</name>
    <message>
        <source>it names a password, and settings are readable</source>
        <translation>contient un mot de passe, et les paramètres sont lisibles</translation>
    </message>
    <message>
        <source>operations database</source>
        <translation>base d’exploitation</translation>
    </message>
</context>
<context>
    <name>StagedRules</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Always the same value</source>
        <translation>Toujours la même valeur</translation>
    </message>
    <message>
        <source>The first that has a value</source>
        <translation>La première qui a une valeur</translation>
    </message>
    <message>
        <source>Serial number; placeholders count as none</source>
        <translation>Numéro de série ; un texte de remplissage ne compte pas</translation>
    </message>
    <message>
        <source>Bytes to megabytes</source>
        <translation>Octets en mégaoctets</translation>
    </message>
    <message>
        <source>Bytes to gigabytes</source>
        <translation>Octets en gigaoctets</translation>
    </message>
    <message>
        <source>Cores of each processor</source>
        <translation>Cœurs par processeur</translation>
    </message>
    <message>
        <source>Threads of each core</source>
        <translation>Threads par cœur</translation>
    </message>
    <message>
        <source>The first valid IP address</source>
        <translation>La première adresse IP valable</translation>
    </message>
    <message>
        <source>MAC address in small letters with colons</source>
        <translation>Adresse MAC en minuscules avec deux-points</translation>
    </message>
    <message>
        <source>Domain without a dot</source>
        <translation>Domaine sans point</translation>
    </message>
    <message>
        <source>Domain with a dot</source>
        <translation>Domaine avec point</translation>
    </message>
    <message>
        <source>Is it a virtual machine?</source>
        <translation>Est-ce une machine virtuelle ?</translation>
    </message>
    <message>
        <source>Install status by the status in ITAM</source>
        <translation>Statut d’installation selon le statut dans ITAM</translation>
    </message>
    <message>
        <source>Operational status by the status in ITAM</source>
        <translation>Statut opérationnel selon le statut dans ITAM</translation>
    </message>
    <message>
        <source>Power state</source>
        <translation>État d’alimentation</translation>
    </message>
    <message>
        <source>Manufacturer and model number</source>
        <translation>Fabricant et numéro de modèle</translation>
    </message>
    <message>
        <source>Name of the software with version and edition</source>
        <translation>Nom du logiciel avec version et édition</translation>
    </message>
    <message>
        <source>Key of the discovery model</source>
        <translation>Clé du modèle de découverte</translation>
    </message>
    <message>
        <source>State of the contract</source>
        <translation>État du contrat</translation>
    </message>
    <message>
        <source>Is the contract active?</source>
        <translation>Le contrat est-il actif ?</translation>
    </message>
    <message>
        <source>End date; none for evergreen contracts</source>
        <translation>Date de fin ; aucune pour les contrats sans échéance</translation>
    </message>
    <message>
        <source>Comments and review date</source>
        <translation>Commentaires et date de révision</translation>
    </message>
    <message>
        <source>Class by type and operating system</source>
        <translation>Classe selon le type et le système d’exploitation</translation>
    </message>
    <message>
        <source>Class by the type of the contract</source>
        <translation>Classe selon le type du contrat</translation>
    </message>
    <message>
        <source>Computed by ServiceNow</source>
        <translation>Calculé par ServiceNow</translation>
    </message>
    <message>
        <source>Company of this name</source>
        <translation>Société de ce nom</translation>
    </message>
    <message>
        <source>Vendor of this name</source>
        <translation>Fournisseur de ce nom</translation>
    </message>
    <message>
        <source>User of this ID, address or name</source>
        <translation>Utilisateur de cet identifiant, de cette adresse ou de ce nom</translation>
    </message>
    <message>
        <source>Location of this name</source>
        <translation>Emplacement de ce nom</translation>
    </message>
    <message>
        <source>Department of this name</source>
        <translation>Service de ce nom</translation>
    </message>
    <message>
        <source>Cost center of this name</source>
        <translation>Centre de coûts de ce nom</translation>
    </message>
    <message>
        <source>Model category of this name</source>
        <translation>Catégorie de modèle de ce nom</translation>
    </message>
    <message>
        <source>Contract model of this name</source>
        <translation>Modèle de contrat de ce nom</translation>
    </message>
    <message>
        <source>Key of the software package: name and version</source>
        <translation>Clé du paquet logiciel&#xa0;: nom et version</translation>
    </message>
</context>
<context>
    <name>StagedTraceModel</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>In the operations database</source>
        <translation>Dans la base d’exploitation</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>The source value, as the segment carried it</source>
        <translation>La valeur source, telle que le segment la portait</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>As it stands in the staging table</source>
        <translation>Telle qu’elle est dans la table intermédiaire</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Of the transform map that ServiceNow runs</source>
        <translation>De la table de transformation que ServiceNow exécute</translation>
    </message>
    <message>
        <source>The rule gives</source>
        <translation>La règle donne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>In ServiceNow now</source>
        <translation>Maintenant dans ServiceNow</translation>
    </message>
</context>
<context>
    <name>Startability</name>
    <message>
        <source>An export is running. One at a time keeps the data right.</source>
        <translation>Une exportation est en cours. Une seule à la fois garde les données justes.</translation>
    </message>
    <message>
        <source>An export works with what is saved: save or revert first.</source>
        <translation>Une exportation utilise ce qui est enregistré&#xa0;: enregistrer ou rétablir d’abord.</translation>
    </message>
    <message>
        <source>There is no ServiceNow instance yet: fill in one, or use the embedded one.</source>
        <translation>Il n’y a pas encore d’instance ServiceNow&#xa0;: en saisir une, ou utiliser celle qui est intégrée.</translation>
    </message>
    <message>
        <source>The embedded instance is starting.</source>
        <translation>L’instance intégrée démarre.</translation>
    </message>
    <message>
        <source>The embedded instance is not running: start it.</source>
        <translation>L’instance intégrée ne fonctionne pas&#xa0;: la démarrer.</translation>
    </message>
    <message>
        <source>The instance URL is missing: fill it in and save.</source>
        <translation>Il manque l’URL de l’instance&#xa0;: la saisir et enregistrer.</translation>
    </message>
    <message>
        <source>The user name is missing: fill it in and save.</source>
        <translation>Il manque le nom d’utilisateur&#xa0;: le saisir et enregistrer.</translation>
    </message>
    <message>
        <source>No token is saved: fill it in and save.</source>
        <translation>Aucun jeton n’est enregistré&#xa0;: le saisir et enregistrer.</translation>
    </message>
    <message>
        <source>The client ID is missing: fill it in under Advanced and save.</source>
        <translation>Il manque l’ID client&#xa0;: le saisir sous «&#xa0;Avancé&#xa0;» et enregistrer.</translation>
    </message>
    <message>
        <source>No client secret is saved: fill it in under Advanced and save.</source>
        <translation>Aucun secret client n’est enregistré&#xa0;: le saisir sous «&#xa0;Avancé&#xa0;» et enregistrer.</translation>
    </message>
    <message>
        <source>The saved token has not been read from the keyring.</source>
        <translation>Le jeton enregistré n’a pas été lu dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>Nothing is selected: choose at least one data type.</source>
        <translation>Rien n’est sélectionné&#xa0;: choisir au moins un type de données.</translation>
    </message>
    <message>
        <source>The operations database is missing: choose it below and save.</source>
        <translation>Il manque la base d’exploitation&#xa0;: la choisir ci-dessous et enregistrer.</translation>
    </message>
    <message>
        <source>No licence and no evaluation lets an export start; the page Integrations says why.</source>
        <translation>Ni licence ni évaluation ne permettent un export ; la page Intégrations dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>Support bundle of itam-console</source>
        <translation>Dossier d’assistance d’itam-console</translation>
    </message>
    <message>
        <source>versions of the program, Qt, SQLite and the system, language and time zone</source>
        <translation>versions du programme, de Qt, de SQLite et du système, langue et fuseau horaire</translation>
    </message>
    <message>
        <source>the settings without secrets: addresses of the instances, user names, limits</source>
        <translation>les paramètres sans secrets&#xa0;: adresses des instances, noms d’utilisateur, limites</translation>
    </message>
    <message>
        <source>the last exports with their counters, errors and how much is pending and why; no records</source>
        <translation>les dernières exportations avec leurs compteurs, leurs erreurs, ce qui est en attente et pourquoi&#xa0;; aucun enregistrement</translation>
    </message>
    <message>
        <source>names, sizes and times of the files in the data folder</source>
        <translation>noms, tailles et dates des fichiers du dossier de données</translation>
    </message>
    <message>
        <source>the logs of the programs, the last megabyte of each</source>
        <translation>les journaux des programmes, le dernier mégaoctet de chacun</translation>
    </message>
    <message>
        <source>the units of systemd and how the last scheduled runs ended</source>
        <translation>les unités systemd et la fin des dernières exécutions planifiées</translation>
    </message>
    <message>
        <source>No password, token or client secret is in it. Names of users, of this computer&apos;s folders, of the instance and of some computers and records can be in the logs. Look through it before you give it away.</source>
        <translation>Il ne contient aucun mot de passe, jeton ou secret client. Des noms d’utilisateurs, de dossiers de cet ordinateur, de l’instance et de certains ordinateurs et enregistrements peuvent figurer dans les journaux. Parcourez-le avant de le transmettre.</translation>
    </message>
</context>
<context>
    <name>TableSpec</name>
    <message>
        <source>This account may not read these records.</source>
        <translation>Ce compte ne peut pas lire ces enregistrements.</translation>
    </message>
    <message>
        <source>ServiceNow shows them to other roles only.</source>
        <translation>ServiceNow ne les montre qu’à d’autres rôles.</translation>
    </message>
    <message>
        <source>An administrator of ServiceNow can give the account a role that reads them.</source>
        <translation>Un administrateur de ServiceNow peut donner au compte un rôle qui les lit.</translation>
    </message>
    <message>
        <source>This instance has no table %1.</source>
        <extracomment>%1 is the name of a table</extracomment>
        <translation>Cette instance n’a pas de table %1.</translation>
    </message>
    <message>
        <source>Its application is not installed, or not in the version that has it.</source>
        <translation>Son application n’est pas installée, ou pas dans la version qui la contient.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>TableSpecs</name>
    <message>
        <source>Several CIs match</source>
        <translation>Plusieurs CI correspondent</translation>
    </message>
    <message>
        <source>The ComputerID moved to another CI</source>
        <translation>Le ComputerID est passé à un autre CI</translation>
    </message>
    <message>
        <source>A CI was left behind: hardware swapped?</source>
        <translation>Un CI est resté seul : matériel échangé ?</translation>
    </message>
    <message>
        <source>Duplicate of another record</source>
        <translation>Doublon d’un autre enregistrement</translation>
    </message>
    <message>
        <source>Ambiguous: nothing was written</source>
        <translation>Ambigu : rien n’a été écrit</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Duplicates report</source>
        <translation>Rapport des doublons</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Aucun doublon</translation>
    </message>
    <message>
        <source>Each computer that was imported is exactly one CI.</source>
        <translation>Chaque ordinateur importé est exactement un CI.</translation>
    </message>
    <message>
        <source>No duplicate matches these filters</source>
        <translation>Aucun doublon ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Computers that ServiceNow has more than once, or could not tell apart. Merge the CIs in ServiceNow or correct the serial numbers in the operations database, then export again.</source>
        <translation>Ordinateurs que ServiceNow a plusieurs fois ou n’a pas pu distinguer. Fusionner les CI dans ServiceNow ou corriger les numéros de série dans la base d’exploitation, puis exporter de nouveau.</translation>
    </message>
    <message>
        <source>ComputerID</source>
        <translation>ComputerID</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Transaction d’import</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>CI class</source>
        <translation>Classe de CI</translation>
    </message>
    <message>
        <source>sys_id of the CI</source>
        <translation>sys_id du CI</translation>
    </message>
    <message>
        <source>ComputerID, CI or detail</source>
        <translation>ComputerID, CI ou détail</translation>
    </message>
    <message>
        <source>Kind of duplicate</source>
        <translation>Type de doublon</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Pas encore de contrats</translation>
    </message>
    <message>
        <source>Contracts appear here when they were exported, or made in ServiceNow.</source>
        <translation>Les contrats apparaissent ici une fois exportés ou créés dans ServiceNow.</translation>
    </message>
    <message>
        <source>No contract matches these filters</source>
        <translation>Aucun contrat ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Numéro de contrat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Commence</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Number in ServiceNow</source>
        <translation>Numéro dans ServiceNow</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Parent contract</source>
        <translation>Contrat parent</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>Date de renouvellement</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Coût total</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation>Centre de coûts</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Contract number or name</source>
        <translation>Numéro ou nom du contrat</translation>
    </message>
    <message>
        <source>State of the contract</source>
        <translation>État du contrat</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>Contract used by</source>
        <translation>Contrat utilisé par</translation>
    </message>
    <message>
        <source>No computer is linked to this contract</source>
        <translation>Aucun ordinateur n’est lié à ce contrat</translation>
    </message>
</context>
<context>
    <name>TasksModel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Somebody else imported this data type at the same time.</source>
        <translation>Quelqu’un d’autre a importé ce type de données en même temps.</translation>
    </message>
    <message>
        <source>The instance was restored, cloned or set up anew since the last export.</source>
        <translation>L’instance a été restaurée, clonée ou réinstallée depuis la dernière exportation.</translation>
    </message>
    <message>
        <source>Somebody else imported this data type since the last export.</source>
        <translation>Quelqu’un d’autre a importé ce type de données depuis la dernière exportation.</translation>
    </message>
    <message>
        <source>These records go to other tables of the instance now.</source>
        <translation>Ces enregistrements vont désormais dans d’autres tables de l’instance.</translation>
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
        <translation>Classe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Changera</translation>
    </message>
    <message>
        <source>Noted, shows the same</source>
        <translation>Noté, montre le même</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
</context>
<context>
    <name>itam::app::console::Console</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Intégrations</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Historique des imports</translation>
    </message>
    <message>
        <source>The language was saved.</source>
        <translation>La langue a été enregistrée.</translation>
    </message>
    <message>
        <source>It is used from the next start of the program.</source>
        <translation>Elle s’applique au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>itam-console %1</source>
        <translation>itam-console %1</translation>
    </message>
    <message>
        <source>Keeps an ITAM operations database and ServiceNow together. Licence: GPL-3.0-or-later.</source>
        <translation>Fait concorder une base d’exploitation ITAM et ServiceNow. Licence&#xa0;: GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>Cycle de vie des CI</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Activity &amp;log</source>
        <translation>Journa&amp;l d’activité</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
</context>
<context>
    <name>itam::app::console::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>itam::app::console::LifecyclePart</name>
    <message>
        <source>Retirement</source>
        <translation>Retrait</translation>
    </message>
</context>
<context>
    <name>itam::app::console::RecordsPart</name>
    <message>
        <source>An export is running. What is pending is known when it has ended.</source>
        <translation>Une exportation est en cours. Ce qui est en attente sera connu à sa fin.</translation>
    </message>
</context>
<context>
    <name>itam::app::console::RolesPart</name>
    <message>
        <source>You work as %1, a Viewer: you see everything, but start and change nothing.</source>
        <translation>Vous travaillez en tant que %1, lecteur&#xa0;: vous voyez tout, mais ne démarrez et ne modifiez rien.</translation>
    </message>
    <message>
        <source>Ask an Administrator to do it, or for the role: %1.</source>
        <translation>Demandez à un administrateur de le faire, ou de vous donner le rôle&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The server of the journal has not said yet whether you are an Administrator or a Viewer.</source>
        <translation>Le serveur du journal n’a pas encore dit si vous êtes Administrateur ou Lecteur.</translation>
    </message>
    <message>
        <source>Until it answers, nothing can be started or changed.</source>
        <translation>Tant qu’il n’a pas répondu, rien ne peut être démarré ni modifié.</translation>
    </message>
    <message>
        <source>If that lasts, see on the page Integrations, section Journal, whether it can be reached.</source>
        <translation>Si cela dure, vérifiez sur la page Intégrations, section Journal, s’il peut être atteint.</translation>
    </message>
</context>
<context>
    <name>itam::app::console::SchedulePart</name>
    <message>
        <source>Only an administrator may change the schedule of the system. Run in a terminal: %1</source>
        <translation>Seul un administrateur peut modifier la planification du système. Exécutez dans un terminal&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>itam::app::console::WherePart</name>
    <message>
        <source>Where is this computer?</source>
        <translation>Où est cet ordinateur&#xa0;?</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorModel</name>
    <message>
        <source>Was here first</source>
        <translation>Était là en premier</translation>
    </message>
    <message>
        <source>Came later; an Administrator can raise it</source>
        <translation>Venu plus tard&#xa0;; un administrateur peut l’élever</translation>
    </message>
    <message>
        <source>Given by %1</source>
        <translation>Donné par %1</translation>
    </message>
    <message>
        <source>Scheduled exports run as this account</source>
        <translation>Les exports planifiés s’exécutent sous ce compte</translation>
    </message>
    <message>
        <source>Administers this computer</source>
        <translation>Administre cet ordinateur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorsController</name>
    <message>
        <source>Give up the role</source>
        <translation>Abandonner le rôle</translation>
    </message>
    <message>
        <source>%1 is the account that you work as.</source>
        <translation>%1 est le compte sous lequel vous travaillez.</translation>
    </message>
    <message>
        <source>Afterwards you see everything, but start and change nothing. Only another Administrator can give the role back.</source>
        <translation>Ensuite, vous verrez tout, mais ne démarrerez et ne modifierez rien. Seul un autre administrateur peut rendre le rôle.</translation>
    </message>
    <message>
        <source>Stay Administrator</source>
        <translation>Rester administrateur</translation>
    </message>
</context>
<context>
    <name>itam::ui::administration::OperatorsPage</name>
    <message>
        <source>The journal is a SQLite file, so roles are advisory: they keep from mistakes. Whoever may write the file can change them.</source>
        <translation>Le journal est un fichier SQLite, les rôles sont donc indicatifs&#xa0;: ils protègent des erreurs. Quiconque peut écrire le fichier peut les modifier.</translation>
    </message>
    <message>
        <source>Make Administrator</source>
        <translation>Rendre administrateur</translation>
    </message>
    <message>
        <source>Make Viewer</source>
        <translation>Rendre lecteur</translation>
    </message>
    <message>
        <source>Forget account</source>
        <translation>Oublier le compte</translation>
    </message>
    <message>
        <source>Add Administrator</source>
        <translation>Ajouter un administrateur</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Afficher les modifications plus anciennes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Accounts and their roles</source>
        <translation>Comptes et leurs rôles</translation>
    </message>
    <message>
        <source>No account is known yet</source>
        <translation>Aucun compte n’est encore connu</translation>
    </message>
    <message>
        <source>The first one that exports or changes a setting becomes Administrator.</source>
        <translation>Le premier qui exporte ou modifie un paramètre devient administrateur.</translation>
    </message>
    <message>
        <source>Looking at the roles…</source>
        <translation>Lecture des rôles…</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Regarder de nouveau (F5)</translation>
    </message>
    <message>
        <source>Login of the account to add</source>
        <translation>Identifiant du compte à ajouter</translation>
    </message>
    <message>
        <source>Login of another account</source>
        <translation>Identifiant d’un autre compte</translation>
    </message>
    <message>
        <source>It begins anew when it comes again</source>
        <translation>Il repart de zéro quand il revient</translation>
    </message>
    <message>
        <source>Changes of settings</source>
        <translation>Modifications des paramètres</translation>
    </message>
    <message>
        <source>No setting was changed yet</source>
        <translation>Aucun paramètre n’a encore été modifié</translation>
    </message>
    <message>
        <source>Who changes what appears here. Of a secret only that it was set, changed or removed.</source>
        <translation>Qui modifie quoi apparaît ici. D’un secret, seulement qu’il a été défini, modifié ou supprimé.</translation>
    </message>
    <message>
        <source>Looking at the changes…</source>
        <translation>Lecture des modifications…</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>You work as %1, an Administrator.</source>
        <translation>Vous travaillez en tant que %1, administrateur.</translation>
    </message>
    <message>
        <source>You work as %1, a Viewer: you see everything, but start and change nothing. Administrators: %2.</source>
        <translation>Vous travaillez en tant que %1, lecteur&#xa0;: vous voyez tout, mais ne démarrez et ne modifiez rien. Administrateurs&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The journal is on a PostgreSQL server: accounts are those of its database, roles are grants, and the server enforces them. Only the account that owns the journal&apos;s tables can grant them.</source>
        <translation>Le journal se trouve sur un serveur PostgreSQL&#xa0;: les comptes sont ceux de sa base de données, les rôles sont des droits accordés, et le serveur les fait respecter. Seul le compte propriétaire des tables du journal peut les accorder.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::CheckPage</name>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records, %4 found</source>
        <extracomment>%1 a data type, %2 of %3 records were looked at, %4 is the number of those that are worth to be told</extracomment>
        <translation>%1 : %2 enregistrements sur %3, %4 trouvés</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été arrêté.</translation>
    </message>
    <message>
        <source>What is shown is the result of the one before.</source>
        <translation>Le résultat affiché est celui du précédent.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 enregistrements sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), more follow</source>
        <translation>
            <numerusform>%n enregistrement, d’autres suivent</numerusform>
            <numerusform>%n enregistrements, d’autres suivent</numerusform>
        </translation>
    </message>
    <message>
        <source>No record matches this filter</source>
        <translation>Aucun enregistrement ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The records of a chosen kind stand here</source>
        <translation>Les enregistrements du genre choisi apparaissent ici</translation>
    </message>
    <message>
        <source>No operations database is chosen</source>
        <translation>Aucune base d’exploitation n’est choisie</translation>
    </message>
    <message>
        <source>Choose one on the page Integrations.</source>
        <translation>En choisir une sur la page Intégrations.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Export all as CSV</source>
        <translation>Exporter tout en CSV</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Ends the check. Nothing was written anywhere, so it can begin again at any time.</source>
        <translation>Met fin au contrôle. Rien n’a été écrit nulle part, il peut donc recommencer à tout moment.</translation>
    </message>
    <message>
        <source>What was found, the worst first. Choose a row: its records stand below, with what becomes of them.</source>
        <translation>Ce qui a été trouvé, le plus grave d’abord. Choisir une ligne : ses enregistrements apparaissent dessous, avec ce qu’ils deviennent.</translation>
    </message>
    <message>
        <source>The records of the chosen kind, in the order of the operations database. Ctrl+C copies the selected rows.</source>
        <translation>Les enregistrements du genre choisi, dans l’ordre de la base d’exploitation. Ctrl+C copie les lignes sélectionnées.</translation>
    </message>
    <message>
        <source>Filter the records</source>
        <translation>Filtrer les enregistrements</translation>
    </message>
    <message>
        <source>Shows only records whose key, column or detail contains this text.</source>
        <translation>N’affiche que les enregistrements dont la clé, la colonne ou le détail contient ce texte.</translation>
    </message>
    <message>
        <source>Write all records of this kind that match the filter to a file</source>
        <translation>Écrire dans un fichier tous les enregistrements de ce genre qui correspondent au filtre</translation>
    </message>
    <message>
        <source>Writes the records of the chosen kind to a file: all that match the filter, with the columns as they are shown.</source>
        <translation>Écrit les enregistrements du genre choisi dans un fichier : tous ceux qui correspondent au filtre, avec les colonnes affichées.</translation>
    </message>
    <message>
        <source>%1 (F5)</source>
        <extracomment>a tool tip of the button that runs a check</extracomment>
        <translation>%1 (F5)</translation>
    </message>
    <message>
        <source>Write everything that was found to one file</source>
        <translation>Écrire tout ce qui a été trouvé dans un seul fichier</translation>
    </message>
    <message>
        <source>Writes the records of all kinds to one file. Kind and data type stand in its first columns.</source>
        <translation>Écrit les enregistrements de tous les genres dans un seul fichier. Le genre et le type de données sont dans les premières colonnes.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>What is shown was found until then. There may be more.</source>
        <translation>Le résultat affiché est ce qui a été trouvé jusque-là. Il peut y en avoir davantage.</translation>
    </message>
    <message>
        <source>Let it run to its end before you rely on it.</source>
        <translation>Laissez-le aller à son terme avant de vous y fier.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::ChecksDesk</name>
    <message>
        <source>Data quality</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Simuler</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Before an export</source>
        <translation>Avant une exportation</translation>
    </message>
    <message>
        <source>After an export</source>
        <translation>Après une exportation</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::EarlierDialog</name>
    <message>
        <source>Earlier checks</source>
        <translation>Contrôles précédents</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FieldModel</name>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Stays: cannot be emptied</source>
        <translation>Reste&#x202f;: ne peut pas être vidé</translation>
    </message>
    <message>
        <source>Stays: not in ServiceNow</source>
        <translation>Reste&#x202f;: absent de ServiceNow</translation>
    </message>
    <message>
        <source>Stays: contracts are not updated</source>
        <translation>Reste&#x202f;: les contrats ne sont pas mis à jour</translation>
    </message>
    <message>
        <source>Stays: another source owns it</source>
        <translation>Reste&#x202f;: appartient à une autre source</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FoundModel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Why it did not land</source>
        <translation>Pourquoi non pris en compte</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>Champs différents</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>ServiceNow would</source>
        <translation>ServiceNow ferait</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::FoundSection</name>
    <message>
        <source>Earlier checks…</source>
        <translation>Contrôles précédents…</translation>
    </message>
    <message>
        <source>Lists when this was checked before, and what was found then.</source>
        <translation>Montre quand cela a été contrôlé auparavant, et ce qui a alors été trouvé.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>An export has ended since.</source>
        <translation>Une exportation s’est terminée depuis.</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Exporter les enregistrements</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Stopped before its end: only what was found until then is shown.</source>
        <translation>Arrêté avant la fin : seul ce qui a été trouvé jusque-là est affiché.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::PreviewSection</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>What the next export would do with each record. Nothing is sent and nothing is stored; ServiceNow is asked what it has.</source>
        <translation>Ce que la prochaine exportation ferait de chaque enregistrement. Rien n’est envoyé ni enregistré ; on demande à ServiceNow ce qu’il a.</translation>
    </message>
    <message>
        <source>Preview export</source>
        <translation>Prévisualiser l’exportation</translation>
    </message>
    <message>
        <source>Makes the checks of an export, reads the operations database and compares it with what ServiceNow is known to hold.</source>
        <translation>Fait les vérifications d’une exportation, lit la base d’exploitation et la compare à ce que ServiceNow est connu pour contenir.</translation>
    </message>
    <message>
        <source>Records by what would become of them</source>
        <translation>Enregistrements selon ce qu’ils deviendraient</translation>
    </message>
    <message>
        <source>Records of the chosen kind</source>
        <translation>Enregistrements du genre choisi</translation>
    </message>
    <message>
        <source>There is no preview yet</source>
        <translation>Pas encore d’aperçu</translation>
    </message>
    <message>
        <source>Added, changed and vanished records appear here before ServiceNow gets them.</source>
        <translation>Les enregistrements ajoutés, modifiés et disparus apparaissent ici avant que ServiceNow ne les reçoive.</translation>
    </message>
    <message>
        <source>The operations database has no records</source>
        <translation>La base d’exploitation n’a aucun enregistrement</translation>
    </message>
    <message>
        <source>An export would send nothing.</source>
        <translation>Une exportation n’enverrait rien.</translation>
    </message>
    <message>
        <source>Last previewed %1: %2 records read, %3 would be sent.</source>
        <extracomment>%1 is how long ago that was, %2 a number of records, %3 of those that an export would send</extracomment>
        <translation>Dernier aperçu %1 : %2 enregistrements lus, %3 seraient envoyés.</translation>
    </message>
    <message>
        <source>%1 would be exported in full: %2</source>
        <extracomment>%1 a data type, %2 the reason as a sentence</extracomment>
        <translation>%1 serait exporté en entier : %2</translation>
    </message>
    <message>
        <source>It would not be an ordinary export.</source>
        <translation>Ce ne serait pas une exportation ordinaire.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be sent.</source>
        <translation>
            <numerusform>%n ligne ne peut pas être envoyée.</numerusform>
            <numerusform>%n lignes ne peuvent pas être envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data quality says why.</source>
        <translation>Qualité des données dit pourquoi.</translation>
    </message>
    <message>
        <source>Show Data quality</source>
        <translation>Voir Qualité des données</translation>
    </message>
    <message>
        <source>Ask ServiceNow</source>
        <translation>Interroger ServiceNow</translation>
    </message>
    <message>
        <source>ServiceNow says of each record that would be sent whether it would insert, update, leave or refuse it. It is asked with what an export would send, and writes nothing. That takes about as long as the export.</source>
        <translation>Pour chaque enregistrement qui serait envoyé, ServiceNow indique s’il l’insérerait, le mettrait à jour, le laisserait tel quel ou le refuserait. La question contient ce qu’un export enverrait, et rien n’est écrit. Cela dure à peu près aussi longtemps que l’export.</translation>
    </message>
    <message>
        <source>Links of virtual machines to the computers they run on are not part of it.</source>
        <translation>Les liens des machines virtuelles avec les ordinateurs qui les hébergent n’en font pas partie.</translation>
    </message>
    <message>
        <source>ServiceNow said what it would do; it wrote nothing.</source>
        <translation>ServiceNow a dit ce qu’il ferait&#xa0;; il n’a rien écrit.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::QualitySection</name>
    <message>
        <source>Data quality</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>What an export would meet in the operations database, looked for before anything is sent. Nothing is changed, and ServiceNow is not asked.</source>
        <translation>Ce qu’une exportation rencontrerait dans la base d’exploitation, recherché avant tout envoi. Rien n’est modifié, et ServiceNow n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>Contrôler les données</translation>
    </message>
    <message>
        <source>Reads all views of the operations database once, as an export does, and lists what stands in its way. It takes about as long as an export reads.</source>
        <translation>Lit une fois toutes les vues de la base d’exploitation, comme une exportation, et montre ce qui la gêne. Cela dure à peu près le temps de lecture d’une exportation.</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Constats par genre</translation>
    </message>
    <message>
        <source>Records with this finding</source>
        <translation>Enregistrements concernés par ce constat</translation>
    </message>
    <message>
        <source>The data was not checked yet</source>
        <translation>Les données n’ont pas encore été contrôlées</translation>
    </message>
    <message>
        <source>Missing computers, shared serial numbers and values that do not fit appear here before they get to ServiceNow.</source>
        <translation>Les ordinateurs manquants, les numéros de série partagés et les valeurs inadaptées apparaissent ici avant d’arriver dans ServiceNow.</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>An export sends every row as it is.</source>
        <translation>Une exportation envoie chaque ligne telle quelle.</translation>
    </message>
    <message>
        <source>Show fields</source>
        <translation>Voir les champs</translation>
    </message>
    <message>
        <source>Shows the chosen record on the sub-page Preview, field by field: what the operations database says and what ServiceNow has.</source>
        <translation>Montre l’enregistrement choisi sur la sous-page Aperçu, champ par champ : ce que dit la base d’exploitation et ce qu’a ServiceNow.</translation>
    </message>
    <message>
        <source>Last checked %1: %2 rows read, %3 findings.</source>
        <extracomment>%1 is how long ago that was, %2 a number of rows, %3 of findings</extracomment>
        <translation>Dernier contrôle %1 : %2 lignes lues, %3 constats.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RecordPanel</name>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Gives up reading this record. Nothing is changed by it.</source>
        <translation>Abandonne la lecture de cet enregistrement. Rien n’en est modifié.</translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation>Champs de l’enregistrement</translation>
    </message>
    <message>
        <source>Each field that an export fills: its value in ServiceNow now, and the one that the operations database has. Fields that differ stand first.</source>
        <translation>Chaque champ qu’une exportation remplit : sa valeur actuelle dans ServiceNow et celle de la base d’exploitation. Les champs différents viennent d’abord.</translation>
    </message>
    <message>
        <source>Choose a record to see its fields</source>
        <translation>Choisir un enregistrement pour voir ses champs</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a data type, %2 the key of a record</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Lecture de l’enregistrement…</translation>
    </message>
    <message>
        <source>It is in ServiceNow, in the table %1.</source>
        <extracomment>%1 is the name of a table</extracomment>
        <translation>Il est dans ServiceNow, dans la table %1.</translation>
    </message>
    <message>
        <source>It is not in ServiceNow; it would be in the table %1.</source>
        <translation>Il n’est pas dans ServiceNow ; il serait dans la table %1.</translation>
    </message>
    <message>
        <source>An export brought it there; it was sent last on %1.</source>
        <translation>Une exportation l’y a mis ; il a été envoyé pour la dernière fois le %1.</translation>
    </message>
    <message>
        <source>No export of this console is known to have brought it there.</source>
        <translation>Aucune exportation connue de cette console ne l’y a mis.</translation>
    </message>
    <message>
        <source>It did not land when it was sent: %1.</source>
        <extracomment>%1 is a cause, such as &quot;Several records in ServiceNow match&quot;</extracomment>
        <translation>Il n’a pas été pris en compte à l’envoi : %1.</translation>
    </message>
    <message>
        <source>It had vanished from the operations database and is sent again.</source>
        <translation>Il avait disparu de la base d’exploitation et est renvoyé.</translation>
    </message>
    <message>
        <source>An export fills no field of it</source>
        <translation>Une exportation n’en remplit aucun champ</translation>
    </message>
    <message>
        <source>There are no fields to compare</source>
        <translation>Il n’y a pas de champs à comparer</translation>
    </message>
    <message>
        <source>The operations database has no such record that can be sent</source>
        <translation>La base d’exploitation n’a pas d’enregistrement de ce genre qui puisse être envoyé</translation>
    </message>
    <message>
        <source>It has vanished, or a finding of Data quality keeps it from being sent.</source>
        <translation>Il a disparu, ou un constat de Qualité des données empêche son envoi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>La lecture a été arrêtée</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RehearsalSection</name>
    <message>
        <source>Rehearse</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>A whole export into an instance on this computer that is first loaded with the computers, contracts and properties of ServiceNow. ServiceNow itself is only read. Installed applications are not loaded: those that it has already count as inserted here.</source>
        <translation>Un export complet vers une instance sur cet ordinateur, d’abord chargée avec les ordinateurs, contrats et propriétés de ServiceNow. ServiceNow est seulement lu. Les applications installées ne sont pas chargées&#xa0;: celles qui existent déjà comptent ici comme insérées.</translation>
    </message>
    <message>
        <source>Rehearse export</source>
        <translation>Simuler l’exportation</translation>
    </message>
    <message>
        <source>Shows what an export would insert, update and refuse before ServiceNow gets a single record. It takes about as long as a full export, and room on this disk for a copy of the data; both are removed afterwards.</source>
        <translation>Montre ce qu’un export insérerait, modifierait et refuserait avant que ServiceNow ne reçoive un seul enregistrement. Cela dure à peu près autant qu’un export complet et demande de la place sur ce disque pour une copie des données&#xa0;; tout est supprimé ensuite.</translation>
    </message>
    <message>
        <source>Outcomes by kind</source>
        <translation>Résultats par type</translation>
    </message>
    <message>
        <source>Records with this outcome</source>
        <translation>Enregistrements avec ce résultat</translation>
    </message>
    <message>
        <source>No export was rehearsed yet</source>
        <translation>Aucune exportation n’a encore été simulée</translation>
    </message>
    <message>
        <source>Inserts, updates, ambiguous matches and refusals appear here after a rehearsal.</source>
        <translation>Les insertions, modifications, correspondances ambiguës et refus apparaissent ici après une simulation.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Rien à exporter</translation>
    </message>
    <message>
        <source>The operations database has no records of the chosen data types.</source>
        <translation>La base d’exploitation n’a aucun enregistrement des types de données choisis.</translation>
    </message>
    <message>
        <source>Show fields</source>
        <translation>Afficher les champs</translation>
    </message>
    <message>
        <source>Shows the chosen record on the sub-page Preview, field by field: what the operations database says and what ServiceNow has.</source>
        <translation>Affiche l’enregistrement choisi sur la sous-page Aperçu, champ par champ&#xa0;: ce que dit la base d’exploitation et ce qu’a ServiceNow.</translation>
    </message>
    <message>
        <source>Last rehearsed %1: %2 records, %3 of them not simply unchanged.</source>
        <extracomment>%1 is how long ago that was, %2 and %3 are numbers of records</extracomment>
        <translation>Dernière simulation %1&#xa0;: %2 enregistrements, dont %3 ne restent pas simplement inchangés.</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::RehearsalWords</name>
    <message>
        <source>Would be inserted</source>
        <translation>Serait inséré</translation>
    </message>
    <message>
        <source>ServiceNow has no record that matches, so an export makes a new one.</source>
        <translation>ServiceNow n’a aucun enregistrement correspondant&#xa0;: un export en crée un nouveau.</translation>
    </message>
    <message>
        <source>Would be updated</source>
        <translation>Serait modifié</translation>
    </message>
    <message>
        <source>A record of ServiceNow matches and has other values, so an export changes it.</source>
        <translation>Un enregistrement de ServiceNow correspond et a d’autres valeurs&#xa0;: un export le modifie.</translation>
    </message>
    <message>
        <source>Would stay as it is</source>
        <translation>Resterait tel quel</translation>
    </message>
    <message>
        <source>ServiceNow has the record with the same values already.</source>
        <translation>ServiceNow a déjà l’enregistrement avec les mêmes valeurs.</translation>
    </message>
    <message>
        <source>Several records match</source>
        <translation>Plusieurs enregistrements correspondent</translation>
    </message>
    <message>
        <source>ServiceNow would write nothing for such a record: %1.</source>
        <translation>ServiceNow n’écrirait rien pour un tel enregistrement&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Une autre raison</translation>
    </message>
    <message>
        <source>ServiceNow would hold such a record back.</source>
        <translation>ServiceNow retiendrait un tel enregistrement.</translation>
    </message>
    <message>
        <source>Such a record would not land, and every export would send it again.</source>
        <translation>Un tel enregistrement n’arriverait pas, et chaque export le renverrait.</translation>
    </message>
    <message>
        <source>Starting an instance on this computer…</source>
        <translation>Démarrage d’une instance sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 records</source>
        <extracomment>%1 is the name of a table of ServiceNow, %2 a number of its records</extracomment>
        <translation>Chargement de %1&#xa0;: %2 enregistrements sur %3</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Chargement de %1…</translation>
    </message>
    <message>
        <source>Exporting into it: %1 records sent</source>
        <translation>Export vers elle&#xa0;: %1 enregistrements envoyés</translation>
    </message>
    <message>
        <source>Reading the results of %1: %2 of %3 records</source>
        <extracomment>%1 is a data type, %2 a number of records</extracomment>
        <translation>Lecture des résultats de %1&#xa0;: %2 enregistrements sur %3</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérée</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::TasksDialog</name>
    <message>
        <source>De-duplication tasks</source>
        <translation>Tâches sur des doublons</translation>
    </message>
    <message>
        <source>ServiceNow opened them since the export of %1, because several of its records match one computer. Somebody has to decide there which record stays.</source>
        <translation>ServiceNow les a ouvertes depuis l’exportation du %1, parce que plusieurs de ses enregistrements correspondent à un même ordinateur. Quelqu’un doit y décider quel enregistrement reste.</translation>
    </message>
    <message>
        <source>Only the first ones are listed.</source>
        <translation>Seules les premières sont listées.</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Shows the chosen task in the browser.</source>
        <translation>Affiche la tâche choisie dans le navigateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>itam::ui::checks::VerifySection</name>
    <message>
        <source>Verify</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Does ServiceNow hold what the operations database says? Keys and values are read from both sides and compared. Nothing is changed.</source>
        <translation>ServiceNow contient-il ce que dit la base d’exploitation ? Les clés et les valeurs sont lues des deux côtés et comparées. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Verify instance</source>
        <translation>Vérifier l’instance</translation>
    </message>
    <message>
        <source>Reads every record of the operations database and its counterpart in ServiceNow. With many records this takes a while; it can be stopped at any time.</source>
        <translation>Lit chaque enregistrement de la base d’exploitation et son pendant dans ServiceNow. S’il y en a beaucoup, cela prend un moment ; on peut l’arrêter à tout moment.</translation>
    </message>
    <message>
        <source>Differences by kind</source>
        <translation>Différences par genre</translation>
    </message>
    <message>
        <source>Records with this difference</source>
        <translation>Enregistrements avec cette différence</translation>
    </message>
    <message>
        <source>ServiceNow was not verified yet</source>
        <translation>ServiceNow n’a pas encore été vérifié</translation>
    </message>
    <message>
        <source>Missing, different and extra records appear here. Between two exports nobody else notices what was changed or deleted there.</source>
        <translation>Les enregistrements manquants, différents et en trop apparaissent ici. Entre deux exportations, personne d’autre ne remarque ce qui y a été modifié ou supprimé.</translation>
    </message>
    <message>
        <source>ServiceNow is as it should be</source>
        <translation>ServiceNow est comme il doit être</translation>
    </message>
    <message>
        <source>Every record is there, with the values of the operations database.</source>
        <translation>Chaque enregistrement est là, avec les valeurs de la base d’exploitation.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Sends exactly the records that are missing or different, as an export of its own. It asks first.</source>
        <translation>Envoie exactement les enregistrements manquants ou différents, par une exportation à part. Une confirmation est demandée d’abord.</translation>
    </message>
    <message>
        <source>Last verified %1: %2 records compared, %3 missing, different or extra.</source>
        <extracomment>%1 is how long ago that was, %2 a number of records, %3 of those that are missing, different or extra</extracomment>
        <translation>Dernière vérification %1 : %2 enregistrements comparés, %3 manquants, différents ou en trop.</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n record(s)…</source>
        <translation>
            <numerusform>Réparer %n enregistrement…</numerusform>
            <numerusform>Réparer %n enregistrements…</numerusform>
        </translation>
    </message>
    <message>
        <source>The other record is %1.</source>
        <extracomment>%1 is the key of a record</extracomment>
        <translation>L’autre enregistrement est %1.</translation>
    </message>
    <message>
        <source>Repair ServiceNow</source>
        <translation>Réparer ServiceNow</translation>
    </message>
    <message>
        <source>%1 is a production instance.</source>
        <translation>« %1 » est une instance de production.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sent to %1.</source>
        <translation>
            <numerusform>%n enregistrement est envoyé à « %1 ».</numerusform>
            <numerusform>%n enregistrements sont envoyés à « %1 ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exactly the %n record(s) that are missing or different are sent to %1, as an export of their own. Values that somebody changed there are overwritten. Extra records stay.</source>
        <translation>
            <numerusform>Exactement %n enregistrement, manquant ou différent, est envoyé à %1, par une exportation à part. Les valeurs que quelqu’un y a modifiées sont écrasées. Les enregistrements en trop restent.</numerusform>
            <numerusform>Exactement %n enregistrements, manquants ou différents, sont envoyés à %1, par une exportation à part. Les valeurs que quelqu’un y a modifiées sont écrasées. Les enregistrements en trop restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Send %n record(s)</source>
        <translation>
            <numerusform>Envoyer %n enregistrement</numerusform>
            <numerusform>Envoyer %n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>The repair is under way.</source>
        <translation>La réparation est en cours.</translation>
    </message>
    <message>
        <source>It is an export; the page Export shows how it goes.</source>
        <translation>C’est une exportation ; la page Exportation montre son avancement.</translation>
    </message>
    <message>
        <source>The repair cannot begin now.</source>
        <translation>La réparation ne peut pas commencer maintenant.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>An export is running, or something keeps one from starting: the page Export says what.</source>
        <translation>Une exportation est en cours, ou quelque chose l’empêche de commencer : la page Exportation dit quoi.</translation>
    </message>
    <message>
        <source>The repair has ended.</source>
        <translation>La réparation est terminée.</translation>
    </message>
    <message>
        <source>What is shown is from before it.</source>
        <translation>Ce qui est affiché date d’avant.</translation>
    </message>
    <message>
        <source>Verify again to see what is left.</source>
        <translation>Vérifier de nouveau pour voir ce qui reste.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Lists the tasks that ServiceNow opened since the last export because several of its records match one computer.</source>
        <translation>Liste les tâches que ServiceNow a ouvertes depuis la dernière exportation parce que plusieurs de ses enregistrements correspondent à un même ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n de-duplication task(s)…</source>
        <translation>
            <numerusform>%n tâche sur des doublons…</numerusform>
            <numerusform>%n tâches sur des doublons…</numerusform>
        </translation>
    </message>
    <message>
        <source>Contracts were compared by their numbers.</source>
        <translation>Les contrats ont été comparés par leurs numéros.</translation>
    </message>
    <message>
        <source>Over this channel nothing in ServiceNow marks contracts as ours, so those that are only there are not listed.</source>
        <translation>Par ce canal, rien dans ServiceNow ne marque un contrat comme venant d’ici&#xa0;; ceux qui n’existent que là ne sont donc pas listés.</translation>
    </message>
    <message>
        <source>Another source owns %1 in ServiceNow; a repair does not change that.</source>
        <extracomment>%1 is a list of columns</extracomment>
        <translation>%1 appartient à une autre source dans ServiceNow&#xa0;; une réparation n’y change rien.</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ExportController</name>
    <message>
        <source>Export to production</source>
        <translation>Exporter vers la production</translation>
    </message>
    <message>
        <source>%1 is a production instance.</source>
        <translation>«&#xa0;%1&#xa0;» est une instance de production.</translation>
    </message>
    <message>
        <source>Every record of the chosen data types is sent to %1.</source>
        <translation>Tous les enregistrements des types de données choisis sont envoyés à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>All changes since the last export are sent to %1.</source>
        <translation>Toutes les modifications depuis la dernière exportation sont envoyées à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exporter vers «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ExportPage</name>
    <message>
        <source>Jump to current</source>
        <translation>Aller au segment en cours</translation>
    </message>
    <message>
        <source>Segments of this export</source>
        <translation>Segments de cette exportation</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>No segment yet</source>
        <translation>Aucun segment pour l’instant</translation>
    </message>
    <message>
        <source>Segments appear here as they are sent. When nothing changed, none is.</source>
        <translation>Les segments apparaissent ici au fil de l’envoi. Sans modification, il n’y en a aucun.</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PendingDialog</name>
    <message>
        <source>Records that did not land</source>
        <translation>Enregistrements non pris en compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every export sends them again until they land.</source>
        <translation>Chaque exportation les renvoie jusqu’à leur prise en compte.</translation>
    </message>
    <message>
        <source>Integration &amp;Properties</source>
        <translation>&amp;Propriétés d’intégration</translation>
    </message>
    <message>
        <source>Show in &amp;Records</source>
        <translation>Afficher dans les en&amp;registrements</translation>
    </message>
    <message>
        <source>Show them where their staged rows and their stories are</source>
        <translation>Les afficher là où se trouvent leurs lignes reçues et leur histoire</translation>
    </message>
    <message>
        <source>Show the switches of ServiceNow, some of which hold records back</source>
        <translation>Afficher les réglages de ServiceNow, dont certains retiennent des enregistrements</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PendingList</name>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Filter by record, cause or code</source>
        <translation>Filtrer par enregistrement, cause ou code</translation>
    </message>
    <message>
        <source>Records that did not land</source>
        <translation>Enregistrements non pris en compte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a data type, %2 a number of records</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No record matches this filter</source>
        <translation>Aucun enregistrement ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Every record has landed</source>
        <translation>Tous les enregistrements ont été pris en compte</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::PhaseLine</name>
    <message>
        <source>ahead</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>franchi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ProgressCard</name>
    <message>
        <source>Export to %1</source>
        <translation>Exportation vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportation vers «&#xa0;%1&#xa0;» en cours</translation>
    </message>
    <message>
        <source>%1...</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Next attempt in %1:%2 (attempt %3 of %4).</source>
        <translation>Prochain essai dans %1:%2 (tentative %3 sur %4).</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::ScopeCard</name>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 retenus</translation>
    </message>
    <message>
        <source>%1 duplicates</source>
        <translation>%1 doublons</translation>
    </message>
    <message>
        <source>Send &amp;everything, not only what changed</source>
        <translation>&amp;Tout envoyer, pas seulement les modifications</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>A full export takes longer and changes nothing in ServiceNow that is already right.</source>
        <translation>Une exportation complète dure plus longtemps et ne change rien de ce qui est déjà juste dans ServiceNow.</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>Dans ServiceNow</translation>
    </message>
    <message>
        <source>Not landed</source>
        <translation>Non pris en compte</translation>
    </message>
    <message>
        <source>Last complete</source>
        <translation>Dernière complète</translation>
    </message>
    <message>
        <source>No ServiceNow instance is set up yet</source>
        <translation>Aucune instance ServiceNow n’est encore configurée</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1 (exclu)</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1; next in full</source>
        <translation>%1&#xa0;; complet la prochaine fois</translation>
    </message>
    <message>
        <source>Export &amp;now</source>
        <translation>Exporter &amp;maintenant</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::StopButton</name>
    <message>
        <source>The present segment is brought to its end and what ServiceNow has accepted is imported; nothing more is sent.</source>
        <translation>Le segment en cours est mené à son terme et ce que ServiceNow a accepté est importé&#xa0;; rien d’autre n’est envoyé.</translation>
    </message>
    <message>
        <source>The request under way is cut off. Whatever did not land is sent again by the next export.</source>
        <translation>La requête en cours est interrompue. Ce qui n’a pas été pris en compte est renvoyé par la prochaine exportation.</translation>
    </message>
    <message>
        <source>Stopping after this segment...</source>
        <translation>Arrêt après ce segment…</translation>
    </message>
    <message>
        <source>Stop after this segment</source>
        <translation>Arrêter après ce segment</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::SummaryCard</name>
    <message>
        <source>Show pending records</source>
        <translation>Voir les enregistrements en attente</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open in history</source>
        <translation>Ouvrir dans l’historique</translation>
    </message>
    <message>
        <source>Prepare another export</source>
        <translation>Préparer une autre exportation</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What did not land, by cause</source>
        <translation>Ce qui n’a pas été pris en compte, par cause</translation>
    </message>
    <message>
        <source>%1: %3 (%2)</source>
        <extracomment>%1 a cause, %2 a data type, %3 a number</extracomment>
        <translation>%1&#xa0;: %3 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Clôturer comme échouée…</translation>
    </message>
    <message>
        <source>Integration Properties</source>
        <translation>Propriétés d’intégration</translation>
    </message>
    <message>
        <source>Show records: %1 (%2)</source>
        <extracomment>%1 a cause, %2 a data type</extracomment>
        <translation>Afficher les enregistrements : %1 (%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::exporter::TypeProgressRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>Progression&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::CloseRunDialog</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close as failed</source>
        <translation>Clôturer comme échouée</translation>
    </message>
    <message>
        <source>Import Runs that are not finished</source>
        <translation>Exécutions d’import inachevées</translation>
    </message>
    <message>
        <source>Why it is closed; ServiceNow keeps this with your name</source>
        <translation>Pourquoi elle est clôturée ; ServiceNow le conserve avec votre nom</translation>
    </message>
    <message>
        <source>&amp;Comment (required)</source>
        <translation>&amp;Commentaire (obligatoire)</translation>
    </message>
    <message>
        <source>An Import Run that is not finished blocks every export. Close one only when whoever sent it is no longer at work.</source>
        <translation>Une exécution d’import inachevée bloque toute exportation. N’en clôturer une que si son expéditeur n’est plus à l’œuvre.</translation>
    </message>
    <message>
        <source>Close as failed: %1</source>
        <extracomment>%1 is the name of an instance</extracomment>
        <translation>Clôturer comme échouée : %1</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>No Import Run blocks</source>
        <translation>Aucune exécution d’import ne bloque</translation>
    </message>
    <message>
        <source>Every Import Run is finished: an export can start.</source>
        <translation>Toutes les exécutions d’import sont terminées : une exportation peut commencer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 est clôturée.</translation>
    </message>
    <message>
        <source>What did not land is sent again by the next export.</source>
        <translation>Ce qui n’a pas été pris en compte est renvoyé par la prochaine exportation.</translation>
    </message>
    <message>
        <source>%1 takes no more segments.</source>
        <translation>%1 n’accepte plus de segments.</translation>
    </message>
    <message>
        <source>It ends when ServiceNow has finished the Import Transaction that it is processing.</source>
        <translation>Elle se termine quand ServiceNow a fini la transaction d’import en cours.</translation>
    </message>
    <message>
        <source>Close %1 as failed</source>
        <translation>Clôturer %1 comme échouée</translation>
    </message>
    <message>
        <source>%1 was sent by %2 and received %3. Its waiting Import Transactions become Failed; rows that were imported stay.</source>
        <extracomment>%1 number of an Import Run, %2 who sent it, %3 &quot;3 h ago&quot;</extracomment>
        <translation>%1 a été envoyée par %2, reçue %3. Ses transactions d’import en attente passent à l’état échoué ; les lignes importées restent.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::FileNotice</name>
    <message numerus="yes">
        <source>%n row(s) so far.</source>
        <translation>
            <numerusform>%Ln ligne pour l’instant.</numerusform>
            <numerusform>%Ln lignes pour l’instant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Écriture du fichier…</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Arrêter l’écriture</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%Ln ligne écrite dans %1</numerusform>
            <numerusform>%Ln lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The payload was saved as %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Le contenu a été enregistré sous %1</translation>
    </message>
    <message>
        <source>Writing was stopped.</source>
        <translation>L’écriture a été arrêtée.</translation>
    </message>
    <message>
        <source>No file was left behind.</source>
        <translation>Aucun fichier n’a été laissé.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::FilterBar</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Jusqu’à ce jour</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Search the import history</source>
        <translation>Rechercher dans l’historique des imports</translation>
    </message>
    <message>
        <source>Number, export, sender or message</source>
        <translation>N°, exportation, auteur, message</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussies</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>All data types</source>
        <translation>Tous les types de données</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two days: &quot;1 May to 3 May&quot;</extracomment>
        <translation>au</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is a filter as it is shown, for example &quot;Failed&quot;</extracomment>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>a filter: %1 is the beginning of an export&apos;s id</extracomment>
        <translation>Exportation %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::HistoryController</name>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Enregistrer le contenu</translation>
    </message>
    <message>
        <source>XML files (*.xml)</source>
        <translation>Fichiers XML (*.xml)</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::HistoryPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Import Runs</source>
        <translation>Exécutions d’import</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>Interroger de nouveau ServiceNow (F5)</translation>
    </message>
    <message>
        <source>Write all Import Runs that match the filters to a file</source>
        <translation>Écrire dans un fichier toutes les exécutions d’import qui correspondent aux filtres</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Historique des imports</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The Import Runs are complete, but what this computer knows of them is missing.</source>
        <translation>Les exécutions d’import sont complètes, mais il manque ce que cet ordinateur en sait.</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Aucun import pour l’instant</translation>
    </message>
    <message>
        <source>Import Runs appear here after the first export.</source>
        <translation>Les exécutions d’import apparaissent ici après la première exportation.</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>Aller à l’exportation</translation>
    </message>
    <message>
        <source>No Import Run matches these filters</source>
        <translation>Aucune exécution d’import ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>En retirer un, ou tous.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Run(s)</source>
        <translation>
            <numerusform>%Ln exécution d’import</numerusform>
            <numerusform>%Ln exécutions d’import</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 Import Runs</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 exécutions d’import sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Run(s), more follow</source>
        <translation>
            <numerusform>%Ln exécution d’import, d’autres suivent</numerusform>
            <numerusform>%Ln exécutions d’import, d’autres suivent</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow keeps no Import Runs of this channel. These are local runs, as the journal of this computer remembers them; exports of others are not among them.</source>
        <translation>ServiceNow ne garde aucune exécution d’import de ce canal. Voici les exécutions locales que retient le journal de cet ordinateur&#x202f;; les exports d’autrui n’y figurent pas.</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>Relire le journal (F5)</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::PayloadView</name>
    <message>
        <source>Show payload</source>
        <translation>Afficher le contenu</translation>
    </message>
    <message>
        <source>Search the payload</source>
        <translation>Rechercher dans le contenu</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation>Enregistrer le contenu</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Choose an Import Transaction to see what was sent in it.</source>
        <translation>Choisir une transaction d’import pour voir ce qu’elle a envoyé.</translation>
    </message>
    <message>
        <source>The payload of %1 is fetched from ServiceNow when you ask for it.</source>
        <translation>Le contenu de %1 est demandé à ServiceNow à la demande.</translation>
    </message>
    <message>
        <source>Fetching the payload of %1…</source>
        <translation>Récupération du contenu de %1…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Seul le début est affiché.</translation>
    </message>
    <message>
        <source>The payload has %1.</source>
        <translation>Le contenu fait %1.</translation>
    </message>
    <message>
        <source>Save it to see all of it.</source>
        <translation>L’enregistrer pour tout voir.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a search: the present match %1 of %2</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::ProblemsView</name>
    <message>
        <source>Show all causes</source>
        <translation>Afficher toutes les causes</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Problems by cause</source>
        <translation>Problèmes par cause</translation>
    </message>
    <message>
        <source>Rows that did not land</source>
        <translation>Lignes non prises en compte</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>Every row landed</source>
        <translation>Toutes les lignes ont été prises en compte</translation>
    </message>
    <message>
        <source>Nothing in this Import Run needs a look.</source>
        <translation>Rien n’est à examiner dans cette exécution d’import.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>All rows that did not land</source>
        <translation>Toutes les lignes non prises en compte</translation>
    </message>
    <message>
        <source>No single rows are recorded</source>
        <translation>Aucune ligne individuelle n’est consignée</translation>
    </message>
    <message>
        <source>A transaction that failed writes no rows: all of its records are sent again by the next export.</source>
        <translation>Une transaction échouée n’écrit aucune ligne&#xa0;: la prochaine exportation renvoie tous ses enregistrements.</translation>
    </message>
    <message>
        <source>Show row</source>
        <translation>Montrer la ligne</translation>
    </message>
    <message>
        <source>Show the way of this record: source value, rule, staged value, result</source>
        <translation>Montrer le parcours de cet enregistrement : valeur source, règle, valeur reçue, résultat</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>N’est plus connu</translation>
    </message>
    <message>
        <source>What did not land went with the next export again. The newest run of this data type shows what is pending now.</source>
        <translation>Ce qui n’est pas arrivé est reparti avec l’export suivant. L’exécution la plus récente de ce type de données montre ce qui est en attente maintenant.</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::RunDetail</name>
    <message>
        <source>Import Run</source>
        <translation>Exécution d’import</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Close the Import Run</source>
        <translation>Fermer l’exécution d’import</translation>
    </message>
    <message>
        <source>Close the Import Run (Esc)</source>
        <translation>Fermer l’exécution d’import (Échap)</translation>
    </message>
    <message>
        <source>Import Transactions of this run</source>
        <translation>Transactions d’import de cette exécution</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <extracomment>a tab: %1 is how many</extracomment>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message numerus="yes">
        <source>%n Import Transaction(s)</source>
        <extracomment>%1 of %2 rows are loaded</extracomment>
        <translation>
            <numerusform>%Ln transaction d’import</numerusform>
            <numerusform>%Ln transactions d’import</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 Import Transactions</source>
        <translation>%1 transactions d’import sur %2</translation>
    </message>
    <message>
        <source>No Import Transaction has problems</source>
        <translation>Aucune transaction d’import n’a de problème</translation>
    </message>
    <message>
        <source>No Import Transactions</source>
        <translation>Aucune transaction d’import</translation>
    </message>
    <message>
        <source>The run was closed before ServiceNow took a segment of it.</source>
        <translation>L’exécution a été close avant que ServiceNow n’en reçoive un segment.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Clôturer comme échouée…</translation>
    </message>
    <message>
        <source>As long as this Import Run is not finished, no export can start</source>
        <translation>Tant que cette exécution d’import n’est pas terminée, aucune exportation ne peut commencer</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Montrer les lignes</translation>
    </message>
    <message>
        <source>Show the staged rows of the Import Transaction that is chosen, and what became of each</source>
        <translation>Montrer les lignes reçues de la transaction d’import choisie, et ce que chacune est devenue</translation>
    </message>
    <message>
        <source>%1, local run</source>
        <extracomment>%1 is a data type</extracomment>
        <translation>%1, exécution locale</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::RunSummary</name>
    <message>
        <source>Summary of the Import Run</source>
        <translation>Résumé de l’exécution d’import</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérées</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omises</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>In ServiceNow</source>
        <translation>Dans ServiceNow</translation>
    </message>
    <message>
        <source>In the journal of this computer</source>
        <translation>Dans le journal de cet ordinateur</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Import Transactions</source>
        <translation>Transactions d’import</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>Export ID</source>
        <translation>ID d’exportation</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>This computer did not send it, or its journal is younger. What was sent is known where it was exported.</source>
        <translation>Cet ordinateur ne l’a pas envoyée, ou son journal est plus récent. Ce qui a été envoyé est connu là où l’exportation a eu lieu.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Différentiel</translation>
    </message>
    <message>
        <source>%1, of them %2 succeeded and %3 failed</source>
        <extracomment>%1 of all Import Transactions, %2 succeeded, %3 failed</extracomment>
        <translation>%1, dont %2 réussies et %3 échouées</translation>
    </message>
    <message>
        <source>Local run</source>
        <translation>Exécution locale</translation>
    </message>
</context>
<context>
    <name>itam::ui::history::UnfinishedModel</name>
    <message>
        <source>Import Run</source>
        <translation>Exécution d’import</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::AdvancedSection</name>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Restore default limits</source>
        <translation>Rétablir les limites par défaut</translation>
    </message>
    <message>
        <source>Of the OAuth application registry in ServiceNow</source>
        <translation>Dans le registre d’applications OAuth de ServiceNow</translation>
    </message>
    <message>
        <source>&amp;Client ID</source>
        <translation>ID &amp;client</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Secret client</translation>
    </message>
    <message>
        <source>Unlock the endpoint</source>
        <translation>Déverrouiller le point de terminaison</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>Point de te&amp;rminaison</translation>
    </message>
    <message>
        <source>Records per se&amp;gment</source>
        <translation>Enre&amp;gistrements par segment</translation>
    </message>
    <message>
        <source> records</source>
        <translation> enregistrements</translation>
    </message>
    <message>
        <source>A segment is full at this number, or at the size below, whichever comes first.</source>
        <translation>Un segment est plein à ce nombre, ou à la taille ci-dessous, selon ce qui arrive en premier.</translation>
    </message>
    <message>
        <source>Segment si&amp;ze</source>
        <translation>&amp;Taille des segments</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> Kio</translation>
    </message>
    <message>
        <source>T&amp;ries</source>
        <translation>Tentati&amp;ves</translation>
    </message>
    <message>
        <source>How often a segment is sent before the export gives up.</source>
        <translation>Nombre d’envois d’un segment avant que l’exportation n’abandonne.</translation>
    </message>
    <message>
        <source>Request time-&amp;out</source>
        <translation>&amp;Délai des requêtes</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation>&amp;Blocage toléré</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>How long an import in ServiceNow may stand still before the export gives up.</source>
        <translation>Durée pendant laquelle un import peut stagner dans ServiceNow avant que l’exportation n’abandonne.</translation>
    </message>
    <message>
        <source>Restore the default</source>
        <translation>Rétablir la valeur par défaut</translation>
    </message>
    <message>
        <source>Restore the default endpoint</source>
        <translation>Rétablir le point de terminaison par défaut</translation>
    </message>
    <message>
        <source>This is no endpoint: %1.</source>
        <translation>Point de terminaison non valide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>With another endpoint, exports reach another application on the instance, or none. Change it only when its vendor says so.</source>
        <translation>Avec un autre point de terminaison, les exportations atteignent une autre application de l’instance, ou aucune. Ne le modifier que si son éditeur le demande.</translation>
    </message>
    <message>
        <source>Right for every instance; locked for safety.</source>
        <translation>Correct pour toute instance&#xa0;; verrouillé par sécurité.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::ChannelFields</name>
    <message>
        <source>Integration application</source>
        <translation>Application d’intégration</translation>
    </message>
    <message>
        <source>Any instance (identification API)</source>
        <translation>Toute instance (API d’identification)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>A choice of the column discovery_source of cmdb_ci, spelled exactly.</source>
        <translation>Un choix de la colonne discovery_source de cmdb_ci, écrit exactement ainsi.</translation>
    </message>
    <message>
        <source>&amp;Discovery source</source>
        <translation>Source de &amp;découverte</translation>
    </message>
    <message>
        <source>Needs no application on the instance. ServiceNow keeps no import runs of it: they are in the history of this computer, an interrupted export cannot be closed there, nothing is reserved against other programs, and a segment may land in part. Sending again changes nothing that is there.</source>
        <translation>N’exige aucune application sur l’instance. ServiceNow n’en garde pas d’exécutions d’import&#x202f;: elles sont dans l’historique de cet ordinateur, un export interrompu ne peut pas y être fermé, rien n’est réservé face aux autres programmes, et un segment peut arriver en partie. Un nouvel envoi ne change rien à ce qui est déjà là.</translation>
    </message>
    <message>
        <source>Needs the integration application on the instance. Import runs and transactions are records there, a segment lands whole or not at all, other exports are refused meanwhile, and an interrupted one is closed there.</source>
        <translation>Exige l’application d’intégration sur l’instance. Les exécutions et les transactions d’import y sont des enregistrements, un segment arrive en entier ou pas du tout, les autres exports sont refusés pendant ce temps, et un export interrompu y est fermé.</translation>
    </message>
    <message>
        <source>Make missing companies and models</source>
        <translation>Créer les sociétés et modèles manquants</translation>
    </message>
    <message>
        <source>Manufacturers, vendors and product models that records name and ServiceNow does not have are inserted there before the records. Off: their columns stay as they are. The user needs a role that may insert them; what it may not insert is left out and named in the log.</source>
        <translation>Les fabricants, fournisseurs et modèles de produits que des enregistrements nomment et que ServiceNow n’a pas y sont insérés avant les enregistrements. Désactivé&#x202f;: leurs colonnes restent telles quelles. L’utilisateur a besoin d’un rôle qui permet de les insérer&#x202f;; ce qu’il ne peut pas insérer est omis et nommé dans le journal.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Installations of Software Asset Management</source>
        <translation>Installations de Software Asset Management</translation>
    </message>
    <message>
        <source>Software packages in the CMDB</source>
        <translation>Paquets logiciels dans la CMDB</translation>
    </message>
    <message>
        <source>None to this instance</source>
        <translation>Aucune vers cette instance</translation>
    </message>
    <message>
        <source>Installed applications</source>
        <translation>Applications installées</translation>
    </message>
    <message>
        <source>Rows of cmdb_sam_sw_install. Needs Software Asset Management, and a related entry for that table in the identification rule of hardware. A computer counts as managed by it, and towards its licences, once it has installations there. After a change, the next export sends all installed applications; what the other route wrote stays as it is.</source>
        <translation>Lignes de cmdb_sam_sw_install. Nécessite Software Asset Management et une entrée associée pour cette table dans la règle d’identification du matériel. Un ordinateur y compte comme géré, licences comprises, dès qu’il a des installations. Après un changement, la prochaine exportation envoie toutes les applications installées&#x202f;; ce que l’autre voie a écrit reste tel quel.</translation>
    </message>
    <message>
        <source>Packages in cmdb_ci_spkg, one for each name and version, and in cmdb_software_instance where they are installed. Needs identification rules for both, and no Software Asset Management, which does not look at them. After a change, the next export sends all installed applications; what the other route wrote stays as it is.</source>
        <translation>Paquets dans cmdb_ci_spkg, un par nom et version, et dans cmdb_software_instance les endroits où ils sont installés. Nécessite des règles d’identification pour les deux, mais pas Software Asset Management, qui n’en tient pas compte. Après un changement, la prochaine exportation envoie toutes les applications installées&#x202f;; ce que l’autre voie a écrit reste tel quel.</translation>
    </message>
    <message>
        <source>Installed applications are not exported to this instance, and neither compared nor checked. What is there already stays as it is.</source>
        <translation>Les applications installées ne sont ni exportées vers cette instance, ni comparées, ni vérifiées. Ce qui s’y trouve déjà reste tel quel.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::CheckList</name>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copies the checks with their times and technical details.</source>
        <translation>Copie les contrôles avec leurs durées et leurs détails techniques.</translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non atteint</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a check and how it ended: &quot;Login, passed&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Le test a été annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n checks failed.</source>
        <translation>
            <numerusform>%n contrôle a échoué.</numerusform>
            <numerusform>%n contrôles ont échoué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all checks were reached.</source>
        <translation>Tous les contrôles n’ont pas été atteints.</translation>
    </message>
    <message numerus="yes">
        <source>All checks passed, %n with a warning.</source>
        <translation>
            <numerusform>Tous les contrôles sont réussis, %n avec un avertissement.</numerusform>
            <numerusform>Tous les contrôles sont réussis, %n avec un avertissement.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks passed.</source>
        <translation>Tous les contrôles sont réussis.</translation>
    </message>
    <message>
        <source>Values have changed since this test.</source>
        <translation>Des valeurs ont changé depuis ce test.</translation>
    </message>
    <message>
        <source>Close as failed…</source>
        <translation>Clôturer comme échouée…</translation>
    </message>
    <message>
        <source>Closes the unfinished import of the saved instance, so that an export can start</source>
        <translation>Clôture l’import inachevé de l’instance enregistrée, pour qu’une exportation puisse commencer</translation>
    </message>
    <message>
        <source>Save checklist…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>A page for the ServiceNow administrator: what to prepare on the instance, and what of it the test found done</source>
        <translation>Une page pour l’administrateur ServiceNow&#x202f;: ce qu’il faut préparer sur l’instance, et ce que le test en a trouvé fait</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::EmbeddedPanel</name>
    <message>
        <source>It starts and ends with the console, and keeps its data.</source>
        <translation>Elle démarre et s’arrête avec la console, et garde ses données.</translation>
    </message>
    <message>
        <source>It starts and ends with the console, and keeps its data in %1.</source>
        <translation>Elle démarre et s’arrête avec la console, et garde ses données dans %1.</translation>
    </message>
    <message>
        <source>The embedded instance is not running.</source>
        <translation>L’instance intégrée ne fonctionne pas.</translation>
    </message>
    <message>
        <source>The embedded instance is starting...</source>
        <translation>Démarrage de l’instance intégrée…</translation>
    </message>
    <message>
        <source>The embedded instance is running at %1.</source>
        <translation>L’instance intégrée fonctionne à l’adresse %1.</translation>
    </message>
    <message>
        <source>No ServiceNow instance at hand?</source>
        <translation>Pas d’instance ServiceNow à disposition&#xa0;?</translation>
    </message>
    <message>
        <source>The console brings one of its own for rehearsals: nothing leaves this computer.</source>
        <translation>La console en fournit une pour s’exercer&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Utiliser l’instance intégrée</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>La démarrer</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::EntitlementBanner</name>
    <message numerus="yes">
        <source>Evaluation: %n days left.</source>
        <translation>
            <numerusform>Évaluation&#xa0;: encore %n jour.</numerusform>
            <numerusform>Évaluation&#xa0;: encore %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works until %1. After that no export starts; settings and history stay.</source>
        <translation>Tout fonctionne jusqu’au %1. Ensuite, aucune exportation ne démarre&#xa0;; les paramètres et l’historique restent.</translation>
    </message>
    <message numerus="yes">
        <source>The evaluation ends in %n days.</source>
        <translation>
            <numerusform>L’évaluation se termine dans %n jour.</numerusform>
            <numerusform>L’évaluation se termine dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>After %1 no export starts; settings and history stay.</source>
        <translation>Après le %1, aucune exportation ne démarre&#xa0;; les paramètres et l’historique restent.</translation>
    </message>
    <message>
        <source>Get a licence for the ServiceNow integration option before then.</source>
        <translation>Se procurer d’ici là une licence pour l’option d’intégration ServiceNow.</translation>
    </message>
    <message>
        <source>It cannot be told how long this evaluation has lasted, so it counts as over.</source>
        <translation>On ne peut pas savoir depuis quand dure cette évaluation, elle est donc considérée comme terminée.</translation>
    </message>
    <message>
        <source>The evaluation ended on %1.</source>
        <translation>L’évaluation s’est terminée le %1.</translation>
    </message>
    <message>
        <source>No export starts; settings and history stay.</source>
        <translation>Aucune exportation ne démarre&#xa0;; les paramètres et l’historique restent.</translation>
    </message>
    <message>
        <source>Get a licence for the ServiceNow integration option.</source>
        <translation>Se procurer une licence pour l’option d’intégration ServiceNow.</translation>
    </message>
    <message>
        <source>Install licence file...</source>
        <translation>Installer un fichier de licence...</translation>
    </message>
    <message>
        <source>Licensed to %1 until %2.</source>
        <translation>Licence accordée à %1 jusqu’au %2.</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %1 ends in %n days.</source>
        <translation>
            <numerusform>La licence de %1 prend fin dans %n jour.</numerusform>
            <numerusform>La licence de %1 prend fin dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it before then and install the new licence file.</source>
        <translation>Renouvelez-la d’ici là et installez le nouveau fichier de licence.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::Exclusions</name>
    <message>
        <source>Hard&amp;ware inventory</source>
        <translation>Inventaire matérie&amp;l</translation>
    </message>
    <message>
        <source>Contr&amp;acts</source>
        <translation>C&amp;ontrats</translation>
    </message>
    <message>
        <source>Installed app&amp;lications</source>
        <translation>A&amp;pplications installées</translation>
    </message>
    <message numerus="yes">
        <source>%1 computers in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 ordinateur ne sera plus mis à jour dans ServiceNow&#xa0;; il n’est pas supprimé.</numerusform>
            <numerusform>%1 ordinateurs ne seront plus mis à jour dans ServiceNow&#xa0;; ils ne sont pas supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 contract records in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 enregistrement de contrat ne sera plus mis à jour dans ServiceNow&#xa0;; il n’est pas supprimé.</numerusform>
            <numerusform>%1 enregistrements de contrats ne seront plus mis à jour dans ServiceNow&#xa0;; ils ne sont pas supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 installations in ServiceNow will no longer be updated; they are not deleted.</source>
        <translation>
            <numerusform>%1 installation ne sera plus mise à jour dans ServiceNow&#xa0;; elle n’est pas supprimée.</numerusform>
            <numerusform>%1 installations ne seront plus mises à jour dans ServiceNow&#xa0;; elles ne sont pas supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <translation>%1 enregistrements, %2</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>Pas encore exporté</translation>
    </message>
    <message>
        <source>Nothing is selected: no export can start. Choose at least one data type.</source>
        <translation>Rien n’est sélectionné&#xa0;: aucune exportation ne peut démarrer. Choisir au moins un type de données.</translation>
    </message>
    <message>
        <source>Contracts and installed applications refer to computers. Without hardware inventory, those of computers that ServiceNow does not know yet cannot land, and gaps follow.</source>
        <translation>Les contrats et les applications installées se réfèrent à des ordinateurs. Sans l’inventaire matériel, ceux des ordinateurs que ServiceNow ne connaît pas encore ne peuvent pas être pris en compte, et des lacunes apparaissent.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::InstanceFields</name>
    <message>
        <source>New...</source>
        <translation>Nouvelle…</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Create instance</source>
        <translation>Créer l’instance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Utiliser l’instance intégrée</translation>
    </message>
    <message>
        <source>Active instance</source>
        <translation>Instance active</translation>
    </message>
    <message>
        <source>New instance</source>
        <translation>Nouvelle instance</translation>
    </message>
    <message>
        <source>Rename this instance</source>
        <translation>Renommer cette instance</translation>
    </message>
    <message>
        <source>Remove this instance</source>
        <translation>Supprimer cette instance</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instance</translation>
    </message>
    <message>
        <source>For example: Production EU</source>
        <translation>Par exemple&#xa0;: Production EU</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;m</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environnement</translation>
    </message>
    <message>
        <source>Instance &amp;URL</source>
        <translation>&amp;URL de l’instance</translation>
    </message>
    <message>
        <source>User ID of the integration account</source>
        <translation>ID d’utilisateur du compte d’intégration</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Nom d’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>The console asks before it exports to production.</source>
        <translation>La console demande confirmation avant d’exporter vers la production.</translation>
    </message>
    <message>
        <source>Rename instance</source>
        <translation>Renommer l’instance</translation>
    </message>
    <message>
        <source>https:// was added and %1 removed: the instance URL is protocol and host only.</source>
        <translation>https:// a été ajouté et %1 retiré&#xa0;: l’URL de l’instance se limite au protocole et à l’hôte.</translation>
    </message>
    <message>
        <source>https:// was added.</source>
        <translation>https:// a été ajouté.</translation>
    </message>
    <message>
        <source>%1 was removed: the instance URL is protocol and host only.</source>
        <translation>%1 a été retiré&#xa0;: l’URL de l’instance se limite au protocole et à l’hôte.</translation>
    </message>
    <message>
        <source>This is no instance URL: %1.</source>
        <translation>URL d’instance non valide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Filled in by the embedded instance, with all that follows.</source>
        <translation>Renseigné par l’instance intégrée, avec tout ce qui suit.</translation>
    </message>
    <message>
        <source>Empty: exporting is switched off.</source>
        <translation>Vide&#xa0;: l’exportation est désactivée.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::IntegrationsController</name>
    <message>
        <source>Choose the operations database</source>
        <translation>Choisir la base d’exploitation</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Bases SQLite (*.db *.sqlite *.sqlite3);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A secret that is no longer wanted is still in the keyring.</source>
        <translation>Un secret dont on ne veut plus est encore dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>Remove it there: its name begins with itam-console.</source>
        <translation>L’y supprimer&#xa0;: son nom commence par itam-console.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>The Integrations page has unsaved changes.</source>
        <translation>La page «&#xa0;Intégrations&#xa0;» a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Discarded changes cannot be brought back.</source>
        <translation>Les modifications abandonnées ne peuvent pas être récupérées.</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: stay to correct them.</source>
        <translation>Elles ne peuvent pas être enregistrées ainsi&#xa0;: rester pour les corriger.</translation>
    </message>
    <message>
        <source>There are unsaved changes, so the active instance was not changed.</source>
        <translation>Des modifications ne sont pas enregistrées, l’instance active n’a donc pas été changée.</translation>
    </message>
    <message>
        <source>Save or revert them, then use the embedded instance.</source>
        <translation>Les enregistrer ou les rétablir, puis utiliser l’instance intégrée.</translation>
    </message>
    <message>
        <source>Embedded instance</source>
        <translation>Instance intégrée</translation>
    </message>
    <message>
        <source>Choose the licence file</source>
        <translation>Choisir le fichier de licence</translation>
    </message>
    <message>
        <source>Licence files (*.json);;All files (*)</source>
        <translation>Fichiers de licence (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the checklist</source>
        <translation>Enregistrer la liste de contrôle</translation>
    </message>
    <message>
        <source>Text (*.md *.txt);;All files (*)</source>
        <translation>Texte (*.md *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The checklist is in %1.</source>
        <translation>La liste de contrôle est dans %1.</translation>
    </message>
    <message>
        <source>Choose the journal</source>
        <translation>Choisir le journal</translation>
    </message>
    <message>
        <source>Journals (*.db);;All files (*)</source>
        <translation>Journaux (*.db);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::IntegrationsPage</name>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Tests what stands in the fields above, saved or not. Nothing is sent.</source>
        <translation>Teste ce que contiennent les champs ci-dessus, enregistré ou non. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Test database</source>
        <translation>Tester la base</translation>
    </message>
    <message>
        <source>Opens the database read-only and counts the records of each data type.</source>
        <translation>Ouvre la base en lecture seule et compte les enregistrements de chaque type de données.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Intégrations</translation>
    </message>
    <message>
        <source>Records are read from the operations database and exported to the active ServiceNow instance.</source>
        <translation>Les enregistrements sont lus dans la base d’exploitation et exportés vers l’instance ServiceNow active.</translation>
    </message>
    <message>
        <source>ServiceNow</source>
        <translation>ServiceNow</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Base d’exploitation</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Ce qui est exporté</translation>
    </message>
    <message>
        <source>Not a name for an instance: %1.</source>
        <translation>Nom d’instance non valide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The instance %1 is removed when you save.</source>
        <translation>L’instance «&#xa0;%1&#xa0;» sera supprimée à l’enregistrement.</translation>
    </message>
    <message>
        <source>Its saved token and client secret go with it. Nothing changes in ServiceNow.</source>
        <translation>Son jeton et son secret client enregistrés disparaissent avec elle. Rien ne change dans ServiceNow.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose the operations database first.</source>
        <translation>Choisir d’abord la base d’exploitation.</translation>
    </message>
    <message>
        <source>Fill in the instance URL first.</source>
        <translation>Saisir d’abord l’URL de l’instance.</translation>
    </message>
    <message>
        <source>Filled in by the embedded instance, for as long as the console is open.</source>
        <translation>Renseigné par l’instance intégrée, tant que la console est ouverte.</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Prêt à exporter</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Non choisie</translation>
    </message>
    <message>
        <source>Made with the OAuth entry for this user (Application Registry).</source>
        <translation>Créé avec l’entrée OAuth pour cet utilisateur (Application Registry).</translation>
    </message>
    <message>
        <source>Check journal</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Looks at the place above, saved or not. Nothing is made or changed there.</source>
        <translation>Examine l’emplacement ci-dessus, enregistré ou non. Rien n’y est créé ni modifié.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What ServiceNow is known to hold, which records are pending, and all past exports.</source>
        <translation>Ce que ServiceNow contient à notre connaissance, les enregistrements en attente et tous les exports passés.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::JournalFields</name>
    <message>
        <source>A journal is a file, with its whole path, or postgres://user@host:5432/database.</source>
        <translation>Un journal est un fichier, avec son chemin complet, ou postgres://user@host:5432/database.</translation>
    </message>
    <message>
        <source>The address names no password, since others can read it. Leave it out and type it below.</source>
        <translation>L’adresse ne contient pas de mot de passe, car d’autres peuvent la lire. Retirez-le et saisissez-le ci-dessous.</translation>
    </message>
    <message>
        <source>Browse for a journal file</source>
        <translation>Parcourir pour trouver un fichier de journal</translation>
    </message>
    <message>
        <source>Place of the journal</source>
        <translation>Emplacement du journal</translation>
    </message>
    <message>
        <source>This console was started with --journal %1, which goes before the settings.</source>
        <translation>Cette console a été lancée avec --journal %1, qui l’emporte sur les paramètres.</translation>
    </message>
    <message>
        <source>The console works with %1 until it is closed, and with the place above from its next start on; itam-export uses that as soon as it is saved. What the present journal knows does not move with it: the first export into a new one sends everything, and nothing is doubled.</source>
        <translation>La console travaille avec %1 jusqu’à sa fermeture, et avec l’emplacement ci-dessus à partir de son prochain démarrage&#x202f;; itam-export l’utilise dès qu’il est enregistré. Ce que le journal actuel sait ne le suit pas&#x202f;: le premier export dans un nouveau journal envoie tout, et rien n’est doublé.</translation>
    </message>
    <message>
        <source>Empty: the file on this computer. For several administrators, or a server that runs the schedule: postgres://user@host:5432/database.</source>
        <translation>Vide&#x202f;: le fichier sur cet ordinateur. Pour plusieurs administrateurs, ou un serveur qui exécute la planification&#x202f;: postgres://user@host:5432/database.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::KeyringNotice</name>
    <message>
        <source>Keep secrets only until the console closes</source>
        <translation>Garder les secrets seulement jusqu’à la fermeture de la console</translation>
    </message>
    <message>
        <source>They have to be typed again after the next start of the console.</source>
        <translation>Ils devront être saisis de nouveau au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>No system keyring answers, so secrets can be neither saved nor read.</source>
        <translation>Aucun trousseau de clés du système ne répond, les secrets ne peuvent donc être ni enregistrés ni lus.</translation>
    </message>
    <message>
        <source>The console never writes secrets to a file.</source>
        <translation>La console n’écrit jamais de secrets dans un fichier.</translation>
    </message>
    <message>
        <source>Start or unlock a keyring: gnome-keyring-daemon on GNOME and most other desktops, KWallet on KDE. Without one, secrets can be kept until the console closes.</source>
        <translation>Démarrer ou déverrouiller un trousseau de clés&#xa0;: gnome-keyring-daemon sous GNOME et la plupart des autres bureaux, KWallet sous KDE. Sans trousseau, les secrets peuvent être gardés jusqu’à la fermeture de la console.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::PlaceFields</name>
    <message>
        <source>Browse...</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SaveBar</name>
    <message>
        <source>Export now</source>
        <translation>Exporter maintenant</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>Des modifications ne sont pas enregistrées.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SecretField</name>
    <message>
        <source>Replace...</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep the saved token</source>
        <translation>Garder le jeton enregistré</translation>
    </message>
    <message>
        <source>Keep the saved secret</source>
        <translation>Garder le secret enregistré</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation>Coller le jeton ici</translation>
    </message>
    <message>
        <source>Paste the client secret here</source>
        <translation>Coller le secret client ici</translation>
    </message>
    <message>
        <source>Replace the saved token</source>
        <translation>Remplacer le jeton enregistré</translation>
    </message>
    <message>
        <source>Replace the saved secret</source>
        <translation>Remplacer le secret enregistré</translation>
    </message>
    <message>
        <source>Remove the saved token</source>
        <translation>Supprimer le jeton enregistré</translation>
    </message>
    <message>
        <source>Remove the saved secret</source>
        <translation>Supprimer le secret enregistré</translation>
    </message>
    <message>
        <source>Undo removing the token</source>
        <translation>Annuler la suppression du jeton</translation>
    </message>
    <message>
        <source>Undo removing the secret</source>
        <translation>Annuler la suppression du secret</translation>
    </message>
    <message>
        <source>The token is removed when you save.</source>
        <translation>Le jeton sera supprimé à l’enregistrement.</translation>
    </message>
    <message>
        <source>The secret is removed when you save.</source>
        <translation>Le secret sera supprimé à l’enregistrement.</translation>
    </message>
    <message>
        <source>The keyring cannot be read, so it is not known whether one is saved.</source>
        <translation>Le trousseau de clés est illisible, on ignore donc si quelque chose y est enregistré.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved today, %1</source>
        <translation>Enregistré aujourd’hui, %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved on %1, %n days ago</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Enregistré le %1, il y a %n jour</numerusform>
            <numerusform>Enregistré le %1, il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in the keyring...</source>
        <translation>Recherche dans le trousseau de clés…</translation>
    </message>
    <message>
        <source>Made in ServiceNow under Flexera Integration &gt; Generate Token.</source>
        <translation>Se génère dans ServiceNow sous Flexera Integration &gt; Generate Token.</translation>
    </message>
    <message>
        <source>Of the OAuth application registry in ServiceNow.</source>
        <translation>Dans le registre d’applications OAuth de ServiceNow.</translation>
    </message>
    <message>
        <source>The saved token stays until you save this one.</source>
        <translation>Le jeton enregistré reste jusqu’à l’enregistrement de celui-ci.</translation>
    </message>
    <message>
        <source>The saved secret stays until you save this one.</source>
        <translation>Le secret enregistré reste jusqu’à l’enregistrement de celui-ci.</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>Conservé dans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Kept until the console closes; then it has to be typed again.</source>
        <translation>Conservé jusqu’à la fermeture de la console&#xa0;; il faudra ensuite le saisir de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>Probably expired on %1: tokens live %n days unless the instance says otherwise. Replace it with a new one.</source>
        <translation>
            <numerusform>Probablement expiré le %1&#xa0;: les jetons vivent %n jour, sauf indication contraire de l’instance. Le remplacer par un nouveau.</numerusform>
            <numerusform>Probablement expiré le %1&#xa0;: les jetons vivent %n jours, sauf indication contraire de l’instance. Le remplacer par un nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected to expire on %1, in %n days: make a new one in ServiceNow and replace it in time.</source>
        <translation>
            <numerusform>Expiration prévue le %1, dans %n jour&#xa0;: en générer un nouveau dans ServiceNow et le remplacer à temps.</numerusform>
            <numerusform>Expiration prévue le %1, dans %n jours&#xa0;: en générer un nouveau dans ServiceNow et le remplacer à temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected to expire on %1. %2</source>
        <extracomment>%1 is a date, %2 says where it is kept</extracomment>
        <translation>Expiration prévue le %1. %2</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Masquer la saisie</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of the account that reads</source>
        <translation>Mot de passe du compte qui lit</translation>
    </message>
    <message>
        <source>Keep the saved password</source>
        <translation>Garder le mot de passe enregistré</translation>
    </message>
    <message>
        <source>Replace the saved password</source>
        <translation>Remplacer le mot de passe enregistré</translation>
    </message>
    <message>
        <source>Remove the saved password</source>
        <translation>Supprimer le mot de passe enregistré</translation>
    </message>
    <message>
        <source>Undo removing the password</source>
        <translation>Annuler la suppression du mot de passe</translation>
    </message>
    <message>
        <source>The password is removed when you save.</source>
        <translation>Le mot de passe est supprimé lors de l’enregistrement.</translation>
    </message>
    <message>
        <source>Of an account that may only read. Empty: the server needs none from this account.</source>
        <translation>D’un compte qui ne peut que lire. Vide&#x202f;: le serveur n’en demande pas à ce compte.</translation>
    </message>
    <message>
        <source>The saved password stays until you save this one.</source>
        <translation>Le mot de passe enregistré reste jusqu’à ce que vous enregistriez celui-ci.</translation>
    </message>
    <message>
        <source>Password of the journal</source>
        <translation>Mot de passe du journal</translation>
    </message>
    <message>
        <source>Password of the account that uses the journal</source>
        <translation>Mot de passe du compte qui utilise le journal</translation>
    </message>
    <message>
        <source>Of the account in the address. Empty: the server needs none from it.</source>
        <translation>Du compte de l’adresse. Vide&#x202f;: le serveur n’en demande pas à ce compte.</translation>
    </message>
</context>
<context>
    <name>itam::ui::integrations::SourceFields</name>
    <message>
        <source>Browse for an SQLite file</source>
        <translation>Rechercher un fichier SQLite</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Source de données</translation>
    </message>
    <message>
        <source>sqlite: was added.</source>
        <translation>sqlite: a été ajouté.</translation>
    </message>
    <message>
        <source>This is no data source: %1.</source>
        <translation>Source de données non valide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>An SQLite file, or a data source name such as postgres://user@host/database. It is only ever read.</source>
        <translation>Un fichier SQLite ou un nom de source de données tel que postgres://user@host/database. Il n’est jamais que lu.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::AuditFilter</name>
    <message>
        <source>Kind of change</source>
        <translation>Type de changement</translation>
    </message>
    <message>
        <source>Requestor</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Jusqu’à ce jour</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Tout changement</translation>
    </message>
    <message>
        <source>State and status</source>
        <translation>État et statut</translation>
    </message>
    <message>
        <source>States of requestors</source>
        <translation>États des demandeurs</translation>
    </message>
    <message>
        <source>Actions and leases</source>
        <translation>Actions et baux</translation>
    </message>
    <message>
        <source>Every requestor</source>
        <translation>Tout demandeur</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>Toute règle</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two days: &quot;1 May to 3 May&quot;</extracomment>
        <translation>au</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a filter: from day %1 to day %2</extracomment>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>CI %1</source>
        <extracomment>a filter: %1 is the name of a CI</extracomment>
        <translation>CI %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>a filter: %1 is a user name</extracomment>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <extracomment>a filter: %1 is the id of a rule, for example R3</extracomment>
        <translation>Règle %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Changes of states and actions</source>
        <translation>Changements d’états et d’actions</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>Rien n’a encore changé</translation>
    </message>
    <message>
        <source>Every change of a CI&apos;s state or actions appears here. Entries are never removed.</source>
        <translation>Chaque changement de l’état ou des actions d’un CI apparaît ici. Les entrées ne sont jamais supprimées.</translation>
    </message>
    <message>
        <source>No entry matches these filters</source>
        <translation>Aucune entrée ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Story of this CI</source>
        <translation>Histoire de ce CI</translation>
    </message>
    <message>
        <source>Only this CI</source>
        <translation>Seulement ce CI</translation>
    </message>
    <message>
        <source>Show all that happened to the CI of this row (Enter)</source>
        <translation>Montrer tout ce qui est arrivé au CI de cette ligne (Entrée)</translation>
    </message>
    <message>
        <source>Show only entries about the CI of this row</source>
        <translation>Ne montrer que les entrées sur le CI de cette ligne</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 entrées sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n entrée, d’autres suivent</numerusform>
            <numerusform>%n entrées, d’autres suivent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ChangeDialog</name>
    <message>
        <source>Register me now</source>
        <translation>M’inscrire maintenant</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Montrer la règle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What becomes of each CI</source>
        <translation>Ce que devient chaque CI</translation>
    </message>
    <message>
        <source>States and actions belong to a requestor. This registers you as a new one.</source>
        <translation>États et actions appartiennent à un demandeur. Ceci vous inscrit comme nouveau demandeur.</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>Agir en tant que</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Inscription&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours&#xa0;…</translation>
    </message>
    <message>
        <source>Set state</source>
        <translation>Définir l’état</translation>
    </message>
    <message>
        <source>Apply action</source>
        <translation>Appliquer une action</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Retirer une action</translation>
    </message>
    <message>
        <source>Extend lease</source>
        <translation>Prolonger le délai</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n CI(s)</source>
        <extracomment>%1 is what is done: &quot;Set state&quot;</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %Ln CI</numerusform>
            <numerusform>%1&#xa0;: %Ln CI</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, workflow</source>
        <translation>%1, workflow</translation>
    </message>
    <message>
        <source>Choose a requestor</source>
        <translation>Choisir un demandeur</translation>
    </message>
    <message>
        <source>Nobody is registered</source>
        <translation>Personne n’est inscrit</translation>
    </message>
    <message>
        <source>States and actions belong to a requestor: register to be one.</source>
        <translation>États et actions appartiennent à un demandeur&#xa0;: inscrivez-vous pour en être un.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Choisir un état</translation>
    </message>
    <message>
        <source>Choose an action</source>
        <translation>Choisir une action</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds as 02:30:00, and more than none.</source>
        <translation>Écrire heures, minutes et secondes sous la forme 02:30:00, et plus que zéro.</translation>
    </message>
    <message>
        <source>Added to a lease that still runs; from now on for one that has expired.</source>
        <translation>Ajouté à un délai en cours&#xa0;; compté à partir de maintenant pour un délai expiré.</translation>
    </message>
    <message>
        <source>The action stays active until somebody removes it.</source>
        <translation>L’action reste active jusqu’à ce que quelqu’un la retire.</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds. The end of a lease opens a task to renew it.</source>
        <translation>Heures, minutes et secondes. La fin d’un délai ouvre une tâche pour le renouveler.</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Rien n’est encore modifié</translation>
    </message>
    <message>
        <source>Choose above: what would become of each CI is shown here first.</source>
        <translation>Choisir ci-dessus&#xa0;: ce que deviendrait chaque CI est d’abord montré ici.</translation>
    </message>
    <message>
        <source>Asking what would happen…</source>
        <translation>Demande de ce qui se passerait&#xa0;…</translation>
    </message>
    <message>
        <source>(%1, rule %2)</source>
        <extracomment>the code of a refusal and the number of a rule</extracomment>
        <translation>(%1, règle %2)</translation>
    </message>
    <message numerus="yes">
        <source>Set state of %n CI(s)</source>
        <translation>
            <numerusform>Définir l’état de %Ln CI</numerusform>
            <numerusform>Définir l’état de %Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply action to %n CI(s)</source>
        <translation>
            <numerusform>Appliquer l’action à %Ln CI</numerusform>
            <numerusform>Appliquer l’action à %Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove action from %n CI(s)</source>
        <translation>
            <numerusform>Retirer l’action de %Ln CI</numerusform>
            <numerusform>Retirer l’action de %Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend lease of %n CI(s)</source>
        <translation>
            <numerusform>Prolonger le délai de %Ln CI</numerusform>
            <numerusform>Prolonger le délai de %Ln CI</numerusform>
        </translation>
    </message>
    <message>
        <source>You are registered as %1.</source>
        <translation>Vous êtes inscrit sous %1.</translation>
    </message>
    <message>
        <source>%1 of %2 CIs answered</source>
        <translation>%1 CI sur %2 traités</translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%Ln changera</numerusform>
            <numerusform>%Ln changeront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noted, showing the same</source>
        <translation>
            <numerusform>%Ln noté, montrant le même</numerusform>
            <numerusform>%Ln notés, montrant le même</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused and left out</source>
        <translation>
            <numerusform>%Ln serait refusé et est laissé de côté</numerusform>
            <numerusform>%Ln seraient refusés et sont laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>ServiceNow would refuse this as a whole: %1.</source>
        <translation>ServiceNow refuserait l’ensemble&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No CI would be changed.</source>
        <translation>Aucun CI ne serait modifié.</translation>
    </message>
    <message>
        <source>There is no CI to change</source>
        <translation>Aucun CI à modifier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%Ln fait</numerusform>
            <numerusform>%Ln faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%Ln inconnu</numerusform>
            <numerusform>%Ln inconnus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln laissé de côté</numerusform>
            <numerusform>%Ln laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>The change was stopped after %1 of %2 CIs.</source>
        <translation>La modification a été arrêtée après %1 CI sur %2.</translation>
    </message>
    <message>
        <source>What ServiceNow had answered stays as it is; the piece that was under way may have been done or not.</source>
        <translation>Ce à quoi ServiceNow avait répondu reste tel quel&#xa0;; la partie en cours a pu être faite ou non.</translation>
    </message>
    <message>
        <source>Refresh the list to see what is there now.</source>
        <translation>Actualiser la liste pour voir ce qu’il y a maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>ServiceNow refused %n CI(s).</source>
        <translation>
            <numerusform>ServiceNow a refusé %Ln CI.</numerusform>
            <numerusform>ServiceNow a refusé %Ln CI.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are as they were; the others were changed.</source>
        <translation>Ils sont restés tels quels&#xa0;; les autres ont été modifiés.</translation>
    </message>
    <message>
        <source>The table says why, and what to do.</source>
        <translation>Le tableau dit pourquoi, et que faire.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiActionsPage</name>
    <message>
        <source>CI actions</source>
        <translation>Actions de CI</translation>
    </message>
    <message>
        <source>What can be done to a CI for a while. Automations and people start an action by its name.</source>
        <translation>Ce qui peut être fait à un CI pendant un temps. Automates et personnes lancent une action par son nom.</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Ajouter l’action</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Re&amp;move action</source>
        <translation>&amp;Supprimer l’action</translation>
    </message>
    <message>
        <source>Name of a new action</source>
        <translation>Nom d’une nouvelle action</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Description (facultative)</translation>
    </message>
    <message>
        <source>Description of a new action</source>
        <translation>Description d’une nouvelle action</translation>
    </message>
    <message>
        <source>Change name or description (F2)</source>
        <translation>Modifier le nom ou la description (F2)</translation>
    </message>
    <message>
        <source>Remove the action (Del)</source>
        <translation>Supprimer l’action (Suppr)</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Pas encore d’actions</translation>
    </message>
    <message>
        <source>Examples: Patching, Provisioning, Cloning.</source>
        <translation>Exemples&#xa0;: Patching, Provisioning, Cloning.</translation>
    </message>
    <message>
        <source>Add the first action</source>
        <translation>Ajouter la première action</translation>
    </message>
    <message>
        <source>No pair and no rule names %1.</source>
        <translation>Aucune paire ni règle ne mentionne %1.</translation>
    </message>
    <message>
        <source>Removing %1 also removes what names it: pairs %2, rules %3.</source>
        <translation>Supprimer %1 supprime aussi ce qui la mentionne&#xa0;: paires %2, règles %3.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiDetail</name>
    <message>
        <source>Show its audit</source>
        <translation>Montrer son audit</translation>
    </message>
    <message>
        <source>Extend lease…</source>
        <translation>Prolonger le délai&#xa0;…</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Retirer une action&#xa0;…</translation>
    </message>
    <message>
        <source>No requestor has set a state</source>
        <translation>Aucun demandeur n’a défini d’état</translation>
    </message>
    <message>
        <source>The CI shows what it was given by import or by hand.</source>
        <translation>Le CI montre ce qu’il a reçu par import ou à la main.</translation>
    </message>
    <message>
        <source>No action is active</source>
        <translation>Aucune action n’est active</translation>
    </message>
    <message>
        <source>Who set which state or action of this CI, and when</source>
        <translation>Qui a défini quel état ou quelle action de ce CI, et quand</translation>
    </message>
    <message>
        <source>Close this CI</source>
        <translation>Fermer ce CI</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>States of the requestors</source>
        <translation>États des demandeurs</translation>
    </message>
    <message>
        <source>Active actions</source>
        <translation>Actions actives</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <extracomment>%1 is the install or hardware status</extracomment>
        <translation>Statut&#xa0;: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Numéro de série&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asset tag: %1</source>
        <translation>Étiquette d’actif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asset: asking ServiceNow…</source>
        <translation>Actif&#xa0;: demande à ServiceNow&#xa0;…</translation>
    </message>
    <message>
        <source>Asset: %1. Status and asset follow each other.</source>
        <extracomment>%1 is the state of an asset</extracomment>
        <translation>Actif&#xa0;: %1. Statut et actif se suivent.</translation>
    </message>
    <message>
        <source>Asset: CI and asset do not point at each other, so neither follows the other.</source>
        <translation>Actif&#xa0;: le CI et l’actif ne renvoient pas l’un à l’autre, aucun ne suit donc l’autre.</translation>
    </message>
    <message>
        <source>Asset: none.</source>
        <translation>Actif&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Asset: not known. %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>Actif&#xa0;: inconnu. %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CiFilter</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>État opérationnel</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Active action</source>
        <translation>Action active</translation>
    </message>
    <message>
        <source>Any action or none</source>
        <translation>Avec ou sans action</translation>
    </message>
    <message>
        <source>Seen by Service Mapping</source>
        <translation>Vus par Service Mapping</translation>
    </message>
    <message>
        <source>Only hosts that are Operational and not absent: Service Mapping looks at no others</source>
        <translation>Uniquement les hôtes Operational et non absents&#xa0;: Service Mapping n’en regarde pas d’autres</translation>
    </message>
    <message>
        <source>Selectable for tasks</source>
        <translation>Sélectionnables pour les tâches</translation>
    </message>
    <message>
        <source>Only CIs that a new incident or problem may name</source>
        <translation>Uniquement les CI qu’un nouvel incident ou problème peut nommer</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Search CIs</source>
        <translation>Rechercher des CI</translation>
    </message>
    <message>
        <source>Name, serial number or asset tag</source>
        <translation>Nom, numéro de série ou étiquette d’actif</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>CIs</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>Interroger de nouveau ServiceNow (F5)</translation>
    </message>
    <message>
        <source>Write all CIs that match the filters to a file</source>
        <translation>Écrire dans un fichier tous les CI qui correspondent aux filtres</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Définir l’état&#xa0;…</translation>
    </message>
    <message>
        <source>Apply action…</source>
        <translation>Appliquer une action&#xa0;…</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Retirer une action&#xa0;…</translation>
    </message>
    <message>
        <source>Extend lease…</source>
        <translation>Prolonger le délai&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Set state</source>
        <translation>&amp;Définir l’état</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow&#xa0;…</translation>
    </message>
    <message>
        <source>No CIs yet</source>
        <translation>Pas encore de CI</translation>
    </message>
    <message>
        <source>CIs appear here after the first export of hardware.</source>
        <translation>Les CI apparaissent ici après le premier export de matériel.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Demander de nouveau</translation>
    </message>
    <message>
        <source>No CI matches these filters</source>
        <translation>Aucun CI ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>En retirer un, ou tous.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s)</source>
        <translation>
            <numerusform>%Ln CI</numerusform>
            <numerusform>%Ln CI</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 CIs</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 CI sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s), more follow</source>
        <translation>
            <numerusform>%Ln CI, d’autres suivent</numerusform>
            <numerusform>%Ln CI, d’autres suivent</numerusform>
        </translation>
    </message>
    <message>
        <source>Select CIs to change them.</source>
        <translation>Sélectionner des CI pour les modifier.</translation>
    </message>
    <message numerus="yes">
        <source>All %n CI(s) that match</source>
        <translation>
            <numerusform>Le %Ln CI qui correspond</numerusform>
            <numerusform>Tous les %Ln CI qui correspondent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) selected</source>
        <translation>
            <numerusform>%Ln CI sélectionné</numerusform>
            <numerusform>%Ln CI sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1 that match</source>
        <translation>Sélectionner les %1 qui correspondent</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Sélectionner tout ce qui correspond</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::CisSection</name>
    <message>
        <source>%1 CIs would be changed at once.</source>
        <translation>%1 CI seraient modifiés en une fois.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 CIs in use would be retired (%4 %).</source>
        <extracomment>%1 is a class, %2 and %3 are numbers of CIs, %4 a percentage</extracomment>
        <translation>%1&#xa0;: %2 CI en service sur %3 seraient retirés (%4&#xa0;%).</translation>
    </message>
    <message>
        <source>%1: %2 CIs would be retired; ServiceNow does not say of how many.</source>
        <extracomment>%1 is a class, %2 a number of CIs</extracomment>
        <translation>%1&#xa0;: %2 CI seraient retirés&#xa0;; ServiceNow ne dit pas sur combien.</translation>
    </message>
    <message>
        <source>Change many CIs</source>
        <translation>Modifier beaucoup de CI</translation>
    </message>
    <message numerus="yes">
        <source>Retire %n CI(s)?</source>
        <translation>
            <numerusform>Retirer %Ln CI&#xa0;?</numerusform>
            <numerusform>Retirer %Ln CI&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)?</source>
        <translation>
            <numerusform>Modifier %Ln CI&#xa0;?</numerusform>
            <numerusform>Modifier %Ln CI&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Change %n CI(s)</source>
        <translation>
            <numerusform>Modifier %Ln CI</numerusform>
            <numerusform>Modifier %Ln CI</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ClassPicker</name>
    <message>
        <source>Find a class</source>
        <translation>Chercher une classe</translation>
    </message>
    <message>
        <source>Find a class by label or table name</source>
        <translation>Chercher une classe par libellé ou nom de table</translation>
    </message>
    <message>
        <source>Classes of CIs</source>
        <translation>Classes de CI</translation>
    </message>
    <message>
        <source>No class matches</source>
        <translation>Aucune classe ne correspond</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::EffectModel</name>
    <message>
        <source>the same</source>
        <translation>le même</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::FilterChips</name>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is a filter as it is shown, for example &quot;Failed&quot;</extracomment>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LifecycleDesk</name>
    <message>
        <source>CIs</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Requestors</source>
        <translation>Demandeurs</translation>
    </message>
    <message>
        <source>Restore job</source>
        <translation>Travail de restauration</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Renew lease tasks</source>
        <translation>Tâches de renouvellement</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LifecyclePage</name>
    <message>
        <source>Parts of CI lifecycle</source>
        <translation>Parties du cycle de vie des CI</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>the last is the heading above Audit and Log</extracomment>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Requestors</source>
        <translation>Demandeurs</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::ListFilter</name>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Contient «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LogModel</name>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>State Management Logs</source>
        <translation>State Management Logs</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Rien n’est encore journalisé</translation>
    </message>
    <message>
        <source>Every call that sets a state or an action leaves a line here, and says when it was refused.</source>
        <translation>Chaque appel qui définit un état ou une action laisse une ligne ici et dit quand il a été refusé.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Aucune ligne ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Refusées seulement</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Code, CI or message</source>
        <translation>Code, CI ou message</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Ask for new lines every few seconds while this page is shown</source>
        <translation>Demander de nouvelles lignes toutes les quelques secondes tant que cette page est affichée</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Contient « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), more follow</source>
        <translation>
            <numerusform>%n ligne, d’autres suivent</numerusform>
            <numerusform>%n lignes, d’autres suivent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RecordList</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>Interroger à nouveau ServiceNow (F5)</translation>
    </message>
    <message>
        <source>Write everything that matches the filters to a file</source>
        <translation>Écrire dans un fichier tout ce qui correspond aux filtres</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>Take one of them away, or all.</source>
        <translation>Retirez-en un, ou tous.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RecordWriter</name>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTaskModel</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>About to end</source>
        <translation>Fin imminente</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Renouvelé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksPage</name>
    <message>
        <source>Renew lease tasks</source>
        <translation>Tâches de renouvellement</translation>
    </message>
    <message>
        <source>Leases that have ended</source>
        <translation>Baux arrivés à leur fin</translation>
    </message>
    <message>
        <source>No lease waits to be renewed</source>
        <translation>Aucun bail n’attend d’être renouvelé</translation>
    </message>
    <message>
        <source>The restore job opens a task here when the lease of an action ends and its requestor is still valid.</source>
        <translation>Le travail de restauration ouvre ici une tâche quand le bail d’une action se termine et que son demandeur est encore valide.</translation>
    </message>
    <message>
        <source>No task matches these filters</source>
        <translation>Aucune tâche ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Show closed ones</source>
        <translation>Montrer les fermées</translation>
    </message>
    <message>
        <source>Extend lease</source>
        <translation>Prolonger le bail</translation>
    </message>
    <message>
        <source>Remove action…</source>
        <translation>Retirer l’action…</translation>
    </message>
    <message>
        <source>Time to extend the lease by</source>
        <translation>Durée dont prolonger le bail</translation>
    </message>
    <message>
        <source>Extend &amp;by (hours:minutes:seconds)</source>
        <translation>&amp;Prolonger de (heures:minutes:secondes)</translation>
    </message>
    <message>
        <source>Write hours, minutes and seconds, such as 24:00:00, and more than none.</source>
        <translation>Écrivez heures, minutes et secondes, par exemple 24:00:00, et plus que zéro.</translation>
    </message>
    <message>
        <source>Choose open tasks in the list to renew their leases or to remove their actions.</source>
        <translation>Choisissez dans la liste des tâches ouvertes pour renouveler leurs baux ou retirer leurs actions.</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s) are chosen. An expired lease begins anew now; the holder stays the same.</source>
        <translation>
            <numerusform>%n tâche ouverte est choisie. Un bail expiré recommence maintenant ; le détenteur reste le même.</numerusform>
            <numerusform>%n tâches ouvertes sont choisies. Un bail expiré recommence maintenant ; le détenteur reste le même.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n tâche ouverte</numerusform>
            <numerusform>%n tâches ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 tasks</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Telling ServiceNow…</source>
        <translation>Transmission à ServiceNow…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: the others were not touched.</source>
        <translation>Arrêté : les autres n’ont pas été touchés.</translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) extended.</source>
        <translation>
            <numerusform>%n bail prolongé.</numerusform>
            <numerusform>%n baux prolongés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) could not be extended.</source>
        <translation>
            <numerusform>%n bail n’a pas pu être prolongé.</numerusform>
            <numerusform>%n baux n’ont pas pu être prolongés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) removed.</source>
        <translation>
            <numerusform>%n action retirée.</numerusform>
            <numerusform>%n actions retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) could not be removed.</source>
        <translation>
            <numerusform>%n action n’a pas pu être retirée.</numerusform>
            <numerusform>%n actions n’ont pas pu être retirées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RenewTasksSection</name>
    <message>
        <source>Remove actions</source>
        <translation>Retirer des actions</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n action(s) from their CIs?</source>
        <translation>
            <numerusform>Retirer %n action de son CI ?</numerusform>
            <numerusform>Retirer %n actions de leurs CI ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They end at once and their tasks are closed. The CIs keep their operational states.</source>
        <translation>Elles se terminent aussitôt et leurs tâches sont fermées. Les CI gardent leurs états opérationnels.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n action(s)</source>
        <translation>
            <numerusform>Retirer %n action</numerusform>
            <numerusform>Retirer %n actions</numerusform>
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
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>The restore job ends what it still holds.</source>
        <translation>Le travail de restauration met fin à ce qu’il détient encore.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ended, still holds</source>
        <translation>Terminé, détient encore</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorsPage</name>
    <message>
        <source>Requestors</source>
        <translation>Demandeurs</translation>
    </message>
    <message>
        <source>Requestors and what they hold</source>
        <translation>Demandeurs et ce qu’ils détiennent</translation>
    </message>
    <message>
        <source>No requestors yet</source>
        <translation>Pas encore de demandeur</translation>
    </message>
    <message>
        <source>Setting a state or an action needs a requestor: a registered operator, or a workflow that is running.</source>
        <translation>Définir un état ou une action exige un demandeur : un opérateur enregistré, ou un workflow en cours.</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>M’enregistrer</translation>
    </message>
    <message>
        <source>No requestor is active</source>
        <translation>Aucun demandeur n’est actif</translation>
    </message>
    <message>
        <source>Unregister…</source>
        <translation>Désinscrire…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’id</translation>
    </message>
    <message>
        <source>Show ended ones</source>
        <translation>Montrer les terminés</translation>
    </message>
    <message>
        <source>Check id</source>
        <translation>Vérifier l’id</translation>
    </message>
    <message>
        <source>Register the user that this program logs in as</source>
        <translation>Enregistrer l’utilisateur sous lequel ce programme se connecte</translation>
    </message>
    <message>
        <source>Requestor id to check</source>
        <translation>Id de demandeur à vérifier</translation>
    </message>
    <message>
        <source>Paste a requestor id</source>
        <translation>Coller un id de demandeur</translation>
    </message>
    <message>
        <source>Paste the id that registering gave, or that of a workflow context.</source>
        <translation>Collez l’id donné par l’enregistrement, ou celui d’un contexte de workflow.</translation>
    </message>
    <message>
        <source>This is no requestor id: an id has 32 digits from 0 to 9 and a to f.</source>
        <translation>Ce n’est pas un id de demandeur : un id a 32 chiffres de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>%1 is valid: it may set states and actions.</source>
        <extracomment>%1 is the beginning of a requestor&apos;s id</extracomment>
        <translation>%1 est valide : il peut définir des états et des actions.</translation>
    </message>
    <message>
        <source>%1 is not valid: it was unregistered, its workflow has ended, or it never was.</source>
        <translation>%1 n’est pas valide : il a été désinscrit, son workflow est terminé, ou il n’a jamais existé.</translation>
    </message>
    <message>
        <source>A workflow ends by itself: only operators can be unregistered.</source>
        <translation>Un workflow se termine de lui-même : seuls les opérateurs peuvent être désinscrits.</translation>
    </message>
    <message>
        <source>This operator is not registered any more.</source>
        <translation>Cet opérateur n’est plus enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n requestor(s)</source>
        <translation>
            <numerusform>%n demandeur</numerusform>
            <numerusform>%n demandeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>You are registered.</source>
        <translation>Vous êtes enregistré.</translation>
    </message>
    <message>
        <source>Your requestor id is %1. Scripts that set states or actions for you need it.</source>
        <extracomment>%1 is a requestor&apos;s id</extracomment>
        <translation>Votre id de demandeur est %1. Les scripts qui définissent pour vous des états ou des actions en ont besoin.</translation>
    </message>
    <message>
        <source>%1 (%2) is unregistered.</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>%1 (%2) est désinscrit.</translation>
    </message>
    <message>
        <source>What it held has ended.</source>
        <translation>Ce qu’il détenait a pris fin.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RequestorsSection</name>
    <message>
        <source>%1 was not unregistered.</source>
        <extracomment>%1 is the name of a requestor</extracomment>
        <translation>%1 n’a pas été désinscrit.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobPage</name>
    <message>
        <source>as often as the instance says</source>
        <translation>aussi souvent que l’instance le veut</translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>chaque seconde (%n)</numerusform>
            <numerusform>toutes les %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1</source>
        <extracomment>%1 is a duration, for example &quot;1 h 00 min&quot;</extracomment>
        <translation>toutes les %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>The restore job looks after what requestors leave behind. It ends states and actions of requestors that are not valid any more. When the lease of an action has ended, it opens a task that asks to renew it. When the grace period is over too, it ends the action and closes the task.</source>
        <translation>Le travail de restauration s’occupe de ce que les demandeurs laissent derrière eux. Il met fin aux états et aux actions des demandeurs qui ne sont plus valides. Quand le bail d’une action est terminé, il ouvre une tâche qui demande de le renouveler. Quand le délai de grâce est écoulé lui aussi, il met fin à l’action et ferme la tâche.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Ask ServiceNow again (F5)</source>
        <translation>Interroger à nouveau ServiceNow (F5)</translation>
    </message>
    <message>
        <source>Restore job</source>
        <translation>Travail de restauration</translation>
    </message>
    <message>
        <source>The restore job is active</source>
        <translation>Le travail de restauration est actif</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>S’exécute</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>What the next run would find</source>
        <translation>Ce que trouverait la prochaine exécution</translation>
    </message>
    <message>
        <source>Save grace period</source>
        <translation>Enregistrer le délai de grâce</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Délai de grâce</translation>
    </message>
    <message>
        <source>How many days after the end of its lease an action may stay active, so that somebody can still extend it.</source>
        <translation>Combien de jours après la fin de son bail une action peut rester active, pour que quelqu’un puisse encore la prolonger.</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Jours</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>This instance does not show the job, or the user may not see scheduled jobs. An administrator finds it under System Definition, Scheduled Jobs.</source>
        <translation>Cette instance ne montre pas le travail, ou l’utilisateur ne peut pas voir les travaux planifiés. Un administrateur le trouve sous System Definition, Scheduled Jobs.</translation>
    </message>
    <message>
        <source>Switching it off takes effect at once. Leases that end then open no tasks, and no action ends by itself.</source>
        <translation>L’éteindre prend effet aussitôt. Les baux qui se terminent alors n’ouvrent aucune tâche, et aucune action ne se termine d’elle-même.</translation>
    </message>
    <message>
        <source>While it is not active no lease ends anything and no task is opened. Instances come with the job switched off.</source>
        <translation>Tant qu’il n’est pas actif, aucun bail ne met fin à rien et aucune tâche n’est ouverte. Les instances sont livrées avec le travail éteint.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>never, as far as the instance tells</source>
        <translation>jamais, pour autant que l’instance le dise</translation>
    </message>
    <message>
        <source>It can be run when it is active.</source>
        <translation>Il peut être exécuté quand il est actif.</translation>
    </message>
    <message>
        <source>No lease waits to be renewed.</source>
        <translation>Aucun bail n’attend d’être renouvelé.</translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) wait to be renewed.</source>
        <translation>
            <numerusform>%n bail attend d’être renouvelé.</numerusform>
            <numerusform>%n baux attendent d’être renouvelés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end, because the grace period is over.</source>
        <translation>
            <numerusform>%n action se terminerait, car le délai de grâce est écoulé.</numerusform>
            <numerusform>%n actions se termineraient, car le délai de grâce est écoulé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requestor(s) are not valid any more and still hold something.</source>
        <translation>
            <numerusform>%n demandeur n’est plus valide et détient encore quelque chose.</numerusform>
            <numerusform>%n demandeurs ne sont plus valides et détiennent encore quelque chose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) and actions of those would end.</source>
        <translation>
            <numerusform>%n état ou action de ceux-ci se terminerait.</numerusform>
            <numerusform>%n états et actions de ceux-ci se termineraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is held by a requestor that is not valid any more.</source>
        <translation>Aucun demandeur devenu non valide ne détient quelque chose.</translation>
    </message>
    <message>
        <source>This is what the instance has now.</source>
        <translation>C’est la valeur actuelle de l’instance.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run with this grace period.</source>
        <translation>
            <numerusform>%n action se terminerait à la prochaine exécution avec ce délai de grâce.</numerusform>
            <numerusform>%n actions se termineraient à la prochaine exécution avec ce délai de grâce.</numerusform>
        </translation>
    </message>
    <message>
        <source>No action would end at the next run with this grace period.</source>
        <translation>Aucune action ne se terminerait à la prochaine exécution avec ce délai de grâce.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) would end at the next run, as with the present one.</source>
        <translation>
            <numerusform>%n action se terminerait à la prochaine exécution, comme avec le délai actuel.</numerusform>
            <numerusform>%n actions se termineraient à la prochaine exécution, comme avec le délai actuel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RestoreJobSection</name>
    <message>
        <source>The restore job is active.</source>
        <translation>Le travail de restauration est actif.</translation>
    </message>
    <message>
        <source>The restore job is not active any more.</source>
        <translation>Le travail de restauration n’est plus actif.</translation>
    </message>
    <message numerus="yes">
        <source>The grace period is now %n day(s).</source>
        <translation>
            <numerusform>Le délai de grâce est maintenant de %n jour.</numerusform>
            <numerusform>Le délai de grâce est maintenant de %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restore job was started.</source>
        <translation>Le travail de restauration a été lancé.</translation>
    </message>
    <message>
        <source>What it did stands in the log and in the audit.</source>
        <translation>Ce qu’il a fait se trouve dans le journal et dans l’audit.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementPage</name>
    <message>
        <source>What is due</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien n’est à faire</translation>
    </message>
    <message>
        <source>A dry run looks which computers vanished and came back, and asks the rules of the instance. It changes nothing.</source>
        <translation>Un essai à blanc regarde quels ordinateurs ont disparu ou sont revenus et consulte les règles de l’instance. Il ne modifie rien.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>No CI matches these filters</source>
        <translation>Aucun CI ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Look again, as a dry run (F5)</source>
        <translation>Regarder de nouveau, par un essai à blanc (F5)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>What was retired and what came back</source>
        <translation>Ce qui a été retiré et ce qui est revenu</translation>
    </message>
    <message>
        <source>Nothing was retired from here yet</source>
        <translation>Rien n’a encore été retiré d’ici</translation>
    </message>
    <message>
        <source>Every CI that is retired or brought back leaves an entry, also when a rule refused it.</source>
        <translation>Chaque CI retiré ou ramené laisse une entrée, même quand une règle l’a refusé.</translation>
    </message>
    <message>
        <source>No entry matches these filters</source>
        <translation>Aucune entrée ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>Relire le journal (F5)</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Search in what is due</source>
        <translation>Chercher dans ce qui est à faire</translation>
    </message>
    <message>
        <source>CI, class, computer or reason</source>
        <translation>CI, classe, ordinateur ou raison</translation>
    </message>
    <message>
        <source>Shows the CIs whose name, class, ComputerID, code or reason contains this text.</source>
        <translation>Montre les CI dont le nom, la classe, le ComputerID, le code ou la raison contient ce texte.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il devient</translation>
    </message>
    <message>
        <source>Shows only the CIs of which this becomes.</source>
        <translation>Montre seulement les CI auxquels cela arrive.</translation>
    </message>
    <message>
        <source>Search in the record</source>
        <translation>Chercher dans le registre</translation>
    </message>
    <message>
        <source>CI, computer, code or export</source>
        <translation>CI, ordinateur, code ou exportation</translation>
    </message>
    <message>
        <source>Shows the entries whose CI, class, ComputerID, code, message or export contains this text.</source>
        <translation>Montre les entrées dont le CI, la classe, le ComputerID, le code, le message ou l’exportation contient ce texte.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Shows only the entries in this state.</source>
        <translation>Montre seulement les entrées dans cet état.</translation>
    </message>
    <message>
        <source>What is due, and the record</source>
        <translation>Ce qui est à faire, et le registre</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Says what would be retired, what would return and what the rules would refuse. Nothing is changed.</source>
        <translation>Dit ce qui serait retiré, ce qui reviendrait et ce que les règles refuseraient. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Retire now</source>
        <translation>Retirer maintenant</translation>
    </message>
    <message>
        <source>Looks first, asks with the numbers, and then sets what is due to Retired.</source>
        <translation>Regarde d’abord, demande avec les chiffres, puis met à Retired ce qui doit l’être.</translation>
    </message>
    <message>
        <source>Progress of retiring</source>
        <translation>Progression du retrait</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>A computer that vanished from the operations database stays in ServiceNow as it was. Here it can be set to Retired when it has been absent long enough; when it comes back, so does its state. The rules of the instance are obeyed.</source>
        <translation>Un ordinateur disparu de la base d’exploitation reste tel quel dans ServiceNow. Ici, il peut être mis à Retired quand il a été absent assez longtemps&#xa0;; s’il revient, son état revient aussi. Les règles de l’instance sont respectées.</translation>
    </message>
    <message>
        <source>Retirement</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>L’exécution a été arrêtée.</translation>
    </message>
    <message>
        <source>What was done until then is in the record; the next run goes on from there.</source>
        <translation>Ce qui a été fait jusque-là est dans le registre&#xa0;; l’exécution suivante repart de là.</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s)</source>
        <translation>
            <numerusform>%Ln CI</numerusform>
            <numerusform>%Ln CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies)</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest ones</source>
        <extracomment>%1 is &quot;10,000 entries&quot;</extracomment>
        <translation>%1, les plus récentes</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementPolicyCard</name>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Nothing is done after an export. You can still look and retire here.</source>
        <translation>Rien n’est fait après une exportation. Il reste possible de regarder et de retirer ici.</translation>
    </message>
    <message>
        <source>After each export of all hardware it is said what would be retired. Nothing is changed.</source>
        <translation>Après chaque exportation de tout le matériel, il est dit ce qui serait retiré. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>After each export of all hardware what is due is set to Retired, and what came back returns. Nothing above the threshold goes without a yes.</source>
        <translation>Après chaque exportation de tout le matériel, ce qui est à retirer est mis à Retired, et ce qui est revenu revient. Au-dessus du seuil, rien ne part sans un oui.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>What is done behind an export, here and by itam-export, about computers that vanished from the operations database.</source>
        <translation>Ce qui est fait après une exportation, ici et par itam-export, des ordinateurs disparus de la base d’exploitation.</translation>
    </message>
    <message>
        <source>A computer counts as vanished when so many complete exports in a row did not find it. One export that finds it begins the count anew.</source>
        <translation>Un ordinateur compte comme disparu quand ce nombre d’exportations complètes de suite ne l’ont pas trouvé. Une exportation qui le trouve recommence le compte.</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>behind a number; the blank belongs to it</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>When more of one class would be retired at once than this share of it, nothing of that class is retired before somebody says yes: one wrong filter must not retire a data centre.</source>
        <translation>Si plus que cette part d’une classe devait être retirée à la fois, rien de cette classe n’est retiré avant que quelqu’un dise oui&#xa0;: un mauvais filtre ne doit pas retirer un centre de données.</translation>
    </message>
    <message>
        <source>&amp;After an export</source>
        <translation>Après une expo&amp;rtation</translation>
    </message>
    <message>
        <source>Absent from so &amp;many complete exports</source>
        <translation>Absent de ce nom&amp;bre d’exportations complètes</translation>
    </message>
    <message>
        <source>Ask above this &amp;share of a class</source>
        <translation>De&amp;mander au-dessus de cette part d’une classe</translation>
    </message>
    <message>
        <source>Not saved yet. Dry run and Retire now use what stands here.</source>
        <translation>Pas encore enregistré. L’essai à blanc et le retrait utilisent ce qui figure ici.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RetirementRecordModel</name>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
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
        <translation>Aucun état opérationnel</translation>
    </message>
    <message>
        <source>Add states on the page Operational states.</source>
        <translation>Ajouter des états sur la page États opérationnels.</translation>
    </message>
    <message>
        <source>Only one action</source>
        <translation>Une seule action</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Pas encore d’actions</translation>
    </message>
    <message>
        <source>It takes two actions to make a pair. Add one on the page CI actions.</source>
        <translation>Il faut deux actions pour faire une paire. En ajouter une sur la page Actions de CI.</translation>
    </message>
    <message>
        <source>Add actions on the page CI actions.</source>
        <translation>Ajouter des actions sur la page Actions de CI.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::RulePage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Read the rules again (F5)</source>
        <translation>Relire les règles (F5)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow est interrogé…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>CI Lifecycle Management is not there</source>
        <translation>CI Lifecycle Management est absent</translation>
    </message>
    <message>
        <source>The instance has no tables of CI Lifecycle Management, or does not show them to this account. Ask the ServiceNow administrator to activate it.</source>
        <translation>L’instance n’a pas de tables de CI Lifecycle Management, ou ne les montre pas à ce compte. Demander à l’administrateur ServiceNow de l’activer.</translation>
    </message>
    <message>
        <source>Go to Integrations</source>
        <translation>Aller aux intégrations</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StatesPage</name>
    <message>
        <source>Operational states</source>
        <translation>États opérationnels</translation>
    </message>
    <message>
        <source>A CI shows one state. Several requestors may each have set one: the best priority shows.</source>
        <translation>Un CI montre un seul état. Plusieurs demandeurs peuvent chacun en avoir défini un&#xa0;: la meilleure priorité l’emporte.</translation>
    </message>
    <message>
        <source>Add state</source>
        <translation>Ajouter l’état</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Give a priority</source>
        <translation>Donner une priorité</translation>
    </message>
    <message>
        <source>Take the priority away</source>
        <translation>Retirer la priorité</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>With a priority, the best first</source>
        <translation>Avec priorité, la meilleure d’abord</translation>
    </message>
    <message>
        <source>Without a priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>Such a state can only be the single state of a CI: beside a state of another requestor ServiceNow refuses it (UNPRIORITIZED_OPS_STATE).</source>
        <translation>Un tel état ne peut être que le seul d’un CI&#xa0;: à côté de l’état d’un autre demandeur, ServiceNow le refuse (UNPRIORITIZED_OPS_STATE).</translation>
    </message>
    <message>
        <source>States with a priority</source>
        <translation>États avec priorité</translation>
    </message>
    <message>
        <source>States without a priority</source>
        <translation>États sans priorité</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Re&amp;move state</source>
        <translation>&amp;Supprimer l’état</translation>
    </message>
    <message>
        <source>Name of a new state</source>
        <translation>Nom d’un nouvel état</translation>
    </message>
    <message>
        <source>Value of the new state</source>
        <translation>Valeur du nouvel état</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>A better priority (Alt+Up)</source>
        <translation>Meilleure priorité (Alt+Haut)</translation>
    </message>
    <message>
        <source>A worse priority (Alt+Down)</source>
        <translation>Moins bonne priorité (Alt+Bas)</translation>
    </message>
    <message>
        <source>Change the name (F2)</source>
        <translation>Modifier le nom (F2)</translation>
    </message>
    <message>
        <source>Remove the state (Del)</source>
        <translation>Supprimer l’état (Suppr)</translation>
    </message>
    <message>
        <source>No state has a priority</source>
        <translation>Aucun état n’a de priorité</translation>
    </message>
    <message>
        <source>Choose a state below and give it one.</source>
        <translation>Choisir un état ci-dessous et lui en donner une.</translation>
    </message>
    <message>
        <source>Every state has a priority</source>
        <translation>Chaque état a une priorité</translation>
    </message>
    <message>
        <source>Choose a state.</source>
        <translation>Choisir un état.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StoryModel</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A line of a timeline: %1 is a time, %2 what happened, %3 who did it and by which rule</extracomment>
        <translation>%1 : %2 %3</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::StoryView</name>
    <message>
        <source>Back to the audit</source>
        <translation>Retour à l’audit</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Copier l’histoire</translation>
    </message>
    <message>
        <source>Back to the audit (Esc)</source>
        <translation>Retour à l’audit (Échap)</translation>
    </message>
    <message>
        <source>The story of a CI</source>
        <translation>L’histoire d’un CI</translation>
    </message>
    <message>
        <source>The story of %1</source>
        <extracomment>%1 is the name of a CI</extracomment>
        <translation>L’histoire de %1</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>Nothing is recorded about this CI</source>
        <translation>Rien n’est enregistré sur ce CI</translation>
    </message>
    <message>
        <source>Changes of its state and its actions appear here.</source>
        <translation>Les changements de son état et de ses actions apparaissent ici.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, more follow</source>
        <translation>
            <numerusform>%n entrée, d’autres suivent</numerusform>
            <numerusform>%n entrées, d’autres suivent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::TryPanel</name>
    <message>
        <source>Ask ServiceNow</source>
        <translation>Interroger ServiceNow</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>Relire les règles</translation>
    </message>
    <message>
        <source>Put the same question to the instance, which answers by its own rules</source>
        <translation>Poser la même question à l’instance, qui répond selon ses propres règles</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>ServiceNow est interrogé…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>In the state</source>
        <translation>Dans l’état</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>l’action</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>There is nothing to try yet.</source>
        <translation>Il n’y a encore rien à essayer.</translation>
    </message>
    <message>
        <source>ServiceNow gives the same answer.</source>
        <translation>ServiceNow donne la même réponse.</translation>
    </message>
    <message>
        <source>ServiceNow allows it: somebody else has changed the rules in the meantime.</source>
        <translation>ServiceNow l’autorise&#xa0;: quelqu’un d’autre a modifié les règles entre-temps.</translation>
    </message>
    <message>
        <source>ServiceNow refuses it: somebody else has changed the rules in the meantime.</source>
        <translation>ServiceNow le refuse&#xa0;: quelqu’un d’autre a modifié les règles entre-temps.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Annuler la dernière modification (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Make the change again (Ctrl+Y)</source>
        <translation>Refaire la modification (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <extracomment>%1 a whole sentence, &quot;Rule added: ...&quot;</extracomment>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>%1 a whole sentence, &quot;Rule added: ...&quot;; the change is on its way to ServiceNow</extracomment>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>%1 Saving…</source>
        <translation>%1 Enregistrement…</translation>
    </message>
    <message>
        <source>Changes reach ServiceNow at once, and can be undone here.</source>
        <translation>Les modifications sont aussitôt dans ServiceNow et peuvent être annulées ici.</translation>
    </message>
</context>
<context>
    <name>itam::ui::lifecycle::UnregisterPanel</name>
    <message>
        <source>ServiceNow would refuse it: %1.</source>
        <extracomment>%1 is a reason as the instance would say it</extracomment>
        <translation>ServiceNow le refuserait : %1.</translation>
    </message>
    <message>
        <source>It holds no state and no action: no CI changes.</source>
        <translation>Il ne détient ni état ni action : aucun CI ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%n operational state(s) end.</source>
        <translation>
            <numerusform>%n état opérationnel prend fin.</numerusform>
            <numerusform>%n états opérationnels prennent fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI action(s) end, with their leases.</source>
        <translation>
            <numerusform>%n action de CI se termine, avec son bail.</numerusform>
            <numerusform>%n actions de CI se terminent, avec leurs baux.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 CIs are concerned: what they will show is not computed.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Plus de %1 CI sont concernés : ce qu’ils afficheront n’est pas calculé.</translation>
    </message>
    <message numerus="yes">
        <source>%n CI(s) will show another state.</source>
        <translation>
            <numerusform>%n CI affichera un autre état.</numerusform>
            <numerusform>%n CI afficheront un autre état.</numerusform>
        </translation>
    </message>
    <message>
        <source>The id is not valid any more afterwards; this cannot be undone.</source>
        <translation>L’id n’est plus valide ensuite ; c’est irréversible.</translation>
    </message>
    <message>
        <source>Unregister</source>
        <translation>Désinscrire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What becomes of the CIs</source>
        <translation>Ce que deviennent les CI</translation>
    </message>
    <message>
        <source>Unregister %1 (%2)?</source>
        <extracomment>%1 is the name of a requestor, %2 the beginning of its id</extracomment>
        <translation>Désinscrire %1 (%2) ?</translation>
    </message>
    <message>
        <source>Looking at what would end…</source>
        <translation>Examen de ce qui prendrait fin…</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::CiActionModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::CiClassModel</name>
    <message numerus="yes">
        <source>%n rule(s) of its own</source>
        <translation>
            <numerusform>%n règle propre</numerusform>
            <numerusform>%n règles propres</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Rules of the class itself</source>
        <translation>Règles de la classe elle-même</translation>
    </message>
    <message>
        <source>Class of CIs</source>
        <translation>Classe de CI</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::ImportRunModel</name>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Différentiel</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Local run</source>
        <translation>Exécution locale</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::OperationalStateModel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>itam::ui::models::PendingModel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
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
            <numerusform>%Ln enregistrement non pris en compte</numerusform>
            <numerusform>%Ln enregistrements non pris en compte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::ScheduleCard</name>
    <message>
        <source>Choose token file</source>
        <translation>Choisir le fichier du jeton</translation>
    </message>
    <message>
        <source>Choose secret file</source>
        <translation>Choisir le fichier du secret</translation>
    </message>
    <message>
        <source>Schedule exports</source>
        <translation>Planifier les exportations</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Supprimer la planification</translation>
    </message>
    <message>
        <source>Whose systemd starts the exports. Yours uses your settings, journal and keyring. That of the system has its own in /etc/itam-console and /var/lib/itam-console and runs whoever is logged in.</source>
        <translation>Quel systemd lance les exportations. Le vôtre utilise vos paramètres, votre journal et votre trousseau de clés. Celui du système a les siens dans /etc/itam-console et /var/lib/itam-console et fonctionne quelle que soit la personne connectée.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Le système</translation>
    </message>
    <message>
        <source>Local time of this computer, also when the clocks change. Between 02:00 and 03:00 a night in spring may have no such time.</source>
        <translation>Heure locale de cet ordinateur, même quand les horloges changent. Entre 02:00 et 03:00, cette heure peut manquer une nuit de printemps.</translation>
    </message>
    <message>
        <source>A file of mode 0600 with the refresh token. systemd gives it to the export alone. Empty: the token comes from the keyring.</source>
        <translation>Un fichier de mode 0600 contenant le jeton d’actualisation. systemd ne le donne qu’à l’exportation. Vide&#xa0;: le jeton vient du trousseau de clés.</translation>
    </message>
    <message>
        <source>A file of mode 0600 with the client secret. systemd gives it to the export alone. Empty: it comes from the keyring.</source>
        <translation>Un fichier de mode 0600 contenant le secret client. systemd ne le donne qu’à l’exportation. Vide&#xa0;: il vient du trousseau de clés.</translation>
    </message>
    <message>
        <source>Exports are started &amp;by</source>
        <translation>Les exportations sont lancées &amp;par</translation>
    </message>
    <message>
        <source>On these &amp;days</source>
        <translation>Ces &amp;jours</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>Fichier du je&amp;ton</translation>
    </message>
    <message>
        <source>Client &amp;secret file</source>
        <translation>Fichier du &amp;secret client</translation>
    </message>
    <message>
        <source>Exports start by themselves on this day: %1.</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Les exportations se lancent toutes seules ce jour-là&#xa0;: %1.</translation>
    </message>
    <message>
        <source>From the keyring</source>
        <translation>Du trousseau de clés</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Modifier la planification</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::ScheduleController</name>
    <message>
        <source>File with the token</source>
        <translation>Fichier contenant le jeton</translation>
    </message>
    <message>
        <source>File with the client secret</source>
        <translation>Fichier contenant le secret client</translation>
    </message>
    <message>
        <source>Exports are scheduled.</source>
        <translation>Les exportations sont planifiées.</translation>
    </message>
    <message>
        <source>The next times are below. Each start goes by the settings as they are then.</source>
        <translation>Les prochaines dates sont ci-dessous. Chaque lancement suit les paramètres du moment.</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Supprimer la planification</translation>
    </message>
    <message>
        <source>Exports will no longer start by themselves.</source>
        <translation>Les exportations ne se lanceront plus toutes seules.</translation>
    </message>
    <message>
        <source>The units of systemd are deleted. Settings, journal and changes of your own in drop-ins stay. An export that runs goes to its end.</source>
        <translation>Les unités systemd sont supprimées. Les paramètres, le journal et vos propres modifications dans des drop-ins restent. Une exportation en cours va jusqu’au bout.</translation>
    </message>
    <message>
        <source>Keep the schedule</source>
        <translation>Garder la planification</translation>
    </message>
    <message>
        <source>The schedule was removed.</source>
        <translation>La planification a été supprimée.</translation>
    </message>
    <message>
        <source>These changes of your own stay: %1</source>
        <translation>Vos propres modifications restent&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::SchedulePage</name>
    <message>
        <source>Not scheduled</source>
        <translation>Non planifié</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Exportation en cours</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Exports start only when somebody starts them.</source>
        <translation>Les exportations ne se lancent que si quelqu’un les lance.</translation>
    </message>
    <message>
        <source>A start that was missed, because the computer was off, is made up for once. Two exports never run at a time.</source>
        <translation>Un lancement manqué, parce que l’ordinateur était éteint, est rattrapé une fois. Deux exportations ne tournent jamais en même temps.</translation>
    </message>
    <message>
        <source>The schedule is there, but its timer does not run. Change the schedule to switch it on again.</source>
        <translation>La planification est là, mais sa minuterie ne tourne pas. Modifiez la planification pour la réactiver.</translation>
    </message>
    <message>
        <source>The schedule is there; whether it is switched on is not known.</source>
        <translation>La planification est là&#xa0;; on ne sait pas si elle est activée.</translation>
    </message>
    <message>
        <source>It does not survive the next start of this computer. Change the schedule to mend that.</source>
        <translation>Elle ne survivra pas au prochain démarrage de cet ordinateur. Modifiez la planification pour y remédier.</translation>
    </message>
    <message>
        <source>It goes by a calendar of its own: %1</source>
        <translation>Elle suit un calendrier propre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Modifiée par %1</translation>
    </message>
    <message>
        <source>New file %1</source>
        <translation>Nouveau fichier %1</translation>
    </message>
    <message>
        <source>Replaces %1</source>
        <translation>Remplace %1</translation>
    </message>
    <message>
        <source>Stays as it is: %1</source>
        <translation>Reste tel quel&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>Prochaines dates</translation>
    </message>
    <message>
        <source>Last scheduled exports</source>
        <translation>Dernières exportations planifiées</translation>
    </message>
    <message>
        <source>No export has started by itself yet</source>
        <translation>Aucune exportation ne s’est encore lancée toute seule</translation>
    </message>
    <message>
        <source>What became of it appears here after the first one.</source>
        <translation>Le résultat apparaîtra ici après le premier.</translation>
    </message>
    <message>
        <source>Looking at the schedule…</source>
        <translation>Lecture de la planification…</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Regarder de nouveau (F5)</translation>
    </message>
    <message>
        <source>Last lines of the selected export</source>
        <translation>Dernières lignes de l’exportation sélectionnée</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Changes files</source>
        <translation>Modifie des fichiers</translation>
    </message>
    <message>
        <source>Written already</source>
        <translation>Déjà écrit</translation>
    </message>
    <message>
        <source>Next times, once this is written</source>
        <translation>Prochaines dates, une fois ceci écrit</translation>
    </message>
</context>
<context>
    <name>itam::ui::schedule::SupportBundler</name>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>One file for support, with what tells how this program is set up and what it did.</source>
        <translation>Un fichier pour l’assistance, qui montre comment ce programme est configuré et ce qu’il a fait.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz)</source>
        <translation>Archives (*.tar.gz)</translation>
    </message>
    <message>
        <source>The support bundle is being written…</source>
        <translation>Le dossier d’assistance est en cours d’écriture…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The support bundle is in %1.</source>
        <translation>Le dossier d’assistance est dans %1.</translation>
    </message>
    <message>
        <source>%1, readable by you only. Look through it before you give it away.</source>
        <translation>%1, lisible par vous seul. Parcourez-le avant de le transmettre.</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ActivityModel</name>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Plantage</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ActivityPage</name>
    <message>
        <source>Any level</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Informations et pire</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Avertissements et pire</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Any area</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Message or area</source>
        <translation>Message ou domaine</translation>
    </message>
    <message>
        <source>Shows the lines whose message or area contains this text.</source>
        <translation>Montre les lignes dont le message ou le domaine contient ce texte.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Shows only lines that are so important or more.</source>
        <translation>Montre seulement les lignes de cette importance ou plus.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Shows only what this part of the program says.</source>
        <translation>Montre seulement ce que dit cette partie du programme.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Read new lines every few seconds while this page is shown</source>
        <translation>Lire les nouvelles lignes toutes les quelques secondes tant que cette page est affichée</translation>
    </message>
    <message>
        <source>Copy the selected lines; all that are shown when none is selected</source>
        <translation>Copier les lignes choisies&#xa0;; toutes celles affichées si aucune n’est choisie</translation>
    </message>
    <message>
        <source>Show the folder in which the log files are</source>
        <translation>Montrer le dossier où se trouvent les fichiers du journal</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest ones</source>
        <translation>%1, les plus récentes</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Journal d’activité</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Rien n’est encore noté</translation>
    </message>
    <message>
        <source>What the console does and what goes wrong leaves a line here. Passwords and tokens never do.</source>
        <translation>Ce que la console fait et ce qui échoue laisse ici une ligne. Les mots de passe et les jetons, jamais.</translation>
    </message>
    <message>
        <source>No line matches these filters</source>
        <translation>Aucune ligne ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Read the log again (F5)</source>
        <translation>Relire le journal (F5)</translation>
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
        <translation>Rien n’a encore été exporté vers cette instance.</translation>
    </message>
    <message>
        <source>What the last export changed</source>
        <translation>Ce que la dernière exportation a changé</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>Insérés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>In brackets: more or fewer than the export before read</source>
        <translation>Entre parenthèses&#xa0;: plus ou moins que l’exportation précédente n’en a lu</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ExportBar</name>
    <message>
        <source>Waiting before the next attempt</source>
        <translation>En attente du prochain essai</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a data type, %2 what happens with it</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation en cours</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’exportation</translation>
    </message>
    <message>
        <source>The present segment is brought to its end; nothing more is sent.</source>
        <translation>Le segment en cours est mené à son terme&#xa0;; rien d’autre n’est envoyé.</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stop after this segment</source>
        <translation>Arrêter après ce segment</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ExportChart</name>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Records per export</source>
        <translation>Enregistrements par exportation</translation>
    </message>
    <message>
        <source>Nothing has been exported to this instance yet.</source>
        <translation>Rien n’a encore été exporté vers cette instance.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 a time, %2 a data type, %3 a number of records</extracomment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher en graphique</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::FiguresModel</name>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::HeaderStrip</name>
    <message>
        <source>No instance yet</source>
        <translation>Aucune instance</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>vérifié %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::KeyboardMap</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Chercher dans les touches</translation>
    </message>
    <message>
        <source>Key, action or page</source>
        <translation>Touche, action ou page</translation>
    </message>
    <message>
        <source>Shows the keys whose name, effect or place contains this text.</source>
        <translation>Montre les touches dont le nom, l’effet ou le lieu contient ce texte.</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Les touches et leurs effets</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No key matches this text</source>
        <translation>Aucune touche ne correspond à ce texte</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::KeyboardModel</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
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
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;About itam-console</source>
        <translation>À &amp;propos d’itam-console</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportation</translation>
    </message>
    <message>
        <source>E&amp;xport now</source>
        <translation>E&amp;xporter maintenant</translation>
    </message>
    <message>
        <source>&amp;Stop after this segment</source>
        <translation>A&amp;rrêter après ce segment</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Qu’est-ce que c’est&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <source>Notify when the window is not in &amp;front</source>
        <translation>Avertir quand la &amp;fenêtre n’est pas au premier plan</translation>
    </message>
    <message>
        <source>&amp;Where is this computer?</source>
        <translation>&amp;Où est cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>Dossier d’a&amp;ssistance…</translation>
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
            <numerusform>%1, %n problème ouvert</numerusform>
            <numerusform>%1, %n problèmes ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Keep your IT assets and ServiceNow together</source>
        <translation>Garder le parc informatique et ServiceNow en accord</translation>
    </message>
    <message>
        <source>Computers, contracts and installed applications travel from the operations database to ServiceNow: what changed, in small segments, each followed to its end. Connect your instance, or rehearse first with the embedded one on this computer, from which nothing leaves.</source>
        <translation>Les ordinateurs, contrats et applications installées passent de la base d’exploitation à ServiceNow&#xa0;: ce qui a changé, en petits segments, chacun suivi jusqu’au bout. Connecter une instance, ou s’exercer d’abord avec celle qui est intégrée sur cet ordinateur, d’où rien ne sort.</translation>
    </message>
    <message>
        <source>Connect ServiceNow</source>
        <translation>Connecter ServiceNow</translation>
    </message>
    <message>
        <source>Use the embedded instance</source>
        <translation>Utiliser l’instance intégrée</translation>
    </message>
    <message>
        <source>Open in history</source>
        <translation>Ouvrir dans l’historique</translation>
    </message>
    <message>
        <source>Last export</source>
        <translation>Dernière exportation</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Exporter maintenant</translation>
    </message>
    <message>
        <source>Next export</source>
        <translation>Prochaine exportation</translation>
    </message>
    <message>
        <source>What ServiceNow holds of yours</source>
        <translation>Ce que ServiceNow possède déjà</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Problèmes ouverts</translation>
    </message>
    <message>
        <source>Export is running</source>
        <translation>Exportation en cours</translation>
    </message>
    <message>
        <source>Nothing has been exported to this instance yet.</source>
        <translation>Rien n’a encore été exporté vers cette instance.</translation>
    </message>
    <message>
        <source>It is not settled yet: the next export finds out what landed.</source>
        <translation>Elle n’est pas encore résolue&#xa0;: la prochaine exportation vérifie ce qui a été pris en compte.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>never exported</source>
        <translation>jamais exporté</translation>
    </message>
    <message>
        <source>%1: %3 (%2)</source>
        <extracomment>%1 a cause, %2 a data type, %3 a number</extracomment>
        <translation>%1&#xa0;: %3 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>None: every record that was sent has landed.</source>
        <translation>Aucun&#xa0;: tous les enregistrements envoyés ont été pris en compte.</translation>
    </message>
    <message>
        <source>Replace the token</source>
        <translation>Remplacer le jeton</translation>
    </message>
    <message>
        <source>It is not known when the refresh token was saved.</source>
        <translation>On ne sait pas quand le jeton d’actualisation a été enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>The refresh token is expected to last %n more day(s), until %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Le jeton d’actualisation devrait durer encore %Ln jour, jusqu’au %1.</numerusform>
            <numerusform>Le jeton d’actualisation devrait durer encore %Ln jours, jusqu’au %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The refresh token probably expired on %1: exports would be refused.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Le jeton d’actualisation a probablement expiré le %1&#xa0;: les exportations seraient refusées.</translation>
    </message>
    <message numerus="yes">
        <source>%n open problem(s)</source>
        <translation>
            <numerusform>%Ln problème ouvert</numerusform>
            <numerusform>%Ln problèmes ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending as it should be</source>
        <translation>En attente, comme il se doit</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre connaissance</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Prendre connaissance : %1</translation>
    </message>
    <message>
        <source>None that is new.</source>
        <translation>Aucun nouveau.</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Pris en compte</translation>
    </message>
    <message>
        <source>%1. Seen by %2, %3</source>
        <extracomment>%1 is &quot;cause: number (data type)&quot;, %2 who has seen it, %3 a date and time</extracomment>
        <translation>%1. Vu par %2, %3</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Reopen: %1</source>
        <translation>Rouvrir : %1</translation>
    </message>
    <message>
        <source>Show records: %1 (%2)</source>
        <extracomment>%1 a cause, %2 a data type</extracomment>
        <translation>Afficher les enregistrements : %1 (%2)</translation>
    </message>
</context>
<context>
    <name>itam::ui::shell::ShellController</name>
    <message>
        <source>An export is running</source>
        <translation>Une exportation est en cours</translation>
    </message>
    <message>
        <source>The export to %1 is not finished.</source>
        <translation>L’exportation vers «&#xa0;%1&#xa0;» n’est pas terminée.</translation>
    </message>
    <message>
        <source>It can go on without the window, which comes back when you start the program again. Stopping loses nothing: what did not land is sent by the next export.</source>
        <translation>Elle peut continuer sans la fenêtre, qui revient au prochain démarrage du programme. L’arrêt ne perd rien&#xa0;: ce qui n’a pas été pris en compte est envoyé par la prochaine exportation.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Keep running, hide the window</source>
        <translation>Continuer, masquer la fenêtre</translation>
    </message>
    <message>
        <source>Stop after this segment and close</source>
        <translation>Arrêter après ce segment et fermer</translation>
    </message>
    <message>
        <source>Last export %1: %2</source>
        <translation>Dernière exportation %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No export yet</source>
        <translation>Aucune exportation</translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation>Une exportation est en cours.</translation>
    </message>
    <message>
        <source>Next export: when you start it.</source>
        <translation>Prochaine exportation&#xa0;: quand vous la lancerez.</translation>
    </message>
    <message>
        <source>The page Schedule lets exports start by themselves.</source>
        <translation>La page Planification permet aux exportations de se lancer toutes seules.</translation>
    </message>
    <message>
        <source>Next export: when you start it. The schedule is switched off.</source>
        <translation>Prochaine exportation&#xa0;: quand vous la lancerez. La planification est désactivée.</translation>
    </message>
    <message>
        <source>A scheduled export is running.</source>
        <translation>Une exportation planifiée est en cours.</translation>
    </message>
    <message>
        <source>Next export: by a schedule that does not say when.</source>
        <translation>Prochaine exportation&#xa0;: selon une planification qui ne dit pas quand.</translation>
    </message>
    <message>
        <source>Next export: %1, if the schedule is switched on.</source>
        <translation>Prochaine exportation&#xa0;: %1, si la planification est activée.</translation>
    </message>
    <message>
        <source>Next export: %1, by itself.</source>
        <translation>Prochaine exportation&#xa0;: %1, toute seule.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::MapResultModel</name>
    <message>
        <source>No longer there: %1</source>
        <translation>N’existe plus : %1</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PendingPage</name>
    <message numerus="yes">
        <source>%n problem(s): every export sends them again until they land.</source>
        <translation>
            <numerusform>%n problème : chaque exportation le renvoie jusqu’à sa prise en compte.</numerusform>
            <numerusform>%n problèmes : chaque exportation les renvoie jusqu’à leur prise en compte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back by an Integration Property: sent again once the property is changed.</source>
        <translation>
            <numerusform>%n retenu par une propriété d’intégration : renvoyé dès que la propriété change.</numerusform>
            <numerusform>%n retenus par une propriété d’intégration : renvoyés dès que la propriété change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of another record: sent again by every export.</source>
        <translation>
            <numerusform>%n doublon d’un autre enregistrement : renvoyé par chaque exportation.</numerusform>
            <numerusform>%n doublons d’autres enregistrements : renvoyés par chaque exportation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Send again now</source>
        <translation>Renvoyer maintenant</translation>
    </message>
    <message>
        <source>Full export</source>
        <translation>Exportation complète</translation>
    </message>
    <message>
        <source>Show its staged row</source>
        <translation>Montrer sa ligne reçue</translation>
    </message>
    <message>
        <source>Show its story</source>
        <translation>Montrer son histoire</translation>
    </message>
    <message>
        <source>Ask the journal again (F5)</source>
        <translation>Interroger de nouveau le journal (F5)</translation>
    </message>
    <message>
        <source>Starts an export of what changed. Pending problems travel with it.</source>
        <translation>Commence une exportation de ce qui a changé. Les problèmes en attente l’accompagnent.</translation>
    </message>
    <message>
        <source>Compares and sends everything, whatever ServiceNow is known to hold</source>
        <translation>Compare et envoie tout, quoi que ServiceNow ait déjà</translation>
    </message>
    <message>
        <source>Show what ServiceNow made of this record when it was sent last</source>
        <translation>Montrer ce que ServiceNow a fait de cet enregistrement lors du dernier envoi</translation>
    </message>
    <message>
        <source>Show all that is known of this record</source>
        <translation>Montrer tout ce que l’on sait de cet enregistrement</translation>
    </message>
    <message>
        <source>Pending records</source>
        <translation>Enregistrements en attente</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Everything that was sent has landed.</source>
        <translation>Tout ce qui a été envoyé a été pris en compte.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PendingSection</name>
    <message>
        <source>ServiceNow has no staged row of %1.</source>
        <translation>ServiceNow n’a pas de ligne reçue de %1.</translation>
    </message>
    <message>
        <source>Staged rows go with their Import Run after some time.</source>
        <translation>Les lignes reçues disparaissent après un certain temps avec leur exécution d’import.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::PropertiesPage</name>
    <message>
        <source>Integration Properties</source>
        <translation>Propriétés d’intégration</translation>
    </message>
    <message>
        <source>No Integration Properties are there</source>
        <translation>Aucune propriété d’intégration</translation>
    </message>
    <message>
        <source>The integration application is not installed, or does not show them.</source>
        <translation>L’application d’intégration n’est pas installée, ou ne les montre pas.</translation>
    </message>
    <message>
        <source>Save in ServiceNow</source>
        <translation>Enregistrer dans ServiceNow</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>What ServiceNow may do with records that arrive. These are safety catches: they do not choose what is exported; that is done on the page Integrations.</source>
        <translation>Ce que ServiceNow peut faire des enregistrements qui arrivent. Ce sont des sécurités : elles ne choisissent pas ce qui est exporté ; cela se fait sur la page Intégrations.</translation>
    </message>
    <message>
        <source>Puts the default into the field; nothing is saved yet</source>
        <translation>Met la valeur par défaut dans le champ ; rien n’est encore enregistré</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n properties</source>
        <translation>
            <numerusform>%n propriété</numerusform>
            <numerusform>%n propriétés</numerusform>
        </translation>
    </message>
    <message>
        <source>When it is saved: %1</source>
        <extracomment>%1 is what a value that is not saved yet would do</extracomment>
        <translation>Après l’enregistrement : %1</translation>
    </message>
    <message>
        <source>This value is given when the instance starts and cannot be changed from here.</source>
        <translation>Cette valeur est donnée au démarrage de l’instance et ne peut pas être changée d’ici.</translation>
    </message>
    <message>
        <source>It takes effect with the next Import Transaction.</source>
        <translation>Cela prend effet à la prochaine transaction d’import.</translation>
    </message>
    <message>
        <source>Records that are held back are sent again by the next export.</source>
        <translation>Les enregistrements retenus sont renvoyés par la prochaine exportation.</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <extracomment>%1 a property, %2 its value</extracomment>
        <translation>%1 vaut maintenant : %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>ServiceNow did not take the value.</source>
        <translation>ServiceNow n’a pas pris la valeur.</translation>
    </message>
    <message>
        <source>An administrator of ServiceNow can change it there, under Integration Properties.</source>
        <translation>Un administrateur de ServiceNow peut la changer là-bas, sous Integration Properties.</translation>
    </message>
    <message>
        <source>Va&amp;lue</source>
        <translation>&amp;Valeur</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::RecordsDesk</name>
    <message>
        <source>Staging and results</source>
        <translation>Réception et résultats</translation>
    </message>
    <message>
        <source>Pending records</source>
        <translation>Enregistrements en attente</translation>
    </message>
    <message>
        <source>Integration Properties</source>
        <translation>Propriétés d’intégration</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::RecordsPage</name>
    <message>
        <source>Parts of Records</source>
        <translation>Parties d’Enregistrements</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>On the instance</source>
        <translation>Sur l’instance</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagedRecordView</name>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Show the record that this row became in a browser</source>
        <translation>Montrer dans un navigateur l’enregistrement que cette ligne est devenue</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>Détails de la ligne</translation>
    </message>
    <message>
        <source>Values on their way to ServiceNow</source>
        <translation>Valeurs en route vers ServiceNow</translation>
    </message>
    <message>
        <source>What each transform map did</source>
        <translation>Ce que chaque table de transformation a fait</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Transform maps</source>
        <translation>Tables de transformation</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is the key of a record, %2 the number of an Import Transaction</extracomment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is why a record did not land, %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message>
        <source>It is %1 in %2.</source>
        <extracomment>%1 is a record of ServiceNow, %2 the name of its table</extracomment>
        <translation>C’est %1 dans %2.</translation>
    </message>
    <message>
        <source>This account may not read the transform maps: rules are not shown.</source>
        <translation>Ce compte ne peut pas lire les tables de transformation : les règles ne sont pas montrées.</translation>
    </message>
    <message>
        <source>What was sent is no longer kept: only staged values are shown.</source>
        <translation>Ce qui a été envoyé n’est plus conservé : seules les valeurs reçues sont montrées.</translation>
    </message>
    <message>
        <source>The row has no values</source>
        <translation>La ligne n’a pas de valeurs</translation>
    </message>
    <message>
        <source>No transform map has processed this row</source>
        <translation>Aucune table de transformation n’a traité cette ligne</translation>
    </message>
    <message>
        <source>It waits for its turn, or its Import Transaction failed as a whole.</source>
        <translation>Elle attend son tour, ou sa transaction d’import a échoué en entier.</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagedTraceModel</name>
    <message>
        <source>Script of the instance</source>
        <translation>Script de l’instance</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <extracomment>%1 is a rule; the field is one of those by which records are matched</extracomment>
        <translation>%1 (clé)</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Non traité</translation>
    </message>
    <message>
        <source>No field map names it</source>
        <translation>Aucune correspondance ne la nomme</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::StagingPage</name>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Did not land</source>
        <translation>Non pris en compte</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Toutes les raisons</translation>
    </message>
    <message>
        <source>Staging and results</source>
        <translation>Réception et résultats</translation>
    </message>
    <message>
        <source>Staged rows</source>
        <translation>Lignes reçues</translation>
    </message>
    <message>
        <source>No rows are staged here</source>
        <translation>Aucune ligne n’est reçue ici</translation>
    </message>
    <message>
        <source>Staged rows are kept as long as their Import Run.</source>
        <translation>Les lignes reçues sont conservées aussi longtemps que leur exécution d’import.</translation>
    </message>
    <message>
        <source>No row matches these filters</source>
        <translation>Aucune ligne ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Import Transaction</source>
        <translation>Transaction d’import</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Target table</source>
        <translation>Table cible</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Record, reason or comment</source>
        <translation>Enregistrement, raison ou commentaire</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Whole Import Run</source>
        <translation>Exécution d’import entière</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>ITXN… for the rows of one Import Transaction, IRUN… for those of a whole Import Run</source>
        <translation>ITXN… pour les lignes d’une transaction d’import, IRUN… pour celles d’une exécution d’import entière</translation>
    </message>
    <message>
        <source>&amp;Import Transaction or Import Run</source>
        <translation>Transaction ou exécution d’&amp;import</translation>
    </message>
    <message>
        <source>Show the rows of all Import Transactions of this Import Run</source>
        <translation>Montrer les lignes de toutes les transactions de cette exécution d’import</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>%1: %2, %3, received %4</source>
        <translation>%1 : %2, %3, reçu %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4, received %5</source>
        <translation>%1 de %2 : %3, %4, reçu %5</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n ligne, d’autres suivent</numerusform>
            <numerusform>%n lignes, d’autres suivent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::TableFilter</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <extracomment>a filter: %1 is what somebody typed</extracomment>
        <translation>Contient «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::TableListPage</name>
    <message>
        <source>Details of the row</source>
        <translation>Détails de la ligne</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Montrer les lignes</translation>
    </message>
    <message>
        <source>Show the staged rows of this Import Transaction</source>
        <translation>Montrer les lignes reçues de cette transaction d’import</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Asking ServiceNow…</source>
        <translation>Interrogation de ServiceNow…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1 of %2 are loaded</extracomment>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), more follow</source>
        <translation>
            <numerusform>%n ligne, d’autres suivent</numerusform>
            <numerusform>%n lignes, d’autres suivent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereDetailModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereHitModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>Connu de</translation>
    </message>
    <message>
        <source>operations database</source>
        <translation>base d’exploitation</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
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
        <translation>Nom, numéro de série ou &amp;clé</translation>
    </message>
    <message>
        <source>Find computer</source>
        <translation>Chercher l’ordinateur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>For example srv-web-01</source>
        <translation>Par exemple srv-web-01</translation>
    </message>
    <message>
        <source>The name, serial number or ComputerID of a computer, or a part of it; or the whole key of a contract row or of an installation. Enter searches.</source>
        <translation>Le nom, le numéro de série ou le ComputerID d’un ordinateur, ou une partie&#xa0;; ou la clé entière d’une ligne de contrat ou d’une installation. Entrée lance la recherche.</translation>
    </message>
    <message>
        <source>Asks the operations database, the journal of this computer and ServiceNow. Nothing is changed anywhere.</source>
        <translation>Interroge la base d’exploitation, le journal de cet ordinateur et ServiceNow. Rien n’est modifié nulle part.</translation>
    </message>
    <message>
        <source>Looking for the computer</source>
        <translation>Recherche de l’ordinateur</translation>
    </message>
    <message>
        <source>Ends the search. What was shown before stays.</source>
        <translation>Met fin à la recherche. Ce qui était affiché reste.</translation>
    </message>
    <message>
        <source>Computers that may be meant</source>
        <translation>Ordinateurs possibles</translation>
    </message>
    <message>
        <source>Computers that have the text in their name, serial number or key. Enter shows one.</source>
        <translation>Ordinateurs dont le nom, le numéro de série ou la clé contient ce texte. Entrée en affiche un.</translation>
    </message>
    <message>
        <source>Where the computer is</source>
        <translation>Où est l’ordinateur</translation>
    </message>
    <message>
        <source>The way of the computer from the operations database to ServiceNow. A part that could not be read says why; the others stay.</source>
        <translation>Le chemin de l’ordinateur de la base d’exploitation à ServiceNow. Une partie qui n’a pas pu être lue dit pourquoi&#xa0;; les autres restent.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Where is this computer?</source>
        <translation>Où est cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Nothing was looked for yet</source>
        <translation>Rien n’a encore été cherché</translation>
    </message>
    <message>
        <source>Type a name, a serial number or a key: its record, exports, CI, contracts and state appear here.</source>
        <translation>Saisissez un nom, un numéro de série ou une clé&#xa0;: enregistrement, exports, CI, contrats et état apparaissent ici.</translation>
    </message>
    <message>
        <source>The operations database was not searched.</source>
        <translation>La base d’exploitation n’a pas été consultée.</translation>
    </message>
    <message>
        <source>The journal was not searched.</source>
        <translation>Le journal n’a pas été consulté.</translation>
    </message>
    <message>
        <source>ServiceNow was not searched.</source>
        <translation>ServiceNow n’a pas été consulté.</translation>
    </message>
    <message>
        <source>Not everybody could be asked.</source>
        <translation>Tous n’ont pas pu être interrogés.</translation>
    </message>
    <message>
        <source>The first of many computers with “%1”</source>
        <extracomment>%1 is what somebody looked for</extracomment>
        <translation>Les premiers de nombreux ordinateurs avec «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n computer(s) with “%1”</source>
        <translation>
            <numerusform>%n ordinateur avec «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n ordinateurs avec «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>No computer has “%1” in its name, serial number or key</source>
        <translation>Aucun ordinateur n’a «&#xa0;%1&#xa0;» dans son nom, son numéro de série ou sa clé</translation>
    </message>
    <message>
        <source>Check the spelling, or look for a part of it.</source>
        <translation>Vérifiez l’orthographe ou cherchez-en une partie.</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Choose one of the computers above</source>
        <translation>Choisissez un des ordinateurs ci-dessus</translation>
    </message>
    <message>
        <source>Nothing more to see here</source>
        <translation>Rien de plus à voir ici</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereStepModel</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
</context>
<context>
    <name>itam::ui::staging::WhereWords</name>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Operations database</source>
        <translation>Base d’exploitation</translation>
    </message>
    <message>
        <source>It is not in %1.</source>
        <translation>Il n’est pas dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, record %2, with %n value(s)</source>
        <extracomment>%1 is a data type, %2 the key of a record</extracomment>
        <translation>
            <numerusform>%1, enregistrement %2, avec %n valeur</numerusform>
            <numerusform>%1, enregistrement %2, avec %n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Record %1 is there, and is not sent: a required value is missing.</source>
        <translation>L’enregistrement %1 existe, mais n’est pas envoyé&#xa0;: une valeur requise manque.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Without a record there is nothing to find.</source>
        <translation>Sans enregistrement, il n’y a pas de constat.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Nothing stands in the way of this record.</source>
        <translation>Rien ne s’oppose à cet enregistrement.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>It was missing from the operations database when that was last read.</source>
        <translation>Il manquait dans la base d’exploitation lors de sa dernière lecture.</translation>
    </message>
    <message>
        <source>What landed was sent at %1.</source>
        <translation>Ce qui est arrivé a été envoyé le %1.</translation>
    </message>
    <message>
        <source>Sent, the answer is not known</source>
        <translation>Envoyé, la réponse est inconnue</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import échoué</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No export that is still remembered carried it.</source>
        <translation>Aucun export encore en mémoire ne l’a transporté.</translation>
    </message>
    <message>
        <source>No export carried it.</source>
        <translation>Aucun export ne l’a transporté.</translation>
    </message>
    <message numerus="yes">
        <source>Carried by %n segment(s), last %1</source>
        <translation>
            <numerusform>Transporté par %n segment, en dernier %1</numerusform>
            <numerusform>Transporté par %n segments, en dernier %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Row results</source>
        <translation>Résultats des lignes</translation>
    </message>
    <message>
        <source>No import that ServiceNow still keeps has it.</source>
        <translation>Aucun import encore conservé par ServiceNow ne le contient.</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>%1 is the number of an Import Transaction, %2 why a record did not land</extracomment>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Élément de configuration</translation>
    </message>
    <message>
        <source>No instance is chosen.</source>
        <translation>Aucune instance n’est choisie.</translation>
    </message>
    <message>
        <source>ServiceNow knows no CI for it.</source>
        <translation>ServiceNow ne connaît aucun CI pour lui.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>ServiceNow says which CI it was, but that is not there any more.</source>
        <translation>ServiceNow dit quel CI c’était, mais il n’existe plus.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Étiquette d’inventaire</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Affecté à</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Discovery source</source>
        <translation>Source de découverte</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>sys_id</source>
        <translation>sys_id</translation>
    </message>
    <message>
        <source>Without a CI there are none.</source>
        <translation>Sans CI, il n’y en a pas.</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <extracomment>%1 and %2 are numbers of records</extracomment>
        <translation>Les %1 premiers sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>CI lifecycle</source>
        <translation>Cycle de vie des CI</translation>
    </message>
    <message>
        <source>Without a CI it has no operational state.</source>
        <translation>Sans CI, il n’a pas d’état opérationnel.</translation>
    </message>
    <message>
        <source>Operational state %1</source>
        <translation>État opérationnel %1</translation>
    </message>
    <message>
        <source>Operational state</source>
        <translation>État opérationnel</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Détenu par %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>until it is ended</source>
        <translation>jusqu’à ce qu’elle soit terminée</translation>
    </message>
    <message>
        <source>Show data quality</source>
        <translation>Afficher la qualité des données</translation>
    </message>
    <message>
        <source>Show import run</source>
        <translation>Afficher l’exécution d’import</translation>
    </message>
    <message>
        <source>Show staged row</source>
        <translation>Afficher la ligne de transit</translation>
    </message>
    <message>
        <source>Show in CI lifecycle</source>
        <translation>Afficher dans le cycle de vie</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Installations</source>
        <translation>Installations</translation>
    </message>
    <message>
        <source>ServiceNow knows no installation on it.</source>
        <translation>ServiceNow n’y connaît aucune installation.</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>ServiceNow knows no contract for it.</source>
        <translation>ServiceNow ne connaît aucun contrat pour lui.</translation>
    </message>
    <message>
        <source>serial number %1</source>
        <translation>numéro de série %1</translation>
    </message>
    <message>
        <source>ComputerID %1</source>
        <translation>ComputerID %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>enregistrement %1</translation>
    </message>
    <message>
        <source>%1 ServiceNow keeps values that the operations database no longer has, since this channel cannot clear a column: %2. Clear them in ServiceNow where it matters.</source>
        <extracomment>%1 a sentence, %2 names of columns</extracomment>
        <translation>%1 ServiceNow garde des valeurs que la base d’exploitation n’a plus, car ce canal ne peut pas vider une colonne&#x202f;: %2. Videz-les dans ServiceNow là où cela compte.</translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Fermer le message (Échap)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::Section</name>
    <message>
        <source>%1, expanded</source>
        <extracomment>%1 is the title of a section that can be folded</extracomment>
        <translation>%1, déplié</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, replié</translation>
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
            <numerusform>%1, %Ln cas ouvert</numerusform>
            <numerusform>%1, %Ln cas ouverts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itam::ui::widgets::TableView</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Réinitialiser la vue</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
</context>
</TS>
